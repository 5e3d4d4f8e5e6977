using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Identity;
using IntegrityLedger.Influence.Intake;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Influence.Commands;

/// <summary>What a form or a client sends to be let in; all null in peace.</summary>
public sealed record Pass(string? Ticket, string? Work, string? Proof)
{
    public const string TicketHeader = "Intake-Ticket", WorkHeader = "Intake-Work", ProofHeader = "Intake-Proof";

    public static Pass Of(IHeaderDictionary headers) => new(headers[TicketHeader], headers[WorkHeader], headers[ProofHeader]);
}

/// <summary>Not let in yet: what the form is to carry when it is sent again.</summary>
/// <param name="Ticket">Null for somebody signed in, who only waits.</param>
/// <param name="Bits">Leading zero bits that the work is to have.</param>
/// <param name="Ahead">How many stand before.</param>
public sealed record IntakeWait(LocalizedText Message, int Seconds, string? Ticket = null, string? Work = null, int Bits = 0, int Ahead = 0);

/// <summary>Lets reports in under a flood: those without a name by ticket, line or work; those signed in by person. No address is looked at or kept.</summary>
public sealed class IntakeAdmission(MasterKey master, TimeProvider clock)
{
    private const int MostPeople = 10_000, SignedInBurst = 20;
    private static readonly TimeSpan SignedInEvery = TimeSpan.FromMinutes(1);
    private readonly IntakeGate gate = new(master.Derive("influence/intake"), new());
    private readonly Dictionary<string, TokenBucket> people = [];

    /// <summary>What a form that is being opened is to carry.</summary>
    public (string FormTicket, string? WorkTicket, int Bits) Open() => gate.Open(clock.GetUtcNow());

    /// <summary>Either what let it in (null for somebody signed in), or why it has to wait.</summary>
    public (SpentTicket? Spent, IntakeWait? Wait) Enter(Caller? caller, Pass pass)
    {
        var now = clock.GetUtcNow();
        if (caller is not null) return (null, SignedIn(caller.Login, now));
        // In peace a client needs to know nothing of tickets.
        var ticket = string.IsNullOrEmpty(pass.Ticket) ? gate.Open(now).FormTicket : pass.Ticket;
        var (let, wait) = gate.Enter(ticket, pass.Work, pass.Proof, now);
        return let is not null ? (new(let.Ticket.ToString("N"), let.TicketExpiresAt), null) : (null, new(Many(wait!.WaitSeconds), wait.WaitSeconds, wait.FormTicket, wait.WorkTicket, wait.Bits, wait.Ahead));
    }

    /// <summary>429 with what is needed to be let in: members ticket, work and bits besides the problem's own.</summary>
    public static IResult Answer(IntakeWait wait, HttpContext http)
    {
        http.Response.Headers.RetryAfter = wait.Seconds.ToString(CultureInfo.InvariantCulture);
        var problem = Problem.From(new Refusal("influence-intake-wait", RefusalKind.Rule, wait.Message), http, StatusCodes.Status429TooManyRequests);
        var body = JsonSerializer.SerializeToNode(problem, JsonSerializerOptions.Web)!.AsObject();
        if (wait.Ticket is not null) (body["ticket"], body["work"], body["bits"], body["ahead"]) = (wait.Ticket, wait.Work, wait.Bits, wait.Ahead);
        return Results.Text(body.ToJsonString(), Problem.ContentType, null, StatusCodes.Status429TooManyRequests);
    }

    private IntakeWait? SignedIn(string login, DateTimeOffset now)
    {
        lock (people)
        {
            if (people.Count > MostPeople) people.Clear();
            var bucket = people.GetValueOrDefault(login, new TokenBucket(SignedInBurst, SignedInEvery));
            var taken = bucket.Take(now);
            people[login] = bucket;
            return taken ? null : new(Many(bucket.SecondsUntil(1, now)), bucket.SecondsUntil(1, now));
        }
    }

    private static LocalizedText Many(int seconds) => new(
        $"Det kommer ovanligt många rapporter just nu. Inget är fel med din: vänta {seconds} sekunder och skicka igen. Det du skrev finns kvar.",
        $"Unusually many reports are coming in just now. Nothing is wrong with yours: wait {seconds} seconds and send again. What you wrote is still here.");
}
