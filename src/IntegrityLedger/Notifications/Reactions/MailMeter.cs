using System.Diagnostics.Metrics;
using System.Text.Json;
using IntegrityLedger.Platform.Health;

namespace IntegrityLedger.Notifications.Reactions;

/// <summary>Counts mails by what became of them, for /metrics: sent, waiting (to be tried again), givenUp, uncertain, noAddress, nothing.</summary>
public sealed class MailMeter(IMeterFactory meters)
{
    private readonly Counter<long> mails = meters.Create(LedgerMeter.Name).CreateCounter<long>("ledger.mails", description: "Mails by what became of an attempt, by this node");

    public void Count(MailState state, int many = 1) => mails.Add(many, new KeyValuePair<string, object?>("outcome", JsonNamingPolicy.CamelCase.ConvertName(state.ToString())));
}
