using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>The room's own word for a text that is too long.</summary>
internal static class Texts
{
    public const int Reference = TextLimits.Reference, Short = TextLimits.Short, Long = TextLimits.Long;

    public static Refusal? TooLong(string field, string? text, int most = Long) => TextLimits.TooLong("gift", field, text, most);
}
