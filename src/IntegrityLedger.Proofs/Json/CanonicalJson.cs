using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace IntegrityLedger.Proofs.Json;

/// <summary>
/// The JSON Canonicalization Scheme (RFC 8785), UTF-8 in and UTF-8 out: no white space, members ordered by the UTF-16 code units of their
/// names, strings with as few escapes as possible, numbers as ECMAScript writes doubles. Written for the text of stored jsonb.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Deeper nesting is refused.</summary>
    public const int MostDeep = 512;

    /// <exception cref="JsonException">The text is not JSON in UTF-8, names a member twice, holds half a surrogate pair, or a number beyond a double.</exception>
    public static byte[] Of(ReadOnlySpan<byte> utf8)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(16, utf8.Length));
        Write(utf8, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The same into a buffer that the caller keeps; what was written before an exception is worth nothing.</summary>
    /// <exception cref="JsonException">As <see cref="Of"/>.</exception>
    public static void Write(ReadOnlySpan<byte> utf8, ArrayBufferWriter<byte> output)
    {
        if (!Utf8.IsValid(utf8)) throw new JsonException("The text is not UTF-8.");
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MostDeep });
        reader.Read();
        var members = new Members();
        try { Value(ref reader, output, ref members); }
        finally { members.Return(); }
        // A second value, or an end that does not come, is the reader's to refuse.
        reader.Read();
    }

    private static void Value(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output, ref Members members)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: Object(ref reader, output, ref members); break;
            case JsonTokenType.StartArray: Array(ref reader, output, ref members); break;
            case JsonTokenType.String: CanonicalString.Write(ref reader, output); break;
            case JsonTokenType.Number: Number(ref reader, output); break;
            case JsonTokenType.True: output.Write("true"u8); break;
            case JsonTokenType.False: output.Write("false"u8); break;
            default: output.Write("null"u8); break;
        }
    }

    private static void Number(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        // Most numbers are small whole ones, and are written as they stand.
        if (reader.ValueSpan is { Length: < 16 } plain && plain.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) output.Write(plain);
        else if (reader.TryGetDouble(out var value) && double.IsFinite(value)) CanonicalNumber.Write(value, output);
        else throw new JsonException("A number is too large for a double.");
    }

    private static void Array(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output, ref Members members)
    {
        output.Write("["u8);
        for (var first = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; first = false)
        {
            if (!first) output.Write(","u8);
            Value(ref reader, output, ref members);
        }
        output.Write("]"u8);
    }

    /// <summary>Members are written as they come, and laid in order afterwards when they were not.</summary>
    private static void Object(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output, ref Members members)
    {
        output.Write("{"u8);
        var (start, outer) = (output.WrittenCount, members.Count);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (members.Count > outer) output.Write(","u8);
            var from = output.WrittenCount;
            var name = CanonicalString.TextUnlessPlain(ref reader);
            CanonicalString.Write(ref reader, output);
            var named = output.WrittenCount;
            output.Write(":"u8);
            reader.Read();
            Value(ref reader, output, ref members);
            members.Add(new(name, from, named, output.WrittenCount));
        }
        Order(members.After(outer), start, output);
        members.CutTo(outer);
        output.Write("}"u8);
    }

    private static void Order(Span<Member> members, int start, ArrayBufferWriter<byte> output)
    {
        var ordered = true;
        for (var i = 1; i < members.Length && ordered; i++) ordered = Member.Compare(members[i - 1], members[i], output.WrittenSpan) < 0;
        if (ordered) return;
        Members.Sort(members, output);
        var length = output.WrittenCount - start;
        var laid = ArrayPool<byte>.Shared.Rent(length);
        var at = 0;
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                if (Member.Compare(members[i - 1], members[i], output.WrittenSpan) == 0) throw new JsonException("A member is named twice.");
                laid[at++] = (byte)',';
            }
            var member = output.WrittenSpan[members[i].From..members[i].To];
            member.CopyTo(laid.AsSpan(at));
            at += member.Length;
        }
        output.Rewrite(start, laid.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(laid);
    }
}
