using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.SystemTests.Situations;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>The life of something received, or declined, from declaring to closing.</summary>
public sealed class LifeTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task May_I_gives_the_same_answer_as_declaring_and_records_nothing()
    {
        var events = await city.Ask<long>("select count(*) from ledger_events.mt_events");
        var (response, may) = await city.Post("anna.berg", "/api/gifts/check", Book());
        response.StatusCode.ShouldBe(HttpStatusCode.OK, may.ToJsonString());
        (await city.Ask<long>("select count(*) from ledger_events.mt_events")).ShouldBe(events);
        var declared = await city.Declares("anna.berg", Book());
        declared.Outcome().ShouldBe(may.Outcome());
        declared.Rules().ShouldBe(may.Rules());
        declared.Approver().ShouldBe(may.Approver());
    }

    [Fact]
    public async Task Approved_with_reasons_and_conditions_and_everybody_concerned_can_read_them()
    {
        var book = await city.Declares("anna.berg", Book());
        book.Outcome().ShouldBe("review");
        book.Rules().ShouldContain("R08");
        book["route"]!["dueOn"]!.GetValue<string>().ShouldBe(WorkingDays.After(SmallCity.Today, 10).ToString("yyyy-MM-dd"));
        await city.IsRefused("bo.ek", book.Id(), "approval", HttpStatusCode.BadRequest, "gift-motivation-missing");
        var approved = await city.Takes("bo.ek", book.Id(), "approval", new { motivation = "Till avdelningens bibliotek", conditions = new object[] { "Ställs i biblioteket", new { text = "Senast fredag", dueOn = Day(5) } } });
        approved.Status().ShouldBe("approvedWithConditions");
        approved.Actions().ShouldNotContain("approval");
        var read = await city.Reads("anna.berg", book.Id());
        read["conditions"]!.AsArray().Select(c => c!["text"]!.GetValue<string>()).ShouldBe(["Ställs i biblioteket", "Senast fredag"]);
        read["timeline"]!.ToJsonString().ShouldContain("Till avdelningens bibliotek");
        (await city.Get("eva.lund", $"/api/gifts/{book.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Get("karin.dahl", $"/api/gifts/{book.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Get("ida.sand", $"/api/gifts/{book.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refused_then_handed_over_then_closed()
    {
        var book = await city.Declares("anna.berg", Book());
        await city.IsRefused("bo.ek", book.Id(), "refusal", HttpStatusCode.BadRequest, "gift-motivation-missing");
        var refused = await city.Takes("bo.ek", book.Id(), "refusal", new { motivation = "För dyr" });
        refused.Status().ShouldBe("disposalPending");
        (await city.Reads("anna.berg", book.Id())).Actions().ShouldContain("handover");
        var handed = await city.Takes("anna.berg", book.Id(), "handover", new { disposal = "handedOver", on = Day(0), note = "Lämnad i receptionen" });
        handed.Status().ShouldBe("disposed");
        await city.IsRefused("anna.berg", book.Id(), "handover", HttpStatusCode.Conflict, "gift-nothing-to-hand-over", new { disposal = "returned" });
        (await city.Takes("jon.ask", book.Id(), "closing")).Status().ShouldBe("closed");
    }

    [Fact]
    public async Task Accepted_then_returned_is_told_as_exactly_that()
    {
        var book = await city.Declares("anna.berg", Book());
        (await city.Takes("anna.berg", book.Id(), "handover", new { disposal = "returned", on = Day(-1) })).Status().ShouldBe("managerReview");
        var refused = await city.Takes("bo.ek", book.Id(), "refusal", new { motivation = "Rätt att lämna tillbaka" });
        refused.Status().ShouldBe("disposed");
        var read = await city.Reads("anna.berg", book.Id());
        read["declaration"]!["response"]!.GetValue<string>().ShouldBe("accepted");
        read["handedOver"]!["disposal"]!.GetValue<string>().ShouldBe("returned");
        read.Kinds().ShouldBe(["gift_declared", "gift_screened", "gift_routed", "gift_handed_over", "gift_refused"]);
        (await city.IsRefused("anna.berg", (await city.Declares("anna.berg", Book())).Id(), "handover", HttpStatusCode.BadRequest, "gift-accepted-is-not-declined", new { disposal = "declined" })).Fields().ShouldBe(["disposal"]);
    }

    [Fact]
    public async Task The_matter_of_the_only_compliance_officer_gets_its_second_look_in_the_line_and_never_waits_for_her()
    {
        var watch = await city.Declares("greta.vik", Book(form => form["value"] = Kronor(2_500)));
        watch.Approver().ShouldBe("dag.holm");
        var endorsed = await city.Takes("dag.holm", watch.Id(), "approval", new { motivation = "Till museet" });
        endorsed.Status().ShouldBe("complianceReview");
        endorsed.Approver().ShouldBe("per.alm");
        endorsed.Skipped().ShouldContain(("greta.vik", "declarant"));
        (await city.Takes("per.alm", watch.Id(), "approval", new { motivation = "Ja" })).Status().ShouldBe("approved");
    }

    [Fact]
    public async Task What_is_destroyed_reads_as_destroyed_and_takes_no_more_words()
    {
        var book = await city.Declares("anna.berg", Book(form => form["description"] = "Något att gallra"));
        await city.Ask<long>($"with gone as (delete from ledger_forgettable.mt_doc_subjectkey where id = '{book.Id()}' returning 1) select count(*) from gone");
        city.Ledger.Services.GetRequiredService<Vault>().Forget(Guid.Parse(book.Id()));
        var read = await city.Reads("anna.berg", book.Id());
        read["declaration"]!["description"]!.GetValue<string>().ShouldBe(Seal.Destroyed);
        read["declaration"]!["value"]!["amount"]!.GetValue<decimal>().ShouldBe(600m);
        await city.IsRefused("bo.ek", book.Id(), "approval", HttpStatusCode.Conflict, "gift-destroyed", new { motivation = "Ja" });
        await city.IsRefused("anna.berg", book.Id(), "correction", HttpStatusCode.Conflict, "gift-destroyed", new { changes = new { place = "Farsta" }, reason = "Fel" });
    }

    [Fact]
    public async Task A_second_look_is_another_persons_and_only_then_is_it_decided()
    {
        var watch = await city.Declares("anna.berg", Book(form => form["value"] = Kronor(2_500)));
        watch.Rules().ShouldContain("R09");
        var endorsed = await city.Takes("bo.ek", watch.Id(), "approval", new { motivation = "Representativ gåva" });
        endorsed.Status().ShouldBe("complianceReview");
        endorsed.Approver().ShouldBe("greta.vik");
        await city.IsRefused("bo.ek", watch.Id(), "approval", HttpStatusCode.Forbidden, "gift-same-person-twice", new { motivation = "Igen" });
        (await city.Takes("greta.vik", watch.Id(), "approval", new { motivation = "Går till museet" })).Status().ShouldBe("approved");
        await city.IsRefused("bo.ek", watch.Id(), "refusal", HttpStatusCode.Conflict, "gift-already-decided", new { motivation = "Ångrar mig" });
    }

    [Fact]
    public async Task Withdrawn_before_a_decision_stays_in_the_history()
    {
        var book = await city.Declares("anna.berg", Book());
        await city.IsRefused("bo.ek", book.Id(), "withdrawal", HttpStatusCode.Forbidden, "gift-not-your-declaration", new { reason = "Nej" });
        (await city.Takes("anna.berg", book.Id(), "withdrawal", new { reason = "Anmälde fel sak" })).Status().ShouldBe("withdrawn");
        (await city.Reads("ida.sand", book.Id())).Kinds().ShouldContain("gift_declaration_withdrawn");
        await city.IsRefused("bo.ek", book.Id(), "approval", HttpStatusCode.Conflict, "gift-nothing-to-decide", new { motivation = "Ja" });
    }

    [Fact]
    public async Task Reopened_by_compliance_and_reported_to_the_police()
    {
        var book = await city.Declares("anna.berg", Book());
        await city.Takes("bo.ek", book.Id(), "approval", new { motivation = "En bok" });
        await city.IsRefused("bo.ek", book.Id(), "reopening", HttpStatusCode.Forbidden, "gift-not-yours-to-read", new { reason = "Nytt" });
        var reopened = await city.Takes("greta.vik", book.Id(), "reopening", new { reason = "Givaren har sökt lov" });
        reopened.Status().ShouldBe("managerReview");
        (await city.Takes("greta.vik", book.Id(), "police-report", new { on = Day(0), reference = "5000-K1-26" })).Actions().ShouldNotContain("police-report");
        reopened.Approver().ShouldBe("cecilia.strand");
        (await city.Takes("cecilia.strand", book.Id(), "refusal", new { motivation = "Jäv" })).Status().ShouldBe("disposalPending");
    }

    [Fact]
    public async Task Whoever_declares_for_a_colleague_does_not_decide_about_it()
    {
        var book = await city.Declares("bo.ek", Book(form => form["onBehalfOf"] = "anna.berg"));
        book.Approver().ShouldBe("cecilia.strand");
        book.Skipped().ShouldContain(("bo.ek", "participant"));
        (await city.Reads("anna.berg", book.Id()))["declarant"]!["login"]!.GetValue<string>().ShouldBe("anna.berg");
        var (response, problem) = await city.Post("bo.ek", "/api/gifts", Book(form => form["onBehalfOf"] = "maria.blom"));
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, problem.ToJsonString());
    }

    [Fact]
    public async Task The_matter_of_the_city_director_goes_to_the_chair_of_the_board()
    {
        var book = await city.Declares("dag.holm", Book());
        book.Approver().ShouldBe("per.alm");
        book.Skipped().ShouldContain(("dag.holm", "declarant"));
        book["route"]!["reason"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_amount_in_a_currency_without_a_rate_is_an_unknown_amount()
    {
        var francs = await city.Declares("anna.berg", SmallCity.Lunch(form => form["value"] = new JsonObject { ["amount"] = 5, ["currency"] = "chf", ["basis"] = "receipt" }));
        francs.Outcome().ShouldBe("review");
        (await city.Reads("anna.berg", francs.Id()))["declaration"]!["value"]!["currency"]!.GetValue<string>().ShouldBe("CHF");
        francs["assessment"]!["notes"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldHaveSingleItem().ShouldContain("växelkurs för CHF");
    }

    [Fact]
    public async Task Unknown_answers_lead_to_a_person_and_never_to_yes()
    {
        foreach (var field in new[] { "authorityExercise", "requestedByMe", "relativeIncluded", "deliveredToHome", "value", "leisureDominates" })
        {
            var unknown = await city.Declares("anna.berg", SmallCity.Lunch(form => form[field] = null));
            unknown.Outcome().ShouldBe("review", field);
            unknown.Approver().ShouldBe("bo.ek", field);
        }
        var nobody = await city.Declares("anna.berg", SmallCity.Lunch(form => form["counterparty"] = new JsonObject { ["kind"] = "unknown" }));
        nobody.Outcome().ShouldBe("review");
    }
}
