using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Influence.Intake;
using IntegrityLedger.SystemTests.Conflicts;
using static IntegrityLedger.SystemTests.Influence.ReportingCity;

namespace IntegrityLedger.SystemTests.Influence;

/// <summary>A script against the intake, over HTTP: what is let in is little, what is asked for is enforced on the server, and a person passes.</summary>
public sealed class IntakeAbuseTests : IAsyncLifetime
{
    private readonly ReportingCity reporting = new();

    public ValueTask InitializeAsync() => reporting.InitializeAsync();
    public ValueTask DisposeAsync() => reporting.DisposeAsync();

    [Fact]
    public async Task A_bot_is_held_up_work_opens_once_and_somebody_signed_in_is_not_touched_by_it()
    {
        var (let, wait) = (0, new JsonObject());
        for (; let < 200; let++)
        {
            var (response, body) = await reporting.Sends(null, Threat());
            if (response.StatusCode != HttpStatusCode.TooManyRequests) continue;
            response.Headers.RetryAfter.ShouldNotBeNull();
            wait = body;
            break;
        }
        let.ShouldBeLessThan(200, "a flood without end is let in");
        wait["detail"].Word()!.Length.ShouldBeGreaterThan(20);
        var (ticket, work, bits) = (wait["ticket"].Word()!, wait["work"].Word()!, wait["bits"]!.GetValue<int>());
        bits.ShouldBeGreaterThanOrEqualTo(20);

        foreach (var (with, proof) in ((string, string)[])[(work, "1"), (work, ""), ("x" + work[1..], "1"), (ticket, "1"), ("", "")])
            (await WithWork(ticket, with, proof)).ShouldBe(HttpStatusCode.TooManyRequests, "not done, not this ledger's, or not work");

        var solved = ProofOfWork.Solve(work, bits);
        (await WithWork(ticket, work, solved)).ShouldBe(HttpStatusCode.Created);
        (await WithWork(ticket, work, solved)).ShouldNotBe(HttpStatusCode.Created, "work opens once");

        (await reporting.Sends("anna.berg", Threat())).Response.StatusCode.ShouldBe(HttpStatusCode.Created, "a person with a name never stands in that line");
    }

    [Fact]
    public async Task Guessing_is_slowed_among_the_codes_that_begin_alike_and_whoever_has_a_code_gets_in()
    {
        var code = (await reporting.Reports("anna.berg", Threat()))["receiptCode"].Word()!;
        var elsewhere = code.StartsWith("123", StringComparison.Ordinal) ? "321" : "123";
        var (tries, answer) = (0, HttpStatusCode.NotFound);
        for (; answer == HttpStatusCode.NotFound && tries < 40; tries++) answer = (await reporting.WithCode($"{elsewhere}{tries:D13}")).Response.StatusCode;
        answer.ShouldBe(HttpStatusCode.TooManyRequests);
        // A look-up costs a memory-hard hash, so some tries come back while they are made.
        tries.ShouldBeInRange(11, 39);
        for (var again = 0; again < 15; again++) (await reporting.WithCode(code)).Response.StatusCode.ShouldBe(HttpStatusCode.OK, "reading is not guessing, however often");
    }

    private async Task<HttpStatusCode> WithWork(string ticket, string work, string proof)
    {
        using var stranger = reporting.City.Ledger.Stranger();
        stranger.DefaultRequestHeaders.Add("Intake-Ticket", ticket);
        stranger.DefaultRequestHeaders.Add("Intake-Work", work);
        stranger.DefaultRequestHeaders.Add("Intake-Proof", proof);
        return (await stranger.Sends("/api/influence-reports", Threat())).Response.StatusCode;
    }
}
