using IntegrityLedger.TransparencyLog.Commands;
using IntegrityLedger.TransparencyLog.Views;
using Marten;

namespace IntegrityLedger.TransparencyLog;

/// <summary>The transparency log: every event gets a leaf in a signed tree, so that nobody can change what was written without outsiders noticing.</summary>
public static class TransparencyLogModule
{
    public static IServiceCollection AddTransparencyLog(this IServiceCollection services, string dataDirectory)
    {
        services.AddSingleton(provider => new LogSettings(provider.GetRequiredService<IConfiguration>(), dataDirectory));
        services.AddSingleton<LogKeyring>().AddSingleton<LogState>().AddSingleton<CommitSignal>().AddSingleton<Sequencer>().AddSingleton<LedgerVerification>().AddSingleton<LogReader>().AddSingleton<Receipts>().AddSingleton(provider => new LogFiles(provider.GetRequiredService<LogReader>())).AddSingleton(provider => new LogStatus(provider.GetRequiredService<LogReader>(), provider.GetRequiredService<LogState>(), provider.GetRequiredService<LogSettings>()));
        services.ConfigureMarten((provider, options) => options.Listeners.Add(provider.GetRequiredService<CommitSignal>()));
        services.AddHealthChecks().AddCheck<LogCheck>("log", tags: ["ready"]);
        return services.AddHostedService<SequencerService>();
    }

    public static void MapTransparencyLog(this IEndpointRouteBuilder endpoints) => LogEndpoints.Map(endpoints);
}
