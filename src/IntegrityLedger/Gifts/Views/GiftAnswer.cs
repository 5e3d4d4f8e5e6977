using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts.Views;

/// <summary>What a client hears after each step (HTTP contract).</summary>
public record GiftAnswer(
    Guid Id, string CaseNumber, GiftStatus Status, int Version, AssessmentAnswer? Assessment, RouteAnswer? Route, string ReceiptUrl, IReadOnlyList<string> AllowedActions);

/// <summary>The policy's answer in the reader's language; every hit, the strongest outcome first in rank.</summary>
public sealed record AssessmentAnswer(string PolicyVersion, PolicyOutcome Outcome, IReadOnlyList<RuleAnswer> Rules, IReadOnlyList<string> WhatWouldChange)
{
    public static AssessmentAnswer From(Assessment assessment, string language, IReadOnlyList<LocalizedText>? changes = null) => new(
        assessment.PolicyVersion, assessment.Outcome,
        [.. assessment.Rules.Select(r => new RuleAnswer(r.Id, r.Version, r.Outcome, r.Message.In(language), r.LegalBasis, r.Parameters, r.SecondLook, r.UnknownFacts))],
        [.. changes?.Select(c => c.In(language)) ?? []]);
}

public sealed record RuleAnswer(
    string Id, int Version, PolicyOutcome Outcome, string Message, string LegalBasis, IReadOnlyList<ParameterUse> Parameters, SecondLook SecondLook, IReadOnlyList<string> UnknownFacts);

/// <summary>Who decides next and why; people by login.</summary>
public sealed record RouteAnswer(string? Approver, string? ApproverName, string? Role, DecisionStep Step, string Reason, IReadOnlyList<SkippedAnswer> Skipped, DateOnly? DueOn);

public sealed record SkippedAnswer(string? Person, string? Name, string Unit, string Code, string Reason);

/// <summary>The answer to "may I?": the same assessment and route as a declaration would get, and nothing is recorded.</summary>
public sealed record GiftCheckAnswer(AssessmentAnswer Assessment, RouteAnswer? Route, int EarlierFromGiver, decimal EarlierSum);
