using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Kernel;

/// <summary>The number people use for a matter (ärendenummer), such as G-2026-00123: series, year, running number without holes.</summary>
[JsonConverter(typeof(CaseNumberJson))]
public readonly record struct CaseNumber(string Series, int Year, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Series}-{Year:0000}-{Number:00000}");

    public static CaseNumber? TryParse(string? text)
    {
        var parts = text?.Trim().ToUpperInvariant().Split('-');
        return parts is [{ Length: > 0 } series, { Length: 4 } year, { Length: >= 1 and <= 9 } number]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new CaseNumber(series, y, n) : null;
    }
}

internal sealed class CaseNumberJson : JsonConverter<CaseNumber>
{
    public override CaseNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CaseNumber.TryParse(reader.GetString()) ?? throw new JsonException("A case number looks like G-2026-00123.");

    public override void Write(Utf8JsonWriter writer, CaseNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
