using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Conflicts.SecondaryOccupationTelling;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>The mail of the day asks only those for whom something waits: every room can name them, and nobody is forgotten.</summary>
public sealed class WaitedForTests : IAsyncLifetime
{
    private static readonly string[] Logins =
        ["anna.berg", "bo.ek", "cecilia.strand", "dag.holm", "per.alm", "filip.norr", "olga.rask", "maria.blom", "nils.ros", "tove.lind", "ulf.bolag", "vera.hus"];
    private readonly CityClock clock = new();
    private readonly SmallCity city;

    public WaitedForTests() => city = new SmallCity { Clock = clock };

    public ValueTask InitializeAsync() => city.InitializeAsync();
    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Each_kind_of_waiting_names_whoever_it_waits_for_and_nobody_else()
    {
        await Situation("nobody waits for anything");

        var book = await Telling.Declares(city, "anna.berg", Book(form => form["occurredOn"] = In(-1)));
        await Situation("a gift", "bo.ek");
        await city.Takes("bo.ek", book.Id(), "approval", new { motivation = "Ja", conditions = new[] { new { text = "Ställs i biblioteket", owner = "maria.blom" } } });
        await Situation("a condition to meet", "maria.blom");
        var measure = (await city.Waits("maria.blom", "tasks", book.Text("caseNumber"))).Single().Id();
        await city.Gives("maria.blom", $"/api/measures/{measure}/evidence", new { text = "Står på hylla 4." });
        await Situation("evidence to look at", "bo.ek");
        await city.Gives("bo.ek", $"/api/measures/{measure}/follow-up", new { result = "met" });

        var cafe = await city.DeclaresOccupation("ulf.bolag", Cafe());
        await Situation("a secondary occupation", "vera.hus");
        await city.Does("vera.hus", cafe, "information-request", new { question = "När?" });
        await Situation("a question", "ulf.bolag");
        await city.Does("ulf.bolag", cafe, "answer", new { text = "Lördagar" });
        await city.Does("vera.hus", cafe, "decision", new { decision = "allowed", tests = Found("no") });

        var interest = await Interests.Declares(city, "maria.blom");
        await Situation("an interest", "nils.ros");
        await city.Steps("nils.ros", interest, "review", new { assessment = "noMeasure", reason = "Inget samband." });

        (await city.Post("cecilia.strand", "/api/recusals", new { ground = "KIN", matter = "Bygglov Vega 4", on = In(0), reason = "Min bror söker.", leftRoom = true, substitute = "tove.lind", caseReference = "BN 2026-1" })).Response.StatusCode
            .ShouldBe(HttpStatusCode.Created);
        await Situation("minutes to note, and a place to take", "cecilia.strand", "tove.lind");
    }

    [Fact]
    public async Task Procurements_name_those_who_owe_a_declaration_and_the_lead_where_something_is_to_be_judged()
    {
        await using (var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession())
        {
            session.Events.StartStream<Procurement>(Procurement.StreamId("P-2026-061"),
                new ProcurementOpened("P-2026-061", "Hissar", "INK", clock.Today, "import:1"), new PhaseEntered("P-2026-061", ProcurementPhase.Advertised, clock.Today, "import:1"),
                new MemberJoined("P-2026-061", SmallCity.Person("olga.rask"), "lead", new(clock.Today), "import:1"), new MemberJoined("P-2026-061", SmallCity.Person("maria.blom"), "expert", new(clock.Today), "import:1"));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        // P-2026-014 of every situation waits for its own two.
        foreach (var login in (string[])["eva.lund", "filip.norr"]) await city.Post(login, "/api/procurements/P-2026-014/declarations", new { statement = "none", biddersKnown = true });
        await Situation("two declarations", "olga.rask", "maria.blom");
        foreach (var login in (string[])["olga.rask", "maria.blom"]) await city.Post(login, "/api/procurements/P-2026-061/declarations", new { statement = "none" });
        await Situation("none");
        await city.Gives("nils.ros", $"/api/conflicts/{(await Interests.Declares(city, "maria.blom", Interests.Shares(form => form["procurementId"] = "P-2026-061"))).Text("id")}/review", new { assessment = "noMeasure", reason = "Nej." });
        await Situation("a conflict to judge", "olga.rask");
    }

    [Fact]
    public async Task A_campaign_names_those_who_have_not_answered_and_the_managers_who_may_have_somebody_late()
    {
        var campaign = await Campaigns.Running(city);
        var named = await Named();
        foreach (var login in Logins) named.ShouldContain(SmallCity.Person(login).Value, login);
        var (response, body) = await city.Post("maria.blom", $"/api/attestations/{campaign}", new { answer = "none", statementVersion = 1 });
        ((int)response.StatusCode).ShouldBeLessThan(300, body.ToJsonString());
        named = await Named();
        named.ShouldNotContain(SmallCity.Person("maria.blom").Value);
        named.ShouldContain(SmallCity.Person("nils.ros").Value);
    }

    /// <summary>Those named are those for whom something waits, and they are these.</summary>
    private async Task Situation(string what, params string[] expected)
    {
        // P-2026-014 of every situation waits for filip.norr and eva.lund; she has a function, and is asked about anyway.
        var named = await Named();
        var waited = new List<string>();
        await using var scope = city.Ledger.Services.CreateAsyncScope();
        var (overview, organisation) = (scope.ServiceProvider.GetRequiredService<WaitingOverview>(), scope.ServiceProvider.GetRequiredService<IOrganisation>());
        foreach (var login in Logins.Where(login => login != "filip.norr" || what.Contains("declarations", StringComparison.Ordinal)))
        {
            var person = (await organisation.ByLogin(login, clock.Today, TestContext.Current.CancellationToken))!;
            var waits = (await overview.For(new(person.Id, login, person.Roles.ToHashSet()), clock.Today, TestContext.Current.CancellationToken)).Count > 0;
            named.Contains(person.Id.Value).ShouldBe(waits, $"{what}: {login}");
            if (waits) waited.Add(login);
        }
        waited.ShouldBe(expected, ignoreOrder: true, what);
    }

    private async Task<IReadOnlySet<Guid>> Named()
    {
        await using var scope = city.Ledger.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<WaitingOverview>().People(clock.Today, TestContext.Current.CancellationToken)).ShouldNotBeNull("every room can say it");
    }

    private string In(int days) => clock.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
