using System.Buffers.Binary;
using System.Security.Cryptography;

namespace IntegrityLedger.Influence;

/// <summary>A disturbance of counts that follows from a key and from which reports are counted: the same set always gives the same number, another set an unrelated one.</summary>
/// <remarks>
/// The discrete Laplace distribution (Ghosh, Roughgarden, Sundararajan, 2009): P(d) = (1 − q)/(1 + q) · q^|d| with q = e^(−1/spread). It has no end on
/// either side, so that no answer, and no number of answers, ever excludes a count. That the disturbance belongs to the set is the cell-key method of official statistics
/// (Australian Bureau of Statistics; Eurostat, census 2021): asking again, or by another way round, gives nothing to average.
/// </remarks>
/// <param name="key">32 secret bytes; whoever has them can undo the disturbance.</param>
/// <param name="spread">2 gives a standard deviation of 2.8, and a right number in one case of four.</param>
public sealed class KeyedNoise(byte[] key, double spread = SmallCells.Spread)
{
    private readonly double _q = Math.Exp(-1 / spread);

    /// <summary>How much is added to the count of these reports, whatever their order.</summary>
    public int Of(IEnumerable<Guid> reports)
    {
        var sorted = reports.Order().ToList();
        var said = new byte[(16 * sorted.Count) + 1];
        for (var i = 0; i < sorted.Count; i++) sorted[i].TryWriteBytes(said.AsSpan(16 * i), bigEndian: true, out _);
        var hash = HMACSHA256.HashData(key, said);
        return Steps(hash) - Steps(hash.AsSpan(8));
    }

    /// <summary>How likely a disturbance of <paramref name="difference"/> is; never nought.</summary>
    public double Probability(int difference) => (1 - _q) / (1 + _q) * Math.Pow(_q, Math.Abs(difference));

    // The difference of two geometric numbers is discrete Laplace; each from 53 bits, above nought and at most one.
    private int Steps(ReadOnlySpan<byte> from) => (int)Math.Floor(Math.Log(((BinaryPrimitives.ReadUInt64BigEndian(from) >> 11) + 1) * Math.Pow(2, -53)) / Math.Log(_q));
}
