using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>Receipts, photos and programmes: taken by what they are, kept unreadable, handed out as downloads.</summary>
public sealed class AttachmentTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;
    private static byte[] Pdf(int bytes) => [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(bytes - 9)];

    private async Task<(HttpResponseMessage Response, JsonObject Body)> Attach(string login, string id, HttpContent content)
    {
        var response = await (await city.As(login)).PostAsync($"/api/gifts/{id}/attachments", content, Now);
        var text = await response.Content.ReadAsStringAsync(Now);
        return (response, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }

    [Fact]
    public async Task A_receipt_is_kept_encrypted_with_its_digest_in_the_ledger_and_comes_back_as_a_download()
    {
        var book = await city.Declares("anna.berg", Book());
        var content = Pdf(3_000_000);
        var (added, answer) = await Attach("anna.berg", book.Id(), Files.Form(content, "../../kvitto <b>.pdf", type: "application/pdf"));
        added.StatusCode.ShouldBe(HttpStatusCode.Created, answer.ToJsonString());
        var shown = (await city.Reads("bo.ek", book.Id()))["attachments"]![0]!.AsObject();
        shown.Text("fileName").ShouldBe("kvitto b.pdf");
        shown.Text("kind").ShouldBe("receipt");
        shown.Text("contentType").ShouldBe("application/pdf");
        shown.Text("sha256").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        shown["bytes"]!.GetValue<long>().ShouldBe(content.Length);

        (await city.Ask<long>($"select count(*) from ledger_events.mt_events where type = 'gift_attachment_added' and data ->> 'sha256' = '{shown.Text("sha256")}'")).ShouldBe(1);
        var kept = await city.Ask<byte[]>($"select content from ledger.attachment where id = '{shown.Text("id")}'");
        kept.AsSpan().IndexOf(content.AsSpan(0, 16)).ShouldBe(-1);
        kept.AsSpan().IndexOf(content.AsSpan(1_000_000, 16)).ShouldBe(-1);

        var download = await (await city.As("bo.ek")).GetAsync(shown.Text("url"), Now);
        download.StatusCode.ShouldBe(HttpStatusCode.OK);
        download.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        download.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        download.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await download.Content.ReadAsByteArrayAsync(Now)).ShouldBe(content);
        (await (await city.As("eva.lund")).GetAsync(shown.Text("url"), Now)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Ledger.Client().GetAsync(shown.Text("url"), Now)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_a_file_is_decides_and_not_what_it_calls_itself()
    {
        var book = await city.Declares("anna.berg", Book());
        foreach (var page in new[] { "<!doctype html><script>alert(1)</script>", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "MZ program", "PK\u0003\u0004 arkiv" })
        {
            var (response, problem) = await Attach("anna.berg", book.Id(), Files.Form(Encoding.UTF8.GetBytes(page), "bild.png"));
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, page);
            problem.Fields().ShouldBe(["file"]);
        }
        var (taken, _) = await Attach("anna.berg", book.Id(), Files.Form(Files.Picture, "sida.html", "photo", "text/html"));
        taken.StatusCode.ShouldBe(HttpStatusCode.Created);
        var shown = (await city.Reads("anna.berg", book.Id()))["attachments"]![0]!.AsObject();
        shown.Text("fileName").ShouldBe("sida.png");
        shown.Text("contentType").ShouldBe("image/png");
    }

    [Fact]
    public async Task Ten_megabytes_are_taken_and_one_byte_more_is_refused_in_words()
    {
        const int most = 10 * 1024 * 1024;
        var book = await city.Declares("anna.berg", Book());
        (await Attach("anna.berg", book.Id(), Files.Form(Pdf(most), "precis.pdf"))).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var (response, problem) = await Attach("anna.berg", book.Id(), Files.Form(Pdf(most + 1), "storre.pdf"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, problem.ToJsonString());
        problem.Fields().ShouldBe(["file"]);
        (await city.Reads("anna.berg", book.Id()))["attachments"]!.AsArray().Count.ShouldBe(1);
        (await city.Ask<long>($"select count(*) from ledger.attachment where gift_id = '{book.Id()}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_sent_or_by_somebody_else_is_refused_and_nothing_is_kept()
    {
        var book = await city.Declares("anna.berg", Book());
        (await Attach("anna.berg", book.Id(), new MultipartFormDataContent { { new StringContent("x"), "kind" } })).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Attach("anna.berg", book.Id(), Files.Form([], "tom.png"))).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Attach("anna.berg", book.Id(), new StringContent("{}", Encoding.UTF8, "application/json"))).Response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await Attach("eva.lund", book.Id(), Files.Form(Files.Picture, "bild.png"))).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Attach("ida.sand", book.Id(), Files.Form(Files.Picture, "bild.png"))).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Ask<long>($"select count(*) from ledger.attachment where gift_id = '{book.Id()}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_was_changed_in_the_database_is_not_handed_out()
    {
        var book = await city.Declares("anna.berg", Book());
        await Attach("anna.berg", book.Id(), Files.Form(Files.Picture, "bild.png"));
        var url = (await city.Reads("anna.berg", book.Id()))["attachments"]![0]!["url"]!.GetValue<string>();
        await city.Ask<byte[]>($"update ledger.attachment set content = set_byte(content, 20, get_byte(content, 20) # 1) where gift_id = '{book.Id()}' returning content");
        var answer = await (await city.As("anna.berg")).GetAsync(url, Now);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync(Now)).ShouldContain("gift-attachment-damaged");
    }
}
