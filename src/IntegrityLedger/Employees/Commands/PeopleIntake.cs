using IntegrityLedger.Imports;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Employees.Commands;

/// <summary>People known only by an imported register: so that their page exists and history has a name.</summary>
public sealed class PeopleIntake(CommandDesk desk) : IPeopleIntake
{
    public async Task Register(IReadOnlyDictionary<EmployeeId, string> people, string by, CancellationToken ct)
    {
        Outcome<int> outcome;
        do outcome = await desk.Execute<int>(new CommandScope(by), (session, token) => Queue(session, people, by, token), ct);
        while (outcome.Refusal == CommandDesk.LostRace);
    }

    private static async Task<Outcome<int>> Queue(IDocumentSession session, IReadOnlyDictionary<EmployeeId, string> people, string by, CancellationToken ct)
    {
        var known = (await session.LoadManyAsync<Employee>(ct, people.Keys.Select(id => id.Value))).Select(e => e.Id).ToHashSet();
        var fresh = people.Where(p => !known.Contains(p.Key.Value)).ToList();
        foreach (var (id, name) in fresh)
        {
            session.Events.StartStream<Employee>(id.Value, new EmployeeRegistered(id, null, by));
            session.Store(PersonCard.For(id, name, null));
        }
        return fresh.Count;
    }
}
