using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Tests.Employees;

/// <summary>A little city told in events: what happened, and when the ledger learnt it.</summary>
internal sealed class OrganisationStory
{
    private readonly List<(object Data, DateTimeOffset Recorded)> events = [];

    public static EmployeeId Id(string login) => EmployeeId.FromSourceKey(login);
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public OrganisationStory Recorded(string day, params object[] data)
    {
        events.AddRange(data.Select(e => (e, new DateTimeOffset(Day(day).ToDateTime(new(12, 0)), TimeSpan.Zero))));
        return this;
    }

    /// <summary>What the ledger knew at the end of that day.</summary>
    public OrganisationFold KnownOn(string day) =>
        OrganisationFold.From(events.Where(e => e.Recorded < new DateTimeOffset(Day(day).AddDays(1).ToDateTime(default), TimeSpan.Zero)));

    public OrganisationFold Now() => OrganisationFold.From(events);

    public static object[] Person(string login, string unit, string from = "2023-01-01", string title = "Handläggare") =>
    [
        new EmployeeRegistered(Id(login), Day(from), "test"),
        new LoginGiven(Id(login), login, "test"),
        new AssignedToUnit(Id(login), unit, title, new(Day(from)), "test"),
    ];

    public static UnitEstablished Unit(string code, string? parent, Regime regime = Regime.Authority) =>
        new(code, $"Enhet {code}", parent, regime, null, null, new(Day("2020-01-01")), "test");

    public static ManagerAppointed Heads(string login, string unit, string from = "2023-01-01", string? to = null) =>
        new(unit, Id(login), new(Day(from), to is null ? null : Day(to)), "test");

    /// <summary>anna works in B under bo; B lies under SBK with cecilia; SBK under CITY with dag; per decides about dag.</summary>
    public static OrganisationStory City() => new OrganisationStory()
        .Recorded("2023-01-02", Unit("CITY", null), Unit("SBK", "CITY"), Unit("B", "SBK"))
        .Recorded("2023-01-02", [.. Person("anna", "B"), .. Person("bo", "B"), .. Person("cecilia", "SBK"), .. Person("dag", "CITY"), .. Person("per", "CITY")])
        .Recorded("2023-01-02", Heads("bo", "B"), Heads("cecilia", "SBK"), Heads("dag", "CITY"),
            new LateralApproverNamed("CITY", Id("per"), new(Day("2023-01-01")), "KS 2023-01-18 § 7", "test"));
}
