using System.Net.Http.Json;
using System.Text.Json;
using IntegrityLedger.BrowserTests;
using IntegrityLedger.Policy;
using IntegrityLedger.SystemTests;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(OpenTown))]

namespace IntegrityLedger.BrowserTests;

/// <summary>The application open on a small town where something has happened already; started by the first test that asks.</summary>
public sealed class OpenTown : IAsyncLifetime
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private readonly Browser browser = new();
    private RunningLedger? ledger;

    /// <summary>A benefit that waits for bo.ek.</summary>
    public string Waiting { get; private set; } = "";

    /// <summary>A declaration of anna.berg that bo.ek asked about.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>A declaration of anna.berg that was corrected.</summary>
    public string Corrected { get; private set; } = "";

    /// <summary>Shares of anna.berg in a bidder, corrected once, which wait for bo.ek's assessment.</summary>
    public string Interest { get; private set; } = "";

    /// <summary>A campaign of the yearly attestation that asks BYGGLOV, and one that has not been started.</summary>
    public string Campaign { get; private set; } = "";
    public string PlannedCampaign { get; private set; } = "";

    /// <summary>anna.berg stepped aside, and called it in question.</summary>
    public string Recusal { get; private set; } = "";

    /// <summary>The tie of eva.lund to a bidder in P-2026-014, which filip.norr is to judge.</summary>
    public string Tied { get; private set; } = "";

    /// <summary>A lunch that anna.berg gave, which waits for its papers.</summary>
    public string Held { get; private set; } = "";

    /// <summary>Something that anna.berg began to write.</summary>
    public const string Draft = "0192aaaa-0000-7000-8000-0000000000d1";

    /// <summary>A trial of a stricter policy on what this town declared, and one on a year without anything.</summary>
    public string Replay { get; private set; } = "";
    public string EmptyReplay { get; private set; } = "";
    public string Report { get; private set; } = "";

    /// <summary>Secondary occupations of anna.berg.</summary>
    public TownOccupations Occupations { get; private set; } = TownOccupations.None;

    public async Task<RunningLedger> Ledger()
    {
        await Gate.WaitAsync(TestContext.Current.CancellationToken);
        try { return ledger ??= await Open(); }
        finally { Gate.Release(); }
    }

    /// <summary>A window in which somebody is signed in.</summary>
    public async Task<IPage> As(string? login, int width = 1280, string language = "sv", bool dark = false, bool script = true)
    {
        browser.SkipWithout();
        var address = (await Ledger()).Address;
        var window = await browser.Window(address, width, language, dark, script);
        if (login is not null) (await window.APIRequest.PostAsync("/api/session", new() { DataObject = new { user = login } })).Ok.ShouldBeTrue();
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        return page;
    }

    /// <summary>Declares over HTTP; the answer's id.</summary>
    public async Task<string> Declare(string login, string description, decimal amount, string supplier = "5599004040", string category = "goods")
    {
        using var client = await (await Ledger()).ClientOf(login);
        return (await Post(client, "/api/gifts", Received(description, amount, supplier, category))).GetProperty("id").GetString()!;
    }

    /// <summary>The policy in force, with a lower limit from next year on.</summary>
    private static PolicyPack NextYear(decimal limit)
    {
        var (pack, begins) = (ShippedPolicies.All[0], new DateOnly(DateTime.Today.Year + 1, 1, 1).AddYears(1));
        return pack with
        {
            Revision = 2, ValidFrom = begins,
            Parameters = [.. pack.Parameters.Select(p => p.Code == "RECEIVED_NO_DECISION" ? p with { Values = [p.Values[0] with { ValidTo = begins.AddDays(-1) }, new(limit, begins, "KS § 112", "P")] } : p)],
        };
    }

    public ValueTask InitializeAsync() => browser.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        if (ledger is not null) await ledger.DisposeAsync();
    }

    private async Task<RunningLedger> Open()
    {
        var opened = await RunningLedger.StartAsync(settings: new() { ["Ledger:AnonymousReports"] = "true" });
        await Town.Found(opened.Services.GetRequiredService<IDocumentStore>(), TestContext.Current.CancellationToken);
        using var anna = await opened.ClientOf("anna.berg");
        using var bo = await opened.ClientOf("bo.ek");
        await Post(anna, "/api/gifts", Received("Lunch efter byggmötet", 180m, "5599002028", "meal"));
        var asked = await Post(anna, "/api/gifts", Received("Hockeymatch i loge", 1450.50m, "5599004040", "event"));
        var corrected = await Post(anna, "/api/gifts", Received("Chokladask till jul", 450m, "5599004040", "goods"));
        Waiting = (await Post(anna, "/api/gifts", Received("Bok om trähus", 380m, "5599001012", "goods"))).GetProperty("id").GetString()!;
        Asked = asked.GetProperty("id").GetString()!;
        Corrected = corrected.GetProperty("id").GetString()!;
        await Post(bo, $"/api/gifts/{Asked}/information-request", new { question = "Var någon mer med?", version = asked.GetProperty("version").GetInt32() });
        await Post(anna, $"/api/gifts/{Corrected}/correction", new { changes = new { value = new { amount = 420 } }, reason = "Fel pris", version = corrected.GetProperty("version").GetInt32() });
        using var greta = await opened.ClientOf("greta.vik");
        PlannedCampaign = (await Post(greta, "/api/attestation-campaigns", Attestation("Försäkran inför sommaren", "SERV"))).GetProperty("id").GetString()!;
        Campaign = (await Post(greta, "/api/attestation-campaigns", Attestation("Årlig försäkran 2026", "BYGGLOV"))).GetProperty("id").GetString()!;
        await Post(greta, $"/api/attestation-campaigns/{Campaign}/start", new { });
        // Asked in the background; the pages are opened when everybody has been.
        while (!(await greta.GetFromJsonAsync<JsonElement>($"/api/attestation-campaigns/{Campaign}")).GetProperty("progress").GetProperty("done").GetBoolean()) await Task.Yield();
        await Post(greta, "/api/policy/versions", new { pack = JsonDocument.Parse(PolicyPackReader.Write(NextYear(20_000))).RootElement, reason = "Lägre gräns efter årets genomgång" });
        Interest = (await Post(anna, "/api/conflicts", new { kind = "ownership", share = 25, from = "2024-02-01", description = "Aktier från tiden före anställningen", counterparty = new { kind = "supplier", organisationNumber = "5599001012" } })).GetProperty("id").GetString()!;
        await Post(anna, $"/api/conflicts/{Interest}/correction", new { changes = new { share = 30, overlapWithDuties = true }, reason = "Köpte fler i höstas" });
        Recusal = (await Post(anna, "/api/recusals", new { matter = "Bygglov Blomman 4", caseReference = "SBN 2026/114", ground = "KIN", reason = "Sökanden är min kusin", leftRoom = true, on = "2026-11-12", substitute = "cecilia.strand" })).GetProperty("id").GetString()!;
        await Post(anna, $"/api/recusals/{Recusal}/contest", new { reason = "Vi träffas aldrig" });
        using var eva = await opened.ClientOf("eva.lund");
        var tied = await Post(eva, "/api/procurements/P-2026-014/declarations", new { statement = "interest", interests = new[] { new { kind = "kinship", relation = "relative", relative = "sibling", counterparty = new { kind = "supplier", organisationNumber = "5599003034" } } } });
        Tied = tied.GetProperty("conflicts")[0].GetProperty("id").GetString()!;
        await Post(anna, $"/api/gift-drafts/{Draft}", new { direction = "received", category = "event", description = "Inbjudan till seminarium med middag", counterparty = new { kind = "association", name = "Byggarnas förening" }, participants = new object[] { new { login = "orjan.astrom" }, new { name = "S. Ek", organisation = "Nordbro Anläggning AB" } } }, HttpMethod.Put);
        Report = await Reported(anna, opened);
        Held = (await Post(anna, "/api/gifts", Given("Lunch med grannkommunen"))).GetProperty("id").GetString()!;
        Replay = await Tried(greta, NextYear(10_000), "2026-01-01", "2026-12-31");
        EmptyReplay = await Tried(greta, NextYear(10_000), "2001-01-01", "2001-12-31");
        await Tried(greta, new { version = "stockholm-like-2026.2", from = "2026-01-01", to = "2026-12-31" });
        Occupations = await TownOccupations.Tell((anna, bo, greta), Post);
        return opened;
    }

    /// <summary>A report in the middle of being handled.</summary>
    private static async Task<string> Reported(HttpClient anna, RunningLedger opened)
    {
        await Post(anna, "/api/influence-reports", new
        {
            forms = new[] { "threat", "subtlePressure" }, purpose = "stopDecision", occurredOn = "2026-11-18", channel = "phone", description = "En man ringde och sa att han hoppas att min dotter kommer hem ordentligt.",
            wording = "Hoppas hon kommer hem ordentligt", actor = new { kind = "relative", identity = "Bror till sökanden" }, exposed = "self", dutyAffected = "unsure", severity = 4, caseReference = "SBN 2026/114", witnesses = new[] { "Örjan Åström" },
        });
        using var hans = await opened.ClientOf("hans.fors");
        var id = (await hans.GetFromJsonAsync<JsonElement>("/api/influence-reports")).GetProperty("reports")[0].GetProperty("id").GetString()!;
        await Post(hans, $"/api/influence-reports/{id}/acknowledgement", new { text = "Vi har läst det. Är du trygg i kväll?" });
        await Post(hans, $"/api/influence-reports/{id}/triage", new { acute = false, note = "Inte akut, men ta det på allvar." });
        await Post(hans, $"/api/influence-reports/{id}/protection", new { kind = "twoPersonHandling", note = "Från i morgon", owner = "Bo Ek" });
        await Post(hans, $"/api/influence-reports/{id}/police-decision", new { reported = true, reason = "Arbetsgivaren anmäler.", reference = "5000-K1234-26" });
        return id;
    }

    private static Task<string> Tried(HttpClient greta, PolicyPack pack, string from, string to) => Tried(greta, new { pack = JsonDocument.Parse(PolicyPackReader.Write(pack)).RootElement, from, to });

    private static async Task<string> Tried(HttpClient greta, object what)
    {
        var id = (await Post(greta, "/api/policy/replays", what)).GetProperty("id").GetString()!;
        while ((await greta.GetFromJsonAsync<JsonElement>($"/api/policy/replays/{id}")).GetProperty("state").GetString() == "running") await Task.Yield();
        return id;
    }

    private static object Attestation(string title, string unit) => new
    {
        title = new { sv = title, en = "Yearly attestation" }, statement = new { sv = "Jag har anmält allt jag ska anmäla.", en = "I have declared all that I am to declare." },
        audience = new { units = new[] { unit } }, due = new { kind = "rolling", days = 30 },
    };

    private static object Received(string description, decimal amount, string supplier, string category) => new
    {
        direction = "received", response = "accepted", category, description, value = new { amount, currency = "SEK", basis = "estimate" }, persons = 1, occurredOn = "2026-11-10",
        counterparty = new { kind = "supplier", organisationNumber = supplier }, authorityExercise = false, relativeIncluded = false, deliveredToHome = false, requestedByMe = false, leisureDominates = false, alcohol = "none",
        lateReason = "Semester",
    };

    private static object Given(string description) => new
    {
        direction = "given", category = "meal", description, value = new { amount = 480, currency = "SEK", basis = "estimate" }, persons = 3, occurredOn = "2026-11-12", counterparty = new { kind = "authority", name = "Solna stad" },
        purpose = "Erfarenhetsutbyte om bygglov", mealKind = "lunch", authorityExercise = false, alcohol = "none", lateReason = "Semester",
        participants = new object[] { new { name = "Kim Vall", organisation = "Solna stad", external = true }, new { login = "bo.ek", external = false } },
    };

    private static Task<JsonElement> Post(HttpClient client, string path, object body) => Post(client, path, body, HttpMethod.Post);

    private static async Task<JsonElement> Post(HttpClient client, string path, object body, HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
