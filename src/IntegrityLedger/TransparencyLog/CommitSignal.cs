using System.Threading.Channels;
using Marten;
using Marten.Services;

namespace IntegrityLedger.TransparencyLog;

/// <summary>Says that this node has just committed events; costs the one who commits nothing.</summary>
internal sealed class CommitSignal : DocumentSessionListenerBase
{
    private readonly Channel<bool> signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (commit.GetEvents().Any()) signals.Writer.TryWrite(true);
        return Task.CompletedTask;
    }

    /// <summary>True when something was committed, at the latest after <paramref name="most"/>.</summary>
    public async Task<bool> Wait(TimeSpan most, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(most);
        try { return await signals.Reader.ReadAsync(patience.Token); }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { return false; }
    }
}
