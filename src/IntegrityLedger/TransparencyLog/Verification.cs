using IntegrityLedger.Kernel;
using IntegrityLedger.Proofs;

namespace IntegrityLedger.TransparencyLog;

/// <summary>What a look through the whole ledger came to.</summary>
/// <param name="Leaves">Leaves that were recomputed from the stored events and found right.</param>
/// <param name="Waiting">Events that have no leaf yet, because they were written just now.</param>
/// <param name="Difference">The first thing that is not as it was signed; null when everything is.</param>
public sealed record Verification(long Leaves, long Waiting, Difference? Difference);

/// <summary>Something that is not as it was signed.</summary>
/// <param name="Code">Stable, kebab-case.</param>
public sealed record Difference(string Code, LocalizedText Text)
{
    public static implicit operator Difference?(Fault? fault) => fault is null ? null : new(fault.Code, new(fault.Sv, fault.En));
}

/// <summary>Every way in which a ledger can differ from what was signed, each named exactly.</summary>
internal static class Differences
{
    public static Fault Changed(long index, long sequence, Guid id, IReadOnlyList<string> sv, IReadOnlyList<string> en) => new("event-changed",
        $"Händelse {id} (nummer {sequence}, plats {index} i loggen) är ändrad: {string.Join(", ", sv)}.", $"Event {id} (number {sequence}, index {index} in the log) was changed: {string.Join(", ", en)}.");

    public static Fault Missing(long index, long sequence, Guid id) => new("event-missing",
        $"Händelse {id} (nummer {sequence}, plats {index} i loggen) är borttagen.", $"Event {id} (number {sequence}, index {index} in the log) was removed.");

    public static Fault Moved(long index, long was, long now, Guid id) => new("event-moved",
        $"Händelse {id} (plats {index} i loggen) har bytt plats: den hade nummer {was} och har nu {now}.", $"Event {id} (index {index} in the log) was moved: it had number {was} and now has {now}.");

    public static Fault Inserted(long sequence, Guid id, string type) => new("event-inserted",
        $"Händelse {id} ({type}, nummer {sequence}) har lagts in i efterhand: den har ingen plats i loggen.", $"Event {id} ({type}, number {sequence}) was put in afterwards: it has no place in the log.");

    public static Fault LeafMissing(long index) => new("leaf-missing", $"Löv {index} finns inte i loggen.", $"Leaf {index} is not in the log.");

    public static Fault LeafChanged(long index) => new("leaf-changed", $"Löv {index} är ändrat: posten är inte den som hashvärdet står för.", $"Leaf {index} was changed: the entry is not what the hash stands for.");

    public static Fault TileChanged(string path, long first, long last) => new("tile-changed",
        $"Bricka {path} stämmer inte med löven {first}–{last}: brickan är ändrad, eller löven tillsammans med händelserna.", $"Tile {path} does not fit leaves {first}–{last}: the tile was changed, or the leaves together with the events.");

    public static Fault RootDiffers(long size, string where) => new("root-differs",
        $"Trädet med {size} löv har inte den rot som står i {where}. Löv och händelser är ändrade tillsammans.", $"The tree of {size} leaves has not the root that {where} says. Leaves and events were changed together.");

    public static Fault SizeDiffers(long leaves, long size, string where) => new("size-differs", $"Loggen har {leaves} löv, men {where} säger {size}.", $"The log has {leaves} leaves, but {where} says {size}.");
}
