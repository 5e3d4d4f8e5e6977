using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>What the ledger knew of an interest, when, and whether it was in force: over the URL that an auditor would bookmark.</summary>
public sealed class InterestsAsOfTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task An_interest_is_seen_by_the_auditor_in_the_files_of_the_person_the_supplier_and_its_group()
    {
        var id = (await city.Declares("anna.berg")).Id();
        foreach (var file in new[] { "employees/anna.berg", "suppliers/5599001012", "suppliers/5599003034" })
            (await InterestsIn(file)).ShouldContain(line => line!["id"].Word() == id && line["inForce"]!.GetValue<bool>(), file);
        (await InterestsIn("suppliers/5599002028")).ShouldNotContain(line => line!["id"].Word() == id);
    }

    [Fact]
    public async Task What_was_declared_late_is_absent_from_what_was_known_before_and_there_for_the_days_it_held()
    {
        var before = DateTimeOffset.UtcNow;
        var id = (await city.Declares("eva.lund", Interests.Shares(f => f["from"] = Interests.Day(-60)))).Id();
        var then = $"employees/eva.lund?knownAt={Uri.EscapeDataString(before.ToString("O"))}";
        var first = await InterestsIn(then);
        first.ShouldNotContain(line => line!["id"].Word() == id);
        (await Line($"employees/eva.lund?on={Interests.Day(-60)}", id))["inForce"]!.GetValue<bool>().ShouldBeTrue();
        (await Line($"employees/eva.lund?on={Interests.Day(-61)}", id))["inForce"]!.GetValue<bool>().ShouldBeFalse();
        (await InterestsIn(then)).Count.ShouldBe(first.Count);
    }

    [Fact]
    public async Task Before_a_correction_and_an_ending_was_recorded_the_file_tells_the_old_story()
    {
        var declared = await city.Declares("maria.blom");
        var between = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("O"));
        await city.Steps("maria.blom", declared, "correction", new { changes = new { counterparty = new { organisationNumber = "5599002028", name = "Mälarkök Catering AB" } }, reason = "Fel bolag." });
        await city.Steps("maria.blom", declared, "ending", new { to = Interests.Day(-5) });
        var old = await Line($"employees/maria.blom?knownAt={between}", declared.Id());
        old["counterparty"].Word().ShouldBe("Nordbro Anläggning AB");
        old["inForce"]!.GetValue<bool>().ShouldBeTrue();
        var now = await Line("employees/maria.blom", declared.Id());
        now["counterparty"].Word().ShouldBe("Mälarkök Catering AB");
        now["inForce"]!.GetValue<bool>().ShouldBeFalse();
        (await Line($"employees/maria.blom?on={Interests.Day(-5)}", declared.Id()))["inForce"]!.GetValue<bool>().ShouldBeTrue();
        // Once named, always found: but only where it was so known.
        (await InterestsIn("suppliers/5599001012")).ShouldNotContain(line => line!["id"].Word() == declared.Id());
        (await InterestsIn($"suppliers/5599001012?knownAt={between}")).ShouldContain(line => line!["id"].Word() == declared.Id());
    }

    [Fact]
    public async Task Declared_in_error_it_stays_in_the_file_and_was_never_in_force()
    {
        var declared = await city.Declares("ulf.bolag");
        await city.Steps("ulf.bolag", declared, "withdrawal", new { reason = "Fel bolag." });
        var line = await Line("employees/ulf.bolag", declared.Id());
        line["status"].Word().ShouldBe("withdrawn");
        line["inForce"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_tie_to_a_colleague_stands_in_both_files()
    {
        var id = (await city.Declares("nils.ros", new() { ["kind"] = "kinship", ["relative"] = "sibling", ["colleague"] = "hans.fors" })).Id();
        (await InterestsIn("employees/nils.ros")).ShouldContain(line => line!["id"].Word() == id);
        (await InterestsIn("employees/hans.fors", "tiesOfOthers")).ShouldContain(line => line!["id"].Word() == id);
    }

    private async Task<JsonArray> InterestsIn(string file, string list = "interests") => (await city.Get("ida.sand", $"/api/audit/{file}")).Body[list]!.AsArray();

    private async Task<JsonObject> Line(string file, string id) => (await InterestsIn(file)).Single(line => line!["id"].Word() == id)!.AsObject();
}
