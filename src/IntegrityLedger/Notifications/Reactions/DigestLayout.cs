using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications.Views;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy;
using Marten;
using Npgsql;

namespace IntegrityLedger.Notifications.Reactions;

/// <summary>Lays out the mails of a working day: one row for each person for whom something waits, some hundred people to a transaction.</summary>
public sealed class DigestLayout(WaitingOverview waiting, StaffPages staff, SettingsReader settings, MailServer server, CommandDesk desk, IPolicyLibrary policies, TimeProvider clock)
{
    private const int Page = 500;
    private static readonly CommandScope System = new("system");

    /// <param name="enough">Stops between two pages; what is left goes on at the next call.</param>
    public async Task Today(CancellationToken enough, CancellationToken ct)
    {
        var day = StockholmTime.DateOf(clock.GetUtcNow());
        if (!server.IsConfigured || !WorkingDays.IsWorkingDay(day)) return;
        IReadOnlySet<Guid>? people = null;
        var asked = false;
        while (!enough.IsCancellationRequested)
        {
            var more = await desk.Execute<bool>(System, async (session, token) =>
            {
                if (!await AloneWith(session, day, token)) return false;
                var run = await session.LoadAsync<DigestRun>(DigestRun.IdOf(day), token) ?? DigestRun.For(day);
                if (run.Done) return false;
                // Asked only where there is something to do: this runs each minute.
                if (!asked) (people, asked) = (await waiting.People(day, token), true);
                var page = await staff.After(run.After, Page, day, token);
                await LayOut(page, people, day, session, token);
                session.Store(page.Count < Page ? run with { Done = true } : run with { After = page[^1].Id.Value });
                return page.Count == Page;
            }, ct);
            if (more.IsRefused || !more.Value) return;
        }
    }

    private async Task LayOut(IReadOnlyList<PersonOnDay> page, IReadOnlySet<Guid>? named, DateOnly day, IDocumentSession session, CancellationToken ct)
    {
        var laidOut = (await session.LoadManyAsync<OutgoingMail>(ct, [.. page.Select(person => OutgoingMail.IdOf(person.Id.Value, day))])).Select(mail => mail.PersonId).ToHashSet();
        PersonOnDay[] some = [.. page.Where(person => person.Employed && !laidOut.Contains(person.Id.Value) && (named is null || named.Contains(person.Id.Value) || HasFunction(person)))];
        var wishes = await settings.Of([.. some.Select(person => person.Id.Value)], ct);
        var daysBefore = DigestTriggers.DaysBefore(policies.InForceOn(day), day);
        foreach (var person in some)
        {
            var wish = wishes[person.Id.Value];
            if (!DigestDays.IsDue(day, wish.Digest)) continue;
            var notBefore = wish.Quiet().FirstLoud(clock.GetUtcNow());
            if (StockholmTime.DateOf(notBefore) != day) continue;
            var days = await waiting.For(new(person.Id, person.Login, person.Roles.ToHashSet(StringComparer.Ordinal)), day, ct);
            // A weekly mail is about the whole week.
            if (days.Any(matter => wish.Digest == DigestFrequency.Weekly || DigestTriggers.Reminds(matter, day, daysBefore))) session.Insert(OutgoingMail.For(person.Id.Value, day, notBefore));
        }
    }

    private static bool HasFunction(PersonOnDay person) => person.Roles.Any(role => role is not (Role.Employee or Role.Manager));

    /// <summary>One node at a time lays out a day; the other leaves it to the first.</summary>
    private static async Task<bool> AloneWith(IDocumentSession session, DateOnly day, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand("select pg_try_advisory_xact_lock(@run)");
        command.Parameters.AddWithValue("run", BitConverter.ToInt64(DigestRun.IdOf(day).ToByteArray()));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        return await reader.ReadAsync(ct) && reader.GetBoolean(0);
    }
}
