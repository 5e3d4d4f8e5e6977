using System.Text.RegularExpressions;

namespace IntegrityLedger.Tests.Architecture;

/// <summary>Where the house departs from its table, each with the reason; one that nothing uses any more is to be struck out.</summary>
internal static class Allowed
{
    private sealed record Exception(string From, string To, string Reason);

    private static readonly Exception[] Exceptions =
    [
        new(@"\.Commands\.", @"^IntegrityLedger\.Imports\.", "A room takes in its own rows: Imports reads any register, and the room's IRowConsumer or sink says what a row means."),
        new(@"\.(Employees|Gifts|Suppliers)\.[A-Za-z]+Module$", @"^IntegrityLedger\.Imports\.", "Registers the room's consumer of rows."),
        new(@"^IntegrityLedger\.(Approvals|Audit)\.", @"^IntegrityLedger\.(Gifts\.Gift|Conflicts\.(Interest|ProcurementDeclaration|Recusal|FoundConflict|SecondaryOccupation))$", "A summary carries the matter as its own fold left it, and an as-of view folds with that very fold: a second copy would in time tell another story."),
        new(@"^IntegrityLedger\.Audit\.AsOf\.", @"^IntegrityLedger\.(Employees|Suppliers)\.[A-Za-z]+$", "As-of answers fold the rooms' events by the rooms' own pure folds, for the same reason."),
        new(@"^IntegrityLedger\.Suppliers\.Commands\.", @"^IntegrityLedger\.Employees\.OrganisationUnit$", "The unit directory, a view, hands out the unit; the import asks only whether there is one."),
    ];

    public static bool Departs(Use use) => Exceptions.Any(e => Matches(e, use));

    /// <summary>Exceptions that no line of code needs.</summary>
    public static IEnumerable<string> Unused(IReadOnlyList<Use> uses) => Exceptions.Where(e => !uses.Any(u => Matches(e, u))).Select(e => $"{e.From} -> {e.To}: {e.Reason}");

    private static bool Matches(Exception e, Use use) => Regex.IsMatch(use.From, e.From) && Regex.IsMatch(use.To, e.To);
}
