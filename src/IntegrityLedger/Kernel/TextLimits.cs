namespace IntegrityLedger.Kernel;

/// <summary>How much a person may write; more is a mistake, or somebody filling the ledger.</summary>
public static class TextLimits
{
    public const int Reference = 60, Short = 300, Long = 10_000;

    /// <summary>The refusal of a text that is too long, or null.</summary>
    /// <param name="room">What the code begins with: "gift" gives gift-field-invalid.</param>
    public static Refusal? TooLong(string room, string field, string? text, int most = Long) => text?.Length > most
        ? new($"{room}-field-invalid", RefusalKind.Form, new($"Texten är för lång: {text.Length} tecken, högst {most}.", $"The text is too long: {text.Length} characters, at most {most}."), Field: field) : null;
}
