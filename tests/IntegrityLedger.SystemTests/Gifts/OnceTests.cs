using System.Net;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>A client that is not sure whether it was heard asks again with the same key.</summary>
public sealed class OnceTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;
    private Task<long> Declared() => city.Ask<long>("select count(*) from ledger_events.mt_events where type = 'gift_declared'");

    [Fact]
    public async Task The_same_key_and_body_give_the_first_answer_again_and_one_matter()
    {
        var before = await Declared();
        var form = Book();
        var (first, answer) = await city.Post("anna.berg", "/api/gifts", form, "nyckel-1");
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        await city.Takes("bo.ek", answer.Id(), "approval", new { motivation = "Ja" });
        var (again, same) = await city.Post("anna.berg", "/api/gifts", form, "nyckel-1");
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        same.ToJsonString().ShouldBe(answer.ToJsonString());
        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await Declared()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        await city.Post("anna.berg", "/api/gifts", Book(), "nyckel-2");
        var (response, problem) = await city.Post("anna.berg", "/api/gifts", Book(), "nyckel-2");
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.Text("code").ShouldBe("idempotency-key-reused");
    }

    [Fact]
    public async Task A_key_is_the_callers_own()
    {
        var form = Book();
        var (_, annas) = await city.Post("anna.berg", "/api/gifts", form, "nyckel-3");
        var (response, evas) = await city.Post("eva.lund", "/api/gifts", form, "nyckel-3");
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        evas.Id().ShouldNotBe(annas.Id());
    }

    [Fact]
    public async Task A_request_that_was_refused_may_be_mended_and_sent_with_the_same_key()
    {
        (await city.Post("anna.berg", "/api/gifts", Book(form => form["description"] = ""), "nyckel-4")).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await city.Post("anna.berg", "/api/gifts", Book(), "nyckel-4")).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_request_ten_times_at_once_is_one_matter_and_one_answer()
    {
        foreach (var round in Enumerable.Range(0, 5))
        {
            var before = await Declared();
            var form = Book();
            var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => city.Post("anna.berg", "/api/gifts", form.DeepClone(), $"samtidigt-{round}")));
            answers.ShouldAllBe(a => a.Response.StatusCode == HttpStatusCode.Created);
            answers.Select(a => a.Body.ToJsonString()).Distinct().Count().ShouldBe(1);
            (await Declared()).ShouldBe(before + 1);
        }
    }

    [Fact]
    public async Task A_decision_sent_twice_with_one_key_is_one_decision()
    {
        var book = await city.Declares("anna.berg", Book());
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => city.Post("bo.ek", $"/api/gifts/{book.Id()}/approval", new { motivation = "Ja" }, "beslut-1")));
        answers.ShouldAllBe(a => a.Response.StatusCode == HttpStatusCode.OK);
        (await city.Reads("bo.ek", book.Id())).Kinds().Count(k => k == "gift_approved").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_file_sent_twice_with_one_key_is_one_attachment()
    {
        var book = await city.Declares("anna.berg", Book());
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"/api/gifts/{book.Id()}/attachments") { Content = Files.Form(Files.Picture, "kvitto.png") };
            request.Headers.Add("Idempotency-Key", "fil-1");
            var response = await (await city.As("anna.berg")).SendAsync(request, Now);
            response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync(Now));
        }
        (await city.Reads("anna.berg", book.Id()))["attachments"]!.AsArray().Count.ShouldBe(1);
    }
}
