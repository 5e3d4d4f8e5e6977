using System.Diagnostics.Metrics;
using JasperFx.Events;
using Marten;
using Marten.Services;

namespace IntegrityLedger.Platform.Health;

/// <summary>Counts what this node has committed, for /metrics: events by type, and of them the declarations and the decisions.</summary>
internal sealed class EventCounter(IMeterFactory meters) : DocumentSessionListenerBase
{
    private readonly Counter<long> events = meters.Create(LedgerMeter.Name).CreateCounter<long>("ledger.events", description: "Events appended by this node, by type");
    private readonly Counter<long> declarations = meters.Create(LedgerMeter.Name).CreateCounter<long>("ledger.declarations", description: "Declarations recorded by this node");
    private readonly Counter<long> decisions = meters.Create(LedgerMeter.Name).CreateCounter<long>("ledger.decisions", description: "Decisions recorded by this node");

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        foreach (var appended in commit.GetEvents()) Count(appended.EventTypeName);
        return Task.CompletedTask;
    }

    // By the aliases' last word, so that a room that is built later is counted too.
    private void Count(string type)
    {
        events.Add(1, new KeyValuePair<string, object?>("type", type));
        if (type.EndsWith("_declared", StringComparison.Ordinal)) declarations.Add(1);
        if (type.EndsWith("_approved", StringComparison.Ordinal) || type.EndsWith("_refused", StringComparison.Ordinal)) decisions.Add(1);
    }
}
