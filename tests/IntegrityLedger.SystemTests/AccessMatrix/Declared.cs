using System.Net.Http.Headers;
using System.Net.Http.Json;
using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.Http;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>Matters in the state that a door is for, declared and decided over HTTP by the people they concern.</summary>
internal sealed class Declared(IReadOnlyDictionary<string, HttpClient> clients)
{
    private string? trial;

    private static readonly object Benefit = new
    {
        direction = "received", response = "accepted", category = "event", description = "Match och middag", value = new { amount = 2400.00, currency = "SEK", basis = "marketPrice" }, persons = 1,
        occurredOn = Day(-3), place = "Stockholm", counterparty = new { kind = "association", name = "Föreningen Norden" }, purpose = "", authorityExercise = false, relativeIncluded = false,
        deliveredToHome = false, requestedByMe = false, leisureDominates = false, alcohol = "none",
    };

    private static readonly object Coffee = new
    {
        direction = "received", response = "accepted", category = "refreshment", description = "Kaffe vid möte", value = new { amount = 25.00, currency = "SEK", basis = "estimate" }, persons = 1,
        occurredOn = Day(-1), place = "Stockholm", counterparty = new { kind = "association", name = "Föreningen Norden" }, purpose = "Möte", authorityExercise = false, relativeIncluded = false,
        deliveredToHome = false, requestedByMe = false, leisureDominates = false, alcohol = "none",
    };

    private static object Lunch(int day) => new
    {
        direction = "given", response = "accepted", category = "meal", description = "Lunch med besökare", value = new { amount = 900.00, currency = "SEK", basis = "estimate" }, persons = 3,
        occurredOn = Day(day), place = "Stockholm", counterparty = new { kind = "authority", name = "Uppsala kommun" }, purpose = "Erfarenhetsutbyte", alcohol = "none",
        participants = new[] { new { name = "U. Gäst", organisation = "Uppsala kommun", external = true } },
    };

    /// <summary>A trial of the policy on a year in which nothing was declared.</summary>
    public async Task<string> PolicyTrial()
    {
        if (trial is not null) return trial;
        var (greta, form) = (clients[Town.With(Role.Compliance)], new { version = Policy.ShippedPolicies.All[0].Version, from = "2001-01-01", to = "2001-12-31" });
        while (true)
        {
            // One at a time: what another door started is soon done.
            var answer = await greta.Send(HttpMethod.Post, "/api/policy/replays", JsonContent.Create(form));
            if (answer.IsSuccessStatusCode) return trial = (await answer.Json()).GetProperty("id").GetString()!;
        }
    }

    /// <summary>A received benefit that waits for the manager's decision.</summary>
    public Task<string> Waiting(string about) => Declare(about, Benefit);

    /// <summary>A trifle that needs no decision.</summary>
    public Task<string> Trifle(string about) => Declare(about, Coffee);

    /// <summary>The destruction of a trifle's words.</summary>
    public async Task<string> Destroyed()
    {
        // From somebody who has given nothing before: what comes often waits for a decision.
        var id = await Declare(Town.Colleague, new
        {
            direction = "received", response = "accepted", category = "refreshment", description = "Kaffe en gång", value = new { amount = 25.00, currency = "SEK", basis = "estimate" }, persons = 1,
            occurredOn = Day(-1), place = "Stockholm", counterparty = new { kind = "association", name = "Föreningen Engång" }, purpose = "Möte", authorityExercise = false, relativeIncluded = false,
            deliveredToHome = false, requestedByMe = false, leisureDominates = false, alcohol = "none",
        });
        var number = (await (await clients[Town.Colleague].Get($"/api/gifts/{id}")).Json()).GetProperty("caseNumber").GetString();
        var answer = await clients[Town.With(Role.Registrar)].Send(HttpMethod.Post, "/api/destructions", JsonContent.Create(new { matter = number, decision = "SSA 2026:14", decidedOn = Day(0), reason = "Gallringsfristen är ute." }));
        return (await answer.Json()).GetProperty("id").GetString()!;
    }

    /// <summary>A legal hold on a matter.</summary>
    public async Task<string> Held()
    {
        // From somebody who has given nothing before: what comes often waits for a decision.
        var id = await Declare(Town.Colleague, new
        {
            direction = "received", response = "accepted", category = "refreshment", description = "Kaffe en gång", value = new { amount = 25.00, currency = "SEK", basis = "estimate" }, persons = 1,
            occurredOn = Day(-1), place = "Stockholm", counterparty = new { kind = "association", name = "Föreningen Engång" }, purpose = "Möte", authorityExercise = false, relativeIncluded = false,
            deliveredToHome = false, requestedByMe = false, leisureDominates = false, alcohol = "none",
        });
        var number = (await (await clients[Town.Colleague].Get($"/api/gifts/{id}")).Json()).GetProperty("caseNumber").GetString();
        var answer = await clients[Town.With(Role.Registrar)].Send(HttpMethod.Post, "/api/retention/holds", JsonContent.Create(new { matter = number, reason = "Revisionen granskar." }));
        return (await answer.Json()).GetProperty("id").GetString()!;
    }

    /// <summary>Representation planned, not yet held.</summary>
    public Task<string> Planned(string about) => Declare(about, Lunch(5));

