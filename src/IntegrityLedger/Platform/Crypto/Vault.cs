using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Registers;
using Marten;

namespace IntegrityLedger.Platform.Crypto;

/// <summary>The wrapped data key of one subject (a case or a person). Deleting it destroys the text (gallring).</summary>
public sealed class SubjectKey
{
    public Guid Id { get; set; }
    public string Wrapped { get; set; } = "";
}

/// <summary>Seals and opens personal text; one AES-256-GCM data key per subject, wrapped by the master key.</summary>
public sealed class Vault(MasterKey master, RegisterClock registers)
{
    private readonly byte[] wrappingKey = master.Derive("wrap");
    private readonly byte[] indexKey = master.Derive("blind-index");
    private volatile Remembered remembered = new(-1, new());
    private const int CacheLimit = 200_000;

    /// <summary>A new subject's seal; its key is stored with the caller's own transaction.</summary>
    public Seal Create(IDocumentSession session, Guid subject)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        session.Insert(new SubjectKey { Id = subject, Wrapped = Convert.ToBase64String(Encrypt(wrappingKey, key, subject)) });
        return new(subject, key);
    }

    /// <summary>The seal of an existing subject; one whose key is destroyed opens nothing.</summary>
    public async Task<Seal> Load(IQuerySession session, Guid subject, CancellationToken ct) => (await LoadMany(session, [subject], ct))[subject];

    /// <remarks>A key that another node destroyed is forgotten here before it is used again: what is remembered counts for one revision of the keys, read from the database
    /// by every command as it begins and by every other reader now.</remarks>
    public async Task<IReadOnlyDictionary<Guid, Seal>> LoadMany(IQuerySession session, IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        if (subjects.Count == 0) return new Dictionary<Guid, Seal>();
        var keys = At((await registers.Now(ct)).Keys).Keys;
        if (keys.Count > CacheLimit) keys.Clear();
        var seals = new Dictionary<Guid, Seal>();
        foreach (var id in subjects) if (keys.TryGetValue(id, out var known)) seals[id] = known;
        var missing = subjects.Where(id => !seals.ContainsKey(id)).Distinct().ToArray();
        if (missing.Length == 0) return seals;
        foreach (var found in await session.LoadManyAsync<SubjectKey>(ct, missing))
            seals[found.Id] = keys[found.Id] = new(found.Id, Decrypt(wrappingKey, Convert.FromBase64String(found.Wrapped), found.Id));
        var gone = missing.Where(id => !seals.ContainsKey(id)).ToArray();
        if (gone.Length == 0) return seals;
        foreach (var destroyed in await session.LoadManyAsync<DestroyedSubject>(ct, gone)) seals[destroyed.Id] = keys[destroyed.Id] = new(destroyed.Id, null, destroyed.Told);
        foreach (var id in gone) seals.TryAdd(id, new(id, null));
        return seals;
    }

    /// <summary>Drops a key that was destroyed from this node's memory.</summary>
    public void Forget(Guid subject) => remembered.Keys.TryRemove(subject, out _);

    private Remembered At(long revision)
    {
        var now = remembered;
        return now.Revision == revision ? now : remembered = new(revision, new());
    }

    private sealed record Remembered(long Revision, ConcurrentDictionary<Guid, Seal> Keys);

    /// <summary>Recognises the same text again without holding it: HMAC-SHA256, 100 bits in base32.</summary>
    public string BlindIndex(string kind, string text) =>
        Base32(HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes($"{kind}\n{text}")).AsSpan(0, 13))[..20];

    internal static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, Guid subject)
    {
        var sealedBytes = new byte[12 + plain.Length + 16];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, 12));
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(sealedBytes.AsSpan(0, 12), plain, sealedBytes.AsSpan(12, plain.Length), sealedBytes.AsSpan(12 + plain.Length), subject.ToByteArray());
        return sealedBytes;
    }

    internal static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> sealedBytes, Guid subject)
    {
        var plain = new byte[sealedBytes.Length - 28];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(sealedBytes[..12], sealedBytes[12..^16], sealedBytes[^16..], plain, subject.ToByteArray());
        return plain;
    }

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        const string alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        var text = new StringBuilder();
        int buffer = 0, bits = 0;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            bits += 8;
            while (bits >= 5) { bits -= 5; text.Append(alphabet[(buffer >> bits) & 31]); }
            buffer &= (1 << bits) - 1;
        }
        return text.ToString();
    }
}

/// <summary>Seals and opens texts of one subject. The subject is bound in as associated data: a text moved to another case does not open.</summary>
/// <param name="told">What stands where the text was; null when it is not known under which decision it went.</param>
public sealed class Seal(Guid subject, byte[]? key, LocalizedText? told = null)
{
    /// <summary>What a reader sees where the key is destroyed.</summary>
    public const string Destroyed = "[gallrad]";

    /// <summary>True when the key is gone: nothing opens, and nothing more can be sealed.</summary>
    public bool IsDestroyed => key is null;

    public SealedText Text(string text) =>
        new(Convert.ToBase64String(Vault.Encrypt(Key, Encoding.UTF8.GetBytes(text), subject)));

    /// <summary>Null for null and for blank: an empty answer is no answer.</summary>
    public SealedText? TextOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : Text(text.Trim());

    public string? Open(SealedText? text) =>
        text is null ? null : key is null ? told?.In(Language.Spoken) ?? Destroyed : Encoding.UTF8.GetString(Vault.Decrypt(key, Convert.FromBase64String(text.Cipher), subject));

    public byte[] File(byte[] content) => Vault.Encrypt(Key, content, subject);
    public byte[] OpenFile(byte[] content) => Vault.Decrypt(Key, content, subject);

    private byte[] Key => key ?? throw new InvalidOperationException($"The data key of {subject} is destroyed.");
}
