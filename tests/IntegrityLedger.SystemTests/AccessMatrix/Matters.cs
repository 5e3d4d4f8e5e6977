using System.Net.Http.Json;
using System.Text.Json;
using IntegrityLedger.Identity;
using IntegrityLedger.Policy;
using IntegrityLedger.SystemTests.Http;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>What stands in an address and in a body when a door is tried: matters about whomever it shall be, and forms that are valid.</summary>
internal sealed class Matters(IReadOnlyDictionary<string, HttpClient> clients)
{
    private const string Gift = "/api/gifts/{id:guid}", Draft = "/api/gift-drafts/{id:guid}", Campaign = "/api/attestation-campaigns/{id:guid}", Project = "/api/procurements/{number}",
        Interest = "/api/conflicts/{id:guid}", Recusal = "/api/recusals/{id:guid}", Occupation = "/api/secondary-occupations/{id:guid}", Measure = "/api/measures/{id:guid}";

    /// <summary>Places in an address that make it about somebody.</summary>
    private static readonly HashSet<string> Owned = new(StringComparer.OrdinalIgnoreCase) { "id", "person" };

    private readonly Declared declared = new(clients);
    private readonly Reported reported = new(clients);
    private readonly Lazy<Task<string>> asked = new(() => Asking.Running(clients));
    private readonly Lazy<Task<string>> destroyed = new(() => new Declared(clients).Destroyed());
    private readonly Lazy<Task<string>> answered = new(() => Asking.Answered(clients));
    private readonly Lazy<Task<string>> imported = new(async () => (await (await clients[Town.With(Role.Administrator)].Send(HttpMethod.Post, "/api/imports/declarations", Register())).Json()).GetProperty("importId").GetString()!);
    private readonly Dictionary<(string Door, string About), Dictionary<string, string>> untouched = [];

    public static bool IsAboutSomebody(IEnumerable<string> places) => places.Any(Owned.Contains);

    /// <summary>What stands for each place: a matter in the state that the door is for.</summary>
    public async Task<Dictionary<string, string>> Places(Door door, string about) =>
        untouched.TryGetValue((door.Name, about), out var known) ? known : untouched[(door.Name, about)] = await Make(door, about);

    /// <summary>Whoever was let in to do something may have changed the matter: the next visitor gets another one.</summary>
    public void Touched(Door door, string about)
    {
        if (!door.IsPage && door.Method != "GET") untouched.Remove((door.Name, about));
    }

