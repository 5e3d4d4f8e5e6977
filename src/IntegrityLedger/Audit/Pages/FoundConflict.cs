using IntegrityLedger.Audit.Views;
using IntegrityLedger.Conflicts.Views;

namespace IntegrityLedger.Audit.Pages;

/// <summary>One tie between a participant and a bidder, as a row of an auditor's table.</summary>
/// <param name="PersonId">Of the participant.</param>
/// <param name="Bidder">Its name where the register knows it; null when the interest names the procurement itself.</param>
public sealed record FoundConflict(string Procurement, Guid PersonId, string Person, string? BidderKey, string? Bidder, ProcurementConflictAnswer Tie)
{
    public static IReadOnlyList<FoundConflict> Of(IEnumerable<ProcurementDeclarationInFile> declarations, string person, IReadOnlyDictionary<string, string> firms) =>
        [.. declarations.SelectMany(d => d.Conflicts.Select(c => new FoundConflict(d.Procurement, d.PersonId, person, c.Bidder, Name(c.Bidder, firms), c)))];

    public static IReadOnlyList<FoundConflict> Of(IEnumerable<ProcurementConflictInFile> found, IReadOnlyDictionary<string, string> firms) =>
        [.. found.Select(c => new FoundConflict(c.Procurement, c.PersonId, c.Person, c.Conflict.Bidder, Name(c.Conflict.Bidder, firms), c.Conflict))];

    /// <summary>A tie may rest on a declared interest or on a secondary occupation: the number says which.</summary>
    public string InterestUrl => Tie.InterestCaseNumber.StartsWith('B') ? $"/secondary-occupations/{Tie.Interest}" : $"/conflicts/{Tie.Interest}";

    private static string? Name(string? key, IReadOnlyDictionary<string, string> firms) => key is null ? null : firms.GetValueOrDefault(key, key);
}
