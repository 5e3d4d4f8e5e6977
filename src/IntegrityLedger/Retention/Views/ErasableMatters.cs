using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Retention.Views;

/// <summary>Finds a matter by its number in whichever room has it.</summary>
public sealed class ErasableMatters(IEnumerable<IErasable> rooms)
{
    /// <summary>The matter first, then what belongs to it; empty where there is none.</summary>
    public async Task<IReadOnlyList<Erasable>> Find(IQuerySession session, string matter, CancellationToken ct)
    {
        var number = CaseNumber.TryParse(matter)?.ToString() ?? matter.Trim();
        var found = new List<Erasable>();
        foreach (var room in rooms)
            if (found.Count == 0 && await room.Find(session, number, ct) is { } one) found.Add(one);
        if (found.Count == 0) return found;
        foreach (var room in rooms) found.AddRange(await room.Belonging(session, found[0].Subject, ct));
        return found;
    }

    /// <summary>Queues that whatever any room keeps of these subjects in clear goes.</summary>
    public void Forget(IDocumentOperations session, IReadOnlyCollection<Guid> subjects)
    {
        foreach (var room in rooms) room.Forget(session, subjects);
    }
}
