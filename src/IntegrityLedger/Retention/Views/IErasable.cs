using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Retention.Views;

/// <summary>A matter, or what belongs to one, whose words can be destroyed.</summary>
/// <param name="Subject">Whose key seals them.</param>
/// <param name="Waits">Something in it waits for somebody.</param>
/// <param name="Person">Whom it concerns.</param>
/// <param name="EndedOn">When it was closed; null where the room does not say.</param>
public sealed record Erasable(Guid Subject, string Matter, RetentionClass Class, bool Waits, EmployeeId? Person, DateOnly? EndedOn = null);

/// <summary>What a room says of its matters when words are to be destroyed.</summary>
public interface IErasable
{
    /// <summary>The matter with this number; null when this room has none.</summary>
    Task<Erasable?> Find(IQuerySession session, string matter, CancellationToken ct);

    /// <summary>What belongs to a matter and is sealed with keys of its own.</summary>
    Task<IReadOnlyList<Erasable>> Belonging(IQuerySession session, Guid subject, CancellationToken ct) => Task.FromResult<IReadOnlyList<Erasable>>([]);

    /// <summary>Matters with a time to be kept that ended on the day or before, the oldest first, whether or not they are destroyed.</summary>
    Task<IReadOnlyList<Erasable>> Ended(IQuerySession session, DateOnly by, int most, CancellationToken ct) => Task.FromResult<IReadOnlyList<Erasable>>([]);

    /// <summary>Queues that whatever the room keeps of these subjects in clear goes.</summary>
    void Forget(IDocumentOperations session, IReadOnlyCollection<Guid> subjects);
}
