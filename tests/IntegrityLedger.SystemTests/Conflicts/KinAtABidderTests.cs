using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>Scenario 10: the consultant's sister works at a bidder.</summary>
public sealed class KinAtABidderTests : IAsyncLifetime
{
    private const string Open = "P-2026-014", Waiting = "P-2026-032", Consultant = "maria.blom";
    private static readonly DateOnly Start = SmallCity.Today.AddDays(-60);
    private readonly SmallCity city = new();

    public async ValueTask InitializeAsync()
    {
        await city.InitializeAsync();
        await using var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        session.Events.StartStream<Procurement>(Procurement.StreamId(Waiting),
            new ProcurementOpened(Waiting, "Hissar", "INK", Start, "import:1"), new PhaseEntered(Waiting, ProcurementPhase.Advertised, Start, "import:1"),
            new MemberJoined(Waiting, SmallCity.Person("filip.norr"), "lead", new(Start), "import:1"), new MemberJoined(Waiting, SmallCity.Person(Consultant), "consultant", new(Start), "import:1"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Found_after_the_bids_were_opened_she_is_replaced_it_is_documented_and_the_evaluation_is_judged()
    {
        await city.Post("eva.lund", $"/api/procurements/{Open}/members", new { login = Consultant, role = "consultant" });
        await city.Declares(Consultant, Sister("5599001012"));

        var task = (await Tasks("filip.norr")).ShouldHaveSingleItem();
        (task["person"].Word(), task["url"].Word()).ShouldBe(("Maria Blom", $"/procurements/{Open}"));
        (await Tasks("greta.vik")).ShouldHaveSingleItem();
        (await Tasks(Consultant)).ShouldBeEmpty("nobody judges themselves");
        var conflict = (await city.Get("filip.norr", $"/api/procurements/{Open}")).Body["conflicts"]!.AsArray().ShouldHaveSingleItem()!;
        (conflict["conflict"]!["category"].Word(), (bool)conflict["conflict"]!["bidsOpened"]!, conflict["bidderName"].Word()).ShouldBe(("PROC", true, "Nordbro Anläggning AB"));

        var (shut, why) = await Move(Open, "STANDSTILL");
        (shut.StatusCode, why["code"].Word()).ShouldBe((HttpStatusCode.UnprocessableEntity, "procurement-member-in-conflict"));
        why["detail"].Word()!.ShouldContain("maria.blom");

        (await city.Post("filip.norr", $"/api/procurements/{Open}/members/{Consultant}/ending", new { lastDay = Interests.Day(0), reason = "Systern arbetar hos en anbudsgivare." })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await city.Post("filip.norr", $"/api/procurements/{Open}/members", new { login = "anna.berg", role = "consultant" })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Move(Open, "STANDSTILL")).Body["code"].Word().ShouldBe("procurement-conflict-not-assessed");

        var id = conflict["conflict"]!["id"].Word();
        (await city.Post(Consultant, $"/api/procurements/{Open}/conflicts/{id}/assessment", new { reevaluation = false, reasons = "Nej." })).Body["code"].Word().ShouldBe("procurement-conflict-own");
        (await city.Post("filip.norr", $"/api/procurements/{Open}/conflicts/{id}/assessment", new { reevaluation = true })).Body["code"].Word().ShouldBe("procurement-conflict-reasons-missing");
        var (judged, answer) = await city.Post("filip.norr", $"/api/procurements/{Open}/conflicts/{id}/assessment", new { reevaluation = true, reasons = "Hon hade satt poäng på två anbud.", measure = "removeFromEvaluation" });
        (judged.StatusCode, answer["conflicts"]![0]!["reevaluation"]!.GetValue<bool>()).ShouldBe((HttpStatusCode.OK, true));
        (await Tasks("greta.vik")).ShouldBeEmpty();
        (await Move(Open, "STANDSTILL")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);

        var file = (await city.Get("ida.sand", "/api/audit/suppliers/5599001012")).Body["procurementConflicts"]!.AsArray().ShouldHaveSingleItem()!;
        (file["person"].Word(), file["procurement"].Word()).ShouldBe(("Maria Blom", Open));
        (await city.Get("ida.sand", $"/api/audit/employees/{Consultant}")).Body["procurementDeclarations"]!.AsArray().ShouldHaveSingleItem()!["conflicts"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_bidder_that_is_noted_finds_whoever_is_tied_to_its_group_before_the_bids_are_opened()
    {
        await city.Declares(Consultant, Sister("5599003034"));
        var (noted, answer) = await city.Post("filip.norr", $"/api/procurements/{Waiting}/bidders", new { counterparty = Interests.Firm("5599001012") });
        (noted.StatusCode, answer["conflictsFound"]!.GetValue<int>()).ShouldBe((HttpStatusCode.OK, 1));
        foreach (var login in (string[])["filip.norr", Consultant]) await city.Post(login, $"/api/procurements/{Waiting}/declarations", new { statement = "none" });
        (await Move(Waiting, "EVALUATION")).Body["code"].Word().ShouldBe("procurement-member-in-conflict", "the word 'none' does not undo what she declared herself");
        await city.Post("filip.norr", $"/api/procurements/{Waiting}/members/{Consultant}/ending", new { lastDay = Interests.Day(0), reason = "Närstående hos anbudsgivaren." });
        (await Move(Waiting, "EVALUATION")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task She_says_so_herself_in_one_go_and_a_measure_lets_the_work_go_on()
    {
        await city.Post("filip.norr", $"/api/procurements/{Waiting}/bidders", new { counterparty = Interests.Firm("5599001012") });
        await city.Post("filip.norr", $"/api/procurements/{Waiting}/declarations", new { statement = "none" });
        var (given, answer) = await city.Post(Consultant, $"/api/procurements/{Waiting}/declarations", new { statement = "interest", interests = new[] { Sister("5599001012") }, biddersKnown = true });
        given.StatusCode.ShouldBe(HttpStatusCode.Created, answer.ToJsonString());
        answer["interests"]!.AsArray().Count.ShouldBe(1);
        var conflict = answer["conflicts"]!.AsArray().ShouldHaveSingleItem()!;
        ((bool)conflict["bidsOpened"]!, conflict["kind"].Word()).ShouldBe((false, "kinship"));
        (await Move(Waiting, "EVALUATION")).Body["code"].Word().ShouldBe("procurement-member-in-conflict");
        (await city.Post("greta.vik", $"/api/procurements/{Waiting}/conflicts/{conflict["id"].Word()}/assessment", new { reevaluation = false, reasons = "Hon skriver bara kravspecifikationen.", measure = "informationBarrier" })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Move(Waiting, "EVALUATION")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_measure_decided_on_the_interest_opens_the_gate_when_it_keeps_her_from_the_bids_and_a_second_reader_does_not()
    {
        var interest = await city.Declares(Consultant, Sister("5599001012"));
        await city.Post("filip.norr", $"/api/procurements/{Waiting}/bidders", new { counterparty = Interests.Firm("5599001012") });
        foreach (var login in (string[])["filip.norr", Consultant]) await city.Post(login, $"/api/procurements/{Waiting}/declarations", new { statement = "none" });
        Task<(HttpResponseMessage Response, JsonObject Body)> Order(string kind) => city.Post("greta.vik", $"/api/conflicts/{interest.Id()}/measures", new { kind, dueOn = Interests.Day(5), text = "Gäller alla upphandlingar." });

        (await Move(Waiting, "EVALUATION")).Body["detail"].Word()!.ShouldContain("bedöm konflikten");
        (await Order("secondReader")).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Order("noMeasure")).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var (shut, why) = await Move(Waiting, "EVALUATION");
        (shut.StatusCode, why["code"].Word()).ShouldBe((HttpStatusCode.UnprocessableEntity, "procurement-member-in-conflict"));
        why["detail"].Word()!.ShouldSatisfyAllConditions(text => text.ShouldContain("håller inte personen borta"), text => text.ShouldContain("maria.blom"));
        (await Order("informationBarrier")).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Move(Waiting, "EVALUATION")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Found_after_the_opening_the_conflict_is_judged_before_any_later_phase_also_when_a_measure_keeps_her_apart()
    {
        await city.Post("eva.lund", $"/api/procurements/{Open}/members", new { login = Consultant, role = "consultant" });
        var interest = await city.Declares(Consultant, Sister("5599001012"));
        (await city.Post("greta.vik", $"/api/conflicts/{interest.Id()}/measures", new { kind = "removeFromEvaluation", dueOn = Interests.Day(5) })).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        foreach (var phase in (string[])["STANDSTILL", "CONTRACT", "REVIEW"])
        {
            var (shut, why) = await Move(Open, phase);
            (shut.StatusCode, why["code"].Word()).ShouldBe((HttpStatusCode.UnprocessableEntity, "procurement-conflict-not-assessed"), phase);
            why["detail"].Word()!.ShouldContain("om utvärderingen ska göras om");
        }
        var id = (await city.Get("filip.norr", $"/api/procurements/{Open}")).Body["conflicts"]![0]!["conflict"]!["id"].Word();
        (await city.Post("filip.norr", $"/api/procurements/{Open}/conflicts/{id}/assessment", new { reevaluation = false, reasons = "Hon hade inte sett något anbud." })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Move(Open, "STANDSTILL")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Somebody_tied_to_a_bidder_who_joins_is_found_at_once_and_an_interest_that_ended_does_not_stand_in_the_way()
    {
        await city.Declares("anna.berg", Sister("5599001012", form => form["to"] = Interests.Day(-1)));
        await city.Declares("bo.ek", Sister("5599001012"));
        await city.Post("filip.norr", $"/api/procurements/{Waiting}/bidders", new { counterparty = Interests.Firm("5599001012") });
        (await city.Post("filip.norr", $"/api/procurements/{Waiting}/members", new { login = "anna.berg", role = "expert" })).Body["conflictsFound"]!.GetValue<int>().ShouldBe(0);
        (await city.Post("filip.norr", $"/api/procurements/{Waiting}/members", new { login = "bo.ek", role = "expert" })).Body["conflictsFound"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task An_interest_in_the_form_that_cannot_be_taken_says_where_and_nothing_is_recorded()
    {
        var (refused, answer) = await city.Post(Consultant, $"/api/procurements/{Waiting}/declarations", new { statement = "interest", interests = new[] { new { kind = "kinship" } } });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer["errors"]!.AsObject().Select(e => e.Key).ShouldAllBe(field => field.StartsWith("interests[0].", StringComparison.Ordinal));
        (await city.Get(Consultant, $"/api/procurements/{Waiting}")).Body["mine"]!["standing"].Word().ShouldBe("missing");
    }

    private Task<(HttpResponseMessage Response, JsonObject Body)> Move(string procurement, string phase) => city.Post("filip.norr", $"/api/procurements/{procurement}/phase", new { phase });

    private async Task<IReadOnlyList<JsonNode>> Tasks(string login) =>
        [.. (await city.Get(login, "/api/inbox")).Body["tasks"]!.AsArray().Where(t => t!["kind"].Word() == "procurementConflict").Select(t => t!)];

    private static JsonObject Sister(string number, Action<JsonObject>? change = null) => Interests.Shares(form =>
    {
        form["kind"] = "kinship";
        form["relation"] = "relative";
        form["relative"] = "sibling";
        form.Remove("share");
        form["description"] = "Min syster arbetar där.";
        form["counterparty"] = Interests.Firm(number);
        change?.Invoke(form);
    });
}
