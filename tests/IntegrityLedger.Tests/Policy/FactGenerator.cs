using CsCheck;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Any facts at all: answered, unanswered, at the limits, beyond them and outside the vocabulary.</summary>
internal static class FactGenerator
{
    private static readonly Gen<bool?> Flag = Gen.OneOf<bool?>(true, false, null);
    private static readonly Gen<int?> Count = Gen.OneOf<int?>(null, -1, 0, 1, 2, 3, 14, 15, int.MaxValue);

    private static readonly Gen<long?> Ore = Gen.OneOf<long?>(
        Gen.OneOf<long?>(null, -1, 0, 60_00, 200_00, 200_01, 300_00, 300_01, 375_01, 450_01, 600_01, 1_000_00, 1_000_01, 15_000_01, long.MaxValue),
        Gen.Long[0, 2_000_00].Select(o => (long?)o));

    private static readonly Gen<IReadOnlyList<string>?> Phases =
        Gen.OneOf<IReadOnlyList<string>?>(Gen.Const((IReadOnlyList<string>?)null), Gen.OneOf([.. FactCatalogue.All["counterpartyPhases"].Values]).List[0, 3].Select(l => (IReadOnlyList<string>?)l));

    private static Gen<string?> Word(string fact) => Gen.OneOf([.. FactCatalogue.All[fact].Values, null, "unknown"]);

    private static Gen<string> Always(string fact) => Gen.OneOf([.. FactCatalogue.All[fact].Values]);

    private static readonly Gen<GiftFacts> Core =
        from words in Gen.Select(Always("direction"), Always("response"), Always("category"))
        from money in Gen.Select(Ore, Count, Flag, Ore)
        from giver in Gen.Select(Word("counterpartyKind"), Phases, Flag, Flag)
        from history in Gen.Select(Count, Ore, Ore)
        select new GiftFacts
        {
            Direction = words.Item1,
            Response = words.Item2,
            Category = words.Item3,
            TotalOre = money.Item1,
            Persons = money.Item2,
            VatIncluded = money.Item3,
            TotalExVatOre = money.Item4 <= money.Item1 && money.Item4 >= money.Item1 / 5 * 4 ? money.Item4 : null,
            CounterpartyKind = giver.Item1,
            CounterpartyPhases = giver.Item2,
            RecipientInProject = giver.Item3,
            AuthorityExercise = giver.Item4,
            PriorCountSameGiver12m = history.Item1,
            PriorSumSameGiver12mOre = history.Item2,
            PriorSumSameGiver12mAtLeastOre = history.Item2 is null ? history.Item3 : null,
        };

    public static Gen<GiftFacts> Any { get; } =
        from core in Core
        from conduct in Gen.Select(Flag, Flag, Flag, Flag)
        from table in Gen.Select(Word("alcohol"), Word("mealKind"), Word("occasion"))
        from people in Gen.Select(Count, Count, Flag)
        from papers in Gen.Select(Flag, Flag, Flag, Flag)
        from late in Gen.Select(Count, Flag)
        from exceptions in Gen.Select(Flag, Flag, Flag, Flag, Flag)
        select core with
        {
            RelativeIncluded = conduct.Item1,
            DeliveredToHome = conduct.Item2,
            RequestedByMe = conduct.Item3,
            LeisureDominates = conduct.Item4,
            Alcohol = table.Item1,
            MealKind = table.Item2,
            Occasion = table.Item3,
            OwnParticipants = people.Item1,
            ExternalParticipants = people.Item2,
            InternalRepresentation = people.Item3,
            HasPurpose = papers.Item1,
            HasParticipantNames = papers.Item2,
            PreApproved = papers.Item3,
            Planned = papers.Item4,
            DaysFromEventToDeclaration = late.Item1,
            HasLateReason = late.Item2,
            MemoryGiftCeremony = exceptions.Item1,
            HostsInternationalGuest = exceptions.Item2,
            OpenToAllStaff = exceptions.Item3,
            NaturalAndUseful = exceptions.Item4,
            BroadAndOpen = exceptions.Item5,
        };

    /// <summary>Each way of knowing one thing less.</summary>
    public static IReadOnlyDictionary<string, Func<GiftFacts, GiftFacts>> Forget { get; } = typeof(GiftFacts).GetProperties()
        .Where(p => p.CanWrite && p.Name is not (nameof(GiftFacts.Direction) or nameof(GiftFacts.Response) or nameof(GiftFacts.Category)))
        .ToDictionary(p => p.Name, p => (Func<GiftFacts, GiftFacts>)(facts =>
        {
            var copy = facts with { };
            p.SetValue(copy, null);
            return copy;
        }));

    public static Gen<DateOnly> Day { get; } = Gen.Int[new DateOnly(1999, 12, 30).DayNumber, new DateOnly(2030, 1, 1).DayNumber].Select(DateOnly.FromDayNumber);
}
