using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Policy;

/// <summary>Reads and writes conditions: {"all":[…]}, {"any":[…]}, {"not":…}, {"use":"name"}, {"fact":"perPerson","gt":{"parameter":"CODE"}}.</summary>
internal sealed class ConditionJson : JsonConverter<Condition>
{
    private static readonly Dictionary<string, Comparison> Comparisons =
        Enum.GetValues<Comparison>().ToDictionary(c => JsonNamingPolicy.CamelCase.ConvertName(c.ToString()));

    public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Parse(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case Condition.All all: WriteParts(writer, "all", all.Parts, options); break;
            case Condition.Any any: WriteParts(writer, "any", any.Parts, options); break;
            case Condition.Not not: writer.WritePropertyName("not"); Write(writer, not.Part, options); break;
            case Condition.Use use: writer.WriteString("use", use.Definition); break;
            case Condition.Compare compare:
                writer.WriteString("fact", compare.Fact);
                writer.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(compare.By.ToString()));
                WriteOperand(writer, compare.With, single: compare.By == Comparison.Eq);
                break;
        }
        writer.WriteEndObject();
    }

    private static Condition Parse(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Wrong("ska vara ett objekt", "must be an object", element);
        var properties = element.EnumerateObject().ToList();
        if (properties is [var only])
        {
            switch (only.Name)
            {
                case "all": return new Condition.All(Parts(only.Value));
                case "any": return new Condition.Any(Parts(only.Value));
                case "not": return new Condition.Not(Parse(only.Value));
                case "use" when only.Value.ValueKind == JsonValueKind.String: return new Condition.Use(only.Value.GetString()!);
            }
        }
        var fact = properties.Find(p => p.Name == "fact");
        var comparison = properties.Find(p => p.Name != "fact");
        if (properties.Count != 2 || fact.Value.ValueKind != JsonValueKind.String || !Comparisons.TryGetValue(comparison.Name ?? "", out var by))
            throw Wrong($"ska vara all, any, not, use eller en uppgift med något av {string.Join(", ", Comparisons.Keys)}", $"must be one of all, any, not, use, or a fact with one of {string.Join(", ", Comparisons.Keys)}", element);
        return new Condition.Compare(fact.Value.GetString()!, by, ParseOperand(comparison.Value));
    }

    private static List<Condition> Parts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Parse)] : throw Wrong("ska vara en lista med villkor", "must be a list of conditions", list);

    private static Operand ParseOperand(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => new Operand.Flag(value.GetBoolean()),
        JsonValueKind.Number when value.TryGetDecimal(out var number) => new Operand.Number(number),
        JsonValueKind.String => new Operand.Words([value.GetString()!]),
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) =>
            new Operand.Words([.. value.EnumerateArray().Select(v => v.GetString()!)]),
        JsonValueKind.Object when value.EnumerateObject().ToList() is [{ Value.ValueKind: JsonValueKind.String } named] => named.Name switch
        {
            "parameter" => new Operand.Parameter(named.Value.GetString()!),
            "fact" => new Operand.OtherFact(named.Value.GetString()!),
            _ => throw Wrong("får nämna en gräns (parameter) eller en uppgift (fact)", "may name a parameter or a fact", value),
        },
        _ => throw Wrong("ska jämföra med true, false, ett tal, ett ord, en lista med ord, {\"parameter\":…} eller {\"fact\":…}", "must be true, false, a number, a word, a list of words, {\"parameter\":…} or {\"fact\":…}", value),
    };

    private static void WriteParts(Utf8JsonWriter writer, string name, IReadOnlyList<Condition> parts, JsonSerializerOptions options)
    {
        writer.WriteStartArray(name);
        foreach (var part in parts) new ConditionJson().Write(writer, part, options);
        writer.WriteEndArray();
    }

    private static void WriteOperand(Utf8JsonWriter writer, Operand operand, bool single)
    {
        switch (operand)
        {
            case Operand.Flag flag: writer.WriteBooleanValue(flag.Value); break;
            case Operand.Number number: writer.WriteNumberValue(number.Value); break;
            case Operand.Words { Values: [var word] } when single: writer.WriteStringValue(word); break;
            case Operand.Words words: JsonSerializer.Serialize(writer, words.Values); break;
            case Operand.Parameter parameter: writer.WriteStartObject(); writer.WriteString("parameter", parameter.Code); writer.WriteEndObject(); break;
            case Operand.OtherFact other: writer.WriteStartObject(); writer.WriteString("fact", other.Name); writer.WriteEndObject(); break;
        }
    }

    private static JsonException Wrong(string sv, string en, JsonElement element)
    {
        var text = element.GetRawText();
        var here = text.Length > 120 ? text[..120] + "…" : text;
        return new JsonException($"A condition {en}, but here stands {here}") { Data = { ["sv"] = $"Ett villkor {sv}, men här står {here}" } };
    }
}
