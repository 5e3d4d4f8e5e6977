using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Kernel;

/// <summary>Personal text as it may stand in an event: AES-256-GCM under the data key of its subject (a case or a person).</summary>
/// <remarks>The key is outside the event; destroying it is how the text is destroyed (gallring), and no proof over the event breaks.</remarks>
/// <param name="Cipher">Base64 of nonce (12) ‖ ciphertext ‖ tag (16).</param>
[JsonConverter(typeof(SealedTextJson))]
public sealed record SealedText(string Cipher);

internal sealed class SealedTextJson : JsonConverter<SealedText>
{
    public override SealedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);
    public override void Write(Utf8JsonWriter writer, SealedText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Cipher);
}
