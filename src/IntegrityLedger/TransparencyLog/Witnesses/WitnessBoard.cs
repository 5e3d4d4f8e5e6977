using System.Collections.Concurrent;
using IntegrityLedger.Proofs;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>How each witness answered this node last, for the health page and for people.</summary>
public sealed class WitnessBoard
{
    private readonly ConcurrentDictionary<string, Fault> faults = new();
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Fault? refuted;

    /// <summary>Why a witness does not stand behind the log now; null while it does, and on a node that does not ask.</summary>
    public Fault? Of(WitnessPeer peer) => faults.GetValueOrDefault(peer.Name);

    /// <summary>A witness showed a head that the log's own key signed and that this database does not hold: nothing more may be signed on it.</summary>
    public Fault? Refuted { get => refuted; internal set => refuted = value; }

    /// <summary>Done when every witness has answered once, or could not be reached.</summary>
    internal Task Asked => asked.Task;

    /// <summary>Done when a head is signed after this is read.</summary>
    internal Task NextHead => next.Task;

    internal void AllAsked() => asked.TrySetResult();

    internal void HeadSigned() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <returns>Whether this is news.</returns>
    internal bool Note(WitnessPeer peer, Fault? fault)
    {
        var before = Of(peer);
        if (fault is null) faults.TryRemove(peer.Name, out _);
        else faults[peer.Name] = fault;
        return before?.Code != fault?.Code;
    }
}
