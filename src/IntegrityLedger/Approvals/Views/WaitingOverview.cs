using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Approvals.Views;

/// <summary>One thing that waits, as far as counting goes: nothing that says what it is or whom it is about.</summary>
public sealed record WaitingDay(WaitingAs As, string Kind, DateOnly? DueOn);

/// <summary>What waits for a person in all rooms, for mails and calendars.</summary>
public sealed class WaitingOverview(IDocumentStore store, WaitingIndex index, IEnumerable<IWaitingRows> rows, IEnumerable<IWaitingSource> sources)
{
    /// <summary>The same matters as the inbox counts; notices of the policy left out: they wait for nothing.</summary>
    public async Task<IReadOnlyList<WaitingDay>> For(Actor person, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await index.Days(session, person, today, ct);
    }

    /// <summary>Everybody for whom something may wait, functions left out; null when some room cannot say, and then everybody has to be asked.</summary>
    public async Task<IReadOnlySet<Guid>?> People(DateOnly today, CancellationToken ct)
    {
        var people = new HashSet<Guid>();
        foreach (var room in rows.Concat<IWaitingRoom>(sources))
        {
            if (await room.PeopleWaitedFor(today, ct) is not { } some) return null;
            people.UnionWith(some);
        }
        return people;
    }
}
