using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Conflicts;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Influence.ReportingCity;

namespace IntegrityLedger.SystemTests.Influence;

/// <summary>Whoever is named, and the line around them, never sees a report: by what it says, by what is found later, and by what people have declared.</summary>
public sealed class NamedPersonTests(ReportingCity reporting) : IClassFixture<ReportingCity>
{
    private SmallCity City => reporting.City;

    [Theory]
    [InlineData("actor", "hans.fors")]
    [InlineData("actor", "Hans Fors")]
    [InlineData("description", "Det var HANS FORS som bad mig låta bli.")]
    [InlineData("description", "hans.fors@stad.se skrev till mig.")]
    [InlineData("witness", "Hans Fors")]
    public async Task A_security_coordinator_who_is_named_neither_sees_it_nor_is_told_and_compliance_has_it(string where, string name)
    {
        var received = await reporting.Reports("anna.berg", Threat(form =>
        {
            if (where == "actor") form["actor"] = new JsonObject { ["kind"] = "colleague", ["identity"] = name };
            else if (where == "witness") form["witnesses"] = new JsonArray(name);
            else form["description"] = name;
        }));
        (await reporting.Listed("hans.fors", received["caseNumber"].Word()!)).ShouldBeNull();
        var id = await reporting.IdOf("greta.vik", received);
        (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await City.Get("hans.fors", "/api/inbox")).Body.ToJsonString().ShouldNotContain(id);
        (await City.Get("greta.vik", "/api/inbox")).Body.ToJsonString().ShouldContain(id);
    }

    [Fact]
    public async Task A_report_about_a_manager_passes_the_line_by()
    {
        var received = await reporting.Reports("anna.berg", Threat(form =>
        {
            form["forms"] = new JsonArray("insidePressure");
            form["actor"] = new JsonObject { ["kind"] = "manager", ["login"] = "bo.ek" };
        }));
        var id = await reporting.IdOf("hans.fors", received);
        foreach (var above in (string[])["bo.ek", "cecilia.strand", "dag.holm"])
            (await City.Post("hans.fors", $"/api/influence-reports/{id}/handlers", new { person = above, reason = "Chef i linjen" })).Body["code"].Word().ShouldBe("influence-may-not-handle");
        await reporting.Steps("hans.fors", id, "handlers", new { person = "tove.lind", reason = "Utanför linjen" });
    }

    [Fact]
    public async Task Under_somebody_who_is_named_one_does_not_handle_it_either()
    {
        // Hans Fors works under the city director.
        var received = await reporting.Reports("anna.berg", Threat(form => form["actor"] = new JsonObject { ["kind"] = "manager", ["login"] = "dag.holm" }));
        (await reporting.Listed("hans.fors", received["caseNumber"].Word()!)).ShouldBeNull();
        (await reporting.Listed("greta.vik", received["caseNumber"].Word()!)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Whoever_turns_out_to_be_concerned_loses_it_in_the_same_moment()
    {
        var received = await reporting.Reports("anna.berg", Threat());
        var id = await reporting.IdOf("hans.fors", received);
        await reporting.Steps("hans.fors", id, "handlers", new { person = "tove.lind", reason = "Stöd" });
        await reporting.Steps("hans.fors", id, "concerned", new { people = new[] { "nils.ros" } });
        (await City.Get("tove.lind", $"/api/influence-reports/{id}")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound, "she is in the line above Nils Ros");
        await reporting.Steps("hans.fors", id, "concerned", new { people = new[] { "hans.fors" } });
        (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await City.Get("greta.vik", $"/api/influence-reports/{id}")).Body["concerned"]!.AsArray().Select(p => p!["login"].Word()).ShouldBe(["nils.ros", "hans.fors"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_interest_declared_later_in_the_supplier_it_is_about_closes_it()
    {
        var received = await reporting.Reports("anna.berg", Threat(form => form["supplier"] = "5599004040"));
        var id = await reporting.IdOf("hans.fors", received);
        (await City.Post("hans.fors", "/api/conflicts", new { kind = "ownership", counterparty = new { kind = "supplier", organisationNumber = "5599004040", name = "Södra Hissar AB" }, relation = "self", share = 30, from = "2024-01-01" }))
            .Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
