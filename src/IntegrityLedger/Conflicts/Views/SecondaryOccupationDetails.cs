using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Gifts.Views;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>One matter, whole, in clear, for somebody who may read it: <c>GET /api/secondary-occupations/{id}</c> and the case page.</summary>
public sealed record SecondaryOccupationDetails : SecondaryOccupationAnswer
{
    public SecondaryOccupationDetails(SecondaryOccupationAnswer answer) : base(answer) { }

    public required PersonShown Declarant { get; init; }
    public required DeclareSecondaryOccupation Occupation { get; init; }
    /// <summary>How the company is recognised; the address of its page.</summary>
    public string? CompanyKey { get; init; }
    public required DateOnly DeclaredOn { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public string? OpenQuestion { get; init; }
    public SecondaryOccupationOpinionShown? Opinion { get; init; }
    public SecondaryOccupationDecisionShown? LastDecision { get; init; }
    /// <summary>Conditions, and the ending of what was forbidden, with what has been shown.</summary>
    public IReadOnlyList<MeasureAnswer> Measures { get; init; } = [];
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];
}

public sealed record SecondaryOccupationTestShown(SecondaryOccupationFinding Finding, string? Reason);
public sealed record SecondaryOccupationTestsShown(SecondaryOccupationTestShown? Trust, SecondaryOccupationTestShown? Hindering, SecondaryOccupationTestShown? Competing);
public sealed record SecondaryOccupationOpinionShown(SecondaryOccupationOpinionKind Kind, string Opinion, SecondaryOccupationTestsShown Tests, SecondaryOccupationDecision? Recommended, string? By);
public sealed record SecondaryOccupationDecisionShown(SecondaryOccupationDecision Decision, SecondaryOccupationTestsShown Tests, string? Motivation, string LegalBasis, DateOnly DecidedOn, string? By);

/// <summary>One occupation in a list.</summary>
public sealed record SecondaryOccupationLine(
    Guid Id, string CaseNumber, SecondaryOccupationStatus Status, bool Active, SecondaryOccupationType Type, string Company, string? CompanyKey, string Tasks, decimal? HoursPerWeek, DateOnly From, DateOnly? To,
    string? DeclarantLogin, string DeclarantName, Guid DeclarantId, string UnitCode, DateOnly DeclaredOn, DateTimeOffset RecordedAt, SecondaryOccupationDecision? Decision, DateOnly? ReviewOn, DateOnly? EndBy, IReadOnlyList<string> Rules);
