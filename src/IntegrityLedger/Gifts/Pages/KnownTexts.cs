using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>Words for what a decider saw.</summary>
public static class KnownTexts
{
    public static readonly LocalizedText Title = new("Det här såg den som beslutade", "This is what the decider saw");
    public static readonly LocalizedText Totals = new("Till samma person de tolv månaderna före: {0} st, {1}. Till andra i enheten: {2} st.", "To the same person in the twelve months before: {0}, {1}. To others in the unit: {2}.");
    public static readonly LocalizedText Rules = new("Regler som slog till: {0}", "Rules that spoke: {0}");
    public static readonly LocalizedText Earlier = new("Tidigare från samma givare, som det såg ut då", "Earlier from the same giver, as it looked then");
    public static readonly LocalizedText NotKept = new("Beslutet är äldre än den här uppgiften; bara summorna sparades.", "The decision is older than this record; only the totals were kept.");
}
