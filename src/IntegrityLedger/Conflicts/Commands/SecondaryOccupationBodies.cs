using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>One test as it is sent: yes, no or unknown, with the reason.</summary>
public sealed record SecondaryOccupationTestInput(SecondaryOccupationFinding? Finding, string? Reason = null);

public sealed record SecondaryOccupationTestsInput(SecondaryOccupationTestInput? Trust = null, SecondaryOccupationTestInput? Hindering = null, SecondaryOccupationTestInput? Competing = null);

/// <param name="DueOn">The day by which it is to be shown; the day of the review when left out.</param>
/// <param name="EvidenceRequired">True when left out.</param>
public sealed record SecondaryOccupationConditionInput(string? Text, DateOnly? DueOn = null, bool? EvidenceRequired = null);

/// <summary>The body of <c>/decision</c>. <paramref name="EndBy"/>: by when what is forbidden must have ended.</summary>
public sealed record DecideSecondaryOccupation(
    SecondaryOccupationDecision? Decision, SecondaryOccupationTestsInput? Tests = null, string? Motivation = null, IReadOnlyList<SecondaryOccupationConditionInput>? Conditions = null,
    DateOnly? ReviewOn = null, DateOnly? EndBy = null, int? Version = null);

/// <summary>The body of <c>/opinion</c>: what HR or legal counsel advises.</summary>
public sealed record OpineOnSecondaryOccupation(
    string? Opinion, SecondaryOccupationOpinionKind? Kind = null, SecondaryOccupationTestsInput? Tests = null, SecondaryOccupationDecision? Recommended = null, string? Text = null, int? Version = null)
{
    [JsonIgnore]
    public string? Words => Opinion ?? Text;
}

public sealed record AskAboutSecondaryOccupation(string? Question, int? Version = null);
public sealed record AnswerAboutSecondaryOccupation(string? Text, int? Version = null);
public sealed record RecuseFromSecondaryOccupation(string? Reason, int? Version = null);

/// <summary>The body of <c>/correction</c>: only what is to become different, in the shape of a declaration.</summary>
public sealed record CorrectSecondaryOccupation(JsonObject? Changes, string? Reason, int? Version = null);

public sealed record EndSecondaryOccupation(DateOnly? LastDay, string? Note = null, int? Version = null);
public sealed record RenewSecondaryOccupation(SecondaryOccupationTestsInput? Tests = null, string? Motivation = null, DateOnly? ReviewOn = null, int? Version = null);
public sealed record RevokeSecondaryOccupation(SecondaryOccupationTestsInput? Tests, string? Motivation, DateOnly? EndBy = null, int? Version = null);

/// <summary>The body of <c>/evidence</c>: that a condition is met, or that what was forbidden has ended.</summary>
/// <param name="MeasureId">Which condition; may be left out when only one is open.</param>
/// <param name="LastDay">The last day of the occupation, when that is what is shown.</param>
/// <param name="Sha256">Digest of a document kept elsewhere.</param>
public sealed record ShowForSecondaryOccupation(string? Text, Guid? MeasureId = null, DateOnly? LastDay = null, string? Sha256 = null, int? Version = null);
