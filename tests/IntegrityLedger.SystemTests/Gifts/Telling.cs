using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;
using Npgsql;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>Shorthand for telling what people do with a matter over HTTP.</summary>
internal static class Telling
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static string Day(int fromToday) => SmallCity.Today.AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static JsonObject Supplier(string number, string name) => new() { ["kind"] = "supplier", ["organisationNumber"] = number, ["name"] = name };
    public static JsonObject Kronor(decimal amount, string basis = "estimate") => new() { ["amount"] = amount, ["currency"] = "SEK", ["basis"] = basis };
    /// <summary>Makes it what needs no decision: coffee at a meeting with an association that has given nothing before.</summary>
    public static void Trifle(JsonObject form)
    {
        (form["value"], form["category"], form["counterparty"]) = (Kronor(25), "refreshment", new JsonObject { ["kind"] = "association", ["name"] = $"Föreningen {Guid.NewGuid():N}" });
    }

    public static JsonObject Guest(string name) => new() { ["name"] = name, ["organisation"] = "Uppsala kommun", ["external"] = true };
    public static JsonArray Guests(int count) => [.. Enumerable.Range(1, count).Select(i => (JsonNode)Guest($"Gäst {i}"))];

    private static int givers;

    /// <summary>A benefit of 600 kr from somebody who gave nothing before: the manager decides.</summary>
    public static JsonObject Book(Action<JsonObject>? change = null) => SmallCity.Lunch(form =>
    {
        form["category"] = "goods";
        form["description"] = "En bok";
        form["value"] = Kronor(600);
        form["counterparty"] = new JsonObject { ["kind"] = "association", ["name"] = $"Föreningen {Interlocked.Increment(ref givers)}" };
        change?.Invoke(form);
    });

    /// <summary>A lunch that the city gives to two guests from another city, in a week.</summary>
    public static JsonObject CityLunch(Action<JsonObject>? change = null) => SmallCity.Lunch(form =>
    {
        form["direction"] = "given";
        form["occurredOn"] = Day(7);
        form["value"] = Kronor(840);
        form["persons"] = 3;
        form["mealKind"] = "lunch";
        form["counterparty"] = new JsonObject { ["kind"] = "authority", ["name"] = "Uppsala kommun" };
        form["participants"] = Guests(2);
        change?.Invoke(form);
    });

    public static async Task<JsonObject> Declares(this SmallCity city, string login, JsonObject form)
    {
        var (response, body) = await city.Post(login, "/api/gifts", form);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, body.ToJsonString());
        return body;
    }

    /// <summary>Does one step and expects it to be taken.</summary>
    public static async Task<JsonObject> Takes(this SmallCity city, string login, string id, string step, object? body = null)
    {
        var (response, answer) = await city.Post(login, $"/api/gifts/{id}/{step}", body ?? new { });
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{login} {step}: {answer.ToJsonString()}");
        return answer;
    }

    /// <summary>Tries one step and expects a no with this status and code.</summary>
    public static async Task<JsonObject> IsRefused(this SmallCity city, string login, string id, string step, HttpStatusCode status, string code, object? body = null)
    {
        var (response, problem) = await city.Post(login, $"/api/gifts/{id}/{step}", body ?? new { });
        response.StatusCode.ShouldBe(status, $"{login} {step}: {problem.ToJsonString()}");
        problem.Text("code").ShouldBe(code);
        return problem;
    }

    public static async Task<JsonObject> Reads(this SmallCity city, string login, string id)
    {
        var (response, body) = await city.Get(login, $"/api/gifts/{id}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body.ToJsonString());
        return body;
    }

    public static string Id(this JsonObject answer) => answer.Text("id");
    public static string Status(this JsonObject answer) => answer.Text("status");
    public static string Text(this JsonObject answer, string field) => answer[field]!.GetValue<string>();
    public static string? Approver(this JsonObject answer) => answer["route"]?["approver"]?.GetValue<string>();
    public static string Outcome(this JsonObject answer) => answer["assessment"]!["outcome"]!.GetValue<string>();
    public static string[] Rules(this JsonObject answer) => [.. answer["assessment"]!["rules"]!.AsArray().Select(r => r!["id"]!.GetValue<string>())];
    public static string[] Actions(this JsonObject answer) => [.. answer["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>())];
    public static string[] Kinds(this JsonObject details) => [.. details["timeline"]!.AsArray().Select(e => e!["kind"]!.GetValue<string>())];
    public static (string Person, string Code)[] Skipped(this JsonObject answer) =>
        [.. answer["route"]!["skipped"]!.AsArray().Select(s => (s!["person"]?.GetValue<string>() ?? "", s["code"]!.GetValue<string>()))];
    public static string[] Fields(this JsonObject problem) => [.. problem["errors"]!.AsObject().Select(e => e.Key)];

    /// <summary>Asks the database as the owner.</summary>
    public static async Task<T> Ask<T>(this SmallCity city, string sql)
    {
        await using var owner = await city.Ledger.Database.OpenOwnerAsync(Now);
        await using var command = new NpgsqlCommand(sql, owner);
        return (T)(await command.ExecuteScalarAsync(Now))!;
    }
}
