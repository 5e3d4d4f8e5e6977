using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using IntegrityLedger.SystemTests.Employees;
using IntegrityLedger.SystemTests.Imports;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Suppliers;

/// <summary>Supplier and procurement files as they come.</summary>
public sealed class SupplierImportTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 10);
    private ImportingLedger ledger = null!;
    private AsyncServiceScope scope;

    private ISupplierRegister Register => scope.ServiceProvider.GetRequiredService<ISupplierRegister>();
    private IDocumentStore Store => ledger.Services.GetRequiredService<IDocumentStore>();
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ledger = await ImportingLedger.StartAsync();
        scope = ledger.Services.CreateAsyncScope();
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await ledger.DisposeAsync();
    }

    [Fact]
    public async Task A_row_that_cannot_be_taken_says_why_and_the_others_are_taken()
    {
        var answer = await ledger.Import(DemoCity.Csv(
            "organisationsnummer;namn;annan part;samband;avtal;avtal fr.o.m.;avtal t.o.m.",
            "559900-1012;Nordbro Anläggning AB;559900-3034;moderbolag;;;",
            "559900-1013;Fel siffra AB;;;;;",
            ";;;;;;",
            "559900-4040;;;;;;",
            "559900-2028;Mälarkök Catering AB;12345;moderbolag;;;",
            "559900-2028;Mälarkök Catering AB;;;ramavtal;;",
            "559900-2028;Mälarkök Catering AB;;;ramavtal;2024-01-01;2023-12-31",
            "559900-2028;Mälarkök Catering AB;559900-2028;moderbolag;;;"), kind: "suppliers");
        answer.Counts().ShouldBe((8, 1, 1, 6));
        var reasons = answer.GetProperty("rejected").EnumerateArray().ToDictionary(r => r.GetProperty("line").GetInt32(), r => r.Text("reason"));
        reasons[3].ShouldContain("check digit");
        reasons[5].ShouldContain("name is missing");
        reasons[6].ShouldContain("12345");
        reasons[7].ShouldContain("first day");
        reasons[8].ShouldContain("before");
        reasons[9].ShouldContain("itself");
        (await Register.Group(new("5599003034"), Today, Ct)).ShouldBe([new("5599003034"), new("5599001012")]);
    }

    [Fact]
    public async Task A_firm_that_changes_its_name_is_still_found_by_the_old_one_and_an_old_file_does_not_name_it_back()
    {
        var old = DemoCity.Csv("Orgnr;Leverantör", "5599001012;Sundbro Mark AB");
        await ledger.Import(old, kind: "suppliers");
        (await ledger.Import(DemoCity.Csv("Orgnr;Leverantör", "16559900-1012;Nordbro Anläggning AB"), kind: "suppliers")).Counts().ShouldBe((1, 1, 0, 0));
        (await ledger.Import(old, kind: "suppliers")).Counts().ShouldBe((1, 0, 1, 0));
        (await Register.Search("sundbro", Today, [SupplierKind.LegalPerson], 5, Ct)).ShouldHaveSingleItem().Name.ShouldBe("Nordbro Anläggning AB");
    }

    [Fact]
    public async Task A_sole_traders_names_are_sealed_and_open_again()
    {
        await ledger.Import(DemoCity.Csv("orgnr;namn;bifirmor", "811218-9819;Lindas Måleri;Linda Målar"), kind: "suppliers");
        await ledger.Import(DemoCity.Csv("orgnr;namn", "811218-9819;Lindas Måleri och Tapet"), kind: "suppliers");
        var found = (await Register.Search("linda målar", Today, [SupplierKind.SoleTrader], 5, Ct)).ShouldHaveSingleItem();
        found.Name.ShouldBe("Lindas Måleri och Tapet");
        found.OrganisationNumber.ShouldBeNull();
        (await Register.Search("lindas måleri", Today, [SupplierKind.SoleTrader], 5, Ct)).ShouldHaveSingleItem();
        (await ledger.Count("select count(*) from ledger_events.mt_events where data::text ilike '%linda%' or data::text like '%811218%'")).ShouldBe(0);

        await using var session = Store.QuerySession();
        var events = (await session.Events.FetchStreamAsync(found.Key.StreamId(), token: Ct)).Select(e => e.Data).ToList();
        var seal = await ledger.Services.GetRequiredService<Vault>().Load(session, found.Key.StreamId(), Ct);
        var registered = events.OfType<SupplierRegistered>().ShouldHaveSingleItem();
        seal.Open(registered.SealedName).ShouldBe("Lindas Måleri");
        seal.Open(registered.SealedNumber).ShouldBe("8112189819");
        seal.Open(events.OfType<SupplierRenamed>().ShouldHaveSingleItem().SealedName).ShouldBe("Lindas Måleri och Tapet");
    }

    [Fact]
    public async Task A_person_whose_data_were_destroyed_is_not_brought_back_by_the_next_file()
    {
        var file = DemoCity.Csv("orgnr;namn", "811218-9819;Lindas Måleri");
        await ledger.Import(file, kind: "suppliers");
        var key = (await Register.Search("lindas", Today, [SupplierKind.SoleTrader], 5, Ct)).Single().Key;
        await using (var session = Store.LightweightSession())
        {
            session.Delete<SubjectKey>(key.StreamId());
            session.Delete<SupplierCard>(key.StreamId());
            await session.SaveChangesAsync(Ct);
        }
        await using var restarted = await ImportingLedger.StartAsync(ledger.Database);
        var answer = await restarted.Import(file, kind: "suppliers");
        answer.Counts().ShouldBe((1, 0, 0, 1));
        answer.GetProperty("rejected")[0].Text("reason").ShouldContain("destroyed");
        (await Register.ByKey(key, Today, Ct))!.Name.ShouldBe("–");
    }

    [Fact]
    public async Task Somebody_known_by_name_only_is_recognised_but_stands_in_no_picker()
    {
        await ledger.Import(DemoCity.Csv("orgnr;namn", ";Familjen Öberg"), kind: "suppliers");
        (await ledger.Import(DemoCity.Csv("orgnr;namn", ";familjen  ÖBERG"), kind: "suppliers")).Counts().Rejected.ShouldBe(0);
        (await ledger.Count("select count(*) from ledger.mt_doc_supplier")).ShouldBe(1);
        (await Register.Search("öberg", Today, [SupplierKind.LegalPerson, SupplierKind.SoleTrader], 5, Ct)).ShouldBeEmpty();
        (await Register.Search("öberg", Today, Enum.GetValues<SupplierKind>(), 5, Ct)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Procurement_rows_add_to_each_other_and_bad_ones_say_why()
    {
        await ledger.Import(DemoCity.Csv("post;enhet;enhetsnamn;fr.o.m.", "enhet;INK;Inköp;2020-01-01"), kind: "employees");
        await ledger.Import(DemoCity.Csv("inloggning;namn;enhet;fr.o.m.", "eva.lund;Eva Lund;INK;2020-01-01"), kind: "employees");
        string[] lines =
        [
            "upphandling;rubrik;enhet;påbörjad;skede;skede fr.o.m.;anbudsgivare;anbudsdag;medlem;projektroll",
            "P-1;Sand;INK;2026-01-01;MARKET_DIALOGUE;2026-02-01;;;;",
            "P-1;;;;utvärdering;2026-10-01;559900-1012;2026-09-28;eva.lund;utvärderare",
            "P-2;;;;EVALUATION;2026-10-01;;;;",
            "P-1;;;;EVALUATION;;;;;",
            "P-1;;;;;;123;;;",
            "P-1;;;;;;;;nobody;",
            "P-3;Grus;NOWHERE;2026-01-01;;;;;;",
        ];
        var answer = await ledger.Import(DemoCity.Csv(lines), kind: "procurements");
        answer.Counts().ShouldBe((7, 2, 0, 5));
        (await ledger.Import(DemoCity.Csv(lines), kind: "procurements")).Counts().ShouldBe((7, 0, 2, 5));
        var eva = IntegrityLedger.Kernel.EmployeeId.FromSourceKey("eva.lund");
        var found = (await Register.Procurements([new("5599001012")], Today, eva, Ct)).ShouldHaveSingleItem();
        (found.Phase, found.PersonIsMember, found.Members.Single().Role).ShouldBe((ProcurementPhase.Evaluation, true, "evaluator"));
        (await Register.Procurement("p-1", new(2026, 9, 30), eva, Ct))!.Phase.ShouldBe(ProcurementPhase.MarketDialogue);
    }
}
