using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.SystemTests.Situations;
using Npgsql;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>What people write stands in the events only as sealed text: plant words everywhere, then read every table of the ledger.</summary>
public sealed class SecrecyTests(SmallCity city) : IClassFixture<SmallCity>
{
    private const string Mark = "HEMLIS";
    /// <summary>Text that is checked to be something else than words.</summary>
    private static readonly HashSet<string> NotWords = ["Country", "ProcurementId", "OnBehalfOf"];
    private int planted;

    private string Plant(string where) => $"{Mark} {where} {++planted} Åsa Öberg";

    /// <summary>Every text field that the form has today, and every one it gets tomorrow.</summary>
    private JsonObject Planted(JsonObject form)
    {
        foreach (var field in typeof(DeclareGift).GetProperties().Where(p => p.PropertyType == typeof(string) && !NotWords.Contains(p.Name)))
            form[System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field.Name)] = Plant(field.Name);
        form["counterparty"] = new JsonObject
        {
            ["kind"] = "supplier", ["organisationNumber"] = "640823-3234", ["name"] = Plant("firm"), ["contactPerson"] = Plant("contact"), ["contactTitle"] = Plant("title"), ["ultimatePayer"] = Plant("payer"),
        };
        form["participants"] = new JsonArray(
            new JsonObject { ["name"] = Plant("guest"), ["organisation"] = Plant("organisation"), ["title"] = Plant("guest title"), ["external"] = true },
            new JsonObject { ["login"] = "eva.lund", ["title"] = Plant("colleague title"), ["name"] = Plant("colleague") });
        return form;
    }

    [Fact]
    public async Task No_word_that_anybody_wrote_stands_in_clear_in_the_ledger()
    {
        var book = await city.Declares("anna.berg", Planted(Book()));
        var id = book.Id();
        await city.Takes("bo.ek", id, "information-request", new { question = Plant("question") });
        await city.Takes("anna.berg", id, "answer", new { text = Plant("answer") });
        await city.Takes("anna.berg", id, "correction", new { changes = new { description = Plant("corrected"), place = Plant("place"), counterparty = new { name = Plant("renamed") } }, reason = Plant("reason") });
        (await (await city.As("anna.berg")).PostAsync($"/api/gifts/{id}/attachments", Files.Form([.. Files.Picture, .. Encoding.UTF8.GetBytes(Plant("inside"))], Plant("file name") + ".png"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Created);
        await city.Takes("anna.berg", id, "handover", new { disposal = "returned", note = Plant("note") });
        await city.Takes((await city.Reads("anna.berg", id)).Approver()!, id, "approval", new { motivation = Plant("motivation"), conditions = new[] { Plant("condition") } });
        await city.Takes("greta.vik", id, "police-report", new { reference = Plant("police") });
        if ((await city.Reads("greta.vik", id)).Approver() is { } second) await city.Takes(second, id, "approval", new { motivation = Plant("second motivation") });
        await city.Takes("greta.vik", id, "reopening", new { reason = Plant("reopening") });
        await city.Takes((await city.Reads("anna.berg", id)).Approver()!, id, "refusal", new { motivation = Plant("refusal") });
        var regretted = await city.Declares("anna.berg", Planted(Book()));
        await city.Takes("anna.berg", regretted.Id(), "withdrawal", new { reason = Plant("withdrawal") });

        var lunch = (await city.Declares("anna.berg", Planted(CityLunch(form => form["occurredOn"] = Day(-1))))).Id();
        await city.Takes("anna.berg", lunch, "documentation", new { participants = new object[] { new { name = Plant("guest"), organisation = Plant("organisation"), title = Plant("title") } }, receiptTotal = 300, purpose = Plant("purpose"), voucherNumber = Plant("voucher") });
        await city.Takes("bo.ek", lunch, "approval", new { motivation = Plant("deviation") });
        await city.Takes("cecilia.strand", lunch, "attestation", new { note = Plant("attest note") });
        await city.Takes("anna.berg", lunch, "posting", new { voucherNumber = Plant("posted voucher") });
        planted.ShouldBeGreaterThan(60);

        var ledger = await Everything("ledger_events");
        ledger.Length.ShouldBeGreaterThan(10_000);
        ledger.ShouldContain("gift_declared");
        foreach (var secret in new[] { Mark, "Åsa", "Öberg", "\\u00c5sa", "6408233234", "640823-3234", "Anna Berg", "Bo Ek" }) ledger.ShouldNotContain(secret, Case.Insensitive, secret);
        ledger.ShouldNotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Mark)), Case.Insensitive);
        (await Everything("messaging")).ShouldNotContain(Mark, Case.Insensitive);

        // And whoever may read it reads every word.
        (await city.Reads("anna.berg", id)).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Split(Mark).Length.ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task A_draft_stands_nowhere_in_clear_and_is_gone_when_it_is_discarded()
    {
        var ct = TestContext.Current.CancellationToken;
        var anna = await city.As("anna.berg");
        var url = "/api/gift-drafts/0192aaaa-0000-7000-8000-00000000000a";
        var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = System.Net.Http.Json.JsonContent.Create(new { description = "UTKAST om något" }) };
        request.Headers.Add("Idempotency-Key", "utkast-1");
        (await anna.SendAsync(request, ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await anna.GetStringAsync("/api/gift-drafts", ct)).ShouldContain("UTKAST");
        (await (await city.As("bo.ek")).GetStringAsync("/api/gift-drafts", ct)).ShouldNotContain("UTKAST");
        (await Everything("ledger")).ShouldNotContain("UTKAST");
        (await anna.DeleteAsync(url, ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await anna.GetStringAsync("/api/gift-drafts", ct)).ShouldNotContain("UTKAST");
        (await Everything("ledger_events")).ShouldNotContain("UTKAST");
    }

    /// <summary>All rows of all tables of a schema, as text.</summary>
    private async Task<string> Everything(string schema)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var owner = await city.Ledger.Database.OpenOwnerAsync(ct);
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand($"select tablename from pg_tables where schemaname = '{schema}'", owner))
        await using (var reader = await list.ExecuteReaderAsync(ct)) while (await reader.ReadAsync(ct)) tables.Add(reader.GetString(0));
        tables.ShouldNotBeEmpty();
        var all = new StringBuilder();
        foreach (var table in tables)
        {
            await using var rows = new NpgsqlCommand($"select t::text from {schema}.{table} as t", owner);
            await using var reader = await rows.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) all.AppendLine(reader.GetString(0));
        }
        return all.ToString();
    }
}
