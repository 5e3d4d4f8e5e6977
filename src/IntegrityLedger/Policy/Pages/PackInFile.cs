using System.Text.Json;

namespace IntegrityLedger.Policy.Pages;

/// <summary>Takes the pack out of what was downloaded about a version.</summary>
internal static class PackInFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text itself when it is not an answer about a version; it is then read, and its faults told, as it stands.</summary>
    public static string Of(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("pack", out var pack) ? JsonSerializer.Serialize(pack, Readable) : text;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return text;
        }
    }
}
