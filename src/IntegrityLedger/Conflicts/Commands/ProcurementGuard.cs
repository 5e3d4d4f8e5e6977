using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>The room's word when a procurement moves or its people and bidders change.</summary>
public sealed class ProcurementGuard(ProcurementTieFinder finder, ProcurementConflicts conflicts, IOrganisation organisation) : IProcurementGuard
{
    public async Task<Refusal?> Hinder(IQuerySession session, PhaseStep step, CancellationToken ct)
    {
        var (procurement, from, today) = (step.Procurement, step.From, step.Today);
        GateMember[] members = [.. procurement.Members.Select(m => new GateMember(m.Person, m.Period))];
        var people = ProcurementGate.Participants(members, from, today);
        var bidders = ProcurementTieFinder.BiddersOf(procurement, from).Union(ProcurementTieFinder.BiddersOf(procurement, today)).ToList();
        IReadOnlyList<ProcurementTie> ties = [.. (await finder.Ties(procurement, people, today, ct)).Union(await finder.Ties(procurement, people, from, ct))];
        var answer = ProcurementGate.Ask(new(from, today, step.OpensTheBids, members, bidders, await ProcurementDeclarations.In(session, procurement.Number, ct), ties, await Measures(session, ties, ct)));
        if (answer.Opens) return null;
        var names = step.NamesShown ? await Names(answer, today, ct) : null;
        return ProcurementDeclarationRefusals.Of(answer, who => names is null ? HowMany(who.Count) : Listed(who, names));
    }

    public Task<int> Changed(IDocumentSession session, ProcurementStory after, DateOnly today, string by, CancellationToken ct) => conflicts.Note(session, after, today, by, ct);

    /// <summary>What was decided on the interests themselves, in any matter.</summary>
    private static async Task<IReadOnlyList<Measure>> Measures(IQuerySession session, IReadOnlyList<ProcurementTie> ties, CancellationToken ct)
    {
        Guid[] interests = [.. ties.Select(t => t.Interest).Distinct()];
        return interests.Length == 0 ? [] : [.. (await session.Query<MeasureSummary>().Where(m => m.SubjectId.IsOneOf(interests)).ToListAsync(ct)).Select(m => m.State)];
    }

    private async Task<Dictionary<EmployeeId, string>> Names(GateAnswer answer, DateOnly today, CancellationToken ct) =>
        (await organisation.ByIds(answer.InTheWay.Distinct(), today, ct)).ToDictionary(p => p.Id, p => $"{p.Name} ({p.Login})");

    private static LocalizedText Listed(IReadOnlyList<EmployeeId> people, Dictionary<EmployeeId, string> names)
    {
        var listed = string.Join(", ", people.Select(p => names.GetValueOrDefault(p, "–")).Order(StringComparer.Ordinal));
        return new(listed, listed);
    }

    private static LocalizedText HowMany(int people) => people == 1 ? new("en deltagare", "one participant") : new($"{people} deltagare", $"{people} participants");
}
