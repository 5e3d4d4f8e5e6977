using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>A condition; a plain string in the body is a condition and nothing more.</summary>
/// <param name="DueOn">By when it is to be met; 30 days when left out.</param>
/// <param name="Owner">Login of whoever is to meet it; the declarant when left out.</param>
/// <param name="EvidenceRequired">Whether it must be shown; true when left out.</param>
[JsonConverter(typeof(ConditionInputJson))]
public sealed record ConditionInput(string? Text, DateOnly? DueOn = null, string? Owner = null, bool? EvidenceRequired = null);

internal sealed class ConditionInputJson : JsonConverter<ConditionInput>
{
    private sealed record Shape(string? Text, DateOnly? DueOn, string? Owner, bool? EvidenceRequired);

    public override ConditionInput? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new(reader.GetString());
        var shape = JsonSerializer.Deserialize<Shape>(ref reader, options);
        return shape is null ? null : new(shape.Text, shape.DueOn, shape.Owner, shape.EvidenceRequired);
    }

    public override void Write(Utf8JsonWriter writer, ConditionInput value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Shape(value.Text, value.DueOn, value.Owner, value.EvidenceRequired), options);
}
