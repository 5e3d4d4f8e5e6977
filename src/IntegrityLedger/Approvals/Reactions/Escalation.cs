using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Reactions;

/// <summary>Who above is told when a decision is late, and who was passed over on the way.</summary>
public sealed record EscalationChoice(EmployeeId? To, string? ToRole, IReadOnlyList<SkippedApprover> Skipped);

/// <summary>Finds the nearest above whom nothing stands in the way of reading the matter; where the line has nobody, the compliance function.</summary>
public sealed class Escalation(IOrganisation organisation, IMatterRouter router)
{
    private const string Function = "compliance";

    public async Task<EscalationChoice> For(OpenDecision decision, DateOnly today, CancellationToken ct)
    {
        var declarants = await organisation.LineAbove(decision.Facts.Declarant, today, ct);
        var approvers = decision.Approver is { } approver ? await organisation.LineAbove(approver, today, ct) : [];
        var people = declarants.Concat(approvers).Select(step => step.Manager).OfType<PersonOnDay>().DistinctBy(person => person.Id).ToDictionary(person => person.Id);
        var function = (await organisation.WithRole(Function, today, ct)).Where(person => person.Id != decision.Approver);
        IEnumerable<PersonOnDay> inTurn = EscalationRules.Above(decision.Approver, Heads(declarants), Heads(approvers)).Select(id => people[id]).Concat(function).DistinctBy(person => person.Id);
        var skipped = new List<SkippedApprover>();
        foreach (var candidate in inTurn)
        {
            if (await router.HinderToBeTold(candidate.Id, decision.Facts with { Day = today }, ct) is { } why) skipped.Add(why);
            else return new(candidate.Id, null, skipped);
        }
        return new(null, Function, skipped);
    }

    private static IReadOnlyList<EmployeeId> Heads(IReadOnlyList<LineStep> line) => [.. line.Select(step => step.Manager?.Id).OfType<EmployeeId>()];
}
