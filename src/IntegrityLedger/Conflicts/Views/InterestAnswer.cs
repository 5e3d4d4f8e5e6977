using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>What a client hears after each step (HTTP contract).</summary>
/// <param name="InForce">Whether it ties the declarant today.</param>
/// <param name="Moved">Matters that went to somebody else because of this step.</param>
public record InterestAnswer(
    Guid Id, string CaseNumber, int Version, InterestStatus Status, InterestKind Kind, bool InForce, DateOnly From, DateOnly? To, DateOnly DeclaredOn,
    InterestTouches Touches, InterestRoute? Route, IReadOnlyList<string> AllowedActions, int Moved = 0);

/// <summary>Who assesses it and why; people by login.</summary>
/// <param name="Ground">Why it has to be assessed at all.</param>
public sealed record InterestRoute(string? Reviewer, string? ReviewerName, string? Role, string Reason, string? Ground, IReadOnlyList<SkippedAnswer> Skipped, DateOnly? DueOn);

/// <summary>One interest, whole, in clear, for somebody who may read it: <c>GET /api/conflicts/{id}</c> and the case page.</summary>
public sealed record InterestDetails(
    Guid Id, string CaseNumber, int Version, InterestStatus Status, InterestKind Kind, bool InForce, DateOnly From, DateOnly? To, DateOnly DeclaredOn,
    InterestTouches Touches, InterestRoute? Route, IReadOnlyList<string> AllowedActions)
    : InterestAnswer(Id, CaseNumber, Version, Status, Kind, InForce, From, To, DeclaredOn, Touches, Route, AllowedActions)
{
    public required PersonShown Declarant { get; init; }
    public required DeclareInterest Declaration { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required DateOnly ConfirmedOn { get; init; }
    /// <summary>Last day on which it counts; later than <see cref="InterestAnswer.To"/> for a former employer.</summary>
    public DateOnly? CountsTo { get; init; }
    public InterestReviewShown? Review { get; init; }
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }
}

/// <summary>The assessment that stands.</summary>
public sealed record InterestReviewShown(InterestAssessment Assessment, string? Reason, DateOnly ReviewedOn, DateOnly ReviewDate, string? ReviewerName);
