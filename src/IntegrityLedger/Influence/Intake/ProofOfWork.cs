using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace IntegrityLedger.Influence.Intake;

/// <summary>Work that costs a sender some seconds of reckoning and the ledger one hash: a solution such that SHA-256 (FIPS 180-4) of the UTF-8 of "ticket:solution" begins with so many zero bits.</summary>
public static class ProofOfWork
{
    /// <summary>More than any solution of 24 bits needs; longer ones are not hashed.</summary>
    public const int MostCharacters = 24;

    /// <summary>Whether <paramref name="solution"/> solves the ticket; about 2^<paramref name="bits"/> tries on average are behind a true one.</summary>
    public static bool IsSolved(string ticket, int bits, string? solution)
    {
        if (solution is not { Length: > 0 and <= MostCharacters } || !solution.All(char.IsAsciiLetterOrDigit)) return false;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{ticket}:{solution}"), hash);
        return ZeroBits(hash) >= bits;
    }

    /// <summary>The smallest number, in decimal, that solves the ticket. The browser's script finds the same one.</summary>
    public static string Solve(string ticket, int bits)
    {
        for (var tried = 0L; ; tried++)
            if (tried.ToString(CultureInfo.InvariantCulture) is var solution && IsSolved(ticket, bits, solution)) return solution;
    }

    private static int ZeroBits(ReadOnlySpan<byte> hash)
    {
        var whole = hash.IndexOfAnyExcept((byte)0);
        return whole < 0 ? hash.Length * 8 : (whole * 8) + BitOperations.LeadingZeroCount((uint)hash[whole]) - 24;
    }
}
