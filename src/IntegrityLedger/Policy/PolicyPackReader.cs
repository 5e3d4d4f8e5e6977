using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Something wrong in a pack: where, what, and how to mend it.</summary>
/// <param name="Where">A JSON path ("$.rules[3].cases[0].when") or "R07" and the like.</param>
public sealed record PackProblem(string Where, LocalizedText What);

/// <summary>Either a pack that may be used or every reason why not.</summary>
public sealed record PackReading(PolicyPack? Pack, IReadOnlyList<PackProblem> Problems);

/// <summary>Reads and writes packs. What it returns is checked: evaluation of it cannot fail.</summary>
public static class PolicyPackReader
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Reads a pack; never throws on what the text says.</summary>
    public static PackReading Read(string json)
    {
        PolicyPack? pack;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (NullIn(document.RootElement, "$") is { } path) return new(null, [new(path, new("Ingenting i ett regelpaket är null; utelämna egenskapen.", "Nothing in a pack is null; leave the property out."))]);
            pack = JsonSerializer.Deserialize<PolicyPack>(json, Json);
        }
        catch (JsonException wrong)
        {
            var line = wrong.LineNumber is { } number ? $" (line {number + 1})" : "";
            return new(null, [new((wrong.Path ?? "$") + line, Sentence(wrong))]);
        }
        var problems = PolicyPackChecks.Check(pack!);
        return problems.Count == 0 ? new(pack, []) : new(null, problems);
    }

    /// <summary>The serializer names a .NET type; a writer of rules wants to know what may stand there.</summary>
    private static LocalizedText Sentence(JsonException wrong)
    {
        if (wrong.Data["sv"] is string sv) return new(sv, wrong.Message);
        if (!wrong.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)) return new($"Filen kan inte läsas som ett regelpaket: {wrong.Message}", wrong.Message);
        return (wrong.Path ?? "")[((wrong.Path ?? "").LastIndexOf('.') + 1)..] switch
        {
            "outcome" => new($"Utfallet måste vara något av {Words<PolicyOutcome>()}.", $"The outcome must be one of {Words<PolicyOutcome>()}."),
            "secondLook" => new($"Den andra granskningen måste vara något av {Words<SecondLook>()}.", $"The second look must be one of {Words<SecondLook>()}."),
            "validFrom" or "validTo" or "on" => new("Dagen ska skrivas som \"2026-01-31\".", "The day must be written like \"2026-01-31\"."),
            "value" or "version" or "revision" => new("Här ska stå ett tal utan citattecken.", "Here must stand a number without quotation marks."),
            _ => new("Värdet är av fel slag för den här platsen.", "The value is of the wrong kind for this place."),
        };
    }

    private static string Words<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>Path of the first null: the serializer would let one through as an element of a list.</summary>
    private static string? NullIn(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Null => path,
        JsonValueKind.Array => element.EnumerateArray().Select((e, i) => NullIn(e, $"{path}[{i}]")).FirstOrDefault(p => p is not null),
        JsonValueKind.Object => element.EnumerateObject().Select(p => NullIn(p.Value, $"{path}.{p.Name}")).FirstOrDefault(p => p is not null),
        _ => null,
    };

    /// <summary>The pack as JSON that reads back to the same pack.</summary>
    public static string Write(PolicyPack pack) => JsonSerializer.Serialize(pack, Json);
}
