using System.Net;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace IntegrityLedger.Identity;

/// <summary>Keeps demo sign-in on this machine: looks at what the server really listens on, and at where each request really comes from.</summary>
/// <remarks>The host header stops a foreign site whose name resolves to 127.0.0.1; the forwarding headers stop a proxy on this machine that lets others in.</remarks>
internal sealed class DemoGuard(IServer server, SignInMode mode) : IHostedLifecycleService
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    private static readonly Refusal Elsewhere = new("demo-is-local", RefusalKind.NotYours,
        new("Demoläget svarar bara på den egna datorn: öppna http://localhost med rätt port.", "Demo mode answers on its own machine only: open http://localhost with the right port."));

    public static IApplicationBuilder Use(IApplicationBuilder app) => app.Use((context, next) =>
        IsLocal(context) ? next(context) : Answers.Write(context, Elsewhere, StatusCodes.Status421MisdirectedRequest));

    /// <summary>No address at all means that the request never crossed a wire (a test host in the same process).</summary>
    private static bool IsLocal(HttpContext context) => IsLocal(context.Connection.RemoteIpAddress) && IsLocal(context.Connection.LocalIpAddress)
        && Addresses.IsLoopbackHost(context.Request.Host.Host) && !Forwarding.Any(context.Request.Headers.ContainsKey);

    private static bool IsLocal(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var open = server.Features.Get<IServerAddressesFeature>()?.Addresses.Where(address => !Addresses.IsLoopback(address)).ToArray() ?? [];
        return mode.Demo && open.Length > 0 ? throw SignInMode.Refused(open) : Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
