using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Texts;

namespace IntegrityLedger.Web.Shared;

/// <summary>How each outcome looks and what it is called: never colour alone, always an icon and a word.</summary>
public static class Outcomes
{
    /// <summary>allow, warn, review or stop: one of the four semantic hues and the name of its icon.</summary>
    public static string Tone(string outcome) => outcome switch { "allow" => "allow", "warn" => "warn", "reject" or "block" => "stop", _ => "review" };

    public static LocalizedText Word(string outcome) => outcome switch
    {
        "allow" => WebTexts.OutcomeAllow,
        "warn" => WebTexts.OutcomeWarn,
        "require" => WebTexts.OutcomeRequire,
        "reject" => WebTexts.OutcomeReject,
        "block" => WebTexts.OutcomeBlock,
        _ => WebTexts.OutcomeReview,
    };

    /// <summary>The weakest first.</summary>
    public static readonly IReadOnlyList<Choice> Choices = [.. new[] { "allow", "warn", "require", "review", "reject", "block" }.Select(outcome => new Choice(outcome, Word(outcome)))];
}
