using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>
/// The facts about history with the same giver: for the person, the unit and the city, over twelve months and the calendar year, by number and by worth, before and
/// with this benefit, and the other way. What is known in part gives bounds: a sum with a benefit of unknown value in it is that sum or more, never exactly that sum.
/// </summary>
internal static class GiverFacts
{
    private sealed record Whom(string Name, LocalizedText Said);

    private sealed record Span(string Name, LocalizedText Said);

    private static readonly Whom Person = new("", new("dig", "you")), Unit = new("Unit", new("din enhet", "your unit")), City = new("City", new("staden", "the city"));
    private static readonly Span Year12 = new("12m", new("på tolv månader", "in twelve months")), Calendar = new("Year", new("under kalenderåret", "in the calendar year"));

    public static IEnumerable<FactDefinition> All() =>
    [
        .. Same(Person, Year12, f => new(f.PriorCountSameGiver12m, f.PriorSumSameGiver12mOre, f.PriorSumSameGiver12mAtLeastOre)), .. Same(Person, Calendar, f => f.Totals?.PersonYear),
        .. Same(Unit, Year12, f => f.Totals?.Unit12m), .. Same(Unit, Calendar, f => f.Totals?.UnitYear),
        .. Same(City, Year12, f => f.Totals?.City12m), .. Same(City, Calendar, f => f.Totals?.CityYear),
        .. OtherWay(Person, Year12, f => f.Totals?.OtherWay12m), .. OtherWay(Person, Calendar, f => f.Totals?.OtherWayYear),
        .. OtherWay(Unit, Year12, f => f.Totals?.OtherWayUnit12m), .. OtherWay(Unit, Calendar, f => f.Totals?.OtherWayUnitYear),
        .. OtherWay(City, Year12, f => f.Totals?.OtherWayCity12m), .. OtherWay(City, Calendar, f => f.Totals?.OtherWayCityYear),
    ];

    private static IEnumerable<FactDefinition> Same(Whom whom, Span span, Func<GiftFacts, Tally?> tally)
    {
        var (ending, who, when) = ($"SameGiver{whom.Name}{span.Name}", whom.Said, span.Said);
        var (priorCount, priorSum) = ($"priorCount{ending}", $"priorSum{ending}");
        yield return Number(priorCount, FactKind.Number, First(whom, span, "hur många förmåner samma givare gett tidigare", "how many benefits the same giver gave before")
            ?? new($"hur många förmåner samma givare gett {who.Sv} tidigare {when.Sv}", $"how many benefits the same giver gave {who.En} before {when.En}"), f => Reading.Of(tally(f)?.Count, priorCount));
        yield return Number(priorSum, FactKind.Amount, First(whom, span, "vad samma givare gett tidigare är värt", "what the same giver gave before is worth")
            ?? new($"vad samma givare gett {who.Sv} tidigare {when.Sv} är värt", $"what the same giver gave {who.En} before {when.En} is worth"), f => Sum(tally(f), priorSum));
        yield return Number($"count{ending}", FactKind.Number, First(whom, span, "antalet förmåner från samma givare, denna medräknad", "the number of benefits from the same giver, this one counted")
            ?? new($"antalet förmåner från samma givare till {who.Sv} {when.Sv}, denna medräknad", $"the number of benefits from the same giver to {who.En} {when.En}, this one counted"), f => Reading.Of((decimal?)tally(f)?.Count + 1, priorCount));
        yield return Number($"sum{ending}", FactKind.Amount, First(whom, span, "summan från samma givare, denna medräknad", "the sum from the same giver, this one counted")
            ?? new($"summan från samma givare till {who.Sv} {when.Sv}, denna medräknad", $"the sum from the same giver to {who.En} {when.En}, this one counted"), f => Plus(Sum(tally(f), priorSum), f));
    }

    /// <summary>The oldest of these facts keep their words: they stand in what old decisions say.</summary>
    private static LocalizedText? First(Whom whom, Span span, string sv, string en) => whom == Person && span == Year12 ? new(sv, en) : null;

    private static IEnumerable<FactDefinition> OtherWay(Whom whom, Span span, Func<GiftFacts, Tally?> tally)
    {
        var (ending, who, when) = ($"OtherWay{whom.Name}{span.Name}", whom.Said, span.Said);
        var (count, sum) = ($"count{ending}", $"sum{ending}");
        yield return Number(count, FactKind.Number, new($"antalet förmåner åt andra hållet mellan {who.Sv} och samma motpart {when.Sv}", $"the number of benefits the other way between {who.En} and the same party {when.En}"),
            f => Reading.Of(tally(f)?.Count, count));
        yield return Number(sum, FactKind.Amount, new($"värdet av förmåner åt andra hållet mellan {who.Sv} och samma motpart {when.Sv}", $"the value of benefits the other way between {who.En} and the same party {when.En}"),
            f => Sum(tally(f), sum));
    }

    /// <summary>Exact, at least something, or nothing known.</summary>
    private static Reading Sum(Tally? tally, string name) => tally switch
    {
        { SumOre: { } exact } => Reading.Of(exact),
        { AtLeastOre: { } least } => Reading.Between(Math.Max(0, least), null, name),
        _ => Reading.Lacking(name),
    };

    /// <summary>Bounds instead of unknown: earlier benefits that pass a limit by themselves pass it whatever this one is worth, and the other way round.</summary>
    private static Reading Plus(Reading prior, GiftFacts facts) => (prior.Low == prior.High ? prior.Low : null, facts.PerPersonOre) switch
    {
        ({ } exact, { } share) => Reading.Of(exact + share),
        var (_, share) => Reading.Between((prior.Low ?? 0) + (share ?? 0), null, [.. prior.Missing ?? [], .. FactCatalogue.MissingForPerPerson(facts)]),
    };

    private static FactDefinition Number(string name, FactKind kind, LocalizedText label, Func<GiftFacts, Reading> read) => new(name, kind, label, []) { Read = read };
}
