using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>The answer to a report that is sent again with the same key. It can be opened with that key alone, which is kept nowhere here: the receipt code is in no database.</summary>
public sealed class RepeatedIntake
{
    public string Id { get; set; } = "";
    public string Sealed { get; set; } = "";
    public DateTimeOffset At { get; set; }
}

/// <summary>Finds and keeps such answers.</summary>
public sealed class RepeatedIntakes(MasterKey master)
{
    private sealed record Kept(string BodyHash, ReportReceived Answer);

    private readonly byte[] indexKey = master.Derive("influence/repeat");

    /// <summary>The first answer; null when the key is new; refused when it came with another report.</summary>
    public async Task<Outcome<ReportReceived>?> Earlier(IQuerySession session, string key, string body, CancellationToken ct)
    {
        if (await session.LoadAsync<RepeatedIntake>(IdOf(key), ct) is not { } kept) return null;
        var (hash, answer) = SealOf(key).OpenJson<Kept>(new(kept.Sealed))!;
        return hash == HashOf(body) ? Outcome.Of(answer) : CommandDesk.KeyReused;
    }

    public void Keep(IDocumentSession session, string key, string body, ReportReceived answer) =>
        session.Insert(new RepeatedIntake { Id = IdOf(key), Sealed = SealOf(key).Json(new Kept(HashOf(body), answer), 512).Cipher, At = answer.ReceivedAt });

    private string IdOf(string key) => Convert.ToHexStringLower(HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes(key)));

    private static string HashOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    private Seal SealOf(string key) => new(StableId.From("influence", "repeat"), HKDF.DeriveKey(HashAlgorithmName.SHA256, [.. indexKey, .. Encoding.UTF8.GetBytes(key)], 32, info: "influence/repeat-answer"u8.ToArray()));
}
