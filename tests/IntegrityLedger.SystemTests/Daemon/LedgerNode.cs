using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Postgres;
using Xunit;

namespace IntegrityLedger.SystemTests.Daemon;

/// <summary>One application node as a process of its own on a shared database, spoken to over HTTP and killed as a power cut would.</summary>
public sealed class LedgerNode : IDisposable
{
    private readonly ApplicationProcess process;
    private readonly Dictionary<string, HttpClient> clients = [];
    private readonly Uri address;

    private LedgerNode(TestDatabase database, int port)
    {
        address = new($"http://127.0.0.1:{port}");
        process = new(database.DataDirectory, ("ConnectionStrings__Ledger", database.OwnerConnectionString), ("ConnectionStrings__LedgerApp", database.AppConnectionString),
            ("Urls", address.ToString().TrimEnd('/')), ("Ledger__SignInBurst", "100000"),
            // Batch upon batch, so that a process that is killed is often in the middle of one.
            ("Ledger__Log__PauseSeconds", "0.02"));
    }

    public static async Task<LedgerNode> StartAsync(TestDatabase database)
    {
        var node = new LedgerNode(database, FreePort());
        await node.Answers();
        return node;
    }

    /// <summary>Status and body, or null when the node died before it answered.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Body)?> Post(string login, string path, object body, string key)
    {
        try
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", key } } };
            var response = await (await As(login)).SendAsync(request, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return (response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return null;
        }
    }

    /// <summary>What stands at the address.</summary>
    public async Task<JsonObject> Get(string login, string path) => JsonNode.Parse(await (await As(login)).GetStringAsync(path, TestContext.Current.CancellationToken))!.AsObject();

    public Task<int> KillAsync() => process.EndAsync("KILL");

    public void Dispose()
    {
        foreach (var client in clients.Values) client.Dispose();
        process.Dispose();
    }

    private async Task<HttpClient> As(string login)
    {
        lock (clients) if (clients.TryGetValue(login, out var known)) return known;
        var client = new HttpClient { BaseAddress = address };
        (await client.PostAsJsonAsync("/api/session", new { user = login }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        lock (clients) return clients[login] = client;
    }

    /// <summary>Asks until it answers; its own words are in the failure.</summary>
    private async Task Answers()
    {
        using var client = new HttpClient { BaseAddress = address };
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var until = DateTimeOffset.UtcNow.AddMinutes(2);
        while (await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            try
            {
                if ((await client.GetAsync("/health/live", TestContext.Current.CancellationToken)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (DateTimeOffset.UtcNow < until)
            {
                // Not listening yet.
            }
            if (DateTimeOffset.UtcNow >= until) throw new InvalidOperationException($"The node did not answer within two minutes. It said: {process.Output}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
