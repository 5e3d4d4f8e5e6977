using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using JasperFx.Events;
using Marten;

namespace IntegrityLedger.Gifts.Views;

/// <summary>Opens matters for those who may read them.</summary>
public sealed class GiftReader(IDocumentStore store, Vault vault, IOrganisation organisation, GiftAnswers answers, GiftDoor door, MeasureAnswers measures, IReadLog reads, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/gifts/{id:guid}",
            async (Guid id, LedgerRequest request, GiftReader reader, HttpContext http) => (await reader.Details(id, request, http.RequestAborted)).ToResult(http, Results.Ok))
        .WithAccess(Access.CaseParty).WithTags("Gifts").WithSummary("One matter with its timeline").Produces<GiftDetails>().ProducesProblem(403).ProducesProblem(404);

    public async Task<Outcome<GiftDetails>> Details(Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        if (events.Aggregate<IEvent, Gift?>(null, (state, e) => Gift.Fold(state, e.Data)) is not { } gift) return GiftRefusals.NotFound;
        if (await door.Closed(gift with { Id = id }, request, ct) is { } no) return no;
        if (!GiftRules.IsDeclarant(gift, request.Actor)) await reads.Opened("gift", id.ToString(), request.Caller, ct);
        var seal = await vault.Load(session, id, ct);
        return await Shown(gift with { Id = id, Version = events.Count }, events, seal, request, ct) with { Measures = await measures.Of(session, id, request, ct) };
    }

    /// <summary>The matter as these events tell it; as-of views hand in fewer of them.</summary>
    public async Task<GiftDetails> Shown(Gift gift, IReadOnlyList<IEvent> events, Seal seal, LedgerRequest request, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var people = await People(gift, events, today, ct);
        var byLogin = people.Values.ToDictionary(p => p.Login, StringComparer.OrdinalIgnoreCase);
        var timeline = new GiftTimeline(seal, request.Language, person => people.GetValueOrDefault(person)?.Name, login => byLogin.GetValueOrDefault(login)?.Name,
            GiftActions.MayCompare(gift, request.Actor) ? gift.Declarant.Person : null, screening => answers.Rules(screening, request.Language));
        var screened = events.Select(e => e.Data).OfType<GiftScreened>().LastOrDefault();
        var asked = gift.Status == GiftStatus.InformationRequested ? events.Select(e => e.Data).OfType<InformationRequested>().LastOrDefault() : null;
        var history = events.Select(e => e.Data).OfType<HistoricalDeclarationImported>().FirstOrDefault();
        return new(gift.Id, gift.CaseNumber.ToString(), gift.Status, gift.Version,
            screened is null ? null : answers.Assessment(screened, gift, request.Language), await answers.Route(gift.Route, request.Language, ct),
            GiftAnswers.ReceiptUrl(gift.Id), GiftActions.For(gift, request.Actor))
        {
            Declarant = PersonShown.Of(gift.Declarant, people.GetValueOrDefault(gift.Declarant.Person)),
            Declaration = DeclarationSealing.Open(gift.Declaration, seal, person => people.GetValueOrDefault(person)),
            CounterpartyKey = gift.Declaration.Counterparty.Key, DeclaredOn = gift.DeclaredOn, RecordedAt = events[0].Timestamp,
            Late = gift.Late, Planned = gift.PlannedAhead, Historical = gift.Historical, Overdue = gift.Overdue,
            PerPerson = gift.AmountOre is { } ore ? decimal.Round(ore / 100m / Math.Max(1, gift.Declaration.Persons), 2) : null,
            ValueAsWritten = seal.Open(gift.Declaration.Value.AsWritten), Register = history?.Register, Conversion = ConversionShown.Of(gift.Declaration.Value),
            Conditions = [.. gift.Conditions.Select(c => new ConditionShown(seal.Open(c.Text)!, c.DueOn, c.MeasureId))],
            Attachments = [.. gift.Attachments.Select(a => new AttachmentShown(a.AttachmentId, a.Kind, seal.Open(a.FileName)!, a.ContentType, a.Bytes, a.Sha256, $"/api/gifts/{gift.Id}/attachments/{a.AttachmentId}"))],
            Documentation = gift.Documentation is { } d ? new(DeclarationSealing.OpenPeople(d.Participants, seal, p => people.GetValueOrDefault(p)), d.ReceiptTotal.Amount, d.ReceiptTotal.Currency, d.Vat?.Amount, d.AlcoholShare?.Amount, seal.Open(d.Purpose), seal.Open(d.VoucherNumber)) : null,
            HandedOver = gift.HandedOver is { } h ? new(h.Disposal, h.On, seal.Open(h.Note)) : null,
            OpenQuestion = seal.Open(asked?.Question),
            Timeline = [.. events.Select(timeline.Entry)],
        };
    }

    private async Task<Dictionary<EmployeeId, PersonOnDay>> People(Gift gift, IReadOnlyList<IEvent> events, DateOnly today, CancellationToken ct)
    {
        var ids = gift.TookPart.Concat(gift.EverRoutedTo).Concat(gift.Deciders).Concat(gift.Notified)
            .Concat(events.Select(e => e.Data).OfType<GiftRouted>().SelectMany(r => r.Skipped).Where(s => s.Person is not null).Select(s => s.Person!.Value))
            .Concat(events.SelectMany(e => ReminderTexts.People(e.Data)))
            .Concat(events.Select(e => GiftTimeline.KnownIn(e.Data)).OfType<KnownAtDecision>().SelectMany(Seen))
            .Append(gift.Declarant.Person).Distinct();
        return (await organisation.ByIds(ids, today, ct)).ToDictionary(p => p.Id);
    }

    private static IEnumerable<EmployeeId> Seen(KnownAtDecision known) => (known.Earlier ?? []).Select(e => e.Person).Concat((known.Conflicts ?? []).Select(c => c.Person));
}
