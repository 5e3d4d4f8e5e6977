using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Web.Shared;

/// <summary>One event as people read it, with both clocks.</summary>
/// <param name="More">What unfolds beneath it.</param>
/// <param name="HappenedOn">The business date, when the event has one of its own.</param>
public sealed record TimelineItem(
    string Title, string? Who, DateOnly? HappenedOn, DateTimeOffset RecordedAt, IReadOnlyList<Fact> Texts, IReadOnlyList<TimelineChange> Changes, IReadOnlyList<VerdictRule> Rules, string Tone = "neutral",
    RenderFragment? More = null)
{
    /// <summary>The event's number in its matter, for its receipt; null where there is none to give.</summary>
    public long? Version { get; init; }
}

/// <summary>One field that a correction changed.</summary>
public sealed record TimelineChange(string Field, string? Before, string? After);
