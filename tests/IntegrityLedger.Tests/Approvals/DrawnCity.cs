using CsCheck;
using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Tests.Approvals;

public sealed record DrawnPerson(EmployeeId Id, int Unit, Period Employed, IReadOnlyList<MandateOnDay> Mandates, IReadOnlyList<StandInOnDay> StandIns, Period? Compliance);

/// <param name="Parent">Index of the unit above; -1 at the top.</param>
public sealed record DrawnUnit(string Code, int Parent, Regime Regime, EmployeeId? Head, Period HeadSince, IReadOnlyList<EmployeeId> Lateral);

/// <param name="Groups">Each supplier's corporate group; group 0 is the city's own.</param>
/// <param name="Authors">Who wrote rule R1.</param>
public sealed record DrawnCity(
    IReadOnlyList<DrawnPerson> People, IReadOnlyList<DrawnUnit> Units, IReadOnlyList<InterestOnDay> Interests, IReadOnlyList<int> Groups, IReadOnlyList<int> Bidders, IReadOnlySet<int> Authors)
{
    public DrawnPerson this[EmployeeId id] => People.Single(person => person.Id == id);

    /// <summary>The same city, written down in another order.</summary>
    public DrawnCity Shuffled(int seed)
    {
        IReadOnlyList<T> Mixed<T>(IEnumerable<T> list)
        {
            T[] all = [.. list];
            new Random(seed).Shuffle(all);
            return all;
        }
        return this with
        {
            Interests = Mixed(Interests), Bidders = Mixed(Bidders),
            People = Mixed(People.Select(person => person with { StandIns = Mixed(person.StandIns), Mandates = Mixed(person.Mandates) })),
        };
    }
}

/// <summary>A city and a matter in it: small, so that everything that can stand in the way does, on days on both sides of 1 July 2022.</summary>
public sealed record DrawnMatter(DrawnCity City, MatterFacts Facts);

/// <summary>Draws organisations with everything that routing knows of.</summary>
public static class Drawing
{
    public const string CityNumber = "2120000142", Procurement = "P-1", CaseKey = "case-1", Rule = "R1";
    private const int Crowd = 12, Offices = 5, Firms = 6;
    public static readonly DateOnly NewWording = new(2022, 7, 1);

    public static EmployeeId Person(int i) => EmployeeId.FromSourceKey($"p{i}");
    public static string Login(EmployeeId id) => Enumerable.Range(0, Crowd).Select(i => (Person(i), $"p{i:00}")).Single(p => p.Item1 == id).Item2;
    public static SupplierKey Firm(int i) => i == 0 ? new(CityNumber) : new($"55990010{i:00}");

    private static readonly Gen<int> APerson = Gen.Int[0, Crowd - 1];
    private static readonly Gen<HashSet<EmployeeId>> AFew = APerson.Array[0, 2].Select(people => people.Select(Person).ToHashSet());
    private static readonly Gen<DateOnly> ADay = OneOf(new DateOnly(2019, 5, 2), NewWording.AddDays(-1), NewWording, new DateOnly(2026, 11, 20));

    /// <summary>Mostly in force; some before, some after, some ending on the eve of a day that is asked about.</summary>
    private static readonly Gen<Period> APeriod = Gen.Frequency(
        (5, Gen.Const(new Period(new(1990, 1, 1)))), (1, Gen.Const(new Period(NewWording))), (1, Gen.Const(new Period(new(1990, 1, 1), NewWording.AddDays(-1)))),
        (1, Gen.Const(new Period(new(2023, 1, 1), new(2026, 11, 20)))), (1, Gen.Const(new Period(new(2023, 1, 1), new(2026, 11, 19)))));

    private static readonly Gen<long?> ALimit = OneOf<long?>(null, 1_000_00, 10_000_00);

    /// <summary>Between the limits, and exactly at them.</summary>
    private static readonly long?[] Amounts = [null, 5_000_00, 1_000_00, 10_000_00];

