using System.Text.Json.Serialization;

namespace IntegrityLedger.Policy;

/// <summary>
/// What else is on record between the giver's whole corporate group and the city when a benefit is judged: withdrawn matters left out, the benefit itself not
/// counted, per-person shares. "Same giver" is the counterparty whichever way the benefit goes: what the city gives is counted with what it gave the same counterparty.
/// The totals of one person over twelve months stand in <see cref="GiftFacts"/> itself, where they have stood from the beginning.
/// </summary>
/// <remarks>"12m" is the twelve months with the most in them among those that hold the day of the event, so that two benefits less than a year apart meet in one of them
/// in whatever order they are declared. "Year" is the calendar year of the event.</remarks>
public sealed record GiverTotals
{
    /// <summary>The same person, the calendar year.</summary>
    public Tally? PersonYear { get; init; }
    /// <summary>Everybody in the unit that the person belonged to when declaring, the person counted.</summary>
    public Tally? Unit12m { get; init; }
    public Tally? UnitYear { get; init; }
    /// <summary>The whole city.</summary>
    public Tally? City12m { get; init; }
    public Tally? CityYear { get; init; }

    /// <summary>The other way: what the city gave a giver, what it got from a guest; by or to the same person.</summary>
    public Tally? OtherWay12m { get; init; }
    public Tally? OtherWayYear { get; init; }
    public Tally? OtherWayUnit12m { get; init; }
    public Tally? OtherWayUnitYear { get; init; }
    public Tally? OtherWayCity12m { get; init; }
    public Tally? OtherWayCityYear { get; init; }
}

/// <summary>Number and worth of some benefits. Null is "not known".</summary>
/// <param name="SumOre">Their sum when the value of every one is known.</param>
/// <param name="AtLeastOre">The sum of those whose value is known, when some are not: the sum is that or more.</param>
public sealed record Tally(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Count = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? SumOre = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? AtLeastOre = null);
