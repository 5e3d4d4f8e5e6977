using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts;

/// <summary>Matters with one corporate group that happened on one day, alike in direction and in whom they concerned.</summary>
/// <param name="SameWay">In the direction that is asked about; otherwise the other way.</param>
/// <param name="SumOre">Per-person shares of those whose value is known.</param>
/// <param name="Unvalued">How many have no known value in kronor.</param>
public sealed record GiverDay(DateOnly On, bool SameWay, bool ToPerson, bool ToUnit, int Count, long SumOre, int Unvalued);

/// <summary>From days to the totals that the policy asks about. Pure.</summary>
public static class GiverDays
{
    /// <summary>No day further off than this can be in twelve months together with the day of the event.</summary>
    public static (DateOnly After, DateOnly Until) Reach(DateOnly day) => (day.AddYears(-1), day.AddYears(1).AddDays(1));

    public static GiverTotals Totals(IReadOnlyList<GiverDay> days, DateOnly day) => new()
    {
        PersonYear = Calendar(days, day, d => d is { SameWay: true, ToPerson: true }),
        Unit12m = Twelve(days, day, d => d is { SameWay: true, ToUnit: true }), UnitYear = Calendar(days, day, d => d is { SameWay: true, ToUnit: true }),
        City12m = Twelve(days, day, d => d.SameWay), CityYear = Calendar(days, day, d => d.SameWay),
        OtherWay12m = Twelve(days, day, d => d is { SameWay: false, ToPerson: true }), OtherWayYear = Calendar(days, day, d => d is { SameWay: false, ToPerson: true }),
        OtherWayUnit12m = Twelve(days, day, d => d is { SameWay: false, ToUnit: true }), OtherWayUnitYear = Calendar(days, day, d => d is { SameWay: false, ToUnit: true }),
        OtherWayCity12m = Twelve(days, day, d => !d.SameWay), OtherWayCityYear = Calendar(days, day, d => !d.SameWay),
    };

    /// <summary>To the same person: the total that stands in the facts themselves.</summary>
    public static Tally ToPerson(IReadOnlyList<GiverDay> days, DateOnly day) => Twelve(days, day, d => d is { SameWay: true, ToPerson: true });

    /// <summary>The twelve months with the most in them among those that hold the day: they end on it, or on a later day on which something happened.</summary>
    /// <remarks>Only those that end on the day would let two benefits a month apart miss each other when the later one is declared first.</remarks>
    private static Tally Twelve(IReadOnlyList<GiverDay> days, DateOnly day, Func<GiverDay, bool> counts)
    {
        List<GiverDay> near = [.. days.Where(counts)];
        var (count, sum, unvalued) = (0, 0L, 0);
        foreach (var end in near.Select(d => d.On).Where(on => on > day && on.AddYears(-1) < day).Distinct().Append(day))
        {
            var begins = end.AddYears(-1);
            var (number, worth) = (0, 0L);
            foreach (var one in near)
            {
                if (one.On <= begins || one.On > end) continue;
                (number, worth, unvalued) = (number + one.Count, worth + one.SumOre, unvalued + one.Unvalued);
            }
            (count, sum) = (Math.Max(count, number), Math.Max(sum, worth));
        }
        return Of(count, sum, unvalued);
    }

    private static Tally Calendar(IReadOnlyList<GiverDay> days, DateOnly day, Func<GiverDay, bool> counts)
    {
        List<GiverDay> year = [.. days.Where(d => d.On.Year == day.Year && counts(d))];
        return Of(year.Sum(d => d.Count), year.Sum(d => d.SumOre), year.Sum(d => d.Unvalued));
    }

    private static Tally Of(int count, long sum, int unvalued) => unvalued == 0 ? new(count, sum) : new(count, null, sum);
}
