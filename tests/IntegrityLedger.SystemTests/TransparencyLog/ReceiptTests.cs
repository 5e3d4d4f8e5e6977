using System.Net;
using System.Text.Json;
using IntegrityLedger.SystemTests.Conflicts;
using IntegrityLedger.SystemTests.Situations;
using IntegrityLedger.Verify;
using static IntegrityLedger.SystemTests.Conflicts.SecondaryOccupationTelling;

namespace IntegrityLedger.SystemTests.TransparencyLog;

/// <summary>Every kind of matter gives receipts, for the declaration and for each decision, to those who may read the matter.</summary>
public sealed class ReceiptTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decider_gets_a_receipt_for_the_decision_and_the_page_offers_one_for_each_event()
    {
        var cafe = await city.DeclaresOccupation("anna.berg", Cafe());
        await city.Does("bo.ek", cafe, "decision", new { decision = "allowed", tests = Found("no") });
        (await Proven("bo.ek", $"{Occupations}/{cafe.Id()}/receipt?version=4")).ShouldBe((cafe.Id(), "secondary_occupation_decided", 4));
        var page = await (await city.As("anna.berg")).GetStringAsync($"/secondary-occupations/{cafe.Id()}", Ct);
        foreach (var version in Enumerable.Range(1, 4)) page.ShouldContain($"href=\"/secondary-occupations/{cafe.Id()}/receipt?version={version}\"");
        var sheet = await (await city.As("anna.berg")).GetStringAsync($"/secondary-occupations/{cafe.Id()}/receipt?version=4", Ct);
        sheet.ShouldContain("secondary_occupation_decided");
        sheet.ShouldContain("<svg");
        (await (await city.As("maria.blom")).GetAsync($"{Occupations}/{cafe.Id()}/receipt", Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Interests_recusals_attestations_and_declarations_for_a_procurement_have_receipts_of_their_own()
    {
        var interest = await city.Declares("anna.berg", Interests.Shares());
        (await Proven("anna.berg", $"/api/conflicts/{interest.Id()}/receipt")).ShouldBe((interest.Id(), "interest_declared", 1));

        var (_, recusal) = await city.Post("per.alm", "/api/recusals", new { caseReference = "SBN 2026/114", ground = "KIN", reason = "Sökanden är min kusin.", on = Interests.Day(-3) });
        await city.Post("per.alm", $"/api/recusals/{recusal.Id()}/minutes", new { reference = "KS § 14" });
        (await Proven("per.alm", $"/api/recusals/{recusal.Id()}/receipt?version=2")).ShouldBe((recusal.Id(), "recusal_minuted", 2));

        var campaign = await Campaigns.Running(city);
        (await (await city.As("maria.blom")).GetAsync($"/api/attestations/{campaign}/receipt", Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var (_, answer) = await Campaigns.Answer(city, "maria.blom", campaign);
        (await Proven("maria.blom", $"/api/attestations/{campaign}/receipt")).ShouldBe((answer.Id(), "attestation_given", 1));

        var (_, given) = await city.Post("eva.lund", "/api/procurements/P-2026-014/declarations", new { statement = "none", biddersKnown = true });
        (await Proven("eva.lund", $"/api/procurement-declarations/{given.Id()}/receipt")).ShouldBe((given.Id(), "procurement_declaration_given", 1));
        (await (await city.As("anna.berg")).GetAsync($"/api/procurement-declarations/{given.Id()}/receipt", Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>What the offline program says that the receipt proves.</summary>
    private async Task<(string Stream, string Type, long Version)> Proven(string login, string path)
    {
        var client = await city.As(login);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        HttpResponseMessage answer;
        while ((answer = await client.GetAsync(path, Ct)).StatusCode == HttpStatusCode.ServiceUnavailable) await tick.WaitForNextTickAsync(Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Ct));
        var file = Path.Combine(city.Ledger.Database.DataDirectory, $"{Guid.NewGuid():N}.tlog-proof");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(Ct), Ct);
        using var said = new StringWriter();
        VerifyCommandLine.Run(["receipt", file, "--key", (await city.Ledger.Stranger().GetStringAsync("/log/key", Ct)).Trim(), "--json"], said, said).ShouldBe(0, said.ToString());
        var proven = JsonDocument.Parse(said.ToString()).RootElement;
        return (proven.GetProperty("stream").GetString()!, proven.GetProperty("type").GetString()!, proven.GetProperty("streamVersion").GetInt64());
    }
}
