using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IntegrityLedger.Proofs.Json;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Receipts;

/// <summary>What a leaf of the log commits to about one event: which, where, when, and the digests of what it says. Its entry is this as canonical JSON.</summary>
/// <param name="Organisation">Whose ledger.</param>
/// <param name="StreamVersion">The event's number in its stream, from 1.</param>
/// <param name="Type">The event type's alias.</param>
/// <param name="RecordedAt">The database's clock, UTC, with six decimals: 2026-11-23T18:20:00.123456Z.</param>
/// <param name="Payload">SHA-256 of the canonical JSON of the payload as stored.</param>
/// <param name="Headers">SHA-256 of the canonical JSON of who wrote it, the two correlating ids and the headers.</param>
/// <param name="Salt">128 random bits, without which a published hash could be guessed from its few likely contents.</param>
public sealed record LeafRecord(string Organisation, Guid Event, Guid Stream, long StreamVersion, string Type, string RecordedAt, Digest Payload, Digest Headers, Guid Salt)
{
    public const string Format = "integrity-ledger-leaf";
    public const int Version = 1, MostBytes = 65_535;

    public static readonly Fault Malformed = new("entry-malformed", "Posten är inte skriven på liggarens form.", "The entry is not written in the ledger's form.");

    // A larger buffer is not kept for the next text.
    private const int MostKept = 1 << 20;

    private static readonly JsonDocumentOptions Flat = new() { MaxDepth = 2 };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    /// <summary>The entry's bytes.</summary>
    /// <exception cref="InvalidOperationException">They are more than <see cref="MostBytes"/>.</exception>
    public byte[] ToEntry() => Write(Scratch()).ToArray();

    /// <summary>Whether the entry is exactly these bytes.</summary>
    /// <exception cref="InvalidOperationException">As <see cref="ToEntry"/>.</exception>
    public bool IsEntry(ReadOnlySpan<byte> entry) => Write(Scratch()).SequenceEqual(entry);

    private ReadOnlySpan<byte> Write(ArrayBufferWriter<byte> output)
    {
        Text(output, "{\"event\":\""u8, Event, "D");
        Text(output, "\",\"format\":"u8, Format);
        Text(output, ",\"headers\":\""u8, Headers);
        Text(output, "\",\"organisation\":"u8, Organisation);
        Text(output, ",\"payload\":\""u8, Payload);
        Text(output, "\",\"recordedAt\":"u8, RecordedAt);
        Text(output, ",\"salt\":\""u8, Salt, "N");
        Text(output, "\",\"stream\":\""u8, Stream, "D");
        Text(output, "\",\"streamVersion\":"u8, StreamVersion, default);
        Text(output, ",\"type\":"u8, Type);
        Text(output, ",\"version\":"u8, Version, default);
        output.Write("}"u8);
        return output.WrittenCount <= MostBytes ? output.WrittenSpan : throw new InvalidOperationException($"An entry is at most {MostBytes} bytes.");
    }

    /// <summary>Reads an entry; one that would not be written exactly so is refused.</summary>
    public static bool TryParse(ReadOnlySpan<byte> entry, [NotNullWhen(true)] out LeafRecord? record, [NotNullWhen(false)] out Fault? fault)
    {
        (record, fault) = (null, Malformed);
        if (entry.Length > MostBytes) return false;
        try
        {
            using var document = JsonDocument.Parse(entry.ToArray(), Flat);
            var root = document.RootElement;
            string Word(string name) => root.GetProperty(name).GetString() ?? throw new FormatException();
            var read = new LeafRecord(Word("organisation"), Guid.ParseExact(Word("event"), "D"), Guid.ParseExact(Word("stream"), "D"), root.GetProperty("streamVersion").GetInt64(), Word("type"),
                Word("recordedAt"), Digest.FromHex(Word("payload")), Digest.FromHex(Word("headers")), Guid.ParseExact(Word("salt"), "N"));
            if (!read.ToEntry().AsSpan().SequenceEqual(entry)) return false;
            (record, fault) = (read, null);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            fault = Malformed;
            return false;
        }
    }

    /// <summary>An entry's salt, without reading the rest; null where there is none.</summary>
    public static Guid? SaltOf(ReadOnlySpan<byte> entry)
    {
        // Quotation marks inside a text of the entry are escaped: this stands nowhere else.
        var name = "\"salt\":\""u8;
        return entry.IndexOf(name) is >= 0 and var at && Utf8Parser.TryParse(entry[(at + name.Length)..], out Guid salt, out var read, 'N') && read == 32 ? salt : null;
    }

    /// <summary>The digest of a stored JSON text.</summary>
    /// <exception cref="JsonException">It has no canonical form.</exception>
    public static Digest DigestOf(ReadOnlySpan<byte> json)
    {
        var output = Scratch();
        CanonicalJson.Write(json, output);
        return Hash(output.WrittenSpan);
    }

    /// <summary>The digest of what stands beside the payload.</summary>
    /// <param name="headers">Stored JSON, or null.</param>
    public static Digest DigestOf(string? causation, string? correlation, byte[]? headers, string? user) => Hash(WriteHeaders(causation, correlation, headers, user));

    /// <summary>What stands beside the payload, as canonical JSON.</summary>
    /// <param name="headers">Stored JSON, or null.</param>
    public static byte[] HeadersOf(string? causation, string? correlation, byte[]? headers, string? user) => WriteHeaders(causation, correlation, headers, user).ToArray();

    private static ReadOnlySpan<byte> WriteHeaders(string? causation, string? correlation, byte[]? headers, string? user)
    {
        var output = Scratch();
        Text(output, "{\"causationId\":"u8, causation);
        Text(output, ",\"correlationId\":"u8, correlation);
        output.Write(",\"headers\":"u8);
        if (headers is not null) CanonicalJson.Write(headers, output);
        else output.Write("null"u8);
        Text(output, ",\"userName\":"u8, user);
        output.Write("}"u8);
        return output.WrittenSpan;
    }

    /// <summary>This thread's buffer, empty: what was written into it before is gone.</summary>
    private static ArrayBufferWriter<byte> Scratch()
    {
        if (scratch is not { Capacity: <= MostKept }) scratch = new(4_096);
        scratch.ResetWrittenCount();
        return scratch;
    }

    private static Digest Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Digest.Length];
        SHA256.HashData(bytes, hash);
        return Digest.From(hash);
    }

    private static void Text(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> before, string? text)
    {
        output.Write(before);
        if (text is null) output.Write("null"u8);
        else CanonicalString.Write(text, output);
    }

    private static void Text<T>(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> before, T value, ReadOnlySpan<char> format) where T : IUtf8SpanFormattable
    {
        output.Write(before);
        value.TryFormat(output.GetSpan(64), out var length, format, CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    private static void Text(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> before, in Digest digest)
    {
        output.Write(before);
        Span<byte> bytes = stackalloc byte[Digest.Length];
        digest.CopyTo(bytes);
        Convert.TryToHexStringLower(bytes, output.GetSpan(2 * Digest.Length), out var length);
        output.Advance(length);
    }
}
