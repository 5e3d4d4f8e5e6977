using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>Declared interests over HTTP, told shortly.</summary>
internal static class Interests
{
    /// <summary>30 percent of Nordbro, the bidder in P-2026-014; change what the situation is about.</summary>
    public static JsonObject Shares(Action<JsonObject>? change = null)
    {
        var form = new JsonObject
        {
            ["kind"] = "ownership", ["relation"] = "self", ["share"] = 30, ["from"] = SmallCity.Today.AddDays(-100).ToString("yyyy-MM-dd"), ["description"] = "Aktier sedan tiden före anställningen",
            ["counterparty"] = new JsonObject { ["kind"] = "supplier", ["organisationNumber"] = "5599001012", ["name"] = "Nordbro Anläggning AB" }, ["overlapWithDuties"] = false,
        };
        change?.Invoke(form);
        return form;
    }

    public static JsonObject Firm(string number) => new() { ["kind"] = "supplier", ["organisationNumber"] = number };

    public static async Task<JsonObject> Declares(this SmallCity city, string login, JsonObject? form = null)
    {
        var (response, body) = await city.Post(login, "/api/conflicts", form ?? Shares());
        response.StatusCode.ShouldBe(HttpStatusCode.Created, body.ToJsonString());
        return body;
    }

    public static async Task<JsonObject> Steps(this SmallCity city, string login, JsonObject interest, string step, object body)
    {
        var (response, answer) = await city.Post(login, $"/api/conflicts/{interest.Id()}/{step}", body);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, answer.ToJsonString());
        return answer;
    }

    public static string Id(this JsonObject answer) => answer["id"]!.GetValue<string>();
    public static string? Word(this JsonNode? node) => node?.GetValue<string>();
    public static string Day(int fromToday) => SmallCity.Today.AddDays(fromToday).ToString("yyyy-MM-dd");
    public static string[] Words(this JsonNode? list, string field) => [.. list!.AsArray().Select(item => item![field].Word()!)];
}
