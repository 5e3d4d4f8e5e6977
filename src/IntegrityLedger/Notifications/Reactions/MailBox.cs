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
        var next = MailRules.Failed(mail, (await settings.Of(new Kernel.EmployeeId(mail.PersonId), ct)).Quiet(), clock.GetUtcNow(), failure);
        await Keep(next);
        return next;
    }

    /// <summary>What somebody took and never finished with: it may have come, so it is left at that.</summary>
    public async Task<int> GiveUpOnAbandoned(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - MailRules.Abandoned;
        await using var session = store.LightweightSession();
        var abandoned = await session.Query<OutgoingMail>().Where(mail => mail.State == MailState.Sending && mail.ClaimedAt < before).ToListAsync(ct);
        foreach (var mail in abandoned) session.Store(MailRules.Closed(mail, MailState.Uncertain, clock.GetUtcNow(), "interrupted"));
        await session.SaveChangesAsync(ct);
        return abandoned.Count;
    }

    /// <summary>Not to be interrupted: what happened must be written down.</summary>
    private async Task Keep(OutgoingMail mail)
    {
        await using var session = store.LightweightSession();
        session.Store(mail);
        await session.SaveChangesAsync(CancellationToken.None);
    }
}
