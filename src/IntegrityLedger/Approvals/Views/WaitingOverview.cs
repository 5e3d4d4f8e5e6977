using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Views;

/// <summary>One thing that waits, as far as counting goes: nothing that says what it is or whom it is about.</summary>
public sealed record WaitingDay(WaitingAs As, string Kind, DateOnly? DueOn);

/// <summary>What waits for a person in all rooms, for mails and calendars.</summary>
public sealed class WaitingOverview(GiftsWaiting gifts, IEnumerable<IWaitingSource> sources)
{
    public async Task<IReadOnlyList<WaitingDay>> For(Actor person, DateOnly today, CancellationToken ct)
    {
        var days = new List<WaitingDay>(await gifts.For(person, ct));
        foreach (var source in sources)
            days.AddRange((await source.WaitingFor(person, today, ct)).Select(matter => new WaitingDay(matter.As, matter.Kind, matter.DueOn)));
        return days;
    }

    /// <summary>Everybody for whom something may wait, functions left out; null when some room cannot say, and then everybody has to be asked.</summary>
    public async Task<IReadOnlySet<Guid>?> People(DateOnly today, CancellationToken ct)
    {
        var people = (await gifts.People(ct)).ToHashSet();
        foreach (var source in sources)
        {
            if (await source.PeopleWaitedFor(today, ct) is not { } some) return null;
            people.UnionWith(some);
        }
        return people;
    }
}
