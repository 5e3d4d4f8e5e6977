using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Demo;

/// <summary>Where stories are told: the queue of what is to happen, and the clocks.</summary>
internal interface IStage
{
    /// <summary>The instant at which the story is.</summary>
    DateTimeOffset Current { get; }

    /// <summary>True when an earlier telling came past this instant.</summary>
    bool WasHere { get; }

    /// <summary>Nothing is planned beyond the story's end, nor before where it is.</summary>
    void Plan(DateTimeOffset at, Func<CancellationToken, Task> step);

    /// <summary>The clocks come to where the story is; the ledger's does not go back.</summary>
    Task Come(CancellationToken ct);

    /// <summary>Somebody as signed in now, with a key of the step that is the same in every telling.</summary>
    Task<LedgerRequest> Enter(string key, string login, CancellationToken ct);

    void Refuse(string what, Kernel.Refusal no);

    /// <summary>Matters that waited may lie with somebody else now.</summary>
    void MattersMoved();
}
