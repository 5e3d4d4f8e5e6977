using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Retention.Views;

/// <summary>A kind of matter, and how long its words are kept once it has ended (gallringsfrist).</summary>
/// <param name="Months">Code of the policy's parameter, a dated value; null where no time is set and the decision alone counts.</param>
public sealed record RetentionClass(string Code, LocalizedText Name, string? Months = null)
{
    public static readonly RetentionClass
        Benefit = new("benefit", new("Gåva eller representation", "Gift or representation")), Interest = new("interest", new("Anmält intresse", "Declared interest")),
        SecondaryOccupation = new("secondary-occupation", new("Bisyssla", "Secondary occupation")), Recusal = new("recusal", new("Avstående på grund av jäv", "Recusal")),
        ProcurementDeclaration = new("procurement-declaration", new("Jävsdeklaration i upphandling", "Declaration for a procurement")), Measure = new("measure", new("Åtgärd vid jäv", "Measure")),
        Supplier = new("supplier", new("Leverantör som är en person", "Supplier who is a person")),
        InfluenceReport = new("influence-report", new("Rapport om otillåten påverkan", "Report of improper influence"), "RETENTION_INFLUENCE_MONTHS");

    private static readonly RetentionClass[] All = [Benefit, Interest, SecondaryOccupation, Recusal, ProcurementDeclaration, Measure, Supplier, InfluenceReport];

    public static RetentionClass? Of(string? code) => All.FirstOrDefault(c => c.Code == code);

    /// <summary>The first day on which the words may go without more being said; null where no time is set, or the policy has none.</summary>
    public DateOnly? KeptUntil(DateOnly? ended, PolicyPack pack, DateOnly today) =>
        ended is { } end && Months is not null && pack.Parameter(Months)?.On(today)?.Value is { } months ? end.AddMonths((int)months) : null;
}
