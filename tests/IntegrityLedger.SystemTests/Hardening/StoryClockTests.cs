using IntegrityLedger.Platform.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace IntegrityLedger.SystemTests.Hardening;

/// <summary>The demo's history is stamped with the story's time; a ledger with events can never be given that clock.</summary>
public sealed class StoryClockTests
{
    private static readonly DateTimeOffset LastMarch = new(2026, 3, 4, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_told_and_then_the_database_keeps_time_again()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using var owner = await database.OpenOwnerAsync(Ct);
        await StoryClock.InstallAsync(owner, EmbeddedRoles.Application, Ct);
        (await StoryClock.IsInstalledAsync(owner, Ct)).ShouldBeTrue();

        await StoryClock.SetAsync(owner, LastMarch, Ct);
        await NoteAsync(database, "told");
        await StoryClock.SetAsync(owner, LastMarch.AddDays(1), Ct);
        await NoteAsync(database, "told later");
        await StoryClock.RemoveAsync(owner, Ct);
        await StoryClock.RemoveAsync(owner, Ct);
        await NoteAsync(database, "real");

        (await StoryClock.IsInstalledAsync(owner, Ct)).ShouldBeFalse();
        var stamps = await StampsAsync(owner);
        stamps[..2].ShouldBe([LastMarch, LastMarch.AddDays(1)]);
        stamps[2].ShouldBeGreaterThan(LastMarch.AddMonths(1));
        (await AppendOnly.MissingAsync(owner, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ledger_with_events_refuses_the_clock()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await NoteAsync(database, "real");
        await using var owner = await database.OpenOwnerAsync(Ct);
        (await Should.ThrowAsync<PostgresException>(() => StoryClock.InstallAsync(owner, EmbeddedRoles.Application, Ct))).SqlState.ShouldBe("IL002");
        (await StoryClock.IsInstalledAsync(owner, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_story_is_not_told_backwards()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using var owner = await database.OpenOwnerAsync(Ct);
        await StoryClock.InstallAsync(owner, EmbeddedRoles.Application, Ct);
        await StoryClock.SetAsync(owner, LastMarch, Ct);
        await Should.ThrowAsync<InvalidOperationException>(() => StoryClock.SetAsync(owner, LastMarch.AddSeconds(-1), Ct));
    }

    [Fact]
    public async Task The_application_cannot_set_or_install_the_clock()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using var app = await database.OpenAppAsync(Ct);
        (await Should.ThrowAsync<PostgresException>(() => StoryClock.InstallAsync(app, EmbeddedRoles.Application, Ct))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        await using var owner = await database.OpenOwnerAsync(Ct);
        await StoryClock.InstallAsync(owner, EmbeddedRoles.Application, Ct);
        (await Should.ThrowAsync<PostgresException>(() => StoryClock.SetAsync(app, LastMarch, Ct))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private static async Task NoteAsync(TestDatabase database, string text)
    {
        using var store = RecordedLedger.Store(database.AppConnectionString);
        await using var session = store.LightweightSession();
        session.Events.StartStream<Matter>(Guid.NewGuid(), new Noted(text));
        await session.SaveChangesAsync(Ct);
    }

    private static async Task<List<DateTimeOffset>> StampsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select timestamp from ledger_events.mt_events order by seq_id", connection);
        await using var rows = await command.ExecuteReaderAsync(Ct);
        var stamps = new List<DateTimeOffset>();
        while (await rows.ReadAsync(Ct))
        {
            stamps.Add(rows.GetFieldValue<DateTimeOffset>(0));
        }
        return stamps;
    }
}
