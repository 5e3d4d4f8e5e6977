using IntegrityLedger.Imports;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Employees.Commands;

/// <summary>People known only by an imported register: so that their page exists and history has a name.</summary>
public sealed class PeopleIntake(BatchDesk desk) : IPeopleIntake
{
    public Task Register(IReadOnlyDictionary<EmployeeId, string> people, string by, CancellationToken ct) => desk.Run(by, async (session, token) =>
    {
        var known = (await session.LoadManyAsync<Employee>(token, people.Keys.Select(id => id.Value))).Select(e => e.Id).ToHashSet();
        var fresh = people.Where(p => !known.Contains(p.Key.Value)).ToList();
        foreach (var (id, name) in fresh)
        {
            session.Events.StartStream<Employee>(id.Value, new EmployeeRegistered(id, null, by));
            session.Store(PersonCard.For(id, name, null));
        }
        return fresh.Count;
    }, ct);
}
