using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Kernel;

/// <summary>Identity of a person who works or has worked for the city; never a personal number (personnummer).</summary>
[JsonConverter(typeof(EmployeeIdJson))]
public readonly record struct EmployeeId(Guid Value)
{
    /// <summary>The same identity for the same key in the HR source, on every machine and in every rebuild.</summary>
    public static EmployeeId FromSourceKey(string sourceKey) => new(StableId.From("employee", sourceKey));

    public override string ToString() => Value.ToString("D");
}

internal sealed class EmployeeIdJson : JsonConverter<EmployeeId>
{
    public override EmployeeId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());
    public override void Write(Utf8JsonWriter writer, EmployeeId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    public override EmployeeId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(Guid.Parse(reader.GetString()!));
    public override void WriteAsPropertyName(Utf8JsonWriter writer, EmployeeId value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value.ToString("D"));
}
