using IntegrityLedger.Approvals;
using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Asks the organisation for the line of the day and lets the routing rules choose.</summary>
public sealed class GiftRouter(IOrganisation organisation)
{
    /// <summary>Working days to a decision; the city's own target [P].</summary>
    public const int DecisionDays = 10;
    private const string Function = "compliance";

    public async Task<Routes> Routes(EmployeeId declarant, IReadOnlySet<EmployeeId> tookPart, IReadOnlySet<EmployeeId> decided, bool given, long? amountOre, DateOnly day, CancellationToken ct)
    {
        var line = await organisation.LineAbove(declarant, day, ct);
        var function = (await organisation.WithRole(Function, day, ct)).Select(OfFunction).ToList();
        var covering = line.Select(step => step.UnitCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var matter = new Matter(declarant, tookPart, decided, given ? "representation" : "gift", amountOre);
        var first = Routing.Choose(matter, line.Select(step => InLine(step, covering)), function, Function, Routing.Standard);
        var second = SecondLook(matter, line.Select(step => InLine(step, covering)), function);
        return new(Choice(first), Choice(second) with { Reason = new("Regelverket kräver att en andra person ser på ärendet.", "The policy asks for a second person to look at the matter.") }, WorkingDays.After(day, DecisionDays));
    }

    /// <summary>The function; where nobody in it may (its only holder is the declarant, say), the nearest in the line who has not decided.</summary>
    private static Approvals.Route SecondLook(Matter matter, IEnumerable<Candidate> line, IReadOnlyList<Candidate> function)
    {
        var inFunction = Routing.Choose(matter, [], function, Function, Routing.Standard);
        if (inFunction.Approver is not null) return inFunction;
        var inLine = Routing.Choose(matter, line, [], Function, Routing.Standard);
        return inLine with { Skipped = [.. inFunction.Skipped, .. inLine.Skipped] };
    }

    private static Candidate InLine(LineStep step, HashSet<string> covering) => new(
        step.Manager?.Id, step.UnitCode, step.UnitName, step.Kind == LineStepKind.Lateral ? CandidateKind.Lateral : CandidateKind.Line, step.Manager?.Employed ?? false,
        [.. step.Manager?.Mandates.Where(m => covering.Contains(m.UnitCode)).Select(m => new CandidateMandate(m.Kind, m.LimitOre)) ?? []]);

    private static Candidate OfFunction(PersonOnDay person) => new(person.Id, person.UnitCode, person.UnitName, CandidateKind.Function, person.Employed, []);

    private static RouteChoice Choice(Approvals.Route route) => new(route.Approver, route.ToRole, route.Reason,
        [.. route.Skipped.Select(s => new SkippedApprover(s.Person, s.UnitCode, s.Why.Code, s.Why.Reason))]);
}
