using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>What a rule asks for, weakest first; the strongest hit is the outcome of the whole (domain.md G, precedence).</summary>
[JsonConverter(typeof(CamelCaseEnum<PolicyOutcome>))]
public enum PolicyOutcome
{
    /// <summary>Within the policy; registered, nobody decides. Never a certificate that it is lawful: bribery law has no lower limit (BrB 10:5 a).</summary>
    Allow,
    /// <summary>Within the policy with something to note, for example a tax consequence.</summary>
    Warn,
    /// <summary>Something has to be added before the matter can go on.</summary>
    Require,
    /// <summary>A person has to decide.</summary>
    Review,
    /// <summary>Against the policy: decline, return or hand over.</summary>
    Reject,
    /// <summary>No approval path at all.</summary>
    Block,
}

/// <summary>Who has to look besides the nearest manager, weakest first.</summary>
[JsonConverter(typeof(CamelCaseEnum<SecondLook>))]
public enum SecondLook { None, Compliance, Legal }

/// <summary>A dated parameter as it was when the rule used it; frozen in the event so that the decision can be re-run.</summary>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">"ore/person", "ore/occasion", "ore/year", "count", "days", "months" or "percent".</param>
/// <param name="ValidFrom">First day of this value.</param>
/// <param name="Source">Where the value was read, or "†" for our own default.</param>
public sealed record ParameterUse(string Code, decimal Value, string Unit, DateOnly ValidFrom, string Source);

/// <summary>A rule that spoke, with everything that made it speak.</summary>
/// <param name="Version">Of the rule, not of the pack.</param>
/// <param name="Message">Placeholders already filled in.</param>
/// <param name="Notify">Who is told: "manager", "legal", "procurementLead", "payroll", "security", "finance".</param>
/// <param name="UnknownFacts">Names from <see cref="FactCatalogue"/>. With outcome review: what was missing to decide the rule.
/// With a stronger outcome: what could have shown an exception and did not.</param>
public sealed record RuleHit(
    string Id,
    int Version,
    PolicyOutcome Outcome,
    LocalizedText Message,
    string LegalBasis,
    IReadOnlyList<ParameterUse> Parameters,
    SecondLook SecondLook,
    IReadOnlyList<string> Notify,
    IReadOnlyList<string> UnknownFacts);

/// <summary>The policy's answer about one benefit: the strongest outcome and every rule that spoke, by rule id.</summary>
/// <param name="PolicyVersion">Such as "stockholm-like-2026.1".</param>
public sealed record Assessment(string PolicyVersion, PolicyOutcome Outcome, IReadOnlyList<RuleHit> Rules)
{
    /// <summary>The strongest second look that any rule asks for.</summary>
    [JsonIgnore]
    public SecondLook SecondLook => Rules.Select(r => r.SecondLook).DefaultIfEmpty(SecondLook.None).Max();

    /// <summary>The rule whose hit means that a declaration came late; its limit is the pack's parameter LATE_DAYS.</summary>
    public const string LateRule = "R37";

    [JsonIgnore]
    public bool SaysLate => Rules.Any(r => r.Id == LateRule);

    /// <summary>Everybody whom some rule wants told, once each, in alphabetical order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Notify => [.. Rules.SelectMany(r => r.Notify).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>Which pack holds on a day. The shipped pack today; an event stream of published packs later (decision record 0003).</summary>
public interface IPolicyLibrary
{
    /// <summary>The pack in force on the day of the event. A day before the first pack is judged by the first pack.</summary>
    PolicyPack InForceOn(DateOnly date);

    /// <summary>The version that decisions are stamped with, or null when no such version ever judged.</summary>
    PolicyPack? Find(string version);
}
