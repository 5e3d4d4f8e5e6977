using System.Net;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Health;
using IntegrityLedger.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrityLedger.SystemTests.Http;

/// <summary>The HTTP platform and sign-in with a staff of two and no database: for what does not depend on one.</summary>
public sealed class SmallHouse : IAsyncDisposable, IPeople
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("small-house-");
    private readonly Dictionary<string, Person> staff = new(StringComparer.OrdinalIgnoreCase);
    private WebApplication? app;

    public ManualTime Time { get; } = new();
    public string DataDirectory => data.FullName;

    public static Person Anna { get; } = new(EmployeeId.FromSourceKey("anna"), "anna.berg", "Anna Berg", "Handläggare", "BYGG", "Bygglov", new HashSet<string> { Role.Employee });
    public static Person Ida { get; } = new(EmployeeId.FromSourceKey("ida"), "ida.sand", "Ida Sand", "Revisor", "REV", "Stadsrevisionen", new HashSet<string> { Role.Employee, Role.Auditor });

    public SmallHouse() => Employ(Anna, Ida);

    public void Employ(params Person[] people) { foreach (var person in people) staff[person.Login] = person; }
    public void Leaves(Person person) => staff.Remove(person.Login);
    Task<Person?> IPeople.ByLogin(string login, CancellationToken cancellation) => Task.FromResult(staff.GetValueOrDefault(login));

    /// <summary>In process unless <paramref name="url"/> is given; then on a real socket. <paramref name="listen"/> is bound in code, where no setting shows it.</summary>
    public async Task<HttpClient> Open(Action<WebApplication>? map = null, Dictionary<string, string?>? settings = null, string? url = null, IPAddress? listen = null, ILoggerProvider? log = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.AddLedgerLogs(forMachines: true);
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = url ?? "http://localhost:5080" });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        if (listen is not null) builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(listen, 0));
        else if (url is null) builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton<IPeople>(this).AddHttpPlatform().AddIdentity(builder.Configuration, builder.Configuration["Ledger:DataDirectory"] ?? data.FullName);
        app = builder.Build();
        app.UseHttpPlatform().UseIdentity().MapIdentity();
        map?.Invoke(app);
        app.RequireAccessEverywhere();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return url is null ? Client() : new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    /// <summary>A client with a cookie jar of its own and an empty history.</summary>
    public HttpClient Client() => new(new CookieJar(app!.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost:5080") };

    /// <summary>The status of a GET that arrives from and at these addresses.</summary>
    public async Task<int> From(IPAddress remote, IPAddress local, string path) => (await app!.GetTestServer().SendAsync(context =>
    {
        context.Request.Path = path;
        context.Request.Host = new HostString("localhost", 5080);
        (context.Connection.RemoteIpAddress, context.Connection.LocalIpAddress) = (remote, local);
    }, TestContext.Current.CancellationToken)).Response.StatusCode;

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        data.Delete(recursive: true);
    }
}
