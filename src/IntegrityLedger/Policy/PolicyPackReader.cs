using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

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

    /// <summary>A pack is read by people before it is signed: ten times the one that came with the application.</summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>Reads a pack out of a body that was sent. The bytes of a body are taken as they come, and their text is asked for first here: what is not UTF-8 is a fault of the pack.</summary>
    public static PackReading Read(JsonElement sent)
    {
        try
        {
            return Read(sent.ValueKind == JsonValueKind.Undefined ? "{}" : sent.GetRawText());
        }
        catch (InvalidOperationException)
        {
            return new(null, [new("$", new("Paketet är inte kodat i UTF-8. Spara filen som UTF-8 och skicka den igen.", "The pack is not encoded as UTF-8. Save the file as UTF-8 and send it again."))]);
        }
    }

    /// <summary>Reads a pack; never throws on what the text says.</summary>
    public static PackReading Read(string json)
    {
        if (json.Length > MostCharacters) return new(null, [new("$", new($"Paketet är längre än {MostCharacters} tecken. Dela upp det eller korta texterna.", $"The pack is longer than {MostCharacters} characters. Split it or shorten its texts."))]);
        PolicyPack? pack;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (PackText.Check(document.RootElement) is { Count: > 0 } strange) return new(null, strange);
            pack = JsonSerializer.Deserialize<PolicyPack>(json, Json);
        }
        catch (JsonException wrong)
        {
            return new(null, [PackFault.Of(wrong)]);
        }
        // Half of a character (a lone surrogate) cannot be read as text at all, wherever it stands.
        catch (InvalidOperationException)
        {
            return new(null, [PackText.HalfCharacter("$")]);
        }
        var problems = PolicyPackChecks.Check(pack!);
        return problems.Count == 0 ? new(pack, []) : new(null, problems);
    }

    /// <summary>The pack as JSON that reads back to the same pack.</summary>
    public static string Write(PolicyPack pack) => JsonSerializer.Serialize(pack, Json);
}
