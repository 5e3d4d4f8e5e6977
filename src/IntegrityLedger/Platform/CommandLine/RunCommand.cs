using System.Diagnostics;
using IntegrityLedger.Demo;
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
        var (city, telling) = await DemoAsync(invocation, builder.Configuration, ledger, ct);
        await using var app = builder.AddLedger(ledger.Database.AppConnectionString, ledger.DataDirectory).Build();
        app.UseLedger();
        try
        {
            // From here on the host listens to signals itself.
            ledger.Signals.Dispose();
            await app.StartAsync(ct);
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return 128 + 2;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            // Somebody took it while the database was being prepared.
            throw new StartRefusedException(ListeningAddresses.Message(invocation, ListeningAddresses.Taken(builder.Configuration) ?? builder.Configuration["urls"] ?? "http://localhost:5000"));
        }
        await Banner.WriteAsync(invocation, ledger, city, telling, [.. app.Urls], clock.Elapsed, SignInMode.Decide(builder.Configuration).Demo,
            await app.Services.GetRequiredService<TransparencyLog.Views.LogStatus>().IsDevelopment(ct));
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <summary>The demo city's history on an empty ledger, before anybody can reach it.</summary>
    private static async Task<(DemoResult?, TimeSpan)> DemoAsync(Invocation invocation, IConfiguration configuration, OpenedLedger ledger, CancellationToken ct)
    {
        var city = new DemoCity(ledger.Database, ledger.DataDirectory);
        if (!DemoModule.Wanted(configuration))
        {
            return !await city.IsUnfinished(ct) ? default : throw new StartRefusedException(invocation.Say(
                "Den här databasen började laddas med demostaden och blev inte klar. Starta en gång i demoläge för att göra klart, eller välj en annan databas (ConnectionStrings__Ledger, Ledger__DataDirectory).",
                "The demo city was being loaded into this database and was not finished. Start once in demo mode to finish it, or choose another database (ConnectionStrings__Ledger, Ledger__DataDirectory)."));
        }
        var clock = Stopwatch.StartNew();
        var line = new ProgressLine(invocation.Output, invocation.Interactive, invocation.Say("Demostaden", "Demo city"));
        var told = await city.Ensure(TimeProvider.System, at => line.Show((long)(at.Part * 1000), 1000, invocation.Say(
            $"{at.Day:yyyy-MM-dd}, {at.Declarations} anmälningar", $"{at.Day:yyyy-MM-dd}, {at.Declarations} declarations")), ct);
        if (told is not null) line.Finish(invocation.Say($"klar på {clock.Elapsed.TotalSeconds:0.0} s", $"done in {clock.Elapsed.TotalSeconds:0.0} s"));
        foreach (var refused in told?.Refused ?? []) await invocation.Errors.WriteLineAsync($"  seeds/stories: {refused}");
        return (told, clock.Elapsed);
    }
}
