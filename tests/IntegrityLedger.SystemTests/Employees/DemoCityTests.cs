using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using IntegrityLedger.SystemTests.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Employees;

/// <summary>The demo city as the contract describes it (people, lines, suppliers), on a real database.</summary>
public sealed class DemoCityTests(ImportedCity city) : IClassFixture<ImportedCity>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 10);
    private readonly ImportingLedger ledger = city.Ledger;
    private readonly AsyncServiceScope scope = city.Ledger.Services.CreateAsyncScope();

    private IOrganisation Organisation => scope.ServiceProvider.GetRequiredService<IOrganisation>();
    private ISupplierRegister Suppliers => scope.ServiceProvider.GetRequiredService<ISupplierRegister>();
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    private async Task<string> Line(string login, DateOnly on)
    {
        var person = await Organisation.ByLogin(login, on, Ct);
        var line = await Organisation.LineAbove(person!.Id, on, Ct);
        return string.Join(" ", line.Select(step => (step.Manager?.Login ?? "-") + (step.Kind == LineStepKind.Lateral ? "*" : "")));
    }

    [Fact]
    public async Task Everything_in_the_contract_is_found_and_importing_it_all_again_adds_nothing()
    {
        (await Line("anna.berg", Today)).ShouldBe("bo.ek cecilia.strand dag.holm per.alm*");
        (await Line("bo.ek", Today)).ShouldBe("bo.ek cecilia.strand dag.holm per.alm*");
        (await Line("eva.lund", Today)).ShouldBe("filip.norr olga.rask dag.holm per.alm*");
        (await Line("maria.blom", Today)).ShouldBe("nils.ros tove.lind dag.holm per.alm*");
        (await Line("ulf.bolag", Today)).ShouldBe("vera.hus klas.hus berit.rad*");
        (await Line("dag.holm", Today)).ShouldBe("dag.holm per.alm*");
        foreach (var (login, role) in new[] { ("greta.vik", "compliance"), ("hans.fors", "security"), ("ida.sand", "auditor"), ("jon.ask", "registrar"), ("karin.dahl", "administrator"), ("eva.lund", "procurement"), ("bo.ek", "manager"), ("per.alm", "manager") })
            (await Organisation.ByLogin(login, Today, Ct))!.Roles.ShouldContain(role, login);
        (await Organisation.WithRole("compliance", Today, Ct)).Select(p => p.Login).ShouldBe(["greta.vik", "helga.stam"]);
        (await Organisation.ByLogin("anna.berg", Today, Ct))!.UnitName.ShouldBe("Bygglov");

        (await Suppliers.Group(new("5599003034"), Today, Ct)).Count.ShouldBe(5);
        var standing = await Suppliers.Standing(new("5599003034"), Today, (await Organisation.ByLogin("eva.lund", Today, Ct))!.Id, Ct);
        var procurement = standing.Procurements.First(p => p.Number == "P-2026-014");
        procurement.Phase.ShouldBe(ProcurementPhase.Evaluation);
        procurement.PersonIsMember.ShouldBeTrue();
        (await Organisation.ById(procurement.Lead!.Value, Today, Ct))!.Login.ShouldBe("filip.norr");
        (await Suppliers.ByKey(new("5599002028"), Today, Ct))!.Relations.ShouldHaveSingleItem().Kind.ShouldBe(RelationKind.FrameworkAgreement);
        (await Suppliers.ByKey(new("5599004040"), Today, Ct))!.Relations.ShouldHaveSingleItem().Kind.ShouldBe(RelationKind.Contract);
        (await Suppliers.ByKey(new("5599005054"), Today, Ct))!.Relations.ShouldBeEmpty();

        var events = await ledger.Events();
        foreach (var (rows, imported, skipped, _) in await DemoCity.ImportAll(ledger)) (imported, skipped).ShouldBe((0, rows));
        (await ledger.Events()).ShouldBe(events);
    }

    [Fact]
    public async Task Who_was_whose_manager_depends_on_the_day()
    {
        (await Line("anna.berg", new(2024, 8, 31))).ShouldBe("sigvard.lo cecilia.strand dag.holm per.alm*");
        (await Line("bo.ek", new(2024, 1, 31))).ShouldBe("ragnar.moe cecilia.strand dag.holm per.alm*");
        (await Line("bo.ek", new(2023, 8, 31))).ShouldBe("ragnar.moe lars.hed dag.holm per.alm*");
        (await Line("maria.blom", new(2025, 2, 28))).ShouldBe("gull.britt tove.lind dag.holm per.alm*");
        (await Line("siri.vag", new(2025, 4, 30))).ShouldBe("siri.vag dag.holm per.alm*");
        (await Line("rolf.sim", Today)).ShouldBe("rolf.sim dag.holm per.alm*");
        (await Organisation.ByLogin("rolf.sim", Today, Ct))!.Mandates.ShouldBeEmpty();
        (await Organisation.ByLogin("bo.ek", Today, Ct))!.Mandates.Single(m => m.Kind == "gift").LimitOre.ShouldBe(200_000);
    }

    [Fact]
    public async Task A_sole_trader_is_found_by_name_and_by_number_but_stands_in_clear_in_no_event()
    {
        var found = (await Suppliers.Search("lindas", Today, [SupplierKind.SoleTrader], 5, Ct)).ShouldHaveSingleItem();
        found.Name.ShouldBe("Lindas Måleri");
        found.IsProtected.ShouldBeTrue();
        var number = OrganisationNumber.Parse("19811218-9819").Value;
        Suppliers.KeyOf(number, "whatever").ShouldBe(found.Key);
        (await Suppliers.Recognise(null, "LINDAS måleri", Ct)).ShouldBe(found.Key);
        (await ledger.Count("select count(*) from ledger_events.mt_events where data::text ~* 'lindas|811218|bengts|580317|hagströms|690821'")).ShouldBe(0);
        (await ledger.Count("select count(*) from ledger_events.mt_events where data::text like '%Anna Berg%' or data::text like '%@stad.example%'")).ShouldBe(0);
        (await ledger.Count("select count(*) from ledger.mt_doc_supplier where data::text ~* 'lindas|811218'")).ShouldBe(0);
    }
}
