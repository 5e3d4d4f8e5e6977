using Microsoft.OpenApi;

namespace IntegrityLedger.Platform.Http;

/// <summary>Puts a JSON schema into words.</summary>
internal static class ApiSchemas
{
    private const int Deepest = 2;

    /// <summary>The fields of an object as dotted paths, two levels deep.</summary>
    public static IEnumerable<(string Name, bool Required, string Words)> Fields(IOpenApiSchema? schema, string prefix, int level = 0)
    {
        var whole = Inner(schema);
        foreach (var (name, field) in whole?.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var path = prefix + name;
            yield return (path, whole!.Required?.Contains(name) == true, Words(field));
            if (level + 1 >= Deepest) continue;
            foreach (var inner in Fields(field, path + ".", level + 1)) yield return inner;
            foreach (var inner in Fields(Inner(field)?.Items, path + "[].", level + 1)) yield return inner;
        }
    }

    public static string Words(IOpenApiSchema? schema)
    {
        var inner = Inner(schema);
        if (inner is null) return "";
        var choices = inner.Enum?.Where(value => value is not null).Select(value => value.ToString()).ToArray() ?? [];
        var type = (inner.Type ?? 0) & ~JsonSchemaType.Null;
        var words = choices.Length > 0 ? string.Join(" | ", choices) : $"{type.ToString().ToLowerInvariant()}{(inner.Format is { } format ? $" ({format})" : "")}";
        return inner.Description is { Length: > 0 } says ? $"{words}: {says}" : type == 0 && choices.Length == 0 ? "" : words;
    }

    /// <summary>A nullable reference is written as "null or that": the other half is what matters here.</summary>
    private static IOpenApiSchema? Inner(IOpenApiSchema? schema) =>
        (schema?.OneOf ?? schema?.AnyOf)?.FirstOrDefault(choice => choice.Type != JsonSchemaType.Null) ?? schema;
}
