using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Conflicts.SecondaryOccupationTelling;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>Scenario H 8, both halves, and what else people do with a secondary occupation.</summary>
public sealed class SecondaryOccupationTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task H8_a_cafe_on_Saturdays_must_be_allowed_and_is_looked_at_again_within_a_year()
    {
        var cafe = await city.DeclaresOccupation("anna.berg", Cafe());
        cafe.Outcome().ShouldBe("allow");
        cafe.Rules().ShouldBe(["R31"]);
        cafe.Text("caseNumber").ShouldMatch(@"^B-\d{4}-\d{5}$");
        cafe.Status().ShouldBe("managerAssessment");
        cafe.Approver().ShouldBe("bo.ek");
        (await city.Waits("bo.ek", "decisions", cafe.Text("caseNumber"))).ShouldHaveSingleItem();

        var refused = await city.MayNot("bo.ek", $"{Occupations}/{cafe.Id()}/decision", HttpStatusCode.UnprocessableEntity, "secondary-occupation-no-ground", new { decision = "forbidden", motivation = "Tycker inte om det.", tests = Found("no") });
        refused.Text("legalBasis").ShouldBe("LAS 6 i §");

        var allowed = await city.Does("bo.ek", cafe, "decision", new { decision = "allowed", tests = Found("no") });
        allowed.Status().ShouldBe("allowed");
        allowed["active"]!.GetValue<bool>().ShouldBeTrue();
        allowed.Text("reviewOn").ShouldBe(SmallCity.Today.AddYears(1).ToString("yyyy-MM-dd"));
        (await city.Waits("bo.ek", "decisions", cafe.Text("caseNumber"))).ShouldBeEmpty();
        (await city.SeesMatter("anna.berg", cafe)).Kinds().ShouldBe(["secondary_occupation_declared", "secondary_occupation_screened", "secondary_occupation_routed", "secondary_occupation_decided"]);
    }

    [Fact]
    public async Task H8_a_drawing_firm_for_applicants_is_forbidden_with_reasons_a_day_and_evidence()
    {
        var firm = await city.DeclaresOccupation("anna.berg", DrawingFirm());
        firm.Outcome().ShouldBe("reject");
        firm.Rules().ShouldBe(["R30"]);
        firm.Status().ShouldBe("legalOpinion");
        firm["opinionFrom"]!["approver"]!.GetValue<string>().ShouldBe("greta.vik");
        (await city.Waits("bo.ek", "decisions", firm.Text("caseNumber"))).ShouldBeEmpty("the opinion comes first");
        await city.MayNot("bo.ek", $"{Occupations}/{firm.Id()}/decision", HttpStatusCode.UnprocessableEntity, "secondary-occupation-opinion-missing", new { decision = "forbidden", motivation = "Nej", tests = Found("yes") });

        (await city.Waits("greta.vik", "decisions", firm.Text("caseNumber"))).ShouldHaveSingleItem();
        (await city.Does("greta.vik", firm, "opinion", new { kind = "legal", opinion = "Sökande är kunder. Förtroendet skadas.", recommended = "forbidden", tests = Found("yes") })).Status().ShouldBe("managerAssessment");

        var path = $"{Occupations}/{firm.Id()}/decision";
        await city.MayNot("bo.ek", path, HttpStatusCode.UnprocessableEntity, "secondary-occupation-must-be-forbidden", new { decision = "allowed", motivation = "Duktig ritare", tests = Found("yes") });
        await city.MayNot("bo.ek", path, HttpStatusCode.BadRequest, "secondary-occupation-motivation-missing", new { decision = "forbidden", tests = Found("yes") });
        var end = Day(40);
        var forbidden = await city.Does("bo.ek", firm, "decision", new { decision = "forbidden", motivation = "Kunderna söker bygglov här.", tests = Found("yes"), endBy = end });
        forbidden.Status().ShouldBe("forbidden");
        forbidden.Text("endBy").ShouldBe(end);
        forbidden["active"]!.GetValue<bool>().ShouldBeFalse();

        (await city.Waits("anna.berg", "tasks", firm.Text("caseNumber"))).ShouldHaveSingleItem().Text("dueOn").ShouldBe(end);
        (await city.SeesMatter("anna.berg", firm)).Actions().ShouldContain("evidence");
        var shown = await city.Does("anna.berg", firm, "evidence", new { text = "Avregistrerad hos Skatteverket", lastDay = Day(0) });
        shown.Status().ShouldBe("ended");
        (await city.Waits("anna.berg", "tasks", firm.Text("caseNumber"))).ShouldBeEmpty();
        var follow = (await city.Waits("bo.ek", "decisions", firm.Text("caseNumber"))).ShouldHaveSingleItem();
        follow.Text("kind").ShouldBe("measure");
        (await city.Gives("bo.ek", $"{Measures}/{follow.Id()}/follow-up", new { result = "met" })).Status().ShouldBe("met");
        (await city.SeesMatter("ida.sand", firm))["lastDecision"]!["legalBasis"]!.GetValue<string>().ShouldContain("LOA 7 c §");
    }

    [Fact]
    public async Task A_firm_in_a_procurement_that_the_own_unit_runs_is_presumed_to_damage_trust_whatever_the_form_says()
    {
        var seat = await city.DeclaresOccupation("eva.lund", Cafe(form => { form["type"] = "board"; form["company"] = Supplier("5599003034", "Nordbro Holding AB"); }));
        seat.Outcome().ShouldBe("reject");
        seat.Rules().ShouldContain("R30");
        seat["assessment"]!["rules"]![0]!["message"]!.GetValue<string>().ShouldContain("P-2026-014");
    }

    [Fact]
    public async Task What_is_not_known_is_reviewed()
    {
        var unknown = await city.DeclaresOccupation("maria.blom", Cafe(form => { form.Remove("supplierRelation"); form.Remove("touchesDuties"); }));
        unknown.Outcome().ShouldBe("review");
        unknown["assessment"]!["rules"]![0]!["unknownFacts"]!.AsArray().Count.ShouldBe(2);
        await city.MayNot("nils.ros", $"{Occupations}/{unknown.Id()}/decision", HttpStatusCode.UnprocessableEntity, "secondary-occupation-test-open", new { decision = "allowed", motivation = "Ok", tests = Found("unknown") });
        await city.MayNot("nils.ros", $"{Occupations}/{unknown.Id()}/decision", HttpStatusCode.BadRequest, "secondary-occupation-tests-missing", new { decision = "allowed", motivation = "Ok" });
    }

    [Fact]
    public async Task In_a_company_of_the_city_the_act_on_public_employment_is_not_cited()
    {
        var firm = await city.DeclaresOccupation("ulf.bolag", DrawingFirm());
        var law = firm["assessment"]!["rules"]![0]!["legalBasis"]!.GetValue<string>();
        law.ShouldNotContain("LOA");
        law.ShouldContain("koncernens policy");
        firm.Approver().ShouldBe("vera.hus");
    }

    [Fact]
    public async Task Everything_wrong_with_a_form_is_said_at_once()
    {
        var (response, problem) = await city.Post("anna.berg", Occupations, new { hoursPerWeek = 200, from = "2026-09-01", to = "2026-08-01", company = new { organisationNumber = "5599001013" } });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem.Fields().ShouldBe(["type", "company.organisationNumber", "tasks", "to", "hoursPerWeek"], ignoreOrder: true);
        (await city.Post("anna.berg", Occupations, Cafe(form => form["supplierRelation"] = "perhaps"))).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_question_stops_the_clock_and_the_answer_starts_it()
    {
        var cafe = await city.DeclaresOccupation("anna.berg", Cafe());
        (await city.Does("bo.ek", cafe, "information-request", new { question = "Vilka tider?" })).Status().ShouldBe("informationRequested");
        (await city.Waits("anna.berg", "questions", cafe.Text("caseNumber"))).ShouldHaveSingleItem();
        (await city.Waits("bo.ek", "decisions", cafe.Text("caseNumber"))).ShouldBeEmpty();
        (await city.Does("anna.berg", cafe, "answer", new { text = "Lördagar 10 till 16" })).Status().ShouldBe("managerAssessment");
    }

    [Fact]
    public async Task More_hours_after_the_decision_are_decided_anew_and_the_difference_stays_visible()
    {
        var cafe = await city.DeclaresOccupation("maria.blom", Cafe());
        await city.Does("nils.ros", cafe, "decision", new { decision = "allowed", motivation = "Ringa omfattning", tests = Found("no") });
        var corrected = await city.Does("maria.blom", cafe, "correction", new { changes = new { hoursPerWeek = 20 }, reason = "Fler pass" });
        corrected.Status().ShouldBe("managerAssessment");
        corrected.Rules().ShouldContain("S01");
        var told = await city.SeesMatter("nils.ros", cafe);
        told.Kinds().ShouldContain("secondary_occupation_reopened");
        told["timeline"]!.AsArray().SelectMany(e => e!["changes"]!.AsArray()).Single()!["after"]!.GetValue<string>().ShouldBe("20");
    }

    [Fact]
    public async Task Conditions_wait_for_evidence_and_a_taken_back_allowance_for_an_end()
    {
        var cafe = await city.DeclaresOccupation("anna.berg", Cafe());
        var decided = await city.Does("bo.ek", cafe, "decision", new { decision = "allowedWithConditions", motivation = "Med hänsyn till schemat", tests = Found("no"), conditions = new[] { new { text = "Inga pass före arbetsdag", dueOn = Day(10) }, new { text = "Visa schemat", dueOn = Day(20) } } });
        decided.Status().ShouldBe("allowedWithConditions");
        (await city.Waits("anna.berg", "tasks", cafe.Text("caseNumber"))).Length.ShouldBe(2);
        await city.MayNot("anna.berg", $"{Occupations}/{cafe.Id()}/evidence", HttpStatusCode.BadRequest, "secondary-occupation-field-missing", new { text = "Schema bifogat" });
        var measure = (await city.SeesMatter("anna.berg", cafe))["measures"]![1]!.AsObject();
        measure.Text("text").ShouldBe("Visa schemat");
        await city.Does("anna.berg", cafe, "evidence", new { text = "Schema bifogat", measureId = measure.Id(), sha256 = new string('a', 64) });
        await city.MayNot("anna.berg", $"{Measures}/{measure.Id()}/follow-up", HttpStatusCode.Forbidden, "measure-not-yours-to-follow-up", new { result = "met" });
        (await city.Gives("bo.ek", $"{Measures}/{measure.Id()}/follow-up", new { result = "extended", reason = "Otydligt", dueOn = Day(30) })).Text("dueOn").ShouldBe(Day(30));
        var mine = await city.Sees("anna.berg", Measures);
        mine["mine"]!.AsArray().Select(m => m!["id"]!.GetValue<string>()).ShouldContain(measure.Id());

        await city.MayNot("bo.ek", $"{Occupations}/{cafe.Id()}/revocation", HttpStatusCode.UnprocessableEntity, "secondary-occupation-no-ground", new { tests = Found("no"), motivation = "Ångrar mig" });
        (await city.Does("bo.ek", cafe, "revocation", new { tests = Found("no", hindering: "yes"), motivation = "Somnar på jobbet" })).Status().ShouldBe("revoked");
        (await city.SeesMatter("anna.berg", cafe))["measures"]!.AsArray().Select(m => $"{m!["kind"]} {m["status"]}").ShouldBe(["condition fellAway", "condition fellAway", "divest ordered"], ignoreOrder: true, "what the allowance asked for falls away with it");
        (await city.Does("anna.berg", cafe, "ending", new { lastDay = Day(0) })).Status().ShouldBe("ended");
    }

    [Fact]
    public async Task Whoever_steps_aside_reads_no_more_and_the_next_in_line_decides()
    {
        var cafe = await city.DeclaresOccupation("anna.berg", Cafe());
        await city.Does("bo.ek", cafe, "recusal", new { reason = "Min bror äger kaféet" });
        (await city.Get("bo.ek", $"{Occupations}/{cafe.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var told = await city.SeesMatter("cecilia.strand", cafe);
        told.Approver().ShouldBe("cecilia.strand");
        told.Skipped().Select(s => s.Person).ShouldContain("bo.ek");
        (await city.Does("cecilia.strand", cafe, "decision", new { decision = "notSecondaryOccupation", motivation = "Ideell förening" })).Status().ShouldBe("notSecondaryOccupation");
    }

    [Fact]
    public async Task The_same_declaration_sent_twice_is_one()
    {
        var form = Cafe();
        var first = await city.Post("anna.berg", Occupations, form, "cafe-once");
        var second = await city.Post("anna.berg", Occupations, form, "cafe-once");
        second.Body.Id().ShouldBe(first.Body.Id());
        (await city.Sees("anna.berg", Occupations))["items"]!.AsArray().Count(i => i!["id"]!.GetValue<string>() == first.Body.Id()).ShouldBe(1);
    }
}
