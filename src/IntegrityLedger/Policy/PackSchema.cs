using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace IntegrityLedger.Policy;

/// <summary>The JSON Schema (draft 2020-12) of a pack, made from the very types and options that read one; the language of conditions is written out.</summary>
public static class PackSchema
{
    private static readonly Lazy<string> Text = new(() => Build().ToJsonString(new(PolicyPackReader.Json) { WriteIndented = true }));

    public static string Json => Text.Value;

    private static JsonObject Build()
    {
        var exported = PolicyPackReader.Json.GetJsonSchemaAsNode(typeof(PolicyPack), new()
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => context.TypeInfo.Type switch
            {
                var type when type == typeof(Condition) => new JsonObject { ["$ref"] = "#/$defs/condition" },
                var type when type == typeof(DateOnly) || type == typeof(DateOnly?) => new JsonObject { ["type"] = "string", ["format"] = "date" },
                { IsEnum: true } type => new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))]) },
                _ => schema,
            },
        }).AsObject();
        var properties = exported["properties"]!.DeepClone().AsObject();
        // A pack may say which schema it follows; what it means is told in the other properties.
        return new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "IntegrityLedger policy pack",
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = exported["required"]?.DeepClone(),
            ["additionalProperties"] = false,
            ["$defs"] = new JsonObject { ["condition"] = Conditions() },
        };
    }

    private static JsonObject Conditions() => new()
    {
        ["oneOf"] = new JsonArray(
        [
            One("all", List()), One("any", List()), One("not", Reference()), One("use", new() { ["type"] = "string", ["description"] = "A name among the definitions." }),
            .. FactCatalogue.All.Values.Select(Compare),
        ]),
    };

    private static JsonObject Reference() => new() { ["$ref"] = "#/$defs/condition" };

    private static JsonObject List() => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = Reference() };

    private static JsonObject One(string name, JsonObject value) =>
        new() { ["type"] = "object", ["properties"] = new JsonObject { [name] = value }, ["required"] = new JsonArray(name), ["additionalProperties"] = false };

    /// <summary>One fact with exactly one comparison that fits its kind.</summary>
    private static JsonObject Compare(FactDefinition fact)
    {
        var comparisons = fact.Kind switch
        {
            FactKind.Flag => new JsonObject { ["eq"] = new JsonObject { ["type"] = "boolean" } },
            FactKind.Word => new() { ["eq"] = Word(fact), ["in"] = Many(fact) },
            FactKind.Words => new() { ["in"] = Many(fact) },
            _ => new JsonObject(from name in new[] { "eq", "gt", "gte", "lt", "lte" } select KeyValuePair.Create(name, (JsonNode?)Number())),
        };
        comparisons["fact"] = new JsonObject { ["const"] = fact.Name, ["description"] = fact.Label.En };
        return new() { ["type"] = "object", ["properties"] = comparisons, ["required"] = new JsonArray("fact"), ["minProperties"] = 2, ["maxProperties"] = 2, ["additionalProperties"] = false };
    }

    private static JsonObject Word(FactDefinition fact) => new() { ["enum"] = new JsonArray([.. fact.Values.Select(v => (JsonNode)v)]) };

    private static JsonObject Many(FactDefinition fact) => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = Word(fact) };

    private static JsonObject Number() => new()
    {
        ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "number" }, One("parameter", new() { ["type"] = "string" }), One("fact", new() { ["type"] = "string" })),
    };
}
