using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>What is wrong with a text; null when nothing is.</summary>
internal static class Texts
{
    public const int Reference = TextLimits.Reference, Short = TextLimits.Short, Long = TextLimits.Long;

    public static Refusal? TooLong(string field, string? text, int most = Long) => TextLimits.TooLong("gift", field, text, most);

    /// <param name="sv">What to write, said to somebody who wrote nothing.</param>
    public static Refusal? Wanting(string field, string? text, string sv, string en, int most = Long) =>
        string.IsNullOrWhiteSpace(text) ? GiftRefusals.Missing(field, sv, en) : TooLong(field, text, most);
}
