using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Reactions;

/// <summary>Declarations that participants of procurements owe, for the clock that reminds.</summary>
public sealed class ProcurementDeadlines(IDocumentStore store, IProcurements procurements, ProcurementConflicts conflicts, TimeProvider clock) : IDeadlineSource
{
    /// <summary>Whose declaration an id of <see cref="DueBy"/> is: before the first word there is no stream that could tell.</summary>
    private readonly Dictionary<Guid, (string Number, EmployeeId Person)> asked = [];

    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    public async Task<IReadOnlyList<Guid>> DueBy(DateOnly day, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var near = (await ProcurementOutstanding.In(session, await procurements.All(ct), Today, ct)).Where(o => o.DueOn <= day && Said(o).EscalatedOn is null).OrderBy(o => o.DueOn).ToList();
        foreach (var one in near) asked[one.Id] = (one.Procurement.Number, one.Person);
        return [.. near.Select(o => o.Id)];
    }

    public async Task<OpenDecision?> Open(Guid id, IDocumentSession session, CancellationToken ct)
    {
        if (!asked.TryGetValue(id, out var whose) || await procurements.ByNumber(whose.Number, ct) is not { } procurement) return null;
        var stream = await session.Events.FetchForWriting<ProcurementDeclaration>(id, ct);
        if (ProcurementOutstanding.In(procurement, _ => stream.Aggregate, Today).FirstOrDefault(o => o.Person == whose.Person) is not { } owed) return null;
        if (stream.Aggregate?.AwaitedBy != owed.DueOn)
        {
            var number = stream.Aggregate?.CaseNumber ?? (await conflicts.Open(session, procurement.Number, owed.Person, Today, ct)).Number;
            var awaited = new ProcurementDeclarationAwaited(number, procurement.Number, owed.Person, owed.Renewal, owed.DueOn, Today);
            if (stream.Aggregate is null) session.Events.StartStream<ProcurementDeclaration>(id, awaited);
            else stream.AppendOne(awaited);
        }
        return new(new(owed.Person, Today) { Procurements = [procurement.Number] }, owed.Person, null, owed.DueOn, Said(owed with { Declared = stream.Aggregate }),
            e => { if (stream.Aggregate is null) session.Events.Append(id, e); else stream.AppendOne(e); });
    }

    /// <summary>What was said about another day is not said about this one.</summary>
    private static Reminders Said(ProcurementOutstanding owed) => owed.Declared is { } known && known.AwaitedBy == owed.DueOn ? known.Reminders : Reminders.None;
}
