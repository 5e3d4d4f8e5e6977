using CsCheck;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Conditions over four yes-or-no facts, with a plain two-valued reading of its own to compare with.</summary>
internal static class ConditionGenerator
{
    private static readonly string[] Names = ["relativeIncluded", "deliveredToHome", "requestedByMe", "leisureDominates"];
    private static readonly LocalizedText Text = new("sv", "en");

    public static Gen<Condition> OverFlags(int depth)
    {
        var leaf = Gen.Select(Gen.OneOf(Names), Gen.Bool, (name, value) => (Condition)new Condition.Compare(name, Comparison.Eq, new Operand.Flag(value)));
        if (depth == 0) return leaf;
        var smaller = OverFlags(depth - 1);
        return Gen.OneOf<Condition>(
            leaf,
            smaller.Select(c => (Condition)new Condition.Not(c)),
            smaller.List[1, 3].Select(c => (Condition)new Condition.All(c)),
            smaller.List[1, 3].Select(c => (Condition)new Condition.Any(c)));
    }

    public static Gen<GiftFacts> Flags { get; } = Gen.OneOf<bool?>(true, false, null).Array[4].Select(a => Situations.Lunch with
    {
        RelativeIncluded = a[0],
        DeliveredToHome = a[1],
        RequestedByMe = a[2],
        LeisureDominates = a[3],
    });

    public static PolicyPack PackOf(Condition condition) => new("random", 1, Text, new(2000, 1, 1), new Dictionary<string, Definition>(), [],
        [new("R", 1, Text, new(2000, 1, 1), new Dictionary<string, IReadOnlyList<string>>(), [new(condition, PolicyOutcome.Reject, Text)], "own", "own", "P")], []);

    public static IEnumerable<GiftFacts> Completions(GiftFacts facts) =>
        from relative in Fill(facts.RelativeIncluded)
        from home in Fill(facts.DeliveredToHome)
        from requested in Fill(facts.RequestedByMe)
        from leisure in Fill(facts.LeisureDominates)
        select facts with { RelativeIncluded = relative, DeliveredToHome = home, RequestedByMe = requested, LeisureDominates = leisure };

    public static bool TwoValued(Condition condition, GiftFacts facts) => condition switch
    {
        Condition.Not not => !TwoValued(not.Part, facts),
        Condition.All all => all.Parts.All(p => TwoValued(p, facts)),
        Condition.Any any => any.Parts.Any(p => TwoValued(p, facts)),
        Condition.Compare { Fact: var name, With: Operand.Flag flag } => Value(facts, name) == flag.Value,
        _ => throw new InvalidOperationException($"{condition} is not generated."),
    };

    public static bool IsUnknown(GiftFacts facts, string name) => Value(facts, name) is null;

    private static IEnumerable<bool> Fill(bool? value) => value is { } known ? [known] : [true, false];

    private static bool? Value(GiftFacts facts, string name) => name switch
    {
        "relativeIncluded" => facts.RelativeIncluded,
        "deliveredToHome" => facts.DeliveredToHome,
        "requestedByMe" => facts.RequestedByMe,
        _ => facts.LeisureDominates,
    };
}
