using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Platform.Bootstrap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrityLedger.Benchmarks;

/// <summary>The application on a loopback port in this process, as a client meets it.</summary>
public sealed class BenchApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private BenchApp(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public static async Task<BenchApp> StartAsync(BenchDatabase database, CancellationToken ct, params (string Key, string Value)[] settings)
    {
        var built = await BuildAsync(database, settings);
        await built.app.StartAsync(ct);
        return built;
    }

    /// <summary>Put together but not started: no daemon, no server.</summary>
    public static Task<BenchApp> BuildAsync(BenchDatabase database, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(LedgerHost).Assembly.GetName().Name, EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = "http://127.0.0.1:0", ["Ledger:SignInBurst"] = "100000" });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.AddLedger(database.Application, database.DataDirectory);
        var app = builder.Build();
        app.UseLedger();
        return Task.FromResult(new BenchApp(app));
    }

    public HttpClient Anonymous() => new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromMinutes(10),
        BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
    };

    public async Task<HttpClient> ClientOf(string login, CancellationToken ct)
    {
        var client = Anonymous();
        (await client.PostAsJsonAsync("/api/session", new { user = login }, ct)).EnsureSuccessStatusCode();
        return client;
    }

    public static async Task<JsonObject> Post(HttpClient client, string path, object body, CancellationToken ct)
    {
        using var response = await client.PostAsJsonAsync(path, body, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)!.AsObject() : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