    private static readonly Gen<MandateOnDay> AMandate = Gen.Select(Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[0, Offices - 1])), Gen.Bool, ALimit, APeriod, (unit, gift, limit, period) =>
        new MandateOnDay(Code(unit), gift ? "gift" : "representation", limit, period));

    private static readonly Gen<StandInOnDay> AStandIn = Gen.Select(APerson, OneOf<string?>(null, null, "gift", "representation"), ALimit, APeriod, (who, kind, limit, period) =>
        new StandInOnDay(Person(who), kind, kind is null ? null : limit, period));

    private static Gen<DrawnPerson> APersonNamed(int i) => Gen.Select(Gen.Int[0, Offices - 1], Gen.Frequency((9, Gen.Const(new Period(new(1990, 1, 1)))), (1, APeriod)), AMandate.Array[0, 2], Gen.Frequency((3, Gen.Select(ALimit, limit => (MandateOnDay[])[new("E0", "gift", limit, new(new(1990, 1, 1)))])), (1, Gen.Const(Array.Empty<MandateOnDay>()))),
        Gen.Frequency((2, Gen.Const(Array.Empty<StandInOnDay>())), (1, AStandIn.Array[1, 2])), Gen.Frequency((5, Gen.Const((Period?)null)), (1, APeriod.Select(period => (Period?)period))),
        (unit, employed, mandates, trusted, standIns, compliance) => new DrawnPerson(Person(i), unit, employed,
            [.. mandates, .. trusted], [.. standIns.Where(s => s.Person != Person(i)).DistinctBy(s => (s.Person, s.Kind))], compliance));

    private static Gen<DrawnUnit> AUnit(int i) => Gen.Select(i == 0 ? Gen.Const(-1) : Gen.Int[0, i - 1], Gen.Frequency((3, Gen.Const(Regime.Authority)), (2, Gen.Enum<Regime>())), Gen.Int[-1, Crowd - 1], APeriod, APerson.Array[0, 2],
        (parent, regime, head, since, beside) => new DrawnUnit(Code(i), parent, regime, head < 0 ? null : Person(head), since, i == 0 ? [.. beside.Select(Person).Distinct()] : []));

    private static readonly Gen<InterestOnDay> AnInterest = Gen.Select(APerson, Gen.Enum<InterestKind>(), Gen.Enum<InterestRelation>(), Gen.Int[0, Firms + 3], APerson, OneOf<decimal?>(null, 0.2m, 30m), Gen.Bool, APeriod).Select(Gen.Guid,
        (drawn, id) => Interest(id, drawn));

    private static InterestOnDay Interest(Guid id, (int, InterestKind, InterestRelation, int, int, decimal?, bool, Period) drawn)
    {
        var (who, kind, relation, what, whom, share, appointed, period) = drawn;
        return new(id, "I-1", Person(who), kind, relation, what < Firms ? Firm(what).Value : null, what is Firms or Firms + 1 && whom != who ? Person(whom) : null, share,
            what == Firms + 2 ? Procurement : null, what == Firms + 3 ? CaseKey : null, appointed, period, default);
    }

    public static readonly Gen<InterestOnDay> OneInterest = AnInterest;

    public static readonly Gen<DrawnCity> City = Gen.Select(
        Sequence(Crowd, APersonNamed), Sequence(Offices, AUnit), AnInterest.Array[0, 12], Gen.Int[0, 3].Array[Firms], Gen.Int[1, Firms - 1].Array[0, 2], Gen.Int[0, Crowd - 1].Array[0, 2],
        (people, units, interests, groups, bidders, authors) => new DrawnCity(people, units, interests, [0, .. groups.Skip(1)], [.. bidders.Distinct()], authors.ToHashSet()));

    private static readonly Gen<MatterFacts> Facts = Gen.Select(APerson, ADay, AFew, AFew, AFew, Gen.Int[-1, Firms - 1].Array[0, 2], OneOf<bool?>(null, true, false), Gen.Int[0, 127],
        (declarant, day, there, decided, aside, firms, authority, bits) => new MatterFacts(Person(declarant), day)
        {
            TookPart = there, OutOfIt = decided, SteppedAside = aside, Parties = [.. firms.Where(firm => firm >= 0).Select(Firm).Distinct()], AuthorityExercise = authority,
            MandateKind = (bits & 3) == 0 ? null : "gift", AmountOre = Amounts[bits >> 2 & 3], Procurements = (bits & 16) == 0 ? [] : [Procurement], CaseKey = (bits & 32) == 0 ? null : CaseKey, Rules = (bits & 64) == 0 ? [] : [Rule],
        });

    public static readonly Gen<DrawnMatter> Matter = Gen.Select(City, Facts, (city, facts) => new DrawnMatter(city, facts));

    private static string Code(int unit) => $"E{unit}";

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T[]> Sequence<T>(int count, Func<int, Gen<T>> each) =>
        Enumerable.Range(0, count).Aggregate(Gen.Const(Array.Empty<T>()), (all, i) => Gen.Select(all, each(i), (before, next) => (T[])[.. before, next]));
}
