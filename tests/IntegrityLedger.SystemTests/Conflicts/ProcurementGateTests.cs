using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>No evaluation begins while a participant's declaration is missing (R29).</summary>
public sealed class ProcurementGateTests : IAsyncLifetime
{
    private const string Project = "P-2026-031";
    private static readonly DateOnly Start = SmallCity.Today.AddDays(-60);
    private readonly SmallCity city = new();

    public async ValueTask InitializeAsync()
    {
        await city.InitializeAsync();
        await using var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        session.Events.StartStream<Procurement>(Procurement.StreamId(Project),
            new ProcurementOpened(Project, "Skolmat", "INK", Start, "import:1"), new PhaseEntered(Project, ProcurementPhase.Advertised, Start, "import:1"),
            new BidderNoted(Project, new("5599002028"), Start, "import:1"),
            new MemberJoined(Project, SmallCity.Person("filip.norr"), "lead", new(Start), "import:1"), new MemberJoined(Project, SmallCity.Person("anna.berg"), "expert", new(Start), "import:1"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task The_evaluation_waits_for_the_last_one_and_the_answer_says_who()
    {
        (await Declare("filip.norr")).StatusCode.ShouldBe(HttpStatusCode.Created);
        var (shut, why) = await Evaluate("filip.norr");
        shut.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        why["code"]!.ToString().ShouldBe("procurement-declarations-missing");
        why["detail"]!.ToString().ShouldContain("Anna Berg (anna.berg)");
        why["detail"]!.ToString().ShouldNotContain("filip.norr");
        why["legalBasis"]!.ToString().ShouldContain("LOU 4 kap. 1 §");

        (await Declare("anna.berg")).StatusCode.ShouldBe(HttpStatusCode.Created);
        var (open, now) = await Evaluate("filip.norr");
        open.StatusCode.ShouldBe(HttpStatusCode.OK);
        now["phase"]!.ToString().ShouldBe("EVALUATION");
    }

    [Fact]
    public async Task A_bidder_that_comes_later_makes_everybody_say_it_again()
    {
        await Declare("filip.norr");
        await Declare("anna.berg");
        (await city.Post("filip.norr", $"/api/procurements/{Project}/bidders", new { counterparty = new { kind = "supplier", organisationNumber = "5599001012" } })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var mine = (await city.Get("anna.berg", $"/api/procurements/{Project}")).Body["mine"]!;
        (mine["standing"]!.ToString(), (bool)mine["due"]!).ShouldBe(("renewalDue", true));
        (await Waiting("anna.berg")).ShouldHaveSingleItem()["subject"]!.ToString().ShouldContain(Project);
        (await Evaluate("filip.norr")).Body["detail"]!.ToString().ShouldContain("anna.berg");
        await Declare("filip.norr");
        var renewed = await city.Post("anna.berg", $"/api/procurements/{Project}/declarations", new { statement = "none", biddersKnown = true });
        (renewed.Body["renewalNeeded"]!.GetValue<bool>(), renewed.Body["version"]!.GetValue<int>()).ShouldBe((false, 2));
        (await Waiting("anna.berg")).ShouldBeEmpty();
        (await Evaluate("filip.norr")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_has_not_seen_the_bidders_is_asked_again()
    {
        var blind = await city.Post("anna.berg", $"/api/procurements/{Project}/declarations", new { statement = "none", biddersKnown = false, statementVersion = "2026-1" });
        blind.Body["renewalNeeded"]!.GetValue<bool>().ShouldBeTrue();
        (await Waiting("anna.berg")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Members_see_their_own_and_the_count_and_the_lead_sees_names()
    {
        await Declare("anna.berg");
        var own = (await city.Get("anna.berg", $"/api/procurements/{Project}")).Body;
        own["members"].ShouldBeNull();
        (own["coverage"]!["members"]!.GetValue<int>(), own["coverage"]!["declared"]!.GetValue<int>(), own["coverage"]!["missing"]!.GetValue<int>()).ShouldBe((2, 1, 1));
        foreach (var reader in (string[])["filip.norr", "eva.lund", "greta.vik", "ida.sand"])
            (await city.Get(reader, $"/api/procurements/{Project}")).Body["members"]!.AsArray().Single(m => m!["login"]!.ToString() == "filip.norr")!["standing"]!.ToString().ShouldBe("missing");
        foreach (var stranger in (string[])["bo.ek", "karin.dahl", "jon.ask"]) (await city.Get(stranger, $"/api/procurements/{Project}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Get("anna.berg", "/api/procurements")).Body["items"]!.AsArray().ShouldHaveSingleItem()!["number"]!.ToString().ShouldBe(Project);
        (await city.Get("greta.vik", "/api/procurements")).Body["items"]!.AsArray().Count.ShouldBe(2);
        (await city.Get("bo.ek", "/api/procurements")).Body["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_lead_and_the_procurement_function_move_it_and_only_participants_declare()
    {
        (await Evaluate("anna.berg")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Evaluate("greta.vik")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Declare("bo.ek")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Post("eva.lund", $"/api/procurements/{Project}/members", new { login = "maria.blom", role = "consultant" })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Evaluate("eva.lund")).Body["detail"]!.ToString().ShouldContain("maria.blom");
        (await city.Post("eva.lund", $"/api/procurements/{Project}/phase", new { phase = "SOON" })).Body["code"]!.ToString().ShouldBe("procurement-field-invalid");
    }

    [Fact]
    public async Task Two_who_move_it_at_once_move_it_once()
    {
        await Declare("filip.norr");
        await Declare("anna.berg");
        var both = await Task.WhenAll(Evaluate("filip.norr"), Evaluate("eva.lund"));
        both.Select(b => b.Response.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await city.Get("filip.norr", $"/api/procurements/{Project}")).Body["phases"]!.AsArray().Count(p => p!["phase"]!.ToString() == "EVALUATION").ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_joins_while_the_gate_is_asked_is_not_passed_over()
    {
        await Declare("filip.norr");
        await Declare("anna.berg");
        var version = (await city.Get("filip.norr", $"/api/procurements/{Project}")).Body["version"]!.GetValue<int>();
        await city.Post("eva.lund", $"/api/procurements/{Project}/members", new { login = "maria.blom", role = "consultant" });
        (await city.Post("filip.norr", $"/api/procurements/{Project}/phase", new { phase = "evaluation", version })).Response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Evaluate("filip.norr")).Body["code"]!.ToString().ShouldBe("procurement-declarations-missing");
    }

    [Fact]
    public async Task What_is_wrong_with_a_declaration_is_said_at_its_field()
    {
        async Task<string> Code(object body) => (await city.Post("anna.berg", $"/api/procurements/{Project}/declarations", body)).Body["code"]!.ToString();
        (await Code(new { })).ShouldBe("procurement-declaration-statement-missing");
        (await Code(new { statement = "interest" })).ShouldBe("procurement-declaration-interest-missing");
        (await Code(new { statement = "interest", interests = new[] { Guid.CreateVersion7() } })).ShouldBe("procurement-declaration-interest-unknown");
        (await Code(new { statement = "none", interests = new[] { Guid.CreateVersion7() } })).ShouldBe("procurement-declaration-none-with-interests");
        (await city.Post("anna.berg", "/api/procurements/P-1999-001/declarations", new { statement = "none" })).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> Declare(string login) => (await city.Post(login, $"/api/procurements/{Project}/declarations", new { statement = "none", biddersKnown = true, comment = "Läst anbudslistan." })).Response;

    private Task<(HttpResponseMessage Response, JsonObject Body)> Evaluate(string login) => city.Post(login, $"/api/procurements/{Project}/phase", new { phase = "EVALUATION", from = SmallCity.Today });

    private async Task<IReadOnlyList<JsonNode>> Waiting(string login) =>
        [.. (await city.Get(login, "/api/inbox")).Body["tasks"]!.AsArray().Where(t => t!["kind"]!.ToString() == "procurementDeclaration").Select(t => t!)];
}