    private async Task<Dictionary<string, string>> Make(Door door, string about) => door.Name switch
    {
        _ when door.Pattern.Contains("whistleblowing-handovers/{", StringComparison.Ordinal) => await reported.Marker(door),
        _ when door.Pattern.Contains("influence-reports/{", StringComparison.Ordinal) || door.Pattern.Contains("influence-reports/inbox", StringComparison.Ordinal) || door.Pattern.StartsWith("/reports/{", StringComparison.Ordinal)
            || door.Name == "POST /report/inbox/receipt" => await reported.For(door),
        "GET /assets/{name}" => new() { ["name"] = "app.css" },
        "GET /openapi/{documentName}.json" => new() { ["documentName"] = "v1" },
        "POST /api/imports/{kind}" => new() { ["kind"] = "declarations" },
        "GET /api/calendar/{token}.ics" => new() { ["token"] = (await (await clients[about].Send(HttpMethod.Post, "/api/me/calendar-link", JsonContent.Create(new { }))).Json()).GetProperty("url").GetString()!.Split('/', '.')[^2] },
        "GET /api/imports/{importId:guid}" => new() { ["importId"] = await imported.Value },
        "GET /api/audit/employees/{person}" => new() { ["person"] = about },
        "GET /api/audit/suppliers/{key}" => new() { ["key"] = await declared.Giver() },
        "PAGE /gifts/{Id:guid}/{Step}" => Id(await declared.Waiting(about)),
        "PAGE /imports/{Id:guid}" => Id(await imported.Value),
        _ when door.Pattern.StartsWith("/gifts/{Id", StringComparison.Ordinal) => Id(await declared.Waiting(about)),
        "PAGE /audit/employees/{Person}" => new() { ["Person"] = about },
        "PAGE /audit/suppliers/{Key}" => new() { ["Key"] = await declared.Giver() },
        _ when door.Pattern.EndsWith("/receipt", StringComparison.Ordinal) && door.Pattern.Contains("/attestations/", StringComparison.Ordinal) => new(StringComparer.OrdinalIgnoreCase) { ["campaignId"] = await answered.Value },
        _ when door.Pattern.Contains("procurement-declarations/{", StringComparison.Ordinal) => new(StringComparer.OrdinalIgnoreCase) { ["declaration"] = Town.Declaration.ToString() },
        _ when door.Pattern.EndsWith("/lifting", StringComparison.Ordinal) => new() { ["hold"] = await declared.Held() },
        _ when door.Pattern.Contains("destructions/{", StringComparison.Ordinal) => new(StringComparer.OrdinalIgnoreCase) { ["destruction"] = await destroyed.Value },
        "POST /api/attestations/{campaignId:guid}" => new() { ["campaignId"] = await asked.Value },
        $"POST {Campaign}/start" => Id(await Asking.Planned(clients)),
        $"POST {Campaign}/closing" => Id(await Asking.Running(clients)),
        _ when door.Pattern.StartsWith("/api/attestation", StringComparison.Ordinal) || door.Pattern.StartsWith("/attestation", StringComparison.Ordinal) => new(StringComparer.OrdinalIgnoreCase) { ["id"] = await asked.Value, ["campaignId"] = await asked.Value },
        $"PUT {Draft}" or $"DELETE {Draft}" => Id(await declared.Draft(about)),
        $"GET {Gift}/attachments/{{attachmentId:guid}}" => await declared.WithReceipt(about) is var (matter, attachment) ? new() { ["id"] = matter, ["attachmentId"] = attachment } : [],
        $"POST {Gift}/answer" => Id(await declared.Asked(about)),
        $"POST {Gift}/holding" => Id(await declared.Planned(about)),
        $"POST {Gift}/documentation" => Id(await declared.Held(about)),
        $"POST {Gift}/attestation" => Id(await declared.Deviating(about)),
        $"POST {Gift}/posting" => Id(await declared.Attested(about)),
        $"POST {Gift}/closing" or $"POST {Gift}/reopening" => Id(await declared.Trifle(about)),
        _ when door.Pattern.StartsWith(Recusal, StringComparison.Ordinal) || door.Pattern.StartsWith("/recusals/{Id", StringComparison.Ordinal) => Id(await declared.Recusal(about)),
        _ when door.Pattern.Contains("procurements/{", StringComparison.OrdinalIgnoreCase) => new(StringComparer.OrdinalIgnoreCase) { ["number"] = Town.Project, ["login"] = Town.With(Role.Employee), ["conflict"] = Town.Conflict.ToString() },
        _ when door.Pattern.StartsWith(Gift, StringComparison.Ordinal) => Id(await declared.Waiting(about)),
        _ when door.Pattern.StartsWith(Interest, StringComparison.Ordinal) || door.Pattern.StartsWith("/conflicts/{Id", StringComparison.Ordinal) => Id(await declared.Interest(about)),
        "PAGE /secondary-occupations/{Id:guid}/{Step}" => Id(await declared.Occupation(about), "ending"),
        "PAGE /measures/{Id:guid}" => Id(await declared.Measure(about)),
        "PAGE /measures/{Id:guid}/receipt" => Id(await declared.Measure(about)),
        "PAGE /measures/{Id:guid}/{Step}" => Id(await declared.Measure(about), "evidence"),
        _ when door.Pattern.StartsWith(Occupation, StringComparison.Ordinal) || door.Pattern.StartsWith("/secondary-occupations/{Id", StringComparison.Ordinal) => Id(await declared.Occupation(about)),
        _ when door.Pattern.StartsWith(Measure, StringComparison.Ordinal) => Id(await declared.Measure(about)),
        _ when door.Pattern.Contains("/policy/replays/{", StringComparison.Ordinal) => new(StringComparer.OrdinalIgnoreCase) { ["replayId"] = await declared.PolicyTrial() },
        "PAGE /policy/rules/{RuleId}" => new() { ["RuleId"] = "R01" },
        _ when door.Pattern.Contains("/policy/versions/{", StringComparison.Ordinal) => new(StringComparer.OrdinalIgnoreCase) { ["version"] = ShippedPolicies.All[0].Version },
        _ when door.Pattern.StartsWith("/log/", StringComparison.Ordinal) => await FirstTile(),
        _ when door.Pattern.Contains('{') => throw new InvalidOperationException($"{door.Name}: say in Matters what stands in its places."),
        _ => [],
    };

