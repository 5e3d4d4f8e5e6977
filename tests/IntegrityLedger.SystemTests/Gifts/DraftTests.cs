using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Situations.SmallCity;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>A draft (utkast) becomes a declaration once, and is then gone: over HTTP and from the page.</summary>
public sealed class DraftTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_becomes_a_declaration_once_and_is_then_gone()
    {
        var id = await Saved("anna.berg", "Lunch som blev avbruten");
        var (first, declared) = await city.Post("anna.berg", $"/api/gifts?draft={id}", Lunch(), "draft-once");
        first.StatusCode.ShouldBe(HttpStatusCode.Created, declared.ToJsonString());
        (await Drafts("anna.berg")).ShouldNotContain(id.ToString());

        var (again, refused) = await city.Post("anna.berg", $"/api/gifts?draft={id}", Lunch(), "draft-twice");
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        refused["code"]!.GetValue<string>().ShouldBe("gift-draft-gone");
    }

    [Fact]
    public async Task Two_who_declare_the_same_draft_at_once_make_one_declaration()
    {
        var id = await Saved("bo.ek", "Skickad från två flikar");
        var before = await Declarations("bo.ek");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => city.Post("bo.ek", $"/api/gifts?draft={id}", Lunch(), $"flik-{i}")));
        answers.Count(answer => answer.Response.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        (await Declarations("bo.ek")).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_declaration_that_is_refused_leaves_the_draft_where_it_is()
    {
        var id = await Saved("eva.lund", "Saknar dag");
        var (answer, _) = await city.Post("eva.lund", $"/api/gifts?draft={id}", Lunch(form => form.Remove("occurredOn")), "utan-dag");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Drafts("eva.lund")).ShouldContain(id.ToString());
    }

    [Fact]
    public async Task Nobody_declares_or_opens_the_draft_of_another()
    {
        var id = await Saved("filip.norr", "Min egen text");
        var (answer, _) = await city.Post("eva.lund", $"/api/gifts?draft={id}", Lunch(), "annans-utkast");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await city.As("eva.lund")).GetStringAsync($"/gifts/declare?draft={id}", Ct)).ShouldNotContain("Min egen text");
        (await Drafts("filip.norr")).ShouldContain(id.ToString());
    }

    [Fact]
    public async Task What_is_kept_in_the_background_after_it_was_declared_does_not_come_back_as_a_draft()
    {
        var anna = await city.As("cecilia.strand");
        var key = Guid.NewGuid().ToString("N");
        var boxes = Boxes(key, "Fika med leverantören");
        (await anna.PostAsync("/gifts/draft", new FormUrlEncodedContent(boxes), Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Drafts("cecilia.strand")).ShouldContain("Fika med leverantören");

        var sent = await anna.PostAsync("/gifts/declare", new FormUrlEncodedContent([.. boxes, new("_handler", "page"), new("step", "3"), new("go", "submit")]), Ct);
        sent.Headers.Location!.ToString().ShouldEndWith("?done=declared");
        (await Drafts("cecilia.strand")).ShouldNotContain("Fika med leverantören");

        var late = await anna.PostAsync("/gifts/draft", new FormUrlEncodedContent(boxes), Ct);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Drafts("cecilia.strand")).ShouldNotContain("Fika med leverantören");
    }

    [Fact]
    public async Task A_draft_that_was_thrown_away_can_be_written_again_under_the_same_id()
    {
        var id = await Saved("dag.holm", "Första");
        (await (await city.As("dag.holm")).DeleteAsync($"/api/gift-drafts/{id}", Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Put("dag.holm", id, "Andra");
        (await Drafts("dag.holm")).ShouldContain("Andra");
    }

    [Fact]
    public async Task An_empty_form_leaves_no_draft()
    {
        var tove = await city.As("tove.lind");
        KeyValuePair<string, string>[] nothing = [new("key", Guid.NewGuid().ToString("N")), new("direction", "received"), new("step", "1"), new("value.currency", "SEK"), new("description", " ")];
        (await tove.PostAsync("/gifts/draft", new FormUrlEncodedContent(nothing), Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Drafts("tove.lind")).ShouldBe("[]");
    }

    private static KeyValuePair<string, string>[] Boxes(string key, string description) =>
    [
        new("key", key), new("direction", "received"), new("category", "meal"), new("response", "accepted"), new("description", description), new("value.amount", "120"), new("value.currency", "SEK"),
        new("occurredOn", Today.AddDays(-1).ToString("yyyy-MM-dd")), new("counterparty.kind", "supplier"), new("counterparty.organisationNumber", "5599005054"), new("counterparty.name", "Kvarnens IT AB"),
        new("authorityExercise", "no"), new("relativeIncluded", "no"), new("deliveredToHome", "no"), new("requestedByMe", "no"), new("leisureDominates", "no"), new("alcohol", "none"),
    ];

    private async Task<Guid> Saved(string login, string description)
    {
        var id = Guid.NewGuid();
        await Put(login, id, description);
        return id;
    }

    private async Task Put(string login, Guid id, string description) =>
        (await (await city.As(login)).PutAsJsonAsync($"/api/gift-drafts/{id}", new { description }, Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);

    private async Task<string> Drafts(string login) => JsonNode.Parse(await (await city.As(login)).GetStringAsync("/api/gift-drafts", Ct))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private async Task<int> Declarations(string login) => (await city.Get(login, "/api/gifts")).Body["items"]!.AsArray().Count;
}
