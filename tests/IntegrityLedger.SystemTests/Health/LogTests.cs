using IntegrityLedger.Identity;
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
}
