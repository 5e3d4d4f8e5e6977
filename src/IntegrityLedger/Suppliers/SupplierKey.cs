using System.Text.Json;
using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers;

/// <summary>
/// What a counterparty is recognised by: a legal person's ten digits, and for everybody else "x" and a keyed blind index of number or name,
/// so that a person never stands in clear in an event and yet the same giver is known again.
/// </summary>
[JsonConverter(typeof(SupplierKeyJson))]
public readonly record struct SupplierKey(string Value)
{
    /// <summary>True when the key hides a person, or somebody without a number.</summary>
    public bool IsProtected => Value.StartsWith('x');

    public Guid StreamId() => StableId.From("supplier", Value);

    /// <summary>Legal persons by their number; a sole trader's number is a personal number and is blinded.</summary>
    public static SupplierKey Of(OrganisationNumber number, IBlindIndex index) =>
        number.IsPersonal ? new($"x{index.For("personal-number", number.Digits)}") : new(number.Digits);

    /// <summary>Somebody known by name only: "President Abbas of Palestine" and "PRESIDENT ABBAS, of Palestine" are one.</summary>
    public static SupplierKey OfName(string name, IBlindIndex index) => new($"x{index.For("name", SupplierName.Normalise(name))}");

    /// <summary>A key as it is written in addresses and events: ten digits, with or without hyphen, or a blind key. Null when it is neither.</summary>
    public static SupplierKey? TryParse(string? text) => text?.Trim() switch
    {
        null or "" => null,
        ['x', ..] blind when blind.Length == 21 && blind.All(c => c is >= 'a' and <= 'z' or >= '2' and <= '7') => new(blind),
        var written => OrganisationNumber.Parse(written) is { IsRefused: false, Value: { IsPersonal: false } number } ? new(number.Digits) : null,
    };

    public override string ToString() => Value;
}

internal sealed class SupplierKeyJson : JsonConverter<SupplierKey>
{
    public override SupplierKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);
    public override void Write(Utf8JsonWriter writer, SupplierKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    public override SupplierKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);
    public override void WriteAsPropertyName(Utf8JsonWriter writer, SupplierKey value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
}
