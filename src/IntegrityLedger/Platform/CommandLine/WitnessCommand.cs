using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.TransparencyLog;
using IntegrityLedger.TransparencyLog.Witnesses;
using Microsoft.AspNetCore.Connections;
using Npgsql;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>A witness of other organisations' logs, with nothing of a ledger around it; any node of a ledger answers at the same address as well.</summary>
internal sealed class WitnessCommand : ICommandLineCommand
{
    private const int Done = 0, Misused = 2;

    public string Name => "witness";
    public (string Form, LocalizedText Does) Usage => ("witness [key | trust <public key>]", new(
        "är vittne till andras loggar; visar vittnets nyckel; börjar följa en logg", "is a witness of others' logs; shows the witness's key; begins to follow a log"));

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var rest = invocation.Rest;
        if (rest is ["key"]) return await Key(invocation);
        if (rest is ["trust", var key]) return await Trust(invocation, key, ct);
        if (rest is [] || rest[0].StartsWith('-') || rest[0].Contains('=')) return await Serve(invocation, ct);
        await invocation.Errors.WriteLineAsync(invocation.Say($"Skriv: {Usage.Form}", $"Write: {Usage.Form}"));
        return Misused;
    }

    private static async Task<int> Key(Invocation invocation)
    {
        using var keyring = new WitnessKeyring(Settings(invocation));
        await invocation.Output.WriteAsync(keyring.Text());
        return Done;
    }

    private static async Task<int> Trust(Invocation invocation, string key, CancellationToken ct)
    {
        if (await Settings(invocation).Follow(key, ct) is { } wrong)
        {
            await invocation.Errors.WriteLineAsync(wrong.In(invocation.Language));
            return Misused;
        }
        await invocation.Output.WriteLineAsync(invocation.Say("Loggen följs. Vittnets nyckel: kommandot witness key.", "The log is followed. The witness's key: the command witness key."));
        return Done;
    }

    private static async Task<int> Serve(Invocation invocation, CancellationToken ct)
    {
        var builder = invocation.Builder();
        if (ListeningAddresses.Taken(builder.Configuration) is { } taken) throw new StartRefusedException(ListeningAddresses.Message(invocation, taken));
        await using var ledger = await OpenedLedger.OpenAsync(builder.Configuration, invocation, ct);
        builder.Services.AddSingleton(new NpgsqlDataSourceBuilder(ledger.Database.AppConnectionString) { Name = "witness" }.Build()).AddSingleton(TimeProvider.System).AddWitness(ledger.DataDirectory);
        await using var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseBodyLimit();
        app.MapWitness();
        try
        {
            ledger.Signals.Dispose();
            await app.StartAsync(ct);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StartRefusedException(ListeningAddresses.Message(invocation, builder.Configuration["urls"] ?? "http://localhost:5000"));
        }
        foreach (var url in app.Urls) await invocation.Output.WriteLineAsync(invocation.Say($"Vittne: {url}/log/witness", $"Witness: {url}/log/witness"));
        await app.WaitForShutdownAsync(ct);
        return Done;
    }

    private static WitnessSettings Settings(Invocation invocation)
    {
        var configuration = (invocation with { Arguments = [] }).Builder().Configuration;
        return new(configuration, Postgres.PostgresSettings.From(configuration).DataDirectory);
    }
}
