using IntegrityLedger.Kernel;
using System.Text.Json;
using IntegrityLedger.Gifts;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Demo;

/// <summary>A kind of everyday event: to whom it happens, who stands on the other side, what is said about it (seeds/stories/everyday.json).</summary>
internal sealed record Archetype
{
    public required string Id { get; init; }
    /// <summary>How many in three years.</summary>
    public required int Count { get; init; }
    /// <summary>Unit codes, "SDF-*" for all that begin so; titles within them, all when left out.</summary>
    public required IReadOnlyList<string> Units { get; init; }
    public IReadOnlyList<string> Titles { get; init; } = [];
    public Direction Direction { get; init; } = Direction.Received;
    public required Category Category { get; init; }
    /// <summary>"supplier", or a list of names: families, applicants, restaurants, parents, associations, authorities, delegations.</summary>
    public required string Giver { get; init; }
    public CounterpartyKind Kind { get; init; } = CounterpartyKind.Supplier;
    /// <summary>Kronor per person, from and to; empty when nobody knows.</summary>
    public IReadOnlyList<int> Amount { get; init; } = [];
    public ValueBasis Basis { get; init; } = ValueBasis.Estimate;
    /// <summary>Percent: accepted and undecided; the rest is declined.</summary>
    public int Accepted { get; init; } = 100;
    public int Undecided { get; init; }
    /// <summary>Months in which it happens, one mention each as a weight; all months when empty.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];
    public required IReadOnlyList<string> Descriptions { get; init; }
    public IReadOnlyList<string> Places { get; init; } = [];
    public IReadOnlyList<string> Purposes { get; init; } = [];
    public IReadOnlyList<string> Thanks { get; init; } = [];
    public IReadOnlyList<string> Regrets { get; init; } = [];
    public IReadOnlyList<string> Approvals { get; init; } = [];
    public IReadOnlyList<string> Refusals { get; init; } = [];
    public string? Occasion { get; init; }
    public bool? AuthorityExercise { get; init; } = false;
    public bool? LeisureDominates { get; init; } = false;
    public bool? Relative { get; init; } = false;
    public bool? Home { get; init; } = false;
    public Alcohol? Alcohol { get; init; }
    public MealKind? Meal { get; init; }
    public Disposal Disposal { get; init; } = Disposal.Returned;
    /// <summary>Given: guests and colleagues besides the host, from and to.</summary>
    public IReadOnlyList<int> Guests { get; init; } = [];
    public IReadOnlyList<int> Colleagues { get; init; } = [0, 0];
    /// <summary>Given: percent that was planned and approved in advance.</summary>
    public int Planned { get; init; } = 85;
}

/// <summary>The whole of seeds/stories: what happens, the names it happens among, and what people say.</summary>
internal sealed record StoryBook
{
    public required IReadOnlyList<Archetype> Archetypes { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; }
    /// <summary>Suppliers that a unit meets, by unit code or its beginning; "*" for the rest.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Suppliers { get; init; }
    public required IReadOnlyList<string> Questions { get; init; }
    public required IReadOnlyList<string> Answers { get; init; }
    public required IReadOnlyList<string> LateReasons { get; init; }
    public required IReadOnlyList<string> Withdrawals { get; init; }
    public required IReadOnlyList<string> Corrections { get; init; }
    public required IReadOnlyList<string> Approvals { get; init; }
    public required IReadOnlyList<string> Refusals { get; init; }
    public required IReadOnlyList<string> HandOvers { get; init; }

    public static StoryBook Read(string seeds) => Json<StoryBook>(Path.Combine(seeds, "stories", "everyday.json"));

    public static T Json<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(file), Options) ?? throw new InvalidOperationException($"{file} is empty.");

    internal static readonly JsonSerializerOptions Options = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions();
        ApiJson.Configure(options);
        options.ReadCommentHandling = JsonCommentHandling.Skip;
        return options;
    }
}
