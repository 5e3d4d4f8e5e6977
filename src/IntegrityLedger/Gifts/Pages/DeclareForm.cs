using IntegrityLedger.Kernel;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Reading;
using IntegrityLedger.Web.Shared;
using IntegrityLedger.Web.Texts;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>Between the boxes of the form and the body of the HTTP contract. Says what cannot be read; what is missing is the command's to say.</summary>
public static class DeclareForm
{
    /// <summary>Guests are only our own people: then there is no other party than the city itself.</summary>
    public const string Internal = "internal";

    /// <summary>What stands in the form. What cannot be read is noted as an error on its field and left out.</summary>
    public static DeclareGift Read(FormState form, DateOnly today)
    {
        var given = form["direction"] == "given";
        var inside = form["counterparty.kind"] == Internal;
        return new DeclareGift
        {
            Direction = Word<Direction>(form["direction"]), Response = given ? null : Word<Response>(form["response"]), Category = Word<Category>(form["category"]),
            Description = Text(form, "description"), Value = Value(form), Persons = Number(form, "persons"),
            OccurredOn = Date(form, "occurredOn", today, ahead: given || form["response"] == "undecided"), Place = Text(form, "place"), Occasion = Text(form, "occasion"),
            Counterparty = inside ? new(CounterpartyKind.Authority, null, "Egen verksamhet")
                : new(Word<CounterpartyKind>(form["counterparty.kind"]), Chosen(form), Text(form, "counterparty.name"), Text(form, "counterparty.contactPerson")),
            Purpose = Text(form, "purpose"), Participants = Participants(string.Join('\n', form.All("participants")), external: !inside), ProcurementId = Text(form, "procurementId"), CaseReference = Text(form, "caseReference"),
            AuthorityExercise = form.YesNo("authorityExercise"), RelativeIncluded = form.YesNo("relativeIncluded"), DeliveredToHome = form.YesNo("deliveredToHome"),
            RequestedByMe = form.YesNo("requestedByMe"), LeisureDominates = form.YesNo("leisureDominates"), OpenToAllStaff = form.YesNo("openToAllStaff"),
            Alcohol = Word<Alcohol>(form["alcohol"]), MealKind = Word<MealKind>(form["mealKind"]), WhyThisResponse = Text(form, "whyThisResponse"), LateReason = Text(form, "lateReason"),
        };
    }

    /// <summary>The same, with the gaps filled so that the policy can answer while one types. Only for "may I?", never for declaring.</summary>
    public static DeclareGift SoFar(FormState form, DateOnly today)
    {
        var read = Read(form, today);
        return read with
        {
            Description = read.Description ?? "–", OccurredOn = read.OccurredOn ?? today,
            Response = read.Direction == Direction.Given ? null : read.Response ?? Response.Undecided,
            Counterparty = read.Counterparty! with { Kind = read.Counterparty.Kind ?? CounterpartyKind.Unknown },
        };
    }

    /// <summary>Fills the form from an earlier declaration to the same or from the same giver: everything but the day and what was asked.</summary>
    public static FormState Again(DeclareGift earlier)
    {
        var form = new FormState
        {
            ["direction"] = Name(earlier.Direction), ["response"] = Name(earlier.Response), ["category"] = Name(earlier.Category), ["description"] = earlier.Description ?? "",
            ["value.amount"] = earlier.Value?.Amount?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "", ["value.currency"] = earlier.Value?.Currency ?? "SEK",
            ["value.basis"] = Name(earlier.Value?.Basis), ["persons"] = earlier.Persons is > 1 ? $"{earlier.Persons}" : "",
            ["counterparty.kind"] = Name(earlier.Counterparty?.Kind), ["counterparty.organisationNumber"] = earlier.Counterparty?.OrganisationNumber ?? "",
            ["counterparty.name"] = earlier.Counterparty?.Name ?? "", ["counterparty.contactPerson"] = earlier.Counterparty?.ContactPerson ?? "",
            ["purpose"] = earlier.Purpose ?? "", ["alcohol"] = Name(earlier.Alcohol), ["mealKind"] = Name(earlier.MealKind),
            ["authorityExercise"] = YesNo(earlier.AuthorityExercise), ["relativeIncluded"] = YesNo(earlier.RelativeIncluded), ["deliveredToHome"] = YesNo(earlier.DeliveredToHome),
            ["requestedByMe"] = YesNo(earlier.RequestedByMe), ["leisureDominates"] = YesNo(earlier.LeisureDominates), ["openToAllStaff"] = YesNo(earlier.OpenToAllStaff),
        };
        if (earlier.Value?.Amount is null) form["value.unknown"] = "unknown";
        foreach (var name in form.Names.Where(name => !form.Has(name)).ToList()) form.Remove(name);
        return form;
    }

