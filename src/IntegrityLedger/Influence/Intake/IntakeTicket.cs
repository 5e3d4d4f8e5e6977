using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace IntegrityLedger.Influence.Intake;

/// <summary>What a ticket is for: a form that was opened (24 h), or work to be done before sending (15 min, so that none is solved in store).</summary>
public enum TicketKind : byte { Form = 1, Work = 2 }

/// <summary>Why a ticket does not count.</summary>
public enum TicketFault { Forged, NotYet, Expired }

/// <summary>A ticket as read, or why it does not count; with <see cref="TicketFault.NotYet"/> the whole seconds left, rounded up.</summary>
public sealed record TicketReading(IntakeTicket? Ticket, TicketFault? Fault, int SecondsLeft = 0);

/// <summary>A paper handed to whoever opens the form, and shown again when it is sent: signed by the ledger, and naming nobody.</summary>
/// <remarks>
/// Holds no address and nothing of the reader; the server keeps nothing of it until it is spent. Whoever stores spent ids stores them alone,
/// never beside the report: a ticket knows the second in which its form was opened. Text: base64url (RFC 4648, 5) without padding of
/// 35 bytes (version, kind, bits, id, issued, usable from: seconds since 1970, big-endian) and HMAC-SHA-256 (RFC 2104) over a label and these.
/// </remarks>
/// <param name="Id">128 random bits.</param>
/// <param name="Bits">For work: how many zero bits its solution begins with; 0 for a form.</param>
public sealed record IntakeTicket(Guid Id, TicketKind Kind, DateTimeOffset IssuedAt, DateTimeOffset UsableFrom, int Bits = 0)
{
    public const int KeyBytes = 32;
    private const int BodyBytes = 35, TextLength = 90;
    private const byte Version = 1;
    private static readonly TimeSpan FormLife = TimeSpan.FromHours(24), WorkLife = TimeSpan.FromMinutes(15);

    public DateTimeOffset ExpiresAt => IssuedAt + (Kind == TicketKind.Form ? FormLife : WorkLife);

    /// <summary>An id nobody can guess (unlike the ids of the ledger it holds no time).</summary>
    public static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>The ticket as it travels: 90 characters of A–Z a–z 0–9 - _.</summary>
    /// <param name="key">32 bytes; the same on every node.</param>
    public string Text(ReadOnlySpan<byte> key)
    {
        Span<byte> whole = stackalloc byte[BodyBytes + HMACSHA256.HashSizeInBytes];
        whole[0] = Version;
        whole[1] = (byte)Kind;
        whole[2] = (byte)Bits;
        Id.TryWriteBytes(whole[3..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(whole[19..], IssuedAt.ToUnixTimeSeconds());
        BinaryPrimitives.WriteInt64BigEndian(whole[27..], UsableFrom.ToUnixTimeSeconds());
        Sign(key, whole[..BodyBytes], whole[BodyBytes..]);
        return Base64Url.EncodeToString(whole);
    }

    /// <summary>Reads a ticket. Never throws: anything that this key did not sign is forged.</summary>
    public static TicketReading Read(string? text, ReadOnlySpan<byte> key, DateTimeOffset now)
    {
        Span<byte> whole = stackalloc byte[BodyBytes + HMACSHA256.HashSizeInBytes], signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (text?.Length != TextLength || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, whole, out var length) || length != whole.Length) return new(null, TicketFault.Forged);
        Sign(key, whole[..BodyBytes], signature);
        if (!CryptographicOperations.FixedTimeEquals(signature, whole[BodyBytes..]) || whole[0] != Version) return new(null, TicketFault.Forged);
        var ticket = new IntakeTicket(new Guid(whole.Slice(3, 16), bigEndian: true), (TicketKind)whole[1], Instant(whole[19..]), Instant(whole[27..]), whole[2]);
        // 67 bytes leave spare bits in the last character: only one spelling counts.
        if (Base64Url.EncodeToString(whole) != text) return new(null, TicketFault.Forged);
        if (now >= ticket.ExpiresAt) return new(ticket, TicketFault.Expired);
        return now < ticket.UsableFrom ? new(ticket, TicketFault.NotYet, (int)Math.Ceiling((ticket.UsableFrom - now).TotalSeconds)) : new(ticket, null);
    }

    private static DateTimeOffset Instant(ReadOnlySpan<byte> from) => DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(from));

    private static void Sign(ReadOnlySpan<byte> key, ReadOnlySpan<byte> body, Span<byte> into)
    {
        if (key.Length != KeyBytes) throw new ArgumentException("The key of tickets has 32 bytes.", nameof(key));
        Span<byte> said = stackalloc byte[Label.Length + BodyBytes];
        Label.CopyTo(said);
        body.CopyTo(said[Label.Length..]);
        HMACSHA256.HashData(key, said, into);
    }

    private static ReadOnlySpan<byte> Label => "integrity-ledger intake ticket 1\n"u8;
}
