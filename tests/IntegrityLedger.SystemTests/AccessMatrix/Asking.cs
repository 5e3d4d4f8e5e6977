using System.Net.Http.Json;
using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.Http;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>Campaigns of the yearly attestation, as compliance runs them.</summary>
internal static class Asking
{
    public static object Form { get; } = new
    {
        title = new { sv = "Årlig försäkran", en = "Yearly attestation" }, statement = new { sv = "Jag har anmält allt.", en = "I have declared everything." },
        audience = new { everybody = true }, due = new { kind = "rolling", days = 30 },
    };

    public static async Task<string> Planned(IReadOnlyDictionary<string, HttpClient> clients)
    {
        var answer = await clients[Town.With(Role.Compliance)].Send(HttpMethod.Post, "/api/attestation-campaigns", JsonContent.Create(Form));
        return (await answer.Json()).GetProperty("id").GetString()!;
    }

    /// <summary>Answered by everybody who is signed in.</summary>
    public static async Task<string> Answered(IReadOnlyDictionary<string, HttpClient> clients)
    {
        var id = await Running(clients);
        foreach (var client in clients.Values) (await client.Send(HttpMethod.Post, $"/api/attestations/{id}", JsonContent.Create(new { answer = "none", statementVersion = 1 }))).EnsureSuccessStatusCode();
        return id;
    }

    /// <summary>Started, and everybody in the town asked.</summary>
    public static async Task<string> Running(IReadOnlyDictionary<string, HttpClient> clients)
    {
        var id = await Planned(clients);
        var compliance = clients[Town.With(Role.Compliance)];
        (await compliance.Send(HttpMethod.Post, $"/api/attestation-campaigns/{id}/start", JsonContent.Create(new { }))).EnsureSuccessStatusCode();
        while (!(await (await compliance.Get($"/api/attestation-campaigns/{id}")).Json()).GetProperty("progress").GetProperty("done").GetBoolean()) await Task.Yield();
        return id;
    }
}
