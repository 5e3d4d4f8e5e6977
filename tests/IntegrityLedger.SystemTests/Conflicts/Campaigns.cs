using System.Text.Json.Nodes;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.SystemTests.Situations;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>A campaign as compliance plans, starts and follows it over HTTP.</summary>
internal static class Campaigns
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>To everybody, thirty days from being asked; change what the situation is about.</summary>
    public static JsonObject Form(Action<JsonObject>? change = null)
    {
        var form = new JsonObject
        {
            ["title"] = new JsonObject { ["sv"] = "Årlig försäkran 2026", ["en"] = "Yearly attestation 2026" },
            ["statement"] = new JsonObject { ["sv"] = "Jag har anmält allt jag ska anmäla.", ["en"] = "I have declared all that I am to declare." },
            ["audience"] = new JsonObject { ["everybody"] = true }, ["due"] = new JsonObject { ["kind"] = "rolling", ["days"] = 30 },
        };
        change?.Invoke(form);
        return form;
    }

    public static async Task<string> Planned(SmallCity city, Action<JsonObject>? change = null)
    {
        var (response, body) = await city.Post("greta.vik", "/api/attestation-campaigns", Form(change));
        ((int)response.StatusCode).ShouldBe(201, body.ToJsonString());
        return body["id"]!.GetValue<string>();
    }

    /// <summary>Started, and everybody asked.</summary>
    public static async Task<string> Running(SmallCity city, Action<JsonObject>? change = null)
    {
        var id = await Planned(city, change);
        var (response, body) = await city.Post("greta.vik", $"/api/attestation-campaigns/{id}/start", new { });
        ((int)response.StatusCode).ShouldBe(202, body.ToJsonString());
        await Asked(city, id);
        return id;
    }

    /// <summary>Waits until the asking says over HTTP that it is done.</summary>
    public static async Task<JsonObject> Asked(SmallCity city, string id)
    {
        while (true)
        {
            var (_, body) = await city.Get("greta.vik", $"/api/attestation-campaigns/{id}");
            if (body["progress"]!["done"]!.GetValue<bool>()) return body;
            await Task.Yield();
        }
    }

    /// <summary>What the registers brought since: as the quarter-hourly look does.</summary>
    public static async Task LookAgain(SmallCity city, string id)
    {
        var asking = city.Ledger.Services.GetRequiredService<AttestationAsking>();
        if (!await asking.LookAgain(Guid.Parse(id), Now)) return;
        while (await asking.Next(Guid.Parse(id), Now)) { }
    }

    public static Task<(HttpResponseMessage Response, JsonObject Body)> Answer(SmallCity city, string login, string id, string answer = "none", int version = 1, object? confirmed = null) =>
        city.Post(login, $"/api/attestations/{id}", confirmed is null ? new { answer, statementVersion = version } : new { answer, statementVersion = version, confirmed });
}
