namespace IntegrityLedger.Gifts.Pages;

/// <summary>Which field stands in which of the three steps, so that an error leads to the step where it can be mended.</summary>
public static class DeclareSteps
{
    public const int Last = 3;

    private static readonly string[] What =
        ["direction", "category", "response", "description", "value.amount", "value.currency", "value.unknown", "value.basis", "persons", "occurredOn", "mealKind", "occasion"];

    private static readonly string[] From =
        ["counterparty", "counterparty.kind", "counterparty.organisationNumber", "counterparty.name", "counterparty.contactPerson", "procurementId", "caseReference"];

    private static readonly string[] Around =
    [
        "authorityExercise", "relativeIncluded", "deliveredToHome", "requestedByMe", "leisureDominates", "openToAllStaff", "alcohol", "purpose", "participants", "participants.name", "participants.found", "participants.guest.name", "participants.guest.organisation", "lateReason", "place", "whyThisResponse",
    ];

    public static IReadOnlyCollection<string> FieldsOf(int step) => step switch { 1 => [.. What, "step"], 2 => [.. From, "step"], _ => [.. Around, "step"] };

    /// <summary>The step of a field; the last for what belongs to none.</summary>
    public static int Of(string? field) => What.Contains(field) ? 1 : From.Contains(field) ? 2 : Last;

    /// <summary>Fields asked for in a later step are not missing yet.</summary>
    public static bool IsDue(string? field, int step) => Of(field) <= step;
}
