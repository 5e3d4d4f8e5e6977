using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications.Views;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using Npgsql;

namespace IntegrityLedger.Notifications.Reactions;

/// <summary>The rows of outgoing mail: who takes which, and what became of it. A row is taken in a transaction of its own before anything is sent.</summary>
public sealed class MailBox(IDocumentStore store, CommandDesk desk, SettingsReader settings, TimeProvider clock)
{
    private static readonly CommandScope System = new("system");

    public async Task<bool> SomethingIsDue(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var session = store.QuerySession();
        return await session.Query<OutgoingMail>().AnyAsync(mail => mail.State == MailState.Waiting && mail.NotBefore <= now, ct);
    }

    /// <summary>Takes the one that has waited longest; null when none is due. Another node passes over what is being taken.</summary>
    public async Task<OutgoingMail?> Take(CancellationToken ct)
    {
        var taken = await desk.Execute<OutgoingMail?>(System, async (session, token) =>
        {
            await session.BeginTransactionAsync(token);
            await using var command = new NpgsqlCommand($"""
                select id from {session.DocumentStore.Options.Schema.For<OutgoingMail>()}
                where state = '{MailState.Waiting}' and not_before <= @now order by not_before, id limit 1 for update skip locked
                """);
            command.Parameters.AddWithValue("now", clock.GetUtcNow());
            Guid id;
            await using (var reader = await session.ExecuteReaderAsync(command, token))
            {
                if (!await reader.ReadAsync(token)) return (OutgoingMail?)null;
                id = reader.GetGuid(0);
            }
            var mail = MailRules.Claimed((await session.LoadAsync<OutgoingMail>(id, token))!, clock.GetUtcNow());
            session.Store(mail);
            return mail;
        }, ct);
        return taken.IsRefused ? null : taken.Value;
    }

    public Task Close(OutgoingMail mail, MailState state, string? failure = null) => Keep(MailRules.Closed(mail, state, clock.GetUtcNow(), failure));

    /// <summary>It did not go; the answer is what was decided about trying again.</summary>
    public async Task<OutgoingMail> Failed(OutgoingMail mail, string failure, CancellationToken ct)
    {
        var next = MailRules.Failed(mail, (await settings.Of(new EmployeeId(mail.PersonId), ct)).Quiet(), clock.GetUtcNow(), failure);
        await Keep(next);
        return next;
    }

    /// <summary>What somebody took and never finished with: it may have come, so it is left at that.</summary>
    public async Task<int> GiveUpOnAbandoned(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - MailRules.Abandoned;
        await using var session = store.QuerySession();
        var abandoned = await session.Query<OutgoingMail>().Where(mail => mail.State == MailState.Sending && mail.ClaimedAt < before).ToListAsync(ct);
        foreach (var mail in abandoned) await Close(mail, MailState.Uncertain, "interrupted");
        return abandoned.Count;
    }

    /// <summary>Nobody promises this mail while it is being closed, and the other way round. To the end of the transaction.</summary>
    public static async Task Hold(IDocumentSession session, Guid mail, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended(@mail, 0))");
        command.Parameters.AddWithValue("mail", $"mail {mail:D}");
        await using var held = await session.ExecuteReaderAsync(command, ct);
    }

    /// <summary>Not to be interrupted: what happened must be written down, in the matters as well that spoke of the mail.</summary>
    private async Task Keep(OutgoingMail mail)
    {
        var kept = await WriteDown(mail);
        // A decision made in one of those matters at this moment goes first.
        for (var again = 1; kept.IsRefused && again < 5; again++) kept = await WriteDown(mail);
        if (kept.IsRefused) throw new InvalidOperationException($"The end of mail {mail.Id} was not written down: {kept.Refusal!.Code}");
    }

    private Task<Outcome<bool>> WriteDown(OutgoingMail mail) => desk.Execute<bool>(System, async (session, _) =>
    {
        session.Store(mail);
        if (mail.ClosedAt is not { } closedAt) return true;
        await Hold(session, mail.Id, CancellationToken.None);
        var failure = MailRules.Broken(mail);
        foreach (var promise in await session.Query<MailPromise>().Where(promise => promise.Mail == mail.Id).ToListAsync(CancellationToken.None))
        {
            session.Delete(promise);
            if (failure is { } why) session.Events.Append(promise.Matter, new ReminderNotMailed(new(mail.PersonId), why, mail.Day, StockholmTime.DateOf(closedAt)));
        }
        return true;
    }, CancellationToken.None);
}
