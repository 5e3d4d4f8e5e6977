using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Audit.AsOf;

/// <summary>The organisation around one person as the ledger knew it: folded from the streams of the person, the units above and whoever headed them.</summary>
public sealed class OrganisationAsOf(UnitDirectoryCache units)
{
    public async Task<Then> At(IQuerySession session, EmployeeId person, AsOfPoint point, CancellationToken ct)
    {
        // Which streams can matter is read from today's documents: they hold every period that was ever told, and no stream disappears.
        var employee = await session.LoadAsync<Employee>(person.Value, ct);
        var above = EverAbove(employee?.Assignments.Select(a => a.UnitCode) ?? [], await units.Now(session, ct));
        var events = (await session.EventsOf([.. above.Select(OrganisationUnit.StreamId), person.Value], point, ct)).Select(e => (e.Data, e.Timestamp)).ToList();
        var heads = OrganisationFold.From(events).HeadsAbove(person, point.InForceOn).Where(id => id != person).Distinct().ToList();
        var more = await session.EventsOf([.. heads.Select(h => h.Value)], point, ct);
        var fold = OrganisationFold.From([.. events, .. more.Select(e => (e.Data, e.Timestamp))]);
        var cards = (await session.LoadManyAsync<PersonCard>(ct, [.. heads.Select(h => h.Value), person.Value])).ToDictionary(c => c.Id, c => c.Name);
        return new(fold, point.InForceOn, id => cards.GetValueOrDefault(id.Value));
    }

    /// <summary>The units and everything that was above them on any day.</summary>
    private static HashSet<string> EverAbove(IEnumerable<string> codes, UnitDirectory directory)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var queue = new Queue<string>(codes);
        while (queue.TryDequeue(out var code))
        {
            if (!found.Add(code) || directory.Find(code) is not { } unit) continue;
            foreach (var parent in unit.Parents.Where(p => p.Code is not null)) queue.Enqueue(parent.Code!);
        }
        return found;
    }

    /// <summary>One moment's organisation, asked about one day. Names are today's: they are not in the ledger.</summary>
    public sealed class Then(OrganisationFold fold, DateOnly on, Func<EmployeeId, string?> name)
    {
        public PersonOnDay? Person(EmployeeId id) => fold.Person(id, on, name);
        public IReadOnlyList<LineStep> Line(EmployeeId id) => fold.LineAbove(id, on, name);
    }
}
