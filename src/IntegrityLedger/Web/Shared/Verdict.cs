using IntegrityLedger.Kernel;

namespace IntegrityLedger.Web.Shared;

/// <summary>The policy's answer as a page shows it.</summary>
/// <param name="Outcome">block, reject, review, require, warn or allow.</param>
/// <param name="Sentence">What the answer means here, in one sentence.</param>
/// <param name="Next">Who decides, by when, and what becomes of the declaration.</param>
/// <param name="WouldChange">Facts that are unknown or decisive: what would make the answer another.</param>
public sealed record Verdict(string Outcome, string Sentence, IReadOnlyList<string> Next, IReadOnlyList<VerdictRule> Rules, string PolicyVersion, IReadOnlyList<string> WouldChange)
{
    /// <summary>What the outcome is called here; null for its usual word.</summary>
    public LocalizedText? Word { get; init; }
}

/// <summary>One rule that spoke.</summary>
public sealed record VerdictRule(string Id, string Outcome, string Message, string? LegalBasis)
{
    /// <inheritdoc cref="Verdict.Word"/>
    public LocalizedText? Word { get; init; }
}
