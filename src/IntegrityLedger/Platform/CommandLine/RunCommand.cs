using System.Diagnostics;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Bootstrap;
using Microsoft.AspNetCore.Connections;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>The application itself: database, schema, demo city on first start, then pages and API until it is stopped.</summary>
internal sealed class RunCommand : ICommandLineCommand
{
    public string Name => "";
    public (string Form, LocalizedText Does) Usage => ("(none)", new("startar programmet och svarar på adressen i Urls (Ctrl-C stoppar)", "starts the application and serves the address in Urls (Ctrl-C stops)"));

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var builder = invocation.Builder();
        if (ListeningAddresses.Taken(builder.Configuration) is { } taken) throw new StartRefusedException(ListeningAddresses.Message(invocation, taken));
        // Disposed after the host has stopped.
        await using var ledger = await OpenedLedger.OpenAsync(builder.Configuration, invocation, ct);
        await using var app = builder.AddLedger(ledger.Database.AppConnectionString, ledger.DataDirectory).Build();
        app.UseLedger();
        try
        {
            // Until the host listens to signals itself.
            using (ledger.Database.StopOnSignals()) await app.StartAsync(ct);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            // Somebody took it while the database was being prepared.
            throw new StartRefusedException(ListeningAddresses.Message(invocation, ListeningAddresses.Taken(builder.Configuration) ?? builder.Configuration["urls"] ?? "http://localhost:5000"));
        }
        await Banner.WriteAsync(invocation, ledger, [.. app.Urls], clock.Elapsed, SignInMode.Decide(builder.Configuration).Demo);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
