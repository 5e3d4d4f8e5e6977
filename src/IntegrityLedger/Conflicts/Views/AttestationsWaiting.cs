using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using Marten;
using Npgsql;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>An attestation that waits for the person's own answer, and, for a manager, that people of the own unit have not answered in time.</summary>
internal sealed class AttestationsWaiting(IDocumentStore store, PeopleRegister people, AttestationCoverage coverage) : IWaitingSource
{
    private const string Kind = "attestation";
    private static readonly LocalizedText YouAreAsked = new("Du är tillfrågad i kampanjen.", "You are asked in the campaign.");
    private static readonly LocalizedText YouLead = new("Du är chef för enheten.", "You head the unit.");

    public async Task<IReadOnlyList<WaitingMatter>> WaitingFor(Actor person, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var running = (await session.Query<AttestationCampaignSummary>().Where(c => c.Status == AttestationCampaignStatus.Running).ToListAsync(ct)).ToDictionary(c => c.Id, c => c.State);
        if (running.Count == 0) return [];
        var requests = await session.Query<AttestationRequest>().Where(r => r.PersonId == person.Id.Value).ToListAsync(ct);
        var answered = (await session.LoadManyAsync<AttestationSummary>(ct, [.. requests.Select(r => r.Id)])).Select(a => a.Id).ToHashSet();
        var own = requests.Where(r => running.ContainsKey(r.CampaignId) && !answered.Contains(r.Id)).Select(r => new WaitingMatter(
            WaitingAs.Task, Kind, r.Id, null, running[r.CampaignId].Title, null, YouAreAsked, running[r.CampaignId].LastDay(r.DueOn), $"/attestations/{r.CampaignId}"));
        return [.. own, .. person.Roles.Contains("manager") ? await Late(session, person, running.Values, today, ct) : []];
    }

    /// <summary>Everybody asked in a running campaign who has not answered, and every manager: whose people are late is counted one by one.</summary>
    public async Task<IReadOnlyCollection<Guid>?> PeopleWaitedFor(DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        await using var command = new NpgsqlCommand("""
            select distinct (r.data ->> 'personId')::uuid from ledger.mt_doc_attestationcampaignsummary c
            join ledger.mt_doc_attestationrequest r on (r.data ->> 'campaignId')::uuid = c.id
            where c.data ->> 'status' = @running and not exists (select 1 from ledger.mt_doc_attestationsummary a where a.id = r.id)
            """);
        command.Parameters.AddWithValue("running", nameof(AttestationCampaignStatus.Running));
        var waited = new HashSet<Guid>();
        await using (var reader = await session.ExecuteReaderAsync(command, ct))
            while (await reader.ReadAsync(ct)) waited.Add(reader.GetGuid(0));
        if (waited.Count > 0) waited.UnionWith((await people.Heads(session, today, ct)).Select(head => head.Value));
        return waited;
    }

    private async Task<IReadOnlyList<WaitingMatter>> Late(IQuerySession session, Actor manager, IEnumerable<AttestationCampaign> running, DateOnly today, CancellationToken ct)
    {
        var units = await people.UnitsHeaded(session, manager.Id, today, ct);
        var notices = new List<WaitingMatter>();
        foreach (var campaign in units.Count == 0 ? [] : running)
        {
            var late = (await coverage.Of(session, campaign, units, today, ct)).Sum(row => row.Counts.Overdue);
            if (late > 0)
                notices.Add(new(WaitingAs.Notice, Kind, campaign.Id, null,
                    new($"{campaign.Title.Sv}: {late} har inte svarat i tid", $"{campaign.Title.En}: {late} did not answer in time"), null, YouLead, null, $"/attestation-campaigns/{campaign.Id}/missing"));
        }
        return notices;
    }
}
