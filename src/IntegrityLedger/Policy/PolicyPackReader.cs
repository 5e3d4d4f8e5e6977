using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Policy;

/// <summary>Something wrong in a pack: where, what, and how to mend it.</summary>
/// <param name="Where">A JSON path ("$.rules[3].cases[0].when") or "R07" and the like.</param>
public sealed record PackProblem(string Where, string What);

/// <summary>Either a pack that may be used or every reason why not.</summary>
public sealed record PackReading(PolicyPack? Pack, IReadOnlyList<PackProblem> Problems);

/// <summary>Reads and writes packs. What it returns is checked: evaluation of it cannot fail.</summary>
public static class PolicyPackReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
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
            pack = JsonSerializer.Deserialize<PolicyPack>(json, Json);
        }
        catch (JsonException wrong)
        {
            var line = wrong.LineNumber is { } number ? $" (line {number + 1})" : "";
            return new(null, [new((wrong.Path ?? "$") + line, wrong.Message)]);
        }
        if (pack is null) return new(null, [new("$", "The pack is null; it must be an object.")]);
        var problems = PolicyPackChecks.Check(pack);
        return problems.Count == 0 ? new(pack, []) : new(null, problems);
    }

    /// <summary>The pack as JSON that reads back to the same pack.</summary>
    public static string Write(PolicyPack pack) => JsonSerializer.Serialize(pack, Json);
}
