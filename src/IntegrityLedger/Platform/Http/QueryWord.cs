namespace IntegrityLedger.Platform.Http;

/// <summary>A word of the HTTP contract in an address: "goods" as it stands everywhere else, in any case of letters.</summary>
/// <remarks>An enum as a parameter is read by the framework only as C# spells it ("Goods").</remarks>
public readonly record struct QueryWord<T>(T Value) where T : struct, Enum
{
    public static bool TryParse(string? text, IFormatProvider? provider, out QueryWord<T> word)
    {
        // Numbers stand for no word.
        var known = text is { Length: > 0 } && char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : (T?)null;
        word = new(known ?? default);
        return known is not null;
    }
}
