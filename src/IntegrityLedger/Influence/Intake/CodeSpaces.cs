namespace IntegrityLedger.Influence.Intake;

/// <summary>Slows guessing of receipt codes (16 digits) by the code's own first three digits and not by address: people share addresses, and the ledger keeps none.</summary>
/// <remarks>
/// A thousand spaces of 10^13 codes each: ten tries at once, then one each ten seconds. Trying all spaces day and night a guesser gets 8.64 million tries a day out of
/// 10^16: with 100 000 reports, one hit in about 30 years, and each try costs an Argon2id. Whoever keeps one space busy makes those wait whose codes begin
/// so, one in a thousand, and must know the digits to aim. In memory: 1 000 buckets, never more. Thread-safe.
/// </remarks>
public sealed class CodeSpaces
{
    private const int Digits = 3;
    private readonly Lock _lock = new();
    private readonly TokenBucket[] _spaces;

    public CodeSpaces(int burst = 10, TimeSpan? every = null) => _spaces = [.. Enumerable.Repeat(new TokenBucket(burst, every ?? TimeSpan.FromSeconds(10)), 1000)];

    /// <summary>Takes one try: 0 when it may be made now, otherwise the seconds to wait (and no try is taken).</summary>
    /// <param name="code">As typed; anything but digits is passed over.</param>
    public int SecondsToWait(string? code, DateTimeOffset now)
    {
        var space = SpaceOf(code);
        lock (_lock) return _spaces[space].Take(now) ? 0 : Math.Max(1, _spaces[space].SecondsUntil(1, now));
    }

    /// <summary>Gives the try back: whoever has a code that leads somewhere is not guessing.</summary>
    public void GiveBack(string? code)
    {
        lock (_lock) _spaces[SpaceOf(code)].GiveBack();
    }

    private static int SpaceOf(string? code) => (code ?? "").Where(char.IsAsciiDigit).Take(Digits).Aggregate(0, (number, digit) => (number * 10) + (digit - '0'));
}
