using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;
using Npgsql;

namespace IntegrityLedger.Audit.Views;

/// <summary>One person in one procurement, as known at the point.</summary>
/// <param name="Renewed">How many times it was confirmed or changed since it was first given.</param>
public sealed record ProcurementDeclarationInFile(
    Guid Id, string CaseNumber, string Procurement, Guid PersonId, ProcurementStatement? Statement, DateOnly? FirstGivenOn, DateOnly? GivenOn, int Renewed, IReadOnlyList<string> Covers,
    IReadOnlyList<ProcurementConflictAnswer> Conflicts, DateTimeOffset RecordedAt);

/// <summary>Declarations for procurements and recusals as the ledger told them at a point. The index says where to look; what is shown is folded from the events of that time.</summary>
public static class ConflictRecordsAsOf
{
    /// <param name="parties">"e:" employee, "p:" procurement, "c:" bidder.</param>
    public static async Task<IReadOnlyList<ProcurementDeclarationInFile>> ProcurementDeclarationsOf(this IQuerySession session, IReadOnlyCollection<string> parties, AsOfPoint point, CancellationToken ct) =>
        await session.ProcurementDeclarationsIn(await session.Streams("procurementdeclarationsummary", parties, ct), point, ct);

    public static async Task<IReadOnlyList<ProcurementDeclarationInFile>> ProcurementDeclarationsIn(this IQuerySession session, IReadOnlyCollection<Guid> streams, AsOfPoint point, CancellationToken ct) =>
    [
        .. (await session.EventsOf(streams, point, ct)).Where(e => HappenedBy(e.Data, point.On)).GroupBy(e => e.StreamId).Select(stream =>
            stream.Aggregate<JasperFx.Events.IEvent, ProcurementDeclaration?>(null, (state, e) => ProcurementDeclaration.Fold(state, e.Data)) is { } d
                ? new ProcurementDeclarationInFile(stream.Key, d.CaseNumber.ToString(), d.Procurement, d.Person.Value, d.Statement, d.FirstGivenOn, d.GivenOn, stream.Count(e => e.Data is ProcurementDeclarationRenewed),
                    d.Covers, [.. d.Conflicts.Select(ProcurementConflictAnswer.Of)], stream.First().Timestamp) : null).OfType<ProcurementDeclarationInFile>()
            .Where(d => point.On is not { } on || (d.FirstGivenOn ?? d.Conflicts.Min(c => c.FoundOn)) <= on).OrderByDescending(d => d.GivenOn ?? DateOnly.MaxValue).ThenBy(d => d.Procurement, StringComparer.Ordinal),
    ];

    public static async Task<IReadOnlyList<Recusal>> RecusalsOf(this IQuerySession session, IReadOnlyCollection<string> parties, AsOfPoint point, CancellationToken ct) =>
        await session.RecusalsIn(await session.Streams("recusalsummary", parties, ct), point, ct);

    public static async Task<IReadOnlyList<Recusal>> RecusalsIn(this IQuerySession session, IReadOnlyCollection<Guid> streams, AsOfPoint point, CancellationToken ct) =>
    [
        .. (await session.EventsOf(streams, point, ct)).Where(e => HappenedBy(e.Data, point.On)).GroupBy(e => e.StreamId)
            .Select(stream => stream.Aggregate<JasperFx.Events.IEvent, Recusal?>(null, (state, e) => Recusal.Fold(state, e.Data)) is { } recusal ? recusal with { Id = stream.Key, Version = stream.Count() } : null).OfType<Recusal>()
            .Where(r => point.On is not { } on || r.Declared.On <= on).OrderByDescending(r => r.Declared.On).ThenByDescending(r => r.Id),
    ];

    /// <summary>What happened after the day asked about is left out, as everywhere; when it was recorded is the other clock.</summary>
    private static bool HappenedBy(object e, DateOnly? on) => on is null || (e switch
    {
        ProcurementDeclarationGiven given => given.GivenOn,
        ProcurementDeclarationRenewed renewed => renewed.GivenOn,
        ProcurementConflictFound found => found.FoundOn,
        ProcurementConflictAssessed assessed => assessed.AssessedOn,
        RecusalContested contested => contested.ContestedOn,
        RecusalDecided decided => decided.DecidedOn,
        _ => DateOnly.MinValue,
    }) <= on;

    private static async Task<IReadOnlyList<Guid>> Streams(this IQuerySession session, string summaries, IReadOnlyCollection<string> parties, CancellationToken ct)
    {
        if (parties.Count == 0) return [];
        // A join, not "@> any(...)": only then is the index used for each party.
        await using var command = new NpgsqlCommand($"""
            select distinct s.id from unnest(@parties) as wanted(party) join ledger.mt_doc_{summaries} as s on s.data -> 'parties' @> jsonb_build_array(wanted.party)
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]>("parties", [.. parties.Distinct()]));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(ct)) ids.Add(reader.GetGuid(0));
        return ids;
    }
}
