using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;
using Marten;
using Marten.Linq.MatchesSql;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>What procurements wait for: my own declaration before the evaluation, those that others owe to the project I lead, and conflicts that the lead and compliance are to judge.</summary>
public sealed class ProcurementWaiting(IDocumentStore store, IProcurements procurements) : IWaitingSource
{
    // Written as the index is.
    private const string Declaration = "procurementDeclaration", ToldTo = "d.data -> 'escalatedTo' <> '[]' and d.data -> 'escalatedTo' @> jsonb_build_array(?::text)";
    private static readonly LocalizedText Bidders = new("Anbudsgivare har tillkommit sedan du deklarerade. Utvärderingen kan inte börja förrän du bekräftat.", "Bidders were noted since you declared. The evaluation cannot begin until you have confirmed."),
        TakePart = new("Du deltar i upphandlingen. Utvärderingen kan inte börja förrän alla har deklarerat.", "You take part in the procurement. The evaluation cannot begin until everybody has declared."),
        YouLead = new("Du leder projektet, och en deltagare är knuten till en anbudsgivare.", "You lead the project, and a participant is tied to a bidder."),
        YouLeadLate = new("Du leder projektet.", "You lead the project."), ToKnow = new("En deltagare är knuten till en anbudsgivare; regelefterlevnad ska veta det.", "A participant is tied to a bidder; compliance is to know."),
        YouAreAbove = new("Du står närmast ovanför den som ska deklarera.", "You stand nearest above the one who is to declare.");

    public async Task<IReadOnlyList<WaitingMatter>> WaitingFor(Actor person, DateOnly today, CancellationToken ct)
    {
        var me = person.Id;
        await using var session = store.QuerySession();
        var told = await session.Query<ProcurementDeclarationSummary>().Where(d => d.MatchesSql(ToldTo, me.ToString())).ToListAsync(ct);
        var above = told.Select(d => new WaitingMatter(WaitingAs.Notice, Declaration, d.Id, d.CaseNumber, Late(d.State.Procurement, 1), d.State.Person, YouAreAbove, d.State.AwaitedBy, "/inbox"));
        var mine = (await procurements.With(me, ct)).Where(p => p.IsUnderWay(today)).ToList();
        if (mine.Count == 0 && !person.IsCompliance) return [.. above];
        var leads = mine.Where(p => p.LeadOn(today) == me).ToList();
        var owed = await ProcurementOutstanding.In(session, mine, today, ct);
        var numbers = leads.Select(p => ProcurementDeclarationSummary.NumberOf(p.Number)).ToArray();
        var open = await session.Query<ProcurementDeclarationSummary>().Where(d => d.OpenConflicts > 0 && d.PersonId != me.Value && (person.IsCompliance || numbers.Contains(d.Procurement))).ToListAsync(ct);
        return
        [
            .. owed.Where(o => o.Person == me).Select(ToDeclare), .. LateIn(leads, owed, me, today), .. above,
            .. open.SelectMany(d => d.State.Conflicts.Where(c => c.Assessed is null).Select(c => ToJudge(d, c, numbers.Contains(d.Procurement)))),
        ];
    }

    /// <summary>Those who owe a declaration, the leads of their projects, the leads where something is to be judged, and those above who were told.</summary>
    public async Task<IReadOnlyCollection<Guid>?> PeopleWaitedFor(DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var all = (await procurements.All(ct)).Where(p => p.IsUnderWay(today)).ToList();
        var owed = await ProcurementOutstanding.In(session, all, today, ct);
        var judged = (await session.Query<ProcurementDeclarationSummary>().Where(d => d.OpenConflicts > 0).Select(d => d.Procurement).Distinct().ToListAsync(ct)).ToHashSet();
        var above = await session.Query<ProcurementDeclarationSummary>().SelectMany(d => d.EscalatedTo).ToListAsync(ct);
        var leads = all.Where(p => judged.Contains(ProcurementDeclarationSummary.NumberOf(p.Number)) || owed.Any(o => o.Procurement.Number == p.Number && o.DueOn < today)).Select(p => p.LeadOn(today)).OfType<EmployeeId>();
        return owed.Select(o => o.Person).Concat(leads).Select(person => person.Value).Concat(above).ToHashSet();
    }

    private static WaitingMatter ToDeclare(ProcurementOutstanding owed) => new(WaitingAs.Task, Declaration, owed.Id, owed.Declared?.CaseNumber.ToString(),
        new($"{(owed.Renewal ? "Bekräfta din jävsdeklaration" : "Lämna jävsdeklaration")} för upphandling {owed.Procurement.Number}", $"{(owed.Renewal ? "Confirm your declaration of interest" : "Declare")} for procurement {owed.Procurement.Number}"),
        null, owed.Renewal ? Bidders : TakePart, owed.DueOn, $"/procurements/{owed.Procurement.Number}");

    /// <summary>One line for each project in which somebody is late.</summary>
    private static IEnumerable<WaitingMatter> LateIn(IEnumerable<ProcurementStory> leads, IReadOnlyList<ProcurementOutstanding> owed, EmployeeId me, DateOnly today) =>
        from procurement in leads
        let late = owed.Where(o => o.Procurement.Number == procurement.Number && o.Person != me && o.DueOn < today).ToList()
        where late.Count > 0
        select new WaitingMatter(WaitingAs.Notice, Declaration, late[0].Id, null, Late(procurement.Number, late.Count), null, YouLeadLate, null, $"/procurements/{procurement.Number}");

    private static LocalizedText Late(string number, int people) => people == 1
        ? new($"En jävsdeklaration är försenad i upphandling {number}", $"A declaration is late in procurement {number}")
        : new($"{people} jävsdeklarationer är försenade i upphandling {number}", $"{people} declarations are late in procurement {number}");

    private static WaitingMatter ToJudge(ProcurementDeclarationSummary declared, FoundConflict conflict, bool leads) => new(
        WaitingAs.Task, "procurementConflict", conflict.Id, declared.CaseNumber,
        new($"Bedöm en intressekonflikt i upphandling {declared.State.Procurement}", $"Judge a conflict of interest in procurement {declared.State.Procurement}"), declared.State.Person,
        leads ? YouLead : ToKnow, WorkingDays.After(conflict.FoundOn, 2), $"/procurements/{declared.State.Procurement}");
}
