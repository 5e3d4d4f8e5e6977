using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Health;
using IntegrityLedger.SystemTests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrityLedger.SystemTests;

/// <summary>The whole application on a database of its own, listening on a free loopback port: what a client meets.</summary>
public sealed class RunningLedger : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly bool ownsDatabase;

    private RunningLedger(WebApplication app, TestDatabase database, bool ownsDatabase) => (this.app, Database, this.ownsDatabase) = (app, database, ownsDatabase);

    public TestDatabase Database { get; }
    public IServiceProvider Services => app.Services;
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts on <paramref name="database"/>, or on a new one that goes when this goes.</summary>
    public static async Task<RunningLedger> StartAsync(TestDatabase? database = null, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null, ILoggerProvider? log = null)
    {
        var ct = TestContext.Current.CancellationToken;
        var own = database is null;
        database ??= await TestDatabase.CreateAsync(ct);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Program).Assembly.GetName().Name, EnvironmentName = "Production" });
        builder.AddLedgerLogs(forMachines: true);
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = "http://127.0.0.1:0", ["Ledger:SignInBurst"] = "100000", ["Ledger:Log:PauseSeconds"] = "0.1" });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.AddLedger(database.AppConnectionString, database.DataDirectory);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseLedger();
        await app.StartAsync(ct);
        return new(app, database, own);
    }

    /// <summary>A client with its own cookies; redirects are shown, not followed.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = true,
        // A client that asked whether to send waits for the answer, however busy the machine; after a second, as usual, it would send anyway.
        Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
    }) { BaseAddress = Address };

    public async Task<HttpClient> ClientOf(string login)
    {
        var client = Client();
        (await client.SignIn(login)).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>A client that is nobody and stays nobody, whatever cookies it is given.</summary>
    public HttpClient Stranger() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    /// <summary>A client that stays who it is, whatever cookies it is sent: for trying many things, signing out among them.</summary>
    public async Task<HttpClient> SteadyClientOf(string login)
    {
        using var once = Client();
        var cookie = (await once.SignIn(login)).EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsDatabase) await Database.DisposeAsync();
    }
}
