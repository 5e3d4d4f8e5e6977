using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.Influence;

/// <summary>The small city, where reports of improper influence are also taken without a name.</summary>
public sealed class ReportingCity : IAsyncLifetime
{
    public SmallCity City { get; init; } = new() { Settings = new() { ["Ledger:AnonymousReports"] = "true" } };

    public ValueTask InitializeAsync() => City.InitializeAsync();
    public ValueTask DisposeAsync() => City.DisposeAsync();

    public static JsonObject Threat(Action<JsonObject>? change = null)
    {
        var form = new JsonObject
        {
            ["forms"] = new JsonArray("threat"), ["purpose"] = "stopDecision", ["occurredOn"] = SmallCity.Today.AddDays(-1).ToString("yyyy-MM-dd"), ["place"] = "Stockholm", ["channel"] = "phone",
            ["description"] = "Någon ringde och sa att han hoppas att min dotter kommer hem ordentligt.", ["actor"] = new JsonObject { ["kind"] = "unknown", ["identity"] = null }, ["exposed"] = "self",
            ["dutyAffected"] = "unsure", ["severity"] = 4, ["unit"] = null, ["supplier"] = null, ["caseReference"] = null, ["witnesses"] = new JsonArray(), ["policeReported"] = null, ["consentToShare"] = null,
        };
        change?.Invoke(form);
        return form;
    }

    /// <summary>A report; the answer with its receipt code.</summary>
    /// <param name="login">Null for nobody.</param>
    public async Task<JsonObject> Reports(string? login, JsonObject form)
    {
        var (response, body) = await Sends(login, form);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, body.ToJsonString());
        return body;
    }

    public async Task<(HttpResponseMessage Response, JsonObject Body)> Sends(string? login, JsonObject form, string? key = null)
    {
        if (login is not null) return await City.Post(login, "/api/influence-reports", form, key);
        using var stranger = City.Ledger.Stranger();
        return await stranger.Sends("/api/influence-reports", form, key);
    }

    /// <summary>What the reporter does with the code; nobody is signed in.</summary>
    public async Task<(HttpResponseMessage Response, JsonObject Body)> WithCode(string code, string step = "", string? text = null)
    {
        using var stranger = City.Ledger.Stranger();
        return await stranger.Sends($"/api/influence-reports/inbox{step}", new JsonObject { ["receiptCode"] = code, ["text"] = text });
    }

    /// <summary>The report with that number, as the person sees it in the list; null when it is not there.</summary>
    public async Task<JsonNode?> Listed(string login, string caseNumber)
    {
        var (_, body) = await City.Get(login, "/api/influence-reports");
        return body["reports"]?.AsArray().FirstOrDefault(r => r!["caseNumber"]!.GetValue<string>() == caseNumber);
    }

    public async Task<string> IdOf(string login, JsonObject received) => (await Listed(login, received["caseNumber"]!.GetValue<string>()))!["id"]!.GetValue<string>();

    public async Task<JsonObject> Steps(string login, string id, string step, object body)
    {
        var (response, answer) = await City.Post(login, $"/api/influence-reports/{id}/{step}", body);
        response.IsSuccessStatusCode.ShouldBeTrue($"{step}: {(int)response.StatusCode} {answer.ToJsonString()}");
        return answer;
    }
}

internal static class Strangers
{
    public static async Task<(HttpResponseMessage Response, JsonObject Body)> Sends(this HttpClient client, string path, JsonObject body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }
}
