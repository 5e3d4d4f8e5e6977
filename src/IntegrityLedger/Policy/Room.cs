using System.Collections.Immutable;

namespace IntegrityLedger.Policy;

/// <summary>What is left for one fact when several comparisons hold at once: words of a list, a stretch of numbers, or a set of words.</summary>
internal sealed record Room
{
    /// <summary>The words it can be; null when it is not a word.</summary>
    public ImmutableHashSet<string>? Words { get; private init; }

    public decimal? Low { get; private init; }
    public bool LowItself { get; private init; }
    public decimal? High { get; private init; }
    public bool HighItself { get; private init; }
    public ImmutableHashSet<decimal> Not { get; private init; } = [];

    /// <summary>For a fact with several words: of each of these lists it has one.</summary>
    public ImmutableList<ImmutableHashSet<string>> Needed { get; init; } = [];

    /// <summary>For a fact with several words: it has none of these.</summary>
    public ImmutableHashSet<string> Barred { get; init; } = [];

    public static Room Word(IEnumerable<string> words) => new() { Words = [.. words] };

    public Room Allow(IEnumerable<string> words) => And(Word(words));

    /// <summary>The numbers for which the comparison holds, or does not. Counts are whole, amounts are öre and shares of öre; neither is negative, except days.</summary>
    public static Room Number(Comparison by, decimal value, bool holds, FactDefinition fact)
    {
        var room = fact.Name == DaysFact ? new Room() : new Room { Low = 0, LowItself = true };
        var whole = fact.Kind == FactKind.Number;
        var said = (by, holds) switch
        {
            (Comparison.Gt, true) or (Comparison.Lte, false) => whole ? new() { Low = decimal.Floor(value) + 1, LowItself = true } : new Room { Low = value },
            (Comparison.Gte, true) or (Comparison.Lt, false) => new() { Low = whole ? decimal.Ceiling(value) : value, LowItself = true },
            (Comparison.Lt, true) or (Comparison.Gte, false) => whole ? new() { High = decimal.Ceiling(value) - 1, HighItself = true } : new Room { High = value },
            (Comparison.Lte, true) or (Comparison.Gt, false) => new() { High = whole ? decimal.Floor(value) : value, HighItself = true },
            (_, true) => new() { Low = value, LowItself = true, High = value, HighItself = true },
            _ => new Room { Not = [value] },
        };
        return room.And(said);
    }

    public Room And(Room other) => new()
    {
        Words = (Words, other.Words) switch { ({ } a, { } b) => a.Intersect(b), (var a, var b) => a ?? b },
        Low = Larger(Low, other.Low), LowItself = Low == other.Low ? LowItself && other.LowItself : (Larger(Low, other.Low) == Low ? LowItself : other.LowItself),
        High = Smaller(High, other.High), HighItself = High == other.High ? HighItself && other.HighItself : (Smaller(High, other.High) == High ? HighItself : other.HighItself),
        Not = Not.Union(other.Not), Needed = Needed.AddRange(other.Needed), Barred = Barred.Union(other.Barred),
    };

    public bool IsEmpty =>
        Words is { Count: 0 }
        || Low > High || (Low is not null && Low == High && (!LowItself || !HighItself || Not.Contains(Low.Value)))
        || Needed.Any(list => list.Except(Barred).Count == 0);

    private const string DaysFact = "daysFromEventToDeclaration";

    private static decimal? Larger(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);

    private static decimal? Smaller(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
