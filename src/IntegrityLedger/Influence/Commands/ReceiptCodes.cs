using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using NSec.Cryptography;

namespace IntegrityLedger.Influence.Commands;

/// <summary>What a receipt code gives: where its report is found, and the key that opens it. Neither can be had from the other.</summary>
public sealed record CodeSecrets(string Lookup, byte[] Key);

/// <summary>Receipt codes of sixteen digits: the only thing a reporter has to keep.</summary>
/// <remarks>
/// Argon2id (RFC 9106): version 1.3, 64 MiB, three passes, one lane, 64 bytes out; libsodium. The salt is the installation's own, kept outside the database with the master key:
/// without it a copy of the database cannot be searched for codes at all, and with it each of the 10^16 codes costs 64 MiB and three passes. One salt for all makes one look-up enough.
/// </remarks>
public sealed class ReceiptCodes : IDisposable
{
    public const int Digits = 16;
    private const int MostAtOnce = 2, MostWaiting = 64;
    private static readonly Argon2id Algorithm = new(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = 64 * 1024, NumberOfPasses = 3 });
    private readonly byte[] salt;
    private readonly SemaphoreSlim places = new(MostAtOnce);
    private int waiting;

    public ReceiptCodes(MasterKey master) => salt = master.Derive("influence/receipt-salt")[..16];

    /// <summary>Sixteen random digits, each as likely as any other.</summary>
    public static string New() => RandomNumberGenerator.GetString("0123456789", Digits);

    /// <summary>In groups of four, as it is shown.</summary>
    public static string Shown(string code) => string.Join(' ', code.Chunk(4).Select(four => new string(four)));

    /// <summary>The digits of what somebody wrote; null when they are not sixteen. Spaces, hyphens and dots do not count.</summary>
    public static string? Read(string? written)
    {
        if (written is not { Length: <= 64 }) return null;
        var digits = string.Concat(written.Where(c => !(char.IsWhiteSpace(c) || c is '-' or '.' or '–')));
        return digits.Length == Digits && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>Two at a time: each takes 64 MiB and a core. Refused when too many wait already.</summary>
    public async Task<Outcome<CodeSecrets>> Secrets(string code, CancellationToken ct)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return InfluenceRefusals.Busy;
        }
        try
        {
            await places.WaitAsync(ct);
            try
            {
                var made = await Task.Run(() => Algorithm.DeriveBytes(Encoding.ASCII.GetBytes(code), salt, 64), ct);
                return new CodeSecrets(Convert.ToHexStringLower(made.AsSpan(0, 32)), made[32..]);
            }
            finally { places.Release(); }
        }
        finally { Interlocked.Decrement(ref waiting); }
    }

    public void Dispose() => places.Dispose();
}
