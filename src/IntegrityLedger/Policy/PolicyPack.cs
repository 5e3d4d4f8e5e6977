using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>A version of the policy: rules and dated parameters, all data. Read one with <see cref="PolicyPackReader"/>.</summary>
/// <param name="Id">Such as "stockholm-like-2026".</param>
/// <param name="Revision">Counts from 1; with the id it names the version for ever.</param>
/// <param name="ValidFrom">First event date that it judges.</param>
/// <param name="Definitions">Conditions with a name, used by several rules.</param>
/// <param name="Elsewhere">Rules of the city's policy that other rooms keep: told here so that the pack lists them all.</param>
/// <param name="Defaults">Rules asked only when no other rule has spoken about whether the benefit is proper.</param>
public sealed record PolicyPack(
    string Id,
    int Revision,
    LocalizedText Title,
    DateOnly ValidFrom,
    IReadOnlyDictionary<string, Definition> Definitions,
    IReadOnlyList<PolicyParameter> Parameters,
    IReadOnlyList<PolicyRule> Rules,
    IReadOnlyList<PolicyRule> Defaults,
    DateOnly? ValidTo = null,
    IReadOnlyList<RuleElsewhere>? Elsewhere = null)
{
    /// <summary>What decisions are stamped with: "stockholm-like-2026.1".</summary>
    [JsonIgnore]
    public string Version => $"{Id}.{Revision}";

    /// <summary>The parameter with this code, or null.</summary>
    public PolicyParameter? Parameter(string code)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Code == code) return parameter;
        }
        return null;
    }
}

/// <summary>A rule that is about something else than a benefit and acts in the room of that something.</summary>
/// <param name="Room">approvals, conflicts, influence or records.</param>
/// <param name="Acts">False while the room is not built: the rule is policy, and nothing in the application keeps it yet.</param>
/// <param name="Where">When it acts there, and what it does.</param>
/// <param name="Parameters">Codes of the dated limits it goes by.</param>
public sealed record RuleElsewhere(
    string Id, string Room, bool Acts, LocalizedText Title, LocalizedText Where, string LegalBasis, string Source, string Confidence, IReadOnlyList<string> Parameters);

/// <summary>A rule of the pack: where it applies and what it says in which case.</summary>
/// <param name="Scope">Fact → words, all of which must hold before any case is looked at.</param>
/// <param name="Flag">True for a rule that only notes something (a late declaration, a tax): it leaves open whether the benefit is proper.</param>
/// <param name="LegalBasis">Statute, guide line or "stadens policy" when it is ours.</param>
/// <param name="Source">Keys into the list of sources, for the rule as a whole.</param>
/// <param name="Confidence">V seen in the source, K known practice, P policy choice, U unverified.</param>
/// <param name="WrittenBy">Logins of those who wrote the rule: they do not decide on it.</param>
/// <param name="Examples">Situations with the answer they must get from this rule; a pack that answers otherwise is not published.</param>
public sealed record PolicyRule(
    string Id,
    int Version,
    LocalizedText Title,
    DateOnly ValidFrom,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Scope,
    IReadOnlyList<RuleCase> Cases,
    string LegalBasis,
    string Source,
    string Confidence,
    DateOnly? ValidTo = null,
    bool Flag = false,
    LocalizedText? Comment = null,
    IReadOnlyList<string>? WrittenBy = null,
    IReadOnlyList<RuleExample>? Examples = null)
{
    [JsonIgnore]
    public Period Validity => new(ValidFrom, ValidTo);
}

/// <summary>A situation and what the rule says about it.</summary>
/// <param name="Says">Outcomes of the rule's hits, strongest first; empty when the rule is silent.</param>
/// <param name="Missing">The facts that the rule must name as missing, in alphabetical order; null when that is not what the example is about.</param>
/// <param name="On">Day of the event; the pack's first day when left out.</param>
public sealed record RuleExample(
    LocalizedText Situation, GiftFacts Facts, IReadOnlyList<PolicyOutcome> Says, IReadOnlyList<string>? Missing = null, DateOnly? On = null);

/// <summary>One case of a rule. It speaks when <paramref name="When"/> is true and <paramref name="Unless"/> is not shown; when
/// <paramref name="When"/> is unknown the rule asks for review.</summary>
/// <param name="Unless">An exception somebody has to show: unknown counts as not shown. Never on an allowing case.</param>
/// <param name="Message">May name facts and parameters in braces: {perPerson}, {RECEIVED_NO_DECISION}.</param>
public sealed record RuleCase(
    Condition When,
    PolicyOutcome Outcome,
    LocalizedText Message,
    Condition? Unless = null,
    SecondLook SecondLook = SecondLook.None,
    IReadOnlyList<string>? Notify = null);

/// <summary>A limit or rate whose value depends on the day (domain.md A3).</summary>
/// <param name="Unit">"ore", "count", "days", "months" or "percent".</param>
/// <param name="Per">"person", "occasion", "year" or null.</param>
/// <param name="VatIncluded">How the limit is stated; null when its source does not say, and then it is compared with the amount as declared.</param>
/// <param name="Semantics">"threshold"; or for taxes "cliff" (above the limit everything counts) or "excess" (only what is above).</param>
/// <param name="Scope">Whom it concerns, in words.</param>
public sealed record PolicyParameter(
    string Code,
    LocalizedText Name,
    string Unit,
    string Semantics,
    string Scope,
    IReadOnlyList<DatedValue> Values,
    string? Per = null,
    string? Currency = null,
    bool? VatIncluded = null)
{
    /// <summary>The value valid on the day, or null when none is.</summary>
    public DatedValue? On(DateOnly day)
    {
        foreach (var value in Values)
        {
            if (value.Validity.Contains(day)) return value;
        }
        return null;
    }

    [JsonIgnore]
    public string UnitText => Per is null ? Unit : $"{Unit}/{Per}";
}

/// <summary>The value of a parameter during a period; öre for money.</summary>
public sealed record DatedValue(decimal Value, DateOnly ValidFrom, string Source, string Confidence, DateOnly? ValidTo = null, string? Note = null)
{
    [JsonIgnore]
    public Period Validity => new(ValidFrom, ValidTo);
}
