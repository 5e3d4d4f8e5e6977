using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Microsoft.Extensions.Configuration;

namespace IntegrityLedger.Tests.Approvals;

/// <summary>The registers of a drawn city, as they answer on a day: the router itself is the real one.</summary>
internal sealed class DrawnRegisters(DrawnCity city) : IOrganisation, ISupplierRegister, IInterestRegister, IPolicyLibrary
{
    private static readonly IConfiguration Configuration =
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [MatterSurroundings.CityNumber] = Drawing.CityNumber }).Build();

    public static MatterRouter RouterOf(DrawnCity city)
    {
        var registers = new DrawnRegisters(city);
        return new(registers, registers, new MatterSurroundings(registers, registers, registers, Configuration), registers);
    }

    public Task<PersonOnDay?> ByLogin(string login, DateOnly on, CancellationToken ct) => Task.FromResult(city.People.Where(p => Drawing.Login(p.Id) == login).Select(p => Shown(p, on)).FirstOrDefault());

    public Task<PersonOnDay?> ById(EmployeeId id, DateOnly on, CancellationToken ct) => Task.FromResult<PersonOnDay?>(Shown(city[id], on));

    public Task<IReadOnlyList<PersonOnDay>> ByIds(IEnumerable<EmployeeId> ids, DateOnly on, CancellationToken ct) => Task.FromResult<IReadOnlyList<PersonOnDay>>([.. ids.Select(id => Shown(city[id], on))]);

    public Task<IReadOnlyList<LineStep>> LineAbove(EmployeeId person, DateOnly on, CancellationToken ct)
    {
        var units = UnitsAbove(city[person].Unit).ToList();
        return Task.FromResult<IReadOnlyList<LineStep>>(
        [
            .. units.Select(u => new LineStep(u.Code, u.Code, HeadOf(u, on) is { } head ? Shown(city[head], on) : null, LineStepKind.Line)),
            .. units.SelectMany(u => u.Lateral.Select(beside => new LineStep(u.Code, u.Code, Shown(city[beside], on), LineStepKind.Lateral))),
        ]);
    }

    public Task<IReadOnlyList<PersonOnDay>> WithRole(string role, DateOnly on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PersonOnDay>>([.. city.People.Select(p => Shown(p, on)).Where(p => p.Roles.Contains(role)).OrderBy(p => p.Login, StringComparer.Ordinal)]);

    public Task<IReadOnlyDictionary<string, UnitOnDay>> Units(IEnumerable<string> codes, DateOnly on, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<string, UnitOnDay>>(
        codes.Distinct().Select(code => city.Units.Single(u => u.Code == code)).ToDictionary(u => u.Code,
            u => new UnitOnDay(u.Code, u.Regime, [.. UnitsAbove(city.Units.ToList().IndexOf(u)).Select(above => HeadOf(above, on)).OfType<EmployeeId>()])));

    public Task<IReadOnlyList<SupplierKey>> Group(SupplierKey key, DateOnly on, CancellationToken ct)
    {
        var firm = Enumerable.Range(0, city.Groups.Count).Single(i => Drawing.Firm(i) == key);
        return Task.FromResult<IReadOnlyList<SupplierKey>>([key, .. Enumerable.Range(0, city.Groups.Count).Where(i => i != firm && city.Groups[i] == city.Groups[firm]).Select(Drawing.Firm)]);
    }

    public Task<ProcurementOnDay?> Procurement(string number, DateOnly on, EmployeeId? person, CancellationToken ct) => Task.FromResult(number != Drawing.Procurement ? null
        : new ProcurementOnDay(number, "Broar", "E0", ProcurementPhase.Evaluation, new(2019, 1, 1), [.. city.Bidders.Select(Drawing.Firm)], [], null, false));

    public Task<IReadOnlyList<InterestOnDay>> Of(IReadOnlyCollection<EmployeeId> people, DateOnly on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<InterestOnDay>>([.. city.Interests.Where(i => people.Contains(i.Person) && i.Period.Contains(on))]);

    public PolicyPack? Find(string version) => null;

    public PolicyPack InForceOn(DateOnly date) => new("drawn", 1, new("Policy", "Policy"), new(1990, 1, 1), new Dictionary<string, Definition>(),
        [new("INTEREST_SHARE", new("Andel", "Share"), "percent", "threshold", "", [new(1, new(1990, 1, 1), "", "P")])],
        [new(Drawing.Rule, 1, new("Regel", "Rule"), new(1990, 1, 1), new Dictionary<string, IReadOnlyList<string>>(), [], "", "", "P", WrittenBy: [.. city.Authors.Select(i => Drawing.Login(Drawing.Person(i)))])], []);

    private IEnumerable<DrawnUnit> UnitsAbove(int unit)
    {
        for (; unit >= 0; unit = city.Units[unit].Parent) yield return city.Units[unit];
    }

    private static EmployeeId? HeadOf(DrawnUnit unit, DateOnly on) => unit.HeadSince.Contains(on) ? unit.Head : null;

    private PersonOnDay Shown(DrawnPerson p, DateOnly on) => new(p.Id, Drawing.Login(p.Id), Drawing.Login(p.Id), null, city.Units[p.Unit].Code, city.Units[p.Unit].Code,
        p.Compliance is { } since && since.Contains(on) ? ["employee", "compliance"] : ["employee"], p.Employed.Contains(on), [.. p.Mandates.Where(m => m.Period.Contains(on))])
    {
        StandIns = [.. p.StandIns.Where(s => s.Period.Contains(on))],
    };

    public SupplierKey KeyOf(OrganisationNumber? number, string name) => throw new NotSupportedException();
    public Task<SupplierKey> Recognise(OrganisationNumber? number, string name, CancellationToken ct) => throw new NotSupportedException();
    public Task<SupplierOnDay?> ByKey(SupplierKey key, DateOnly on, CancellationToken ct) => throw new NotSupportedException();
    public Task<IReadOnlyList<SupplierOnDay>> ByKeys(IEnumerable<SupplierKey> keys, DateOnly on, CancellationToken ct) => throw new NotSupportedException();
    public Task<IReadOnlyList<ProcurementOnDay>> Procurements(IReadOnlyCollection<SupplierKey> suppliers, DateOnly on, EmployeeId? person, CancellationToken ct) => throw new NotSupportedException();
    public Task<SupplierStanding> Standing(SupplierKey key, DateOnly on, EmployeeId? person, CancellationToken ct) => throw new NotSupportedException();
    public Task<IReadOnlyList<SupplierOnDay>> Search(string text, DateOnly on, IReadOnlyCollection<SupplierKind> kinds, int most, CancellationToken ct) => throw new NotSupportedException();
}
