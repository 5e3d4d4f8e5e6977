using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Tiles;

/// <summary>A tile of the tree, or of its entries, as C2SP tlog-tiles names it.</summary>
/// <param name="Level">0 holds leaf hashes; each hash of a higher level is the root of a full tile below.</param>
/// <param name="Index">Which tile of its level, from 0.</param>
/// <param name="Width">Hashes in it: <see cref="Full"/>, or 1 to 255 at the tree's right edge.</param>
public readonly record struct Tile(int Level, long Index, int Width)
{
    public const int Full = 256, Height = 8, MostLevels = 64;

    public bool IsPartial => Width < Full;

    /// <summary>The first leaf, or subtree of the level, that it holds.</summary>
    public long First => Index * Full;

    /// <summary><c>tile/L/N[.p/W]</c>.</summary>
    public string Path => $"tile/{Level.ToString(CultureInfo.InvariantCulture)}/{Place(Index, Width)}";

    /// <summary><c>tile/entries/N[.p/W]</c>, of a tile at level 0.</summary>
    public string EntriesPath => $"tile/entries/{Place(Index, Width)}";

    /// <summary>Hashes that a level has in a tree of this size.</summary>
    public static long Hashes(long size, int level) => level * Height > 62 ? 0 : size >> (level * Height);

    /// <summary>How wide a tile is in a tree of this size: 0 where there is none.</summary>
    public static int WidthIn(long size, int level, long index) => (int)Math.Clamp(Hashes(size, level) - (index * Full), 0, Full);

    /// <summary>Every tile of a tree, full and partial, from the leaves upwards.</summary>
    public static IEnumerable<Tile> Of(long size)
    {
        for (var level = 0; Hashes(size, level) > 0; level++)
            for (var index = 0L; index * Full < Hashes(size, level); index++) yield return new(level, index, WidthIn(size, level, index));
    }

    /// <summary>The tile that holds the hashes under a complete subtree, and where in it they stand; as wide as it is in a tree of this size.</summary>
    public static (Tile Tile, int From, int Count) Holding(Subtree subtree, long size)
    {
        var level = subtree.Height / Height;
        var count = 1 << (subtree.Height % Height);
        var first = subtree.Index * count;
        var index = first / Full;
        return (new(level, index, WidthIn(size, level, index)), (int)(first % Full), count);
    }

    /// <summary>Reads <c>N[.p/W]</c> as it stands in an address; whatever has another form than it would be written in is refused.</summary>
    public static bool TryParse(int level, string? place, [NotNullWhen(true)] out Tile? tile)
    {
        tile = null;
        if (place is null or { Length: > 64 } || level is < 0 or >= MostLevels) return false;
        var width = Full;
        var number = place;
        if (place.LastIndexOf(".p/", StringComparison.Ordinal) is >= 0 and var cut)
        {
            number = place[..cut];
            if (!int.TryParse(place[(cut + 3)..], NumberStyles.None, CultureInfo.InvariantCulture, out width) || width is < 1 or >= Full) return false;
        }
        if (!long.TryParse(number.Replace("x", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return false;
        if (index > long.MaxValue / Full || Place(index, width) != place) return false;
        tile = new(level, index, width);
        return true;
    }

    private static string Place(long index, int width)
    {
        var text = new StringBuilder((index % 1000).ToString("000", CultureInfo.InvariantCulture));
        for (var rest = index / 1000; rest > 0; rest /= 1000) text.Insert(0, $"x{(rest % 1000).ToString("000", CultureInfo.InvariantCulture)}/");
        if (width < Full) text.Append(".p/").Append(width.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
