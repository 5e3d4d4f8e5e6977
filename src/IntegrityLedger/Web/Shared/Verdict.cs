using IntegrityLedger.Kernel;

namespace IntegrityLedger.Web.Shared;

/// <summary>The policy's answer as a page shows it.</summary>
/// <param name="Outcome">block, reject, review, require, warn or allow.</param>
/// <param name="Sentence">What the answer means here, in one sentence.</param>
/// <param name="Next">Who decides, by when, and what becomes of the declaration.</param>
/// <param name="WouldChange">Facts that are unknown or decisive: what would make the answer another.</param>
public sealed record Verdict(string Outcome, string Sentence, IReadOnlyList<string> Next, IReadOnlyList<VerdictRule> Rules, string PolicyVersion, IReadOnlyList<string> WouldChange)
{
    /// <summary>How a foreign amount was converted, or why it could not be.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the outcome is called here; null for its usual word.</summary>
    public LocalizedText? Word { get; init; }
}

/// <summary>One rule that spoke.</summary>
public sealed record VerdictRule(string Id, string Outcome, string Message, string? LegalBasis)
{
    /// <summary>The facts that made it speak, each held against its limit.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The limits it used, with since when and where from.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>What would have kept it silent.</summary>
    public IReadOnlyList<string> WouldChange { get; init; } = [];

    /// <inheritdoc cref="Verdict.Word"/>
    public LocalizedText? Word { get; init; }
}
