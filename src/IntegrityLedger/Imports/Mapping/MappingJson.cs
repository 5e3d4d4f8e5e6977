using System.Text.Json;
using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Mapping;

/// <summary>Reads a mapping file; a misspelt word is an error that says where, never silently ignored.</summary>
public static class MappingJson
{
    private const long LargestMapping = 1_000_000;

    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static async Task<Outcome<MappingFile>> ReadAsync(Stream json, CancellationToken ct)
    {
        try
        {
            if (json.CanSeek && json.Length > LargestMapping) return ImportRefusals.MappingInvalid("$", "filen är för stor för en mappning", "the file is too large for a mapping");
            var mapping = await JsonSerializer.DeserializeAsync<MappingFile>(json, Options, ct);
            return mapping is null ? ImportRefusals.MappingInvalid("$", "filen är tom", "the file is empty") : mapping;
        }
        catch (JsonException problem)
        {
            return Problem(problem);
        }
    }

    public static Outcome<MappingFile> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<MappingFile>(json, Options) ?? (Outcome<MappingFile>)ImportRefusals.MappingInvalid("$", "filen är tom", "the file is empty");
        }
        catch (JsonException problem)
        {
            return Problem(problem);
        }
    }

    private static Refusal Problem(JsonException problem)
    {
        var where = $"{problem.Path ?? "$"}{(problem.LineNumber is { } line ? $", line {line + 1}" : "")}";
        var detail = problem.Message.Split(" Path:")[0].TrimEnd('.');
        return ImportRefusals.MappingInvalid(where, $"det är inte giltig JSON för en mappning ({detail})", $"it is not valid JSON for a mapping ({detail})");
    }
}

/// <summary>"a" and ["a"] mean the same.</summary>
internal sealed class OneOrMany : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => [reader.GetString()!],
        JsonTokenType.StartArray => JsonSerializer.Deserialize<List<string>>(ref reader, options)!,
        _ => throw new JsonException("Write one text or a list of texts."),
    };

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}

/// <summary>A field may be just its column: "minister", or several names for it: ["minister", "name"].</summary>
internal sealed class FieldsJson : JsonConverter<IReadOnlyDictionary<string, FieldRule>>
{
    public override IReadOnlyDictionary<string, FieldRule> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("\"fields\" is an object: field name to column or rule.");
        var fields = new Dictionary<string, FieldRule>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            var rule = reader.TokenType == JsonTokenType.StartObject
                ? JsonSerializer.Deserialize<FieldRule>(ref reader, options)!
                : new FieldRule(From: new OneOrMany().Read(ref reader, typeof(string), options));
            if (!fields.TryAdd(name, rule)) throw new JsonException($"The field \"{name}\" is there twice.");
        }
        return fields;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, FieldRule> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
