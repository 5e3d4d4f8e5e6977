using IntegrityLedger.Identity;
using Marten;

namespace IntegrityLedger.Demo;

/// <summary>The demo city had its history told (Demostaden återgiven): every recorded time before this event's own was set by the story.</summary>
/// <param name="StoryTo">The last instant of the story.</param>
public sealed record DemoCityReplayed(int Declarations, int Steps, DateTimeOffset StoryFrom, DateTimeOffset StoryTo, string By);

/// <summary>Names the stream that says that a ledger is a demo.</summary>
public sealed record DemoLedger(Guid Id);

/// <summary>The demo city's room: one event, and the replay before the ledger opens.</summary>
public static class DemoModule
{
    public static void Configure(StoreOptions options) => options.Events.MapEventType<DemoCityReplayed>("demo_city_replayed");

    /// <summary>Demo sign-in (this machine only, no identity provider) and not Ledger__Demo=none.</summary>
    public static bool Wanted(IConfiguration configuration) =>
        SignInMode.Decide(configuration).Demo && !string.Equals(configuration["Ledger:Demo"], "none", StringComparison.OrdinalIgnoreCase);
}