    /// <summary>The boxes of a declaration as it stands, the day and the people included: a draft that was saved without a page.</summary>
    public static FormState Fill(DeclareGift standing)
    {
        var form = Again(standing);
        // Nothing said of the value is not the answer that it is unknown.
        if (standing.Value is null) form.Remove("value.unknown");
        foreach (var (name, value) in new[]
                 {
                     ("occurredOn", standing.OccurredOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("place", standing.Place), ("occasion", standing.Occasion), ("procurementId", standing.ProcurementId),
                     ("caseReference", standing.CaseReference), ("whyThisResponse", standing.WhyThisResponse), ("lateReason", standing.LateReason),
                 })
            if (value is { Length: > 0 }) form[name] = value;
        if (standing.Participants is { Count: > 0 } people) form.Set("participants", people.Select(PersonLines.Of));
        return form;
    }

    /// <summary>True while nothing but what the page itself brings stands in the boxes.</summary>
    public static bool IsEmpty(FormState form) => !form.Names.Any(name => name is not ("direction" or "step" or "key" or "value.currency" or "go") && !name.StartsWith('_') && form.Has(name));

    /// <summary>One person a line; see <see cref="PersonLines"/>.</summary>
    public static IReadOnlyList<ParticipantInput> Participants(string lines, bool external) => [.. PersonLines.Split(lines).Select(line => PersonLines.Read(line, external))];

    /// <summary>The camelCase word of the HTTP contract.</summary>
    public static string Name<T>(T? value) where T : struct, Enum => value is { } known ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : "";

    /// <summary>The enum value of a word; null for anything else, digits included.</summary>
    public static T? Word<T>(string word) where T : struct, Enum => word.Length > 0 && char.IsLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : null;

    public static DateOnly? Date(FormState form, string name, DateOnly today, bool ahead = false)
    {
        var date = DateReading.Read(form[name], today, ahead);
        if (date is null && form.Has(name)) form.Refuse(name, WebTexts.DateNotUnderstood);
        return date;
    }

    public static decimal? Amount(FormState form, string name)
    {
        var amount = AmountReading.Read(form[name]);
        if (amount is null && form.Has(name)) form.Refuse(name, WebTexts.AmountNotUnderstood);
        return amount;
    }

    public static string? Text(FormState form, string name) => form.Has(name) ? form[name] : null;

    private static ValueInput Value(FormState form)
    {
        var currency = form.Has("value.currency") ? form["value.currency"] : "SEK";
        if (form.Is("value.unknown", "unknown")) return new(null, currency, ValueBasis.Unknown);
        var amount = Amount(form, "value.amount");
        return new(amount, currency, Word<ValueBasis>(form["value.basis"]) ?? (amount is null ? ValueBasis.Unknown : ValueBasis.Estimate));
    }

    private static int? Number(FormState form, string name)
    {
        if (!form.Has(name)) return null;
        if (int.TryParse(form[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
        form.Refuse(name, GiftTexts.NumberNotUnderstood);
        return null;
    }

    private static string? Chosen(FormState form) => form["counterparty.organisationNumber"] is { Length: > 0 } number && number != Picker.None ? number : null;
    private static string YesNo(bool? answer) => answer switch { true => "yes", false => "no", _ => "" };
}
