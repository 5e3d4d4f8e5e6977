using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers.Views;
using Marten;
using Npgsql;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Asks the people of a campaign, one batch and one short transaction at a time. State decides: killed, repeated or run on two nodes at once, it asks nobody twice.</summary>
public sealed class AttestationAsking(BatchDesk desk, PeopleRegister people, IPolicyLibrary policies, TimeProvider clock)
{
    /// <summary>People looked at in one transaction: large enough that the round trips vanish, small enough that nobody waits for it.</summary>
    public const int BatchSize = 500;

    private const string By = "system";
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    /// <summary>Looks at the next batch.</summary>
    /// <returns>True when there is more to look at.</returns>
    public Task<bool> Next(Guid campaign, CancellationToken ct) => desk.Run(By, async (session, token) =>
    {
        await OneAtATime(session, campaign, token);
        if (await session.LoadAsync<AttestationRun>(campaign, token) is not { Done: false } run) return false;
        if (await session.LoadAsync<AttestationCampaignSummary>(campaign, token) is not { State: { IsRunning: true } state }) return false;
        var page = await people.After(session, run.Through, BatchSize, run.ChangedSince, run.Day, token);
        var asked = await Queue(session, state, page, run.Day, token);
        (run.LookedAt, run.Asked, run.Done, run.UpdatedAt) = (run.LookedAt + page.Count, run.Asked + asked, page.Count < BatchSize, clock.GetUtcNow());
        if (page.Count > 0) run.Through = page[^1].Id.Value;
        session.Store(run);
        return !run.Done;
    }, ct);

    /// <summary>Lets the asking begin, in the transaction in which the campaign is started.</summary>
    public async Task Begin(IDocumentSession session, Guid campaign, DateOnly day, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        session.Store(new AttestationRun { Id = campaign, Day = day, Of = await people.Count(session, ct), BegunAt = now, UpdatedAt = now });
    }

    /// <summary>Lets a running campaign look again: at everybody once a day when it is a standing one, otherwise at those about whom something was learnt.</summary>
    public Task<bool> LookAgain(Guid campaign, CancellationToken ct) => desk.Run(By, async (session, token) =>
    {
        await OneAtATime(session, campaign, token);
        if (await session.LoadAsync<AttestationCampaignSummary>(campaign, token) is not { State: { IsRunning: true } state }) return false;
        if (await session.LoadAsync<AttestationRun>(campaign, token) is not { } run) return false;
        if (!run.Done) return true;
        var now = clock.GetUtcNow();
        var today = StockholmTime.DateOf(now);
        var everybody = state.IsStanding && run.Day < today;
        (run.Day, run.Through, run.ChangedSince, run.LookedAt, run.Done) = (today, null, everybody ? null : run.BegunAt - ClockDifference, 0, false);
        (run.Of, run.BegunAt, run.UpdatedAt) = (await people.Count(session, token), now, now);
        session.Store(run);
        return true;
    }, ct);

    private async Task<int> Queue(IDocumentSession session, AttestationCampaign campaign, IReadOnlyList<PersonInRegister> page, DateOnly day, CancellationToken ct)
    {
        if (page.Count == 0) return 0;
        var histories = await AttestationHistories.Of(session, campaign.Id, [.. page.Select(person => person.Id.Value)], ct);
        var suppliers = campaign.Audience.Triggers.Contains(AttestationTrigger.NewSupplier) && campaign.StartedOn is { } since ? await NewSuppliers.Between(session, since, day, ct) : [];
        var limits = AttestationLimits.Of(policies.InForceOn(day), day);
        var asked = page.Select(person => AttestationOccasions.Next(campaign, Candidate(person, suppliers), histories.Of(person.Id), day, limits)).OfType<AttestationAsked>().ToList();
        if (asked.Count > 0) session.Events.StartStream<AttestationBatch>(CaseIds.New(), new PeopleAskedToAttest(campaign.Id, day, asked, By));
        foreach (var gone in page.Where(person => !person.Employed))
            foreach (var open in histories.Open(gone.Id)) session.Events.StartStream<Attestation>(open, new AttestationLapsed(campaign.Id, gone.Id, day, By));
        return asked.Count;
    }

    private static AttestationCandidate Candidate(PersonInRegister person, IReadOnlyList<NewSupplier> suppliers) => new(
        person.Id, person.Employed, person.UnitCode, person.Units, person.Roles,
        [
            .. person.EmployedFrom is { } hired ? [new AttestationChange(AttestationTrigger.Hire, "", hired)] : Array.Empty<AttestationChange>(),
            .. person.PlacedFrom is { } placed && placed != person.EmployedFrom ? [new AttestationChange(AttestationTrigger.RoleChange, person.UnitCode, placed)] : Array.Empty<AttestationChange>(),
            .. person.RolesFrom.Select(role => new AttestationChange(AttestationTrigger.RoleChange, role.Role, role.From)),
            .. suppliers.Where(met => string.Equals(met.UnitCode, person.UnitCode, StringComparison.OrdinalIgnoreCase)).Select(met => new AttestationChange(AttestationTrigger.NewSupplier, met.Procurement, met.From)),
        ]);

    /// <summary>Two who look at the same campaign take turns, batch by batch.</summary>
    private static async Task OneAtATime(IDocumentSession session, Guid campaign, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(@campaign)");
        command.Parameters.AddWithValue("campaign", BitConverter.ToInt64(campaign.ToByteArray()));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
    }
}
