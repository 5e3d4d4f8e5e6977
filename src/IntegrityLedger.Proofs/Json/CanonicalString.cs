using System.Buffers;
using System.Text;
using System.Text.Json;

namespace IntegrityLedger.Proofs.Json;

/// <summary>Strings as RFC 8785 section 3.2.2.2 has them: escaped only where JSON demands it.</summary>
internal static class CanonicalString
{
    /// <summary>The text, or null where it is ASCII without escapes.</summary>
    public static string? TextUnlessPlain(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && Ascii.IsValid(reader.ValueSpan)) return null;
        try { return reader.GetString()!; }
        catch (InvalidOperationException e) { throw new JsonException("A string holds half a surrogate pair.", e); }
    }

    /// <summary>A text as a string of canonical JSON, quotes included. Half a surrogate pair is written as the replacement character.</summary>
    public static void Write(string text, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        if (text.AsSpan().IndexOfAny('"', '\\') < 0 && text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0) Encoding.UTF8.GetBytes(text, output);
        else foreach (var each in Encoding.UTF8.GetBytes(text)) Escape(each, output);
        output.Write("\""u8);
    }

    public static void Write(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        // Without a backslash the text holds nothing that must be escaped: JSON allows neither quotes nor control characters there.
        if (!reader.ValueIsEscaped) output.Write(reader.ValueSpan);
        else Escaped(ref reader, output);
        output.Write("\""u8);
    }

    private static void Escaped(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        var plain = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            var length = reader.CopyString(plain);
            foreach (var each in plain.AsSpan(0, length)) Escape(each, output);
        }
        catch (InvalidOperationException e) { throw new JsonException("A string holds half a surrogate pair.", e); }
        finally { ArrayPool<byte>.Shared.Return(plain); }
    }

    private static void Escape(byte each, ArrayBufferWriter<byte> output)
    {
        const string Hex = "0123456789abcdef";
        switch (each)
        {
            case (byte)'"': output.Write("\\\""u8); break;
            case (byte)'\\': output.Write("\\\\"u8); break;
            case (byte)'\b': output.Write("\\b"u8); break;
            case (byte)'\t': output.Write("\\t"u8); break;
            case (byte)'\n': output.Write("\\n"u8); break;
            case (byte)'\f': output.Write("\\f"u8); break;
            case (byte)'\r': output.Write("\\r"u8); break;
            case < 0x20: output.Write([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', (byte)Hex[each >> 4], (byte)Hex[each & 15]]); break;
            default: output.Write([each]); break;
        }
    }
}
