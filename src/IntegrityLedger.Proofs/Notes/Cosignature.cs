using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace IntegrityLedger.Proofs.Notes;

/// <summary>A witness's word that it saw a checkpoint at a time (C2SP tlog-cosignature, Ed25519): big-endian seconds ‖ signature.</summary>
public static class Cosignature
{
    private const int TimeLength = 8, SignatureLength = 64;

    /// <summary>What is signed: a line that keeps cosignatures apart, the time, and the whole text of the checkpoint.</summary>
    public static byte[] Message(long unixSeconds, ReadOnlySpan<byte> text) =>
        [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {unixSeconds}\n")), .. text];

    /// <summary>Signs a checkpoint's text at a time; the result goes into a <see cref="NoteSignature"/>.</summary>
    /// <exception cref="ArgumentException">The key is not one for cosignatures.</exception>
    public static NoteSignature Sign(NoteSigner witness, string text, DateTimeOffset at)
    {
        if (witness.Key.Kind != NoteKeyKind.Cosignature) throw new ArgumentException("The key signs notes, not cosignatures.", nameof(witness));
        var time = at.ToUnixTimeSeconds();
        var bytes = new byte[TimeLength + SignatureLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time);
        witness.Sign(Message(time, Encoding.UTF8.GetBytes(text))).CopyTo(bytes, TimeLength);
        return new(witness.Key.Name, witness.Key.Id, bytes);
    }

    /// <summary>The same by a signer that may keep its key to itself.</summary>
    /// <exception cref="ArgumentException">The key is not one for cosignatures.</exception>
    /// <exception cref="InvalidOperationException">The signer answered with something that its own key does not verify.</exception>
    public static async Task<NoteSignature> SignAsync(INoteSigner witness, string text, DateTimeOffset at, CancellationToken ct)
    {
        if (witness.Key.Kind != NoteKeyKind.Cosignature) throw new ArgumentException("The key signs notes, not cosignatures.", nameof(witness));
        var (time, utf8) = (at.ToUnixTimeSeconds(), Encoding.UTF8.GetBytes(text));
        var bytes = new byte[TimeLength + SignatureLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time);
        (await witness.SignAsync(Message(time, utf8), ct)).CopyTo(bytes, TimeLength);
        return witness.Key.Verifies(utf8, bytes) ? new(witness.Key.Name, witness.Key.Id, bytes) : throw new InvalidOperationException($"The signer of {witness.Key.Name} gave a signature that its key does not verify.");
    }

    /// <summary>When a cosignature says to have been made; null for a signature that is none.</summary>
    public static DateTimeOffset? TimeOf(NoteSignature signature) =>
        TryRead(signature.Bytes, out var seconds, out _) && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Takes the time from the signature; false for another length or a time beyond 2^63.</summary>
    public static bool TryRead(ReadOnlySpan<byte> signature, out long unixSeconds, out ReadOnlySpan<byte> bare)
    {
        unixSeconds = -1;
        bare = default;
        if (signature.Length != TimeLength + SignatureLength) return false;
        unixSeconds = BinaryPrimitives.ReadInt64BigEndian(signature);
        bare = signature[TimeLength..];
        return unixSeconds >= 0;
    }
}
