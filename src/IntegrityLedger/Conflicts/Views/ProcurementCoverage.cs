using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Procurements with who has declared: the lead, the procurement function, compliance and auditors see names, the others their own and the count.</summary>
public sealed class ProcurementCoverage(IDocumentStore store, IProcurements procurements, IOrganisation organisation, ISupplierRegister suppliers, Vault vault, TimeProvider clock)
{
    public async Task<IReadOnlyList<ProcurementLine>> List(LedgerRequest request, CancellationToken ct)
    {
        var (me, today) = (request.Caller.Id, Today);
        var found = SeesAll(request.Caller) ? await procurements.All(ct) : await procurements.With(me, ct);
        await using var session = store.QuerySession();
        var declarations = (await session.Query<ProcurementDeclarationSummary>().ToListAsync(ct)).ToLookup(d => d.Procurement, d => d.State);
        return [.. found.Select(p =>
        {
            var phase = p.PhaseOn(today);
            var declared = declarations[ProcurementDeclarationSummary.NumberOf(p.Number)].ToDictionary(d => d.Person);
            return new ProcurementLine(p.Number, p.Title, p.UnitCode, phase.Phase.Written(), phase.From, p.LeadOn(today) == me, p.Members.AllOn(today).Any(m => m.Person == me), Mine(p, declared.GetValueOrDefault(me), me, today), Counted(p, declared, today));
        })];
    }

    public async Task<Outcome<ProcurementDetails>> Details(string number, LedgerRequest request, CancellationToken ct)
    {
        var (me, today) = (request.Caller.Id, Today);
        if (await procurements.ByNumber(number, ct) is not { } found) return ProcurementRefusals.NotFound;
        if (!SeesAll(request.Caller) && !found.EverHad(me)) return ProcurementRefusals.NotYoursToRead;
        await using var session = store.QuerySession();
        var declared = await ProcurementDeclarations.In(session, found.Number, ct);
        var leads = found.LeadOn(today) == me;
        var sees = SeesAll(request.Caller) || leads;
        var people = (await organisation.ByIds(found.Members.Select(m => m.Person).Distinct(), today, ct)).ToDictionary(p => p.Id);
        var bidders = (await suppliers.ByKeys(found.Bidders.Select(b => b.Supplier), today, ct)).ToDictionary(s => s.Key);
        var seals = await vault.LoadMany(session, [.. declared.Values.Select(d => d.Id)], ct);
        var phase = found.PhaseOn(today);
        var own = declared.GetValueOrDefault(me);
        var due = ProcurementOutstanding.In(found, id => declared.Values.FirstOrDefault(d => d.Id == id), today).ToDictionary(o => o.Person, o => o.DueOn);
        return new ProcurementDetails(found.Number, found.Title, found.UnitCode, found.OpenedOn, phase.Phase.Written(), phase.From, found.Version,
            [.. found.Phases.Select(p => new PhaseShown(p.Phase.Written(), p.From))],
            [.. found.Bidders.Select(b => new BidderShown(b.Supplier.Value, bidders.GetValueOrDefault(b.Supplier)?.OrganisationNumber, bidders.GetValueOrDefault(b.Supplier)?.Name ?? b.Supplier.Value, b.Period.From, b.Period.To))],
            found.LeadOn(today) is { } lead ? people.GetValueOrDefault(lead)?.Name : null,
            Counted(found, declared, today), Mine(found, own, me, today), sees ? [.. found.Members.Select(m => Shown(m, found, declared.GetValueOrDefault(m.Person), people.GetValueOrDefault(m.Person), due.TryGetValue(m.Person, out var day) ? day : null, today))] : null,
            sees ? [.. Conflicts(declared.Values, people, bidders, seals)] : null,
            ProcurementStatementText.Version, ProcurementStatementText.None.In(request.Language), ProcurementStatementText.Interest.In(request.Language), Actions(request.Caller, found, leads));

        static IReadOnlyList<string> Actions(Caller who, ProcurementStory procurement, bool leads) =>
        [
            .. procurement.EverHad(who.Id) ? ["declare"] : Array.Empty<string>(),
            .. leads || who.Is(Role.Procurement) ? ["phase", "members", "bidders"] : Array.Empty<string>(),
            .. leads || who.IsAny(Role.Procurement, Role.Compliance) ? ["assess"] : Array.Empty<string>(),
        ];
    }

    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    internal static bool SeesAll(Caller who) => who.IsAny(Role.Procurement, Role.Compliance, Role.Auditor);

    private static MyDeclaration? Mine(ProcurementStory procurement, ProcurementDeclaration? own, EmployeeId me, DateOnly today)
    {
        if (!procurement.EverHad(me)) return null;
        var standing = ProcurementDeclarationRules.Standing(own, ProcurementTieFinder.BiddersOf(procurement, today));
        var due = procurement.IsUnderWay(today) && procurement.Members.AllOn(today).Any(m => m.Person == me) && standing != ProcurementStanding.Declared;
        return new(own?.Id, standing, own?.CaseNumber.ToString(), own?.Statement, own?.GivenOn, due, [.. (own?.Conflicts ?? []).Select(ProcurementConflictAnswer.Of)]);
    }

    private static Coverage Counted(ProcurementStory procurement, IReadOnlyDictionary<EmployeeId, ProcurementDeclaration> declared, DateOnly today)
    {
        var bidders = ProcurementTieFinder.BiddersOf(procurement, today);
        var people = ProcurementGate.Participants(procurement.Members.Select(m => new GateMember(m.Person, m.Period)), today, today);
        var standing = people.ToLookup(p => ProcurementDeclarationRules.Standing(declared.GetValueOrDefault(p), bidders));
        int Of(ProcurementStanding which) => standing[which].Count();
        return new(people.Count, Of(ProcurementStanding.Declared), Of(ProcurementStanding.Missing), Of(ProcurementStanding.RenewalDue), declared.Values.Sum(d => d.Conflicts.Count(c => c.Assessed is null)));
    }

    private static MemberShown Shown(MemberInStory member, ProcurementStory procurement, ProcurementDeclaration? declared, PersonOnDay? person, DateOnly? due, DateOnly today) => new(
        person?.Login, person?.Name ?? "–", member.Role, member.Period.From, member.Period.To, ProcurementDeclarationRules.Standing(declared, ProcurementTieFinder.BiddersOf(procurement, today)),
        declared?.Statement, declared?.GivenOn, declared?.CaseNumber.ToString(), due, declared?.Reminders.Said.Count > 0, declared?.Reminders.EscalatedOn, declared?.Id);

    private static IEnumerable<ProcurementConflictShown> Conflicts(
        IEnumerable<ProcurementDeclaration> declared, Dictionary<EmployeeId, PersonOnDay> people, Dictionary<SupplierKey, SupplierOnDay> bidders, IReadOnlyDictionary<Guid, Seal> seals) =>
        declared.SelectMany(d => d.Conflicts.Select(c => new ProcurementConflictShown(
            ProcurementConflictAnswer.Of(c), people.GetValueOrDefault(d.Person)?.Login, people.GetValueOrDefault(d.Person)?.Name ?? "–",
            c.Bidder is { } key ? bidders.GetValueOrDefault(new(key))?.Name ?? key : null, seals[d.Id].Open(c.Assessed?.Reasons), c.Assessed?.By, d.Id)))
            .OrderBy(c => c.Conflict.AssessedOn is not null).ThenByDescending(c => c.Conflict.FoundOn);
}