    public async Task<string> Asked(string about) => await ByDecider(await Waiting(about), about, "information-request", new { question = "Vem bjöd?" });

    public async Task<string> Held(string about) => await After(await ByDecider(await Planned(about), about, "approval", new { motivation = "Rimligt." }), about, "holding", new { on = Day(0) });

    public async Task<string> Documented(string about) => await After(await Held(about), about, "documentation", Receipt);

    /// <summary>Held without asking first, then documented: the nearest manager looks and attests.</summary>
    public async Task<string> Deviating(string about) => await After(await Declare(about, Lunch(-2)), about, "documentation", Receipt);

    public async Task<string> Attested(string about) => await ByDecider(await Documented(about), about, "attestation", new { note = "Stämmer." });

    /// <summary>The address of an attachment within its matter: id/attachments/attachmentId.</summary>
    public async Task<(string Matter, string Attachment)> WithReceipt(string about)
    {
        var id = await Waiting(about);
        var answer = await clients[about].Send(HttpMethod.Post, $"/api/gifts/{id}/attachments", Photo());
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var attachments = (await (await clients[about].Get($"/api/gifts/{id}")).Json()).GetProperty("attachments");
        return (id, attachments[0].GetProperty("id").GetString()!);
    }

    /// <summary>A declaration that is not made yet.</summary>
    public async Task<string> Draft(string about)
    {
        var id = Guid.NewGuid().ToString();
        (await clients[about].Send(HttpMethod.Put, $"/api/gift-drafts/{id}", AnyDeclaration())).EnsureSuccessStatusCode();
        return id;
    }

    public static object AnyInterest { get; } = Shares("Allas bolag AB");

    public static object AnyRecusal { get; } = new { caseReference = "SBN 2026/114", ground = "KIN", reason = "Sökanden är min kusin." };

    public Task<string> Recusal(string about) => Declare(about, AnyRecusal, "/api/recusals");

    /// <summary>Shares in a firm that nobody else has to do with: whoever had some too could not assess it. It waits for the manager.</summary>
    public Task<string> Interest(string about) => Declare(about, Shares($"{about} bolag AB"), "/api/conflicts");

    private static object Shares(string firm) => new { kind = "ownership", share = 10, counterparty = new { kind = "supplier", name = firm } };

    public static object AnyOccupation { get; } = Job("Allas kafé");

    /// <summary>A job on Saturdays that waits for the manager.</summary>
    public Task<string> Occupation(string about) => Declare(about, Job($"{about} kafé"), "/api/secondary-occupations");

    /// <summary>A measure that the manager ordered for the job: the one it is about is to do it.</summary>
    public async Task<string> Measure(string about)
    {
        var id = await Occupation(about);
        var route = (await (await clients[about].Get($"/api/secondary-occupations/{id}")).Json()).GetProperty("route");
        var answer = await clients[route.GetProperty("approver").GetString()!].Send(HttpMethod.Post, $"/api/secondary-occupations/{id}/measures", JsonContent.Create(AnyMeasure));
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Json()).GetProperty("id").GetString()!;
    }

    public static object AnyMeasure { get; } = new { kind = "transferDuties", dueOn = Day(30) };

    private static object Job(string firm) => new
    {
        type = "employment", company = new { kind = "unknown", name = firm }, tasks = "Serverar", hoursPerWeek = 0.01, from = "2026-01-01", supplierRelation = "none", touchesDuties = false,
    };

    /// <summary>The key by which the ledger knows the giver of the benefits here.</summary>
    public async Task<string> Giver() => Uri.EscapeDataString((await (await clients[Town.Colleague].Get($"/api/gifts/{await Waiting(Town.Colleague)}")).Json()).GetProperty("counterpartyKey").GetString()!);

    public static object Receipt { get; } = new { participants = new[] { new { name = "U. Gäst", organisation = "Uppsala kommun", external = true } }, receiptTotal = 840.00, vat = 90.00, voucherNumber = "V1" };

    public static JsonContent AnyDeclaration() => JsonContent.Create(Benefit);

    /// <summary>A one-pixel picture, as a multipart form.</summary>
    public static MultipartFormDataContent Photo()
    {
        var picture = new ByteArrayContent(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent { { picture, "file", "kvitto.png" } };
    }

    public static string Day(int fromToday) => IntegrityLedger.Kernel.StockholmTime.DateOf(DateTimeOffset.UtcNow).AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A step by whomever the matter waits for.</summary>
    private async Task<string> ByDecider(string id, string about, string step, object form)
    {
        var route = (await (await clients[about].Get($"/api/gifts/{id}")).Json()).GetProperty("route");
        return await After(id, route.GetProperty("approver").GetString()!, step, form);
    }

    private async Task<string> Declare(string about, object form, string where = "/api/gifts")
    {
        var answer = await clients[about].Send(HttpMethod.Post, where, JsonContent.Create(form));
        var body = await answer.Json();
        answer.IsSuccessStatusCode.ShouldBeTrue(body.ToString());
        return body.GetProperty("id").GetString()!;
    }

    private async Task<string> After(string id, string who, string step, object form)
    {
        var answer = await clients[who].Send(HttpMethod.Post, $"/api/gifts/{id}/{step}", JsonContent.Create(form));
        answer.IsSuccessStatusCode.ShouldBeTrue($"{who} {step}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        return id;
    }
}