    /// <summary>A tile that every published log has; waits until there is one.</summary>
    private async Task<Dictionary<string, string>> FirstTile()
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await clients[Town.Colleague].Get("/log/tile/0/000.p/1")).IsSuccessStatusCode) await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        return new() { ["level"] = "0", ["place"] = "000.p/1" };
    }

    public HttpContent? Body(Door door) => door.Name switch
    {
        _ when door.Method is not ("POST" or "PUT") => null,
        "POST /api/influence-reports" => JsonContent.Create(Reported.Form),
        "POST /api/influence-reports/inbox/attachments" => Reported.File(reported.Code),
        "POST /report/inbox/receipt" => new FormUrlEncodedContent([new("receiptCode", reported.Code)]),
        _ when door.Pattern.StartsWith("/api/influence-reports/inbox", StringComparison.Ordinal) => JsonContent.Create(new { receiptCode = reported.Code, text = "Hej." }),
        _ when door.Pattern.StartsWith("/api/influence-reports/{", StringComparison.Ordinal) || door.Pattern.StartsWith("/api/whistleblowing", StringComparison.Ordinal) => JsonContent.Create(Step(door.Pattern)),
        // Far ahead, so that nobody's place is taken while the others are tried.
        "POST /api/substitutes" => JsonContent.Create(new { substitute = Town.Colleague, from = Declared.Day(300), to = Declared.Day(301) }),
        "POST /api/delegations" => JsonContent.Create(new { @delegate = Town.Colleague, kind = "gift", from = Declared.Day(300), to = Declared.Day(301) }),
        "POST /api/substitutes/ending" => JsonContent.Create(new { person = Town.Colleague, from = Declared.Day(400) }),
        "POST /api/session" => JsonContent.Create(new { user = Town.Colleague }),
        "POST /session" => new FormUrlEncodedContent([new("user", Town.Colleague)]),
        "POST /api/imports/{kind}" => Register(),
        "PUT /api/me/notifications" => JsonContent.Create(new { language = "sv", digest = "daily", quietFrom = "18:00", quietTo = "07:00" }),
        "POST /api/me/calendar-link" => JsonContent.Create(new { }),
        "POST /session/end" => new FormUrlEncodedContent([]),
        "POST /gifts/draft" => new FormUrlEncodedContent([new("key", Guid.CreateVersion7().ToString("N")), new("description", "Lunch")]),
        "POST /gifts/verdict" => new FormUrlEncodedContent([new("direction", "received"), new("category", "meal")]),
        "POST /api/gifts" or $"PUT {Draft}" or "POST /api/gifts/check" => Declared.AnyDeclaration(),
        "POST /api/attestation-campaigns" => JsonContent.Create(Asking.Form),
        "POST /api/attestations/{campaignId:guid}" => JsonContent.Create(new { answer = "none", statementVersion = 1 }),
        $"POST {Campaign}/extension" => JsonContent.Create(new { dueOn = Declared.Day(300) }),
        $"POST {Campaign}/statement" => JsonContent.Create(new { statement = new { sv = "Jag har anmält allt jag ska.", en = "I have declared all that I am to." } }),
        $"POST {Campaign}/start" or $"POST {Campaign}/closing" => JsonContent.Create(new { }),
        $"POST {Gift}/approval" or $"POST {Gift}/refusal" => JsonContent.Create(new { motivation = "Så här är det." }),
        $"POST {Gift}/information-request" => JsonContent.Create(new { question = "Vem bjöd?" }),
        $"POST {Gift}/answer" => JsonContent.Create(new { text = "Ordföranden." }),
        $"POST {Gift}/correction" => JsonContent.Create(new { changes = new { place = "Uppsala" }, reason = "Fel ort." }),
        $"POST {Gift}/withdrawal" or $"POST {Gift}/recusal" or $"POST {Gift}/reopening" => JsonContent.Create(new { reason = "Det blev fel." }),
        $"POST {Gift}/handover" => JsonContent.Create(new { disposal = "returned", on = Declared.Day(0) }),
        $"POST {Gift}/holding" => JsonContent.Create(new { on = Declared.Day(0) }),
        $"POST {Gift}/documentation" => JsonContent.Create(Declared.Receipt),
        $"POST {Gift}/attestation" => JsonContent.Create(new { note = "Stämmer." }),
        $"POST {Gift}/posting" => JsonContent.Create(new { voucherNumber = "V2" }),
        $"POST {Gift}/police-report" => JsonContent.Create(new { on = Declared.Day(0), reference = "5000-K1-26" }),
        $"POST {Gift}/closing" => JsonContent.Create(new { }),
        $"POST {Gift}/attachments" => Declared.Photo(),
        "POST /api/retention/holds" => JsonContent.Create(new { matter = "G-2001-99999", reason = "Revisionen granskar." }),
        "POST /api/retention/holds/{hold:guid}/lifting" => JsonContent.Create(new { reason = "Granskningen är klar." }),
        "POST /api/destructions" => JsonContent.Create(new { matter = "G-2001-99999", decision = "SSA 2026:14", decidedOn = Declared.Day(0), reason = "Gallringsfristen är ute." }),
        "POST /api/recusals" => JsonContent.Create(Declared.AnyRecusal),
        $"POST {Recusal}/minutes" => JsonContent.Create(new { reference = "KS § 14" }),
        $"POST {Recusal}/contest" => JsonContent.Create(new { reason = "Vi träffas aldrig." }),
        $"POST {Recusal}/decision" => JsonContent.Create(new { disqualified = true, body = "Nämnden" }),
        $"POST {Project}/phase" => JsonContent.Create(new { phase = "ADVERTISED" }),
        $"POST {Project}/members" => JsonContent.Create(new { login = Town.Neighbour, role = "expert" }),
        $"POST {Project}/members/{{login}}/ending" => JsonContent.Create(new { lastDay = Declared.Day(300), reason = "Byter uppdrag." }),
        $"POST {Project}/bidders" => JsonContent.Create(new { counterparty = new { kind = "supplier", organisationNumber = "5599002028" } }),
        $"POST {Project}/declarations" => JsonContent.Create(new { statement = "none", biddersKnown = true }),
        $"POST {Project}/conflicts/{{conflict:guid}}/assessment" => JsonContent.Create(new { reevaluation = false, reasons = "Inget anbud är öppnat." }),
        "POST /conflicts/touches" => new FormUrlEncodedContent([new("kind", "ownership"), new("counterparty.name", "Allas bolag AB")]),
        "POST /api/conflicts" or "POST /api/conflicts/check" => JsonContent.Create(Declared.AnyInterest),
        $"POST {Interest}/correction" => JsonContent.Create(new { changes = new { share = 20 }, reason = "Fel andel." }),
        $"POST {Interest}/review" => JsonContent.Create(new { assessment = "noMeasure", reason = "Rör inte tjänsten." }),
        $"POST {Interest}/ending" or $"POST {Interest}/reconfirmation" => JsonContent.Create(new { }),
        $"POST {Interest}/withdrawal" or $"POST {Interest}/recusal" => JsonContent.Create(new { reason = "Det blev fel." }),
        "POST /api/secondary-occupations" => JsonContent.Create(Declared.AnyOccupation),
        $"POST {Occupation}/decision" => JsonContent.Create(new { decision = "allowed", motivation = "Ringa omfattning." }),
        $"POST {Occupation}/opinion" => JsonContent.Create(new { opinion = "Inget hinder." }),
        $"POST {Occupation}/information-request" => JsonContent.Create(new { question = "Vilka dagar?" }),
        $"POST {Occupation}/answer" or $"POST {Occupation}/evidence" or $"POST {Measure}/evidence" => JsonContent.Create(new { text = "Lördagar." }),
        $"POST {Occupation}/correction" => JsonContent.Create(new { changes = new { schedule = "Söndagar" }, reason = "Fel dag." }),
        $"POST {Occupation}/ending" => JsonContent.Create(new { lastDay = Declared.Day(0) }),
        $"POST {Occupation}/recusal" => JsonContent.Create(new { reason = "Min bror äger det." }),
        $"POST {Occupation}/renewal" or $"POST {Occupation}/revocation" => JsonContent.Create(new { motivation = "Så här är det.", tests = new { trust = new { finding = "yes", reason = "Kunder." } } }),
        $"POST {Gift}/measures" or $"POST {Interest}/measures" or $"POST {Occupation}/measures" => JsonContent.Create(Declared.AnyMeasure),
        $"POST {Measure}/follow-up" => JsonContent.Create(new { result = "notMet", reason = "Inget underlag." }),
        "POST /log/witness/add-checkpoint" => new StringContent("old 0\n\nnobody.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— nobody.example/log AAAAAAAA\n"),
        "POST /api/exchange-rates" => JsonContent.Create(new { rates = new[] { new { currency = "CHF", kronor = 11.9, validFrom = "2020-01-02", source = "†", confidence = "U" } } }),
        "POST /api/policy/check" => JsonContent.Create(new { }),
        "POST /api/policy/versions" => JsonContent.Create(new { pack = JsonDocument.Parse(PolicyPackReader.Write(ShippedPolicies.All[0] with { Revision = 2, ValidFrom = SmallCity.Today.AddDays(300) })).RootElement, reason = "Nya gränser." }),
        "POST /api/policy/replays/{replayId:guid}/cancellation" => JsonContent.Create(new { }),
        "POST /api/policy/replays" => JsonContent.Create(new { version = ShippedPolicies.All[0].Version, from = "2001-01-01", to = "2001-12-31" }),
        "POST /api/policy/versions/{version}/retirement" => JsonContent.Create(new { from = Declared.Day(300), reason = "Föråldrad." }),
        _ when door.Pattern.StartsWith("/api/policy/versions/{version}/", StringComparison.Ordinal) => JsonContent.Create(new { reason = "Så här är det." }),
        _ => throw new InvalidOperationException($"{door.Name}: give a valid body in Matters."),
    };

    /// <summary>The body of a step on a report.</summary>
    private static object Step(string pattern) => pattern.Split('/')[^1] switch
    {
        "triage" => new { acute = false }, "risk" => new { level = "low", context = "Känd sedan förr." }, "protection" => new { kind = "alarm" }, "support" => new { plan = "Samtal." },
        "police-decision" or "work-environment-decision" => new { reported = false, reason = "Inget brott." }, "closing" => new { outcome = "unclear" },
        "sharing" => new { recipientKind = "police", recipient = "Polisen", scope = "Händelsen", legalGround = "OSL 10 kap. 24 §", what = "Rapporten" },
        "concerned" => new { people = new[] { Town.Colleague } }, "handlers" or "removal" => new { person = Town.With(Role.Security), reason = "Prov" },
        "links" => new { kind = "case", reference = "2026-2" }, "answer" => new { approved = false, reason = "Nej." }, "identity-request" or "reopening" => new { reason = "Så här är det." }, _ => new { text = "Så här är det." },
    };

    /// <summary>One row of a register with a mapping that is shipped.</summary>
    private static MultipartFormDataContent Register() => new()
    {
        { new StringContent("department,minister,date,gift,given_or_received,donor_recipient,value,outcome,source\n,A. Minister,2025-09-08,Book,Received,A. Giver,£20,Held by Department,Test\n"), "file", "register.csv" },
        { new StringContent("uk-ministers-gifts"), "mapping" },
    };

    private static Dictionary<string, string> Id(string id, string step = "withdrawal") => new(StringComparer.OrdinalIgnoreCase) { ["id"] = id, ["step"] = step };
}
