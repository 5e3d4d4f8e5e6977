using System.Net.Http.Json;
using System.Text.Json;
using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.Http;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>Reports of improper influence, one for each door, handled by the security coordinator: who wrote it opens nothing, so there is no own, unit or other.</summary>
internal sealed class Reported(IReadOnlyDictionary<string, HttpClient> clients)
{
    private readonly Dictionary<string, Dictionary<string, string>> known = [];

    /// <summary>Opens the thread of the report that was made last.</summary>
    public string Code { get; private set; } = "";

    public static readonly object Form = new { forms = new[] { "threat" }, description = "Någon ringde.", dutyAffected = "unsure", severity = 3 };

    /// <summary>In turn: so many from one person in a minute would be put off.</summary>
    private HttpClient Reporter => clients[new[] { Town.Neighbour, Town.Colleague, Town.SouthernHead }[known.Count % 3]];

    private HttpClient Handler => clients[Town.With(Role.Security)];

    public async Task<Dictionary<string, string>> For(Door door)
    {
        if (known.TryGetValue(door.Name, out var places)) return places;
        var received = await (await Reporter.Send(HttpMethod.Post, "/api/influence-reports", JsonContent.Create(Form))).Json();
        Code = received.GetProperty("receiptCode").GetString()!;
        var number = received.GetProperty("caseNumber").GetString();
        var list = await (await Handler.Get("/api/influence-reports")).Json();
        var id = list.GetProperty("reports").EnumerateArray().Single(r => r.GetProperty("caseNumber").GetString() == number).GetProperty("id").GetString()!;
        places = new(StringComparer.OrdinalIgnoreCase) { ["id"] = id, ["step"] = "message" };
        if (door.Pattern.Contains("{measure", StringComparison.Ordinal)) places["measure"] = await Made(id, "protection", new { kind = "alarm" }, "protections");
        if (door.Pattern.Contains("{link", StringComparison.Ordinal)) places["link"] = await Made(id, "links", new { kind = "case", reference = "2026-1" }, "links");
        if (door.Pattern.Contains("{question", StringComparison.Ordinal)) places["question"] = await Made(id, "identity-request", new { reason = "Måste varnas." }, "identityRequests");
        if (door.Pattern.Contains("{attachmentId", StringComparison.Ordinal)) places["attachmentId"] = await Attached();
        return known[door.Name] = places;
    }

    /// <summary>A marker that something was handed to the whistleblower function.</summary>
    public async Task<Dictionary<string, string>> Marker(Door door)
    {
        if (known.TryGetValue(door.Name, out var places)) return places;
        var report = await For(door);
        await Handler.Send(HttpMethod.Post, $"/api/influence-reports/{report["id"]}/whistleblowing-handover", JsonContent.Create(new { }));
        var overview = await (await Handler.Get("/api/influence-reports/overview")).Json();
        return known[door.Name] = new(StringComparer.OrdinalIgnoreCase) { ["id"] = overview.GetProperty("handovers")[0].GetProperty("id").GetString()! };
    }

    private async Task<string> Made(string id, string step, object body, string list) =>
        (await (await Handler.Send(HttpMethod.Post, $"/api/influence-reports/{id}/{step}", JsonContent.Create(body))).Json()).GetProperty(list)[0].GetProperty("id").GetString()!;

    private async Task<string> Attached()
    {
        using var form = File(Code);
        return (await (await Handler.Send(HttpMethod.Post, "/api/influence-reports/inbox/attachments", form)).Json()).GetProperty("attachments")[0].GetProperty("id").GetString()!;
    }

    public static MultipartFormDataContent File(string code) => new() { { new StringContent(code), "receiptCode" }, { new ByteArrayContent("Anteckning"u8.ToArray()), "file", "anteckning.txt" } };
}
