using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Notifications.Views;

/// <summary>What waits, in words that anybody may read over a shoulder: kinds, counts and days.</summary>
public static class WaitingWords
{
    private static readonly Dictionary<string, LocalizedText> Kinds = new(StringComparer.Ordinal)
    {
        ["gift"] = new("gåvor och representation", "gifts and representation"),
        ["interest"] = new("anmälda intressen", "declared interests"),
        ["secondaryOccupation"] = new("bisysslor", "secondary occupations"),
        ["measure"] = new("åtgärder och villkor", "measures and conditions"),
        ["attestation"] = new("årliga försäkringar", "yearly attestations"),
        ["procurementConflict"] = new("intressekonflikter i upphandling", "conflicts of interest in procurement"),
        ["procurementDeclaration"] = new("jävsdeklarationer i upphandling", "declarations for a procurement"),
        ["recusalMinutes"] = new("protokoll att anteckna", "minutes to note"),
        ["recusalQuestion"] = new("ifrågasatta jäv", "disqualifications in question"),
        ["recusal"] = new("jäv att ta ställning till", "recusals"),
    };

    private static readonly LocalizedText Other = new("andra ärenden", "other matters");

    public static LocalizedText Heading(WaitingAs kind) => kind switch
    {
        WaitingAs.Decision => new("Att besluta", "To decide"),
        WaitingAs.Question => new("Frågor till dig", "Questions for you"),
        WaitingAs.Task => new("Att göra", "To do"),
        _ => new("För kännedom", "For your attention"),
    };

    public static LocalizedText Kind(string kind) => Kinds.GetValueOrDefault(kind, Other);

    /// <summary>"1 matter", "3 matters".</summary>
    public static LocalizedText Matters(int count) => new(count == 1 ? "1 ärende" : $"{count} ärenden", count == 1 ? "1 matter" : $"{count} matters");
}
