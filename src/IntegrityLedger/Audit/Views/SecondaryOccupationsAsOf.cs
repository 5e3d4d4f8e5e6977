using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace IntegrityLedger.Audit.Views;

/// <summary>Secondary occupations as the ledger told them at a point. The index says where to look; what is shown is folded from the events of that time.</summary>
public sealed class SecondaryOccupationsAsOf(SecondaryOccupationLines lines)
{
    /// <summary>What the person declared, each marked in force or not on the day.</summary>
    public Task<IReadOnlyList<SecondaryOccupationLine>> OfPerson(IQuerySession session, EmployeeId person, AsOfPoint point, CancellationToken ct) =>
        Of(session, [SecondaryOccupationSummary.Employee(person)], matter => matter.Declarant.Person == person, point, ct);

    /// <summary>What was given to the person to decide or to give an opinion on.</summary>
    public Task<IReadOnlyList<SecondaryOccupationLine>> DecidedBy(IQuerySession session, EmployeeId person, AsOfPoint point, CancellationToken ct) =>
        Of(session, [SecondaryOccupationSummary.Decider(person)], matter => matter.EverRoutedTo.Contains(person) || matter.Deciders.Contains(person), point, ct);

    /// <summary>What employees declared with one of these companies; a correction may have named another since, and what the matter says at the point decides.</summary>
    public Task<IReadOnlyList<SecondaryOccupationLine>> WithCompanies(IQuerySession session, IReadOnlyCollection<string> keys, AsOfPoint point, CancellationToken ct) =>
        Of(session, [.. keys.Select(SecondaryOccupationSummary.Company)], matter => matter.Terms.Company.Key is { } key && keys.Contains(key), point, ct);

    private async Task<IReadOnlyList<SecondaryOccupationLine>> Of(IQuerySession session, IReadOnlyCollection<string> parties, Func<SecondaryOccupation, bool> which, AsOfPoint point, CancellationToken ct)
    {
        var told = (await session.EventsOf(await Streams(session, parties, ct), point, ct)).GroupBy(e => e.StreamId).Select(Folded).OfType<(SecondaryOccupation Matter, DateTimeOffset At)>()
            .Where(seen => which(seen.Matter)).OrderByDescending(seen => seen.Matter.Terms.Period.From).ThenByDescending(seen => seen.Matter.Id).ToList();
        return await lines.Of(session, told, point.InForceOn, ct);
    }

    private static async Task<IReadOnlyList<Guid>> Streams(IQuerySession session, IReadOnlyCollection<string> parties, CancellationToken ct)
    {
        if (parties.Count == 0) return [];
        // A join, not "@> any(...)": only then is the index used for each party.
        await using var command = new NpgsqlCommand("""
            select distinct o.id from unnest(@parties) as wanted(party) join ledger.mt_doc_secondaryoccupationsummary as o on o.data -> 'parties' @> jsonb_build_array(wanted.party)
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]>("parties", [.. parties.Distinct()]));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(ct)) ids.Add(reader.GetGuid(0));
        return ids;
    }

    private static (SecondaryOccupation Matter, DateTimeOffset At)? Folded(IGrouping<Guid, IEvent> stream) =>
        stream.Aggregate<IEvent, SecondaryOccupation?>(null, (matter, e) => SecondaryOccupation.Fold(matter, e.Data)) is { } matter ? (matter with { Id = stream.Key }, stream.First().Timestamp) : null;
}
