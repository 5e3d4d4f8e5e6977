using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Receipts of recusals.</summary>
public sealed class RecusalReceipts(RecusalReader reader, IDocumentStore store) : IReceiptSource
{
    public string Place => "recusals";

    public async Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct)
    {
        var recusal = await reader.Details(Guid.Parse(id), request, ct);
        if (recusal.Refusal is { } no) return no;
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(recusal.Value.Id, token: ct);
        return new ReceiptMatter(recusal.Value.Id, recusal.Value.CaseNumber, $"/recusals/{id}", RecordTitles.Of(events, request.Language));
    }
}

/// <summary>Receipts of declarations per procurement: for whoever declared, the lead of the project, and those who see all of them.</summary>
public sealed class ProcurementDeclarationReceipts(IDocumentStore store, IProcurements procurements, TimeProvider clock) : IReceiptSource
{
    public string Place => "procurement-declarations";

    public async Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var stream = Guid.Parse(id);
        if (await session.LoadAsync<ProcurementDeclarationSummary>(stream, ct) is not { State: var declared }) return ProcurementRefusals.NotFound;
        var me = request.Caller.Id;
        if (declared.Person != me && !ProcurementCoverage.SeesAll(request.Caller)
            && (await procurements.ByNumber(declared.Procurement, ct))?.LeadOn(StockholmTime.DateOf(clock.GetUtcNow())) != me) return ProcurementRefusals.NotYoursToRead;
        var events = await session.Events.FetchStreamAsync(stream, token: ct);
        return new ReceiptMatter(stream, declared.CaseNumber.ToString(), $"/procurements/{declared.Procurement}", RecordTitles.Of(events, request.Language));
    }
}

/// <summary>Receipts of one's own answers to the yearly attestation.</summary>
public sealed class AttestationReceipts(IDocumentStore store) : IReceiptSource
{
    public string Place => "attestations";

    public async Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var (campaign, me) = (Guid.Parse(id), request.Caller.Id.Value);
        if (await session.LoadAsync<AttestationCampaignSummary>(campaign, ct) is not { State: var asked }) return AttestationRefusals.NotFound;
        var requests = await session.Query<AttestationRequest>().Where(r => r.CampaignId == campaign && r.PersonId == me).ToListAsync(ct);
        if (requests.Count == 0) return AttestationRefusals.NotAsked;
        var answers = await session.LoadManyAsync<AttestationSummary>(ct, [.. requests.Select(r => r.Id)]);
        if (answers.OrderByDescending(a => a.State.ChangedOn ?? a.State.AnsweredOn).FirstOrDefault() is not { } answer) return AttestationRefusals.NotAnswered;
        var events = await session.Events.FetchStreamAsync(answer.Id, token: ct);
        return new ReceiptMatter(answer.Id, asked.Title.In(request.Language), "/attestations", RecordTitles.Of(events, request.Language));
    }
}

/// <summary>What the events of short records are called.</summary>
internal static class RecordTitles
{
    public static IReadOnlyList<ReceiptEvent> Of(IEnumerable<IEvent> events, string language) => [.. events.Select(e => new ReceiptEvent(e.Version, Told(e.Data).In(language), e.Timestamp))];

    private static LocalizedText Told(object data) => data switch
    {
        RecusalDeclared => new("Jäv anmält", "Recusal declared"),
        RecusalMinuted => new("Antecknat i protokollet", "Noted in the minutes"),
        RecusalContested => new("Jävet ifrågasatt", "Disqualification called in question"),
        RecusalDecided => new("Jävsfrågan beslutad", "Disqualification decided"),
        ProcurementDeclarationGiven => new("Jävsdeklaration lämnad", "Declaration given"),
        ProcurementDeclarationRenewed => new("Jävsdeklaration förnyad", "Declaration renewed"),
        ProcurementDeclarationAwaited => new("Jävsdeklaration inväntas", "Declaration waited for"),
        ProcurementConflictFound => new("Konflikt upptäckt", "Conflict found"),
        ProcurementConflictAssessed => new("Konflikt bedömd", "Conflict judged"),
        AttestationGiven => new("Försäkran lämnad", "Attestation given"),
        AttestationChanged => new("Försäkran ändrad", "Attestation changed"),
        AttestationLapsed => new("Förfrågan förfallen", "Request lapsed"),
        _ => new("Händelse", "Event"),
    };
}
