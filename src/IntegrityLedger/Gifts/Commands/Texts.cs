using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>How much a person may write; more is a mistake, or somebody filling the ledger.</summary>
internal static class Texts
{
    public const int Reference = 60, Short = 300, Long = 10_000;

    public static Refusal? TooLong(string field, string? text, int most = Long) => text?.Length > most
        ? GiftRefusals.Invalid(field, $"Texten är för lång: {text.Length} tecken, högst {most}.", $"The text is too long: {text.Length} characters, at most {most}.") : null;
}
