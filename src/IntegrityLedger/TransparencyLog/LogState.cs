using System.Diagnostics;
using IntegrityLedger.Proofs;

namespace IntegrityLedger.TransparencyLog;

/// <summary>How the sequencer of this node is doing, for the health page and for people.</summary>
public sealed class LogState
{
    private readonly Stopwatch running = Stopwatch.StartNew();
    private volatile Fault? fault;

    /// <summary>Why this node signs nothing; null while all is well.</summary>
    public Fault? Fault { get => fault; internal set => fault = value; }

    /// <summary>Since the application was put together.</summary>
    public TimeSpan Running => running.Elapsed;
}
