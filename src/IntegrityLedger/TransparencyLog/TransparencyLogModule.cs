using IntegrityLedger.TransparencyLog.Commands;
using IntegrityLedger.TransparencyLog.Views;
using IntegrityLedger.TransparencyLog.Witnesses;
using Marten;
using Npgsql;

namespace IntegrityLedger.TransparencyLog;

/// <summary>The transparency log: every event gets a leaf in a signed tree, so that nobody can change what was written without outsiders noticing.</summary>
public static class TransparencyLogModule
{
    public static IServiceCollection AddTransparencyLog(this IServiceCollection services, string dataDirectory)
    {
        services.AddSingleton(provider => new LogSettings(provider.GetRequiredService<IConfiguration>(), dataDirectory));
        services.AddSingleton<LogKeyring>().AddSingleton<LogState>().AddSingleton<CommitSignal>().AddSingleton<Sequencer>().AddSingleton<LedgerVerification>().AddSingleton<LogReader>().AddSingleton<Receipts>().AddSingleton<ProvenEvents>().AddSingleton(provider => new LogFiles(provider.GetRequiredService<LogReader>())).AddSingleton(provider => new LogStatus(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<LogReader>(), provider.GetRequiredService<LogState>(), provider.GetRequiredService<LogSettings>(), provider.GetRequiredService<WitnessBoard>(), provider.GetRequiredService<Witness>()));
        services.AddWitness(dataDirectory).AddSingleton<WitnessBoard>().AddSingleton<WitnessClient>().AddSingleton<WitnessTalk>().AddHostedService<WitnessService>();
        services.ConfigureMarten((provider, options) => options.Listeners.Add(provider.GetRequiredService<CommitSignal>()));
        services.AddHealthChecks().AddCheck<LogCheck>("log", tags: ["ready"]).AddCheck<WitnessCheck>("witnesses", tags: ["ready"]);
        return services.AddHostedService<SequencerService>();
    }

    /// <summary>What a node needs to be a witness of other logs, and no more.</summary>
    public static IServiceCollection AddWitness(this IServiceCollection services, string dataDirectory) =>
        services.AddSingleton(provider => new WitnessSettings(provider.GetRequiredService<IConfiguration>(), dataDirectory)).AddSingleton<WitnessKeyring>().AddSingleton<Witness>();

    public static void MapTransparencyLog(this IEndpointRouteBuilder endpoints)
    {
        LogEndpoints.Map(endpoints);
        ReceiptEndpoints.Map(endpoints);
        endpoints.MapWitness();
    }

    public static void MapWitness(this IEndpointRouteBuilder endpoints) => WitnessEndpoints.Map(endpoints);
}
