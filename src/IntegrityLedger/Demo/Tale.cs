using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;

namespace IntegrityLedger.Demo;

/// <summary>One matter of the story while it is being told.</summary>
/// <param name="Key">Stable: the same in every telling, so that an interrupted one goes on where it stopped.</param>
internal sealed record Tale(string Key, string Declarant, DeclareGift Form, TaleTemper Temper, Archetype? Kind, Random Dice)
{
    public GiftAnswer? Last { get; set; }
    /// <summary>What the policy said last.</summary>
    public Policy.PolicyOutcome? Outcome { get; set; }
    public int Steps { get; set; }
    /// <summary>How often matters had moved when the last answer was heard.</summary>
    public int Moves { get; set; }
    public bool Asked { get; set; }
    public bool Corrected { get; set; }

    /// <summary>Who acts for "approver" or "declarant" right now.</summary>
    public string Actor(string by) => by switch
    {
        Deed.Declarant => Declarant,
        Deed.Approver => Last?.Route?.Approver ?? "greta.vik",
        _ => by,
    };
}

/// <summary>How this matter will go, as far as people's habits decide.</summary>
/// <param name="DecisionAfter">Working days until the approver decides; null: never within the story.</param>
/// <param name="Lenient">Approves what the policy leaves open.</param>
internal sealed record TaleTemper(int? DecisionAfter, bool Lenient, bool Asks, bool Corrects, bool Withdraws, int AnswersAfter, int HandsOverAfter)
{
    public static TaleTemper Of(Random dice) => new(
        dice.Draw<int?>([(0, 6), (1, 18), (2, 16), (3, 14), (5, 14), (7, 10), (9, 8), (12, 4), (16, 2)]),
        dice.Chance(62), dice.Chance(7), dice.Chance(4), dice.Chance(2), dice.Next(1, 6), dice.Next(1, 8));
}
