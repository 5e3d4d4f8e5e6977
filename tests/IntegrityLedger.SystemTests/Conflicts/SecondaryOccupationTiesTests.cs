using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Conflicts.SecondaryOccupationTelling;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>What a secondary occupation means elsewhere: for who decides, and in the auditors' files.</summary>
public sealed class SecondaryOccupationTiesTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task A_manager_with_a_seat_in_the_company_does_not_decide_about_it_until_the_seat_has_ended()
    {
        var seat = await city.DeclaresOccupation("bo.ek", Cafe(form => { form["type"] = "board"; form["company"] = Telling.Supplier("5599005054", "Kvarnens IT AB"); }));
        var job = await city.DeclaresOccupation("anna.berg", Cafe(form => form["company"] = Telling.Supplier("5599005054", "Kvarnens IT AB")));
        job.Approver().ShouldBe("cecilia.strand");
        job.Skipped().Select(s => s.Person).ShouldContain("bo.ek");
        await city.Does("bo.ek", seat, "ending", new { lastDay = SmallCity.Today.AddDays(-1).ToString("yyyy-MM-dd", null) });
        (await city.DeclaresOccupation("anna.berg", Cafe(form => form["company"] = Telling.Supplier("5599005054", "Kvarnens IT AB")))).Approver().ShouldBe("bo.ek");
    }

    [Fact]
    public async Task A_seat_declared_while_a_matter_waits_moves_the_matter_on()
    {
        var job = await city.DeclaresOccupation("maria.blom", Cafe(form => form["company"] = Telling.Supplier("5599004040", "Södra Hissar AB")));
        job.Approver().ShouldBe("nils.ros");
        await city.DeclaresOccupation("nils.ros", Cafe(form => form["company"] = Telling.Supplier("5599004040", "Södra Hissar AB")));
        (await city.SeesMatter("maria.blom", job)).Approver().ShouldBe("tove.lind");
        (await city.Get("nils.ros", $"{Occupations}/{job.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_auditors_files_tell_what_was_known_at_the_instant()
    {
        var before = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("O"));
        var job = await city.DeclaresOccupation("eva.lund", Cafe(form => form["company"] = Telling.Supplier("5599002028", "Mälarkök Catering AB")));
        var between = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("O"));
        await city.Does("eva.lund", job, "ending", new { lastDay = Telling.Day(-3) });

        (await Line("employees/eva.lund", job))!.Status().ShouldBe("ended");
        (await Line($"employees/eva.lund?knownAt={between}", job))!.Status().ShouldNotBe("ended");
        (await Line($"employees/eva.lund?knownAt={before}", job)).ShouldBeNull();
        (await Line("suppliers/5599002028", job))!.Text("declarantLogin").ShouldBe("eva.lund");
        (await Line("suppliers/5599001012", job)).ShouldBeNull();
        (await Line("employees/filip.norr", job, "secondaryOccupationsDecided")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Measures_are_ordered_by_whoever_assesses_for_interests_occupations_and_gifts()
    {
        var cafe = await city.DeclaresOccupation("anna.berg", Cafe());
        await city.MayNot("anna.berg", $"{Occupations}/{cafe.Id()}/measures", HttpStatusCode.Forbidden, "secondary-occupation-own-matter", new { kind = "transferDuties", dueOn = Telling.Day(5) });
        await city.MayNot("bo.ek", $"{Occupations}/{cafe.Id()}/measures", HttpStatusCode.BadRequest, "form-invalid", new { kind = "coolingOff" });
        var ordered = await city.Gives("bo.ek", $"{Occupations}/{cafe.Id()}/measures", new { kind = "reassignHandler", text = "Ärenden från kaféet", owner = "cecilia.strand", dueOn = Telling.Day(5) }, HttpStatusCode.Created);
        ordered.Text("owner").ShouldBe("cecilia.strand");
        (await city.Waits("cecilia.strand", "tasks", cafe.Text("caseNumber"))).ShouldHaveSingleItem();

        var interest = await city.Gives("anna.berg", "/api/conflicts", new { kind = "ownership", counterparty = new { kind = "supplier", organisationNumber = "5599004040", name = "Södra Hissar AB" }, relation = "self", description = "Aktier", share = 30, from = "2024-01-01" }, HttpStatusCode.Created);
        var measure = await city.Gives("bo.ek", $"/api/conflicts/{interest.Id()}/measures", new { kind = "leaveRoom", dueOn = Telling.Day(5) }, HttpStatusCode.Created);
        await city.MayNot("anna.berg", $"{Measures}/{measure.Id()}/evidence", HttpStatusCode.BadRequest, "measure-field-missing", new { text = "Gick ut" });
        (await city.Gives("anna.berg", $"{Measures}/{measure.Id()}/evidence", new { text = "Gick ut", minutesReference = "§ 14" })).Status().ShouldBe("evidenceGiven");
        (await city.Gives("bo.ek", $"{Measures}/{measure.Id()}/follow-up", new { result = "met" })).Status().ShouldBe("met");

        var gift = await Telling.Declares(city, "anna.berg", Telling.Book());
        (await city.Gives("bo.ek", $"/api/gifts/{gift.Id()}/measures", new { kind = "condition", text = "Dela med avdelningen", dueOn = Telling.Day(5) }, HttpStatusCode.Created)).Text("owner").ShouldBe("anna.berg");
        await city.MayNot("eva.lund", $"/api/gifts/{gift.Id()}/measures", HttpStatusCode.Forbidden, "gift-not-yours-to-read", new { kind = "divest", dueOn = Telling.Day(5) });
    }

    private async Task<JsonObject?> Line(string file, JsonObject matter, string list = "secondaryOccupations")
    {
        var (_, body) = await city.Get("ida.sand", $"/api/audit/{file}");
        return body[list]?.AsArray().Select(line => line!.AsObject()).SingleOrDefault(line => line.Id() == matter.Id());
    }
}
