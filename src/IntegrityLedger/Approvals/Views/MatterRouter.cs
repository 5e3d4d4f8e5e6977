using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Approvals.Views;

/// <summary>Brings line, mandates, stand-ins, interests and parties together and lets the pure rules choose.</summary>
public sealed class MatterRouter(IOrganisation organisation, IInterestRegister interests, MatterSurroundings surroundings, IPolicyLibrary policies) : IMatterRouter
{
    private const string Function = "compliance";

    public async Task<MatterRoutes> Routes(MatterFacts facts, CancellationToken ct)
    {
        var levels = await Levels(facts, ct);
        var holders = await organisation.WithRole(Function, facts.Day, ct);
        var line = LineOfMatter.Candidates(levels, facts.MandateKind).ToList();
        var function = holders.Select(p => new Candidate(p.Id, p.UnitCode, p.UnitName, CandidateKind.Function, p.Employed, []) { Away = IsAway(p) }).ToList();
        var declared = await Declared([.. line.Concat(function).Select(c => c.Person).OfType<EmployeeId>(), .. facts.TookPart, facts.Declarant], facts.Day, ct);
        var matter = await surroundings.Of(facts, declared, ct);
        line = [.. line.Select(c => WithInterests(c, declared))];
        function = [.. function.Select(c => WithInterests(c, declared))];
        var first = Routing.Choose(matter, line, function, Function, Disqualifying.Standard);
        var second = SecondLook(matter, line, function);
        return new(Choice(first), Choice(second) with { Reason = new("Regelverket kräver att en andra person ser på ärendet.", "The policy asks for a second person to look at the matter.") },
            WorkingDays.After(facts.Day, DecisionDays(facts.Day)),
            Routing.Eligible(matter, [.. line, .. function]));
    }

    public Task<SkippedApprover?> Hinder(EmployeeId person, MatterFacts facts, CancellationToken ct) => Hinder(person, facts, Disqualifying.Personal, Acts.Decide, ct);

    public Task<SkippedApprover?> HinderToBeTold(EmployeeId person, MatterFacts facts, CancellationToken ct) => Hinder(person, facts, Disqualifying.Telling, Acts.Everything, ct);

    private async Task<SkippedApprover?> Hinder(EmployeeId person, MatterFacts facts, IReadOnlyList<DisqualificationRule> rules, Acts act, CancellationToken ct)
    {
        if (await organisation.ById(person, facts.Day, ct) is not { } who) return null;
        var declared = await Declared([person, .. facts.TookPart, facts.Declarant], facts.Day, ct);
        var matter = await surroundings.Of(facts, declared, ct);
        var officer = (await Officers([who], facts.Day, new HashSet<string>(), ct))[person];
        var kind = who.Roles.Contains(Function) ? CandidateKind.Function
            : (await organisation.LineAbove(facts.Declarant, facts.Day, ct)).Any(s => s.Kind == LineStepKind.Lateral && s.Manager?.Id == person) ? CandidateKind.Lateral : CandidateKind.Line;
        var candidate = WithInterests(new(person, who.UnitCode, who.UnitName, kind, who.Employed, []) { Superiors = officer.Superiors, Away = officer.Away }, declared);
        return Disqualifying.Bars(candidate, matter, act, rules) is { } ground ? new(person, who.UnitCode, ground.Code, ground.Reason, ground.LegalBasis) : null;
    }

    /// <summary>Working days to a decision, as the policy of the day says.</summary>
    private int DecisionDays(DateOnly day) => (int)(policies.InForceOn(day).Parameter("DECISION_DAYS")?.On(day)?.Value ?? 10);

    /// <summary>The function; where nobody in it may (its only holder is the declarant, say), the nearest in the line who has not decided.</summary>
    private static Route SecondLook(Matter matter, IReadOnlyList<Candidate> line, IReadOnlyList<Candidate> function)
    {
        var inFunction = Routing.Choose(matter, [], function, Function, Disqualifying.Standard);
        if (inFunction.Approver is not null) return inFunction;
        var inLine = Routing.Choose(matter, line, [], Function, Disqualifying.Standard);
        return inLine with { Skipped = [.. inFunction.Skipped, .. inLine.Skipped] };
    }

    private async Task<IReadOnlyList<Level>> Levels(MatterFacts facts, CancellationToken ct)
    {
        var steps = await organisation.LineAbove(facts.Declarant, facts.Day, ct);
        var covering = steps.Select(s => s.UnitCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var heads = steps.Select(s => s.Manager).OfType<PersonOnDay>().ToList();
        var standIns = await organisation.ByIds(heads.SelectMany(h => h.StandIns).Select(s => s.Person).Distinct(), facts.Day, ct);
        var officers = await Officers([.. heads, .. standIns], facts.Day, covering, ct);
        return [.. steps.Select(s => new Level(s.UnitCode, s.UnitName, s.Kind == LineStepKind.Lateral, s.Manager is { } head ? officers[head.Id] : null,
            [.. s.Manager?.StandIns.Where(r => officers.ContainsKey(r.Person)).OrderBy(r => r.Period.From).ThenBy(r => r.Person.Value).Select(r => new Replacement(officers[r.Person], r.Kind, r.LimitOre)) ?? []]))];
    }

    /// <param name="covering">Units whose mandates reach the matter: the declarant's and those above.</param>
    private async Task<Dictionary<EmployeeId, Officer>> Officers(IReadOnlyList<PersonOnDay> people, DateOnly day, IReadOnlySet<string> covering, CancellationToken ct)
    {
        var units = await organisation.Units(people.Select(p => p.UnitCode).Where(code => code.Length > 0), day, ct);
        return people.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => new Officer(
            p.Id, p.Employed, [.. p.Mandates.Where(m => covering.Contains(m.UnitCode)).Select(m => new CandidateMandate(m.Kind, m.LimitOre))],
            units.TryGetValue(p.UnitCode, out var unit) ? unit.HeadsAbove.Where(head => head != p.Id).ToHashSet() : new HashSet<EmployeeId>(), IsAway(p)));
    }

    private static bool IsAway(PersonOnDay person) => person.StandIns.Any(standIn => standIn.Kind is null);

    private async Task<ILookup<EmployeeId, DeclaredInterest>> Declared(IReadOnlyCollection<EmployeeId> people, DateOnly day, CancellationToken ct) =>
        (await interests.Of([.. people.Distinct()], day, ct)).ToLookup(i => i.Person, i => new DeclaredInterest(
            i.Id, i.Person, i.Kind, i.Relation, i.CounterpartyKey, i.Colleague, i.Share, i.ProcurementId, i.CaseKey, i.AppointedByCity));

    private static Candidate WithInterests(Candidate candidate, ILookup<EmployeeId, DeclaredInterest> declared) =>
        candidate.Person is { } person && declared.Contains(person) ? candidate with { Interests = [.. declared[person]] } : candidate;

    private static RouteChoice Choice(Route route) => new(route.Approver, route.ToRole, route.Reason,
        [.. route.Skipped.Select(s => new SkippedApprover(s.Person, s.UnitCode, s.Why.Code, s.Why.Reason, s.Why.LegalBasis))]);
}
