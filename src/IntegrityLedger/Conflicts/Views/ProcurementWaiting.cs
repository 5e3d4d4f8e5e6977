using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>What procurements wait for: my own declaration before the evaluation, and conflicts that the lead and compliance are to judge.</summary>
public sealed class ProcurementWaiting(IDocumentStore store, IProcurements procurements) : IWaitingSource
{
    /// <summary>Working days to declare in, counted from when one joined or a bidder was noted.</summary>
    private const int DaysToDeclare = 5;

    public async Task<IReadOnlyList<WaitingMatter>> WaitingFor(Actor person, DateOnly today, CancellationToken ct)
    {
        var mine = (await procurements.With(person.Id, ct)).Where(p => p.IsUnderWay(today)).ToList();
        if (mine.Count == 0 && !person.IsCompliance) return [];
        await using var session = store.QuerySession();
        var own = await ProcurementDeclarations.Of(session, person.Id, ct);
        var declare = mine.Where(p => p.Members.AllOn(today).Any(m => m.Person == person.Id))
            .Select(p => ToDeclare(p, own.GetValueOrDefault(ProcurementDeclarationSummary.NumberOf(p.Number)), person.Id, today)).OfType<WaitingMatter>();
        var leads = mine.Where(p => p.LeadOn(today) == person.Id).Select(p => ProcurementDeclarationSummary.NumberOf(p.Number)).ToArray();
        var open = await session.Query<ProcurementDeclarationSummary>().Where(d => d.OpenConflicts > 0 && d.PersonId != person.Id.Value && (person.IsCompliance || leads.Contains(d.Procurement))).ToListAsync(ct);
        return [.. declare, .. open.SelectMany(d => d.State.Conflicts.Where(c => c.Assessed is null).Select(c => ToJudge(d, c, leads.Contains(d.Procurement))))];
    }

    private static WaitingMatter? ToDeclare(ProcurementStory procurement, ProcurementDeclaration? declared, EmployeeId me, DateOnly today)
    {
        var standing = ProcurementDeclarationRules.Standing(declared, ProcurementTieFinder.BiddersOf(procurement, today));
        if (standing == ProcurementStanding.Declared) return null;
        var renew = standing == ProcurementStanding.RenewalDue;
        return new(WaitingAs.Task, "procurementDeclaration", ProcurementDeclaration.StreamId(procurement.Number, me), declared?.CaseNumber.ToString(),
            new($"{(renew ? "Bekräfta din jävsdeklaration" : "Lämna jävsdeklaration")} för upphandling {procurement.Number}", $"{(renew ? "Confirm your declaration of interest" : "Declare")} for procurement {procurement.Number}"), null,
            renew ? new("Anbudsgivare har tillkommit sedan du deklarerade. Utvärderingen kan inte börja förrän du bekräftat.", "Bidders were noted since you declared. The evaluation cannot begin until you have confirmed.")
                : new("Du deltar i upphandlingen. Utvärderingen kan inte börja förrän alla har deklarerat.", "You take part in the procurement. The evaluation cannot begin until everybody has declared."),
            DueOn(procurement, me, today), $"/procurements/{procurement.Number}");
    }

    /// <summary>Some working days after what brought it about, and in any case the day before an evaluation that is already decided on.</summary>
    private static DateOnly DueOn(ProcurementStory procurement, EmployeeId me, DateOnly today)
    {
        var since = procurement.Members.Where(m => m.Person == me).Select(m => m.Period.From).Concat(procurement.Bidders.AllOn(today).Select(b => b.Period.From)).Max();
        var due = WorkingDays.After(since, DaysToDeclare);
        return procurement.Phases.FirstOrDefault(p => p.BidsOpen && p.From > today) is { } planned && planned.From <= due ? planned.From.AddDays(-1) : due;
    }

    private static WaitingMatter ToJudge(ProcurementDeclarationSummary declared, FoundConflict conflict, bool leads) => new(
        WaitingAs.Task, "procurementConflict", conflict.Id, declared.CaseNumber,
        new($"Bedöm en intressekonflikt i upphandling {declared.State.Procurement}", $"Judge a conflict of interest in procurement {declared.State.Procurement}"), declared.State.Person,
        leads ? new("Du leder projektet, och en deltagare är knuten till en anbudsgivare.", "You lead the project, and a participant is tied to a bidder.")
            : new("En deltagare är knuten till en anbudsgivare; regelefterlevnad ska veta det.", "A participant is tied to a bidder; compliance is to know."),
        WorkingDays.After(conflict.FoundOn, 2), $"/procurements/{declared.State.Procurement}");
}
