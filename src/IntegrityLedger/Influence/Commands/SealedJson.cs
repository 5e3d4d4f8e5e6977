using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;

namespace IntegrityLedger.Influence.Commands;

/// <summary>Whole records under a seal, filled up to even lengths: the length of what is sealed would tell something too.</summary>
internal static class SealedJson
{
    private const int Step = 1024;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <param name="step">Length in bytes is filled up to a multiple of it with spaces, which JSON does not mind.</param>
    public static SealedText Json<T>(this Seal seal, T value, int step = Step)
    {
        var json = JsonSerializer.Serialize(value, Options);
        var bytes = Encoding.UTF8.GetByteCount(json);
        return seal.Text(json + new string(' ', (step - bytes % step) % step));
    }

    /// <summary>Null for null, and where the key is destroyed.</summary>
    public static T? OpenJson<T>(this Seal seal, SealedText? text) where T : class =>
        text is null || seal.IsDestroyed ? null : JsonSerializer.Deserialize<T>(seal.Open(text)!, Options);

    /// <summary>A text of the thread.</summary>
    public static SealedText Words(this Seal seal, string text) => seal.Json(text.Trim(), 256);
}
