using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Demo;

/// <summary>A kind of everyday tie: who has it, to whom, what is said about it (seeds/stories/everyday-conflicts.json).</summary>
internal sealed record TieKind
{
    public required string Id { get; init; }
    /// <summary>How many in three years.</summary>
    public required int Count { get; init; }
    public required ConflictMatter Matter { get; init; }
    /// <summary>Unit codes, "SDF-*" for all that begin so; titles within them, all when left out.</summary>
    public required IReadOnlyList<string> Units { get; init; }
    public IReadOnlyList<string> Titles { get; init; } = [];
    /// <summary>"supplier" (one the unit meets), "colleague", or a list of names.</summary>
    public required string Other { get; init; }
    public CounterpartyKind OtherKind { get; init; } = CounterpartyKind.Unknown;
    public required IReadOnlyList<string> Descriptions { get; init; }
    /// <summary>Years back that it began, from and to.</summary>
    public IReadOnlyList<int> YearsBack { get; init; } = [0, 6];
    /// <summary>Percent that touch the own duties; and percent where that is left open.</summary>
    public int Touches { get; init; }
    public int TouchesUnknown { get; init; } = 5;
    /// <summary>Percent that end within the story.</summary>
    public int Ends { get; init; } = 15;

    public InterestKind? Kind { get; init; }
    public IReadOnlyList<InterestRelative> Relatives { get; init; } = [];
    public IReadOnlyList<decimal> Shares { get; init; } = [];
    /// <summary>Percent of those assessed where measures are needed.</summary>
    public int MeasuresNeeded { get; init; }
    public IReadOnlyList<TieMeasure> Measures { get; init; } = [];

    public SecondaryOccupationType? Type { get; init; }
    public IReadOnlyList<int> Hours { get; init; } = [];
    public bool Remunerated { get; init; } = true;
    public SecondaryOccupationRelation Relation { get; init; } = SecondaryOccupationRelation.None;
    /// <summary>Percent that are forbidden although the rules left it open, and why: a hindrance to the work.</summary>
    public int Forbidden { get; init; }
    public string? Hinders { get; init; }
    public IReadOnlyList<string> Conditions { get; init; } = [];
}

/// <summary>A measure that managers decide for this kind of tie.</summary>
internal sealed record TieMeasure(MeasureKind Kind, string Text, string Evidence);

/// <summary>The whole of seeds/stories/everyday-conflicts.json.</summary>
internal sealed record TieBook
{
    public required IReadOnlyList<TieKind> Kinds { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; }
    /// <summary>What managers write where no measure is needed, and when they look again.</summary>
    public required IReadOnlyList<string> NoMeasure { get; init; }
    public required IReadOnlyList<string> StillNoMeasure { get; init; }
    public required IReadOnlyList<string> Corrections { get; init; }
    public required IReadOnlyList<string> Withdrawals { get; init; }
    public required IReadOnlyList<string> Endings { get; init; }
    public required IReadOnlyList<string> Allowed { get; init; }
    public required IReadOnlyList<string> Renewed { get; init; }
    public required IReadOnlyList<string> Opinions { get; init; }
    public required IReadOnlyList<string> ForbiddenForTrust { get; init; }
    public required IReadOnlyList<string> Ended { get; init; }
    public required IReadOnlyList<string> FollowedUp { get; init; }

    public static TieBook Read(string seeds) => StoryBook.Json<TieBook>(Path.Combine(seeds, "stories", "everyday-conflicts.json"));
}
