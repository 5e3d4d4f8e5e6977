using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Influence.Views;

/// <summary>Reports in the inbox of those who handle them. The words are neutral: a mail is made of them, and a mail is read by others.</summary>
public sealed class ReportsWaiting(IDocumentStore store, ReportDoor door) : IWaitingSource
{
    private static readonly LocalizedText Subject = new("Ett ärende med en tid att hålla", "A matter with a time to keep"), Written = new("Ett nytt meddelande i ett ärende", "A new message in a matter"), Why = new("Du handlägger det.", "You handle it.");

    public async Task<IReadOnlyList<WaitingMatter>> WaitingFor(Actor person, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = person.Id.Value;
        var waiting = new List<WaitingMatter>();
        foreach (var summary in await session.Query<InfluenceSummary>().Where(r => r.Open && r.HandlerIds.Contains(me)).OrderBy(r => r.NextDueAt).ToListAsync(ct))
        {
            if (summary.State.Next is null && !summary.State.ReporterWroteLast) continue;
            if (await door.Enter(session, summary.State, person.Id, ct) is { IsRefused: true }) continue;
            var (what, due) = summary.State.Next is { } next ? (Subject, (DateOnly?)StockholmTime.DateOf(next.DueAt.AddTicks(-1))) : (Written, null);
            waiting.Add(new(WaitingAs.Task, "report", summary.Id, summary.CaseNumber, what, null, Why, due, $"/reports/{summary.Id}"));
        }
        return waiting;
    }

    public async Task<IReadOnlyCollection<Guid>?> PeopleWaitedFor(DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.Query<InfluenceSummary>().Where(r => r.Open).Select(r => r.HandlerIds).ToListAsync(ct)).SelectMany(ids => ids).ToHashSet();
    }
}
