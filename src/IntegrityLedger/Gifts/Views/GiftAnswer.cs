using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts.Views;

/// <summary>What a client hears after each step (HTTP contract).</summary>
public record GiftAnswer(
    Guid Id, string CaseNumber, GiftStatus Status, int Version, AssessmentAnswer? Assessment, RouteAnswer? Route, string ReceiptUrl, IReadOnlyList<string> AllowedActions);

/// <summary>The policy's answer in the reader's language; every hit, the strongest outcome first in rank.</summary>
/// <param name="WhatWouldChange">What would have made the answer milder, the mildest first.</param>
/// <param name="Notes">How a foreign amount was converted, or why it could not be.</param>
public sealed record AssessmentAnswer(string PolicyVersion, PolicyOutcome Outcome, IReadOnlyList<RuleAnswer> Rules, IReadOnlyList<string> WhatWouldChange, IReadOnlyList<string> Notes)
{
    /// <param name="pack">The version that judged; null when this node does not have it, and then less is told.</param>
    /// <param name="facts">What it saw; null where the matter is no benefit.</param>
    public static AssessmentAnswer From(Assessment assessment, string language, PolicyPack? pack = null, GiftFacts? facts = null, DateOnly day = default, IReadOnlyList<LocalizedText>? notes = null)
    {
        IReadOnlyList<LocalizedText> changes = pack is not null && facts is not null ? Explain.WhatWouldChange(pack, facts, day) : [];
        return new(assessment.PolicyVersion, assessment.Outcome, RulesOf(assessment, language, pack, Grounds(pack, facts, day)), [.. changes.Select(c => c.In(language))], [.. notes?.Select(n => n.In(language)) ?? []]);
    }

    /// <summary>The hits alone.</summary>
    /// <param name="grounds">What each of them rests on; null when that cannot be told.</param>
    public static IReadOnlyList<RuleAnswer> RulesOf(Assessment assessment, string language, PolicyPack? pack, Func<RuleHit, RuleGrounds>? grounds) =>
        [.. assessment.Rules.Select(r => Rule(r, language, pack, grounds?.Invoke(r) ?? RuleGrounds.None))];

    /// <summary>What the rules about a benefit rest on.</summary>
    public static Func<RuleHit, RuleGrounds>? Grounds(PolicyPack? pack, GiftFacts? facts, DateOnly day) => pack is not null && facts is not null ? new Policy.Grounds(pack, facts, day).Of : null;

    private static RuleAnswer Rule(RuleHit hit, string language, PolicyPack? pack, RuleGrounds grounds) => new(
        hit.Id, hit.Version, hit.Outcome, hit.Message.In(language), hit.LegalBasis, [.. hit.Parameters.Select(use => ParameterAnswer.Of(use, pack?.Parameter(use.Code), language))], hit.SecondLook, hit.UnknownFacts,
        [.. grounds.Facts.Select(f => new FactSeen(f.Fact, f.Label.In(language), f.Value.In(language), f.Said.In(language), f.Known))], [.. grounds.WouldChange.Select(c => c.In(language))]);
}

/// <param name="Facts">What made the rule speak, or what is missing for it to be settled; empty where the matter is no benefit.</param>
/// <param name="WhatWouldChange">What would have kept this rule silent.</param>
public sealed record RuleAnswer(
    string Id, int Version, PolicyOutcome Outcome, string Message, string LegalBasis, IReadOnlyList<ParameterAnswer> Parameters, SecondLook SecondLook, IReadOnlyList<string> UnknownFacts,
    IReadOnlyList<FactSeen> Facts, IReadOnlyList<string> WhatWouldChange);

/// <summary>A fact as it was seen.</summary>
/// <param name="Said">The fact held against its limit, as a sentence.</param>
public sealed record FactSeen(string Name, string Label, string Value, string Said, bool Known);

/// <summary>A limit as the rule used it.</summary>
/// <param name="ValidTo">Last day of the value; null when none is set.</param>
/// <param name="Text">"300 kr".</param>
public sealed record ParameterAnswer(string Code, decimal Value, string Unit, DateOnly ValidFrom, string Source, DateOnly? ValidTo, string? Name, string? Text)
{
    public static ParameterAnswer Of(ParameterUse use, PolicyParameter? parameter, string language) => new(
        use.Code, use.Value, use.Unit, use.ValidFrom, use.Source, parameter?.On(use.ValidFrom)?.ValidTo, parameter?.Name.In(language), parameter is null ? null : ConditionText.Value(parameter, use.Value).In(language));
}

/// <summary>Who decides next and why; people by login.</summary>
public sealed record RouteAnswer(string? Approver, string? ApproverName, string? Role, DecisionStep Step, string Reason, IReadOnlyList<SkippedAnswer> Skipped, DateOnly? DueOn);

public sealed record SkippedAnswer(string? Person, string? Name, string Unit, string Code, string Reason);

/// <summary>The answer to "may I?": the same assessment and route as a declaration would get, and nothing is recorded.</summary>
public sealed record GiftCheckAnswer(AssessmentAnswer Assessment, RouteAnswer? Route, int EarlierFromGiver, decimal EarlierSum);
