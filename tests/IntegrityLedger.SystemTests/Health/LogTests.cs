using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.AccessMatrix;
using IntegrityLedger.SystemTests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.SystemTests.Health;

/// <summary>The log tells what happened and never to whom.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task A_request_is_logged_by_its_pattern_without_what_was_asked_for()
    {
        var log = new KeptLog();
        await using var ledger = await RunningLedger.StartAsync(log: log);
        using var client = ledger.Client();
        await client.Get("/api/people?q=planted.name", ("Cookie", "lang=planted.cookie"));
        await client.Get("/assets/planted.path");
        await client.SignIn("planted.login");
        await client.PostJson("/api/session", """{"user":{"planted.body":1}}""");

        await log.Until("GET /api/people 401");
        await log.Until("GET /assets/{name} 404");
        await log.Until("POST /api/session 401");
        await log.Until("POST /api/session 400");
        log.Text.ShouldNotContain("planted");
    }

    [Fact]
    public async Task An_exception_is_logged_with_its_place_and_the_answers_trace_id_but_not_its_message()
    {
        var log = new KeptLog();
        await using var house = new SmallHouse();
        var client = await house.Open(app => app.MapGet("/api/broken", IResult () => throw new InvalidOperationException("Anna Planted", new FormatException("19800101-0000"))).WithAccess(Access.Public), log: log);
        var trace = (await (await client.Get("/api/broken")).Json()).GetProperty("traceId").GetString()!;

        await log.Until("GET /api/broken 500");
        log.Text.ShouldContain(trace);
        log.Text.ShouldContain("System.InvalidOperationException <- System.FormatException");
        log.Text.ShouldContain(nameof(LogTests));
        log.Text.ShouldNotContain("Planted");
        log.Text.ShouldNotContain("19800101");
    }

    [Fact]
    public async Task A_declaration_and_its_decision_leave_nobodys_name_login_or_words_in_the_log()
    {
        var log = new KeptLog();
        await using var ledger = await RunningLedger.StartAsync(log: log);
        await Town.SettleAsync(ledger.Services, TestContext.Current.CancellationToken);
        using var declarant = await ledger.ClientOf(Town.Colleague);
        using var manager = await ledger.ClientOf(Town.With(Role.Manager));
        var declared = await (await declarant.PostJson("/api/gifts", $$"""
            {"direction":"received","response":"accepted","category":"event","description":"planted description","value":{"amount":2400.00,"currency":"SEK","basis":"marketPrice"},"persons":2,
             "occurredOn":"{{Declared.Day(-3)}}","place":"planted place","counterparty":{"kind":"association","name":"planted giver","contactPerson":"planted contact"},"purpose":"planted purpose",
             "participants":[{"name":"planted participant","organisation":"planted organisation","external":true}],
             "authorityExercise":false,"relativeIncluded":false,"deliveredToHome":false,"requestedByMe":false,"leisureDominates":false,"alcohol":"none"}
            """)).Json();
        var id = declared.GetProperty("id").GetString();
        (await manager.PostJson($"/api/gifts/{id}/information-request", """{"question":"planted question"}""")).EnsureSuccessStatusCode();
        (await declarant.PostJson($"/api/gifts/{id}/answer", """{"text":"planted answer"}""")).EnsureSuccessStatusCode();
        (await manager.PostJson($"/api/gifts/{id}/approval", """{"motivation":"planted motivation"}""")).EnsureSuccessStatusCode();
        (await manager.PostJson($"/api/gifts/{id}/approval", """{"motivation":"planted again"}""")).IsSuccessStatusCode.ShouldBeFalse();

        await log.Until("POST /api/gifts/{id:guid}/approval 200");
        foreach (var secret in new[] { "planted", Town.Colleague, Town.With(Role.Manager) }) log.Text.ShouldNotContain(secret);
    }
}
