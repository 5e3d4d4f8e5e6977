using IntegrityLedger.Employees.Views;
using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Suppliers.Commands;

/// <summary>Takes procurement files; several rows about one procurement add to each other, and only what is new becomes an event.</summary>
public sealed class ProcurementRows(BatchDesk desk, IBlindIndex index, UnitDirectoryCache units, IServiceScopeFactory scopes) : IRowConsumer
{
    public ImportSchema Schema => ProcurementRowSchema.Schema;

    public Task<IReadOnlyList<RowOutcome>> Consume(IReadOnlyList<MappedRow> rows, ImportContext context, CancellationToken ct) => desk.Run(context.By, async (session, token) =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var guard = scope.ServiceProvider.GetRequiredService<IProcurementGuard>();
        var organisation = new Organisation(session, units);
        var people = await organisation.ByLogins(rows.Select(row => row.Text("member")).OfType<string>(), context.Today, token);
        var buyers = (await units.Now(session, token)).All.ToDictionary(u => u.Code, u => u.Code, StringComparer.OrdinalIgnoreCase);
        Guid[] ids = [.. rows.Select(row => Procurement.StreamId(row.Text("procurement")!)).Distinct()];
        var known = (await session.LoadManyAsync<Procurement>(token, ids)).ToDictionary(p => p.Id);
        var changes = new StreamChanges<Procurement>();
        var outcomes = new List<RowOutcome>();
        var peopleOrBidders = new HashSet<Guid>();
        foreach (var row in rows)
        {
            var id = Procurement.StreamId(row.Text("procurement")!);
            var state = known.GetValueOrDefault(id);
            if (Read(row, state, people, buyers, out var record) is { } refused)
            {
                outcomes.Add(refused);
                continue;
            }
            var events = SupplierDifference.Of(state, record, context.By);
            if (await Hinder(guard, session, state, events, context, token) is { } hinder)
            {
                outcomes.Add(RowOutcome.Refused(row, hinder.Message.Sv, hinder.Message.En));
                continue;
            }
            changes.Add(id, state?.Version ?? 0, events);
            foreach (var e in events) known[id] = Procurement.Fold(known.GetValueOrDefault(id), e)!;
            if (events.Any(e => e is BidderNoted or MemberJoined)) peopleOrBidders.Add(id);
            outcomes.Add(events.Count > 0 ? RowOutcome.Imported(row) : RowOutcome.AlreadyThere(row));
        }
        await changes.Queue(session, token);
        foreach (var changed in known.Values.Where(p => peopleOrBidders.Contains(p.Id)))
            await guard.Changed(session, ProcurementStory.Of(changed), context.Today, context.By, token);
        return (IReadOnlyList<RowOutcome>)outcomes;
    }, ct);

    /// <summary>What the ledger already holds moves as it does for people; a procurement that this run tells of for the first time is history, and told as it was.</summary>
    private static async Task<Refusal?> Hinder(IProcurementGuard guard, IQuerySession session, Procurement? state, IReadOnlyList<object> events, ImportContext context, CancellationToken ct)
    {
        if (state is null || state.OpenedBy == context.By || events.OfType<PhaseEntered>().FirstOrDefault() is not { } entered || !ProcurementRules.BidsAreOpen(entered.Phase)) return null;
        var opens = ProcurementRules.OpensTheBids(state, new(entered.Phase, entered.From));
        return await guard.Hinder(session, new(ProcurementStory.Of(state), entered.From, context.Today, opens, NamesShown: false), ct);
    }

    private RowOutcome? Read(MappedRow row, Procurement? state, IReadOnlyDictionary<string, PersonOnDay> people, Dictionary<string, string> buyers, out ProcurementRecord record)
    {
        record = null!;
        var unit = row.Text("unit");
        if (unit is not null && !buyers.TryGetValue(unit, out unit)) return No($"Enheten {row.Text("unit")} finns inte. Läs in enheterna först.", $"The unit {row.Text("unit")} does not exist. Import the units first.");
        if (state is null && (unit is null || row.Text("title") is null || (row.Date("openedOn") ?? row.Date("phaseFrom")) is null))
            return No("Upphandlingen är ny: rubrik, enhet och startdag behövs.", "The procurement is new: title, unit and first day are needed.");
        PhaseBegun? phase = null;
        if (row.Text("phase") is { } named)
        {
            if (row.Date("phaseFrom") is not { } since) return No("Skedet saknar startdag (phaseFrom).", "The phase has no first day (phaseFrom).");
            phase = new(Enum.Parse<ProcurementPhase>(named, ignoreCase: true), since);
        }
        Bidder? bidder = null;
        if (row.Text("bidder") is { } written)
        {
            if (OrganisationNumber.Parse(written) is not { IsRefused: false } number) return No($"Anbudsgivaren \"{written}\" är inget giltigt organisationsnummer.", $"The bidder \"{written}\" is no valid organisation number.");
            if ((row.Date("bidderFrom") ?? phase?.From ?? row.Date("openedOn")) is not { } since) return No("Anbudsgivaren saknar startdag (bidderFrom).", "The bidder has no first day (bidderFrom).");
            bidder = new(SupplierKey.Of(number.Value, index), new(since, row.Date("bidderTo")));
        }
        ProjectMember? member = null;
        if (row.Text("member") is { } login)
        {
            if (!people.TryGetValue(login.Trim().ToLowerInvariant(), out var person)) return No($"Personen {login} finns inte. Läs in personerna först.", $"The person {login} does not exist. Import the people first.");
            if ((row.Date("memberFrom") ?? row.Date("openedOn") ?? state?.OpenedOn) is not { } since) return No("Medlemmen saknar startdag (memberFrom).", "The member has no first day (memberFrom).");
            member = new(person.Id, row.Text("memberRole")?.ToLowerInvariant() ?? "member", new(since, row.Date("memberTo")));
        }
        if (bidder?.Period.To < bidder?.Period.From || member?.Period.To < member?.Period.From) return No("Slutdatumet ligger före startdatumet.", "The end date is before the start date.");
        record = new(row.Text("procurement")!.Trim(), row.Text("title"), unit, row.Date("openedOn") ?? row.Date("phaseFrom"), phase, bidder, member);
        return null;

        RowOutcome No(string sv, string en) => RowOutcome.Refused(row, sv, en);
    }
}
