using IntegrityLedger.Platform.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace IntegrityLedger.SystemTests.Hardening;

/// <summary>What plain SQL can do to the ledger, as the application's own role and as the owner.</summary>
public sealed class AppendOnlyTests(RecordedLedger ledger) : IClassFixture<RecordedLedger>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Attacks =>
    [
        "update ledger_events.mt_events set data = '{}'",
        "update ledger_events.mt_events set is_archived = true where version = 1",
        "update ledger_events.mt_events set type = type where false",
        "delete from ledger_events.mt_events",
        "truncate ledger_events.mt_events",
        "truncate ledger_events.mt_events restart identity cascade",
        "delete from ledger_events.mt_streams",
        "truncate ledger_events.mt_streams cascade",
        "update ledger_events.mt_streams set is_archived = true",
        "update ledger_events.mt_streams set id = gen_random_uuid()",
        "insert into ledger_events.mt_events select * from ledger_events.mt_events on conflict (seq_id) do update set data = '{}'",
        "merge into ledger_events.mt_events e using (select 1) o on true when matched then delete",
        "with gone as (delete from ledger_events.mt_events returning 1) select count(*) from gone",
        "do $$ begin delete from ledger_events.mt_events; end $$",
    ];

    /// <summary>Tables beside the events that are kept like them.</summary>
    public static TheoryData<string> AttacksBeside =>
    [
        "delete from ledger.known_at",
        "truncate ledger.known_at",
        "delete from ledger.attachment",
        "update ledger.attachment set content = ''",
        "truncate ledger.attachment",
        "delete from ledger.case_number",
        "update ledger.schema_build set build = gen_random_uuid()",
        "update ledger_log.leaf set entry = ''",
        "delete from ledger_log.tile",
        "truncate ledger_log.checkpoint",
        "update ledger_log.log set id = gen_random_uuid()",
        "update ledger_log.cosignature set line = ''",
        "delete from ledger_log.witnessed",
    ];

    public static TheoryData<string> WaysToDisarm =>
    [
        "alter table ledger_events.mt_events disable trigger all",
        "alter table ledger_events.mt_events disable trigger ledger_mt_events_rows",
        "drop trigger ledger_mt_events_rows on ledger_events.mt_events",
        "alter table ledger_events.mt_events drop column data",
        "alter table ledger_events.mt_events rename to somewhere_else",
        "drop table ledger_events.mt_events cascade",
        "drop schema ledger_events cascade",
        "create or replace function ledger_events.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
        "drop function ledger_events.refuse_change() cascade",
        "create trigger own before insert on ledger_events.mt_events for each row execute function ledger_events.refuse_change()",
        "create rule own as on insert to ledger_events.mt_events do instead nothing",
        "alter table ledger_events.mt_events owner to ledger_app",
        "set session_replication_role = replica",
        "set role ledger_owner",
        "set session authorization ledger_owner",
        "create table ledger_events.own (id int)",
        "create table ledger.own (id int)",
    ];

    [Theory, MemberData(nameof(Attacks))]
    public async Task The_application_may_not_change_or_remove_what_is_recorded(string sql)
    {
        await using var app = await ledger.Database.OpenAppAsync(Ct);
        (await Refused(app, sql)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        await ledger.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Attacks))]
    public async Task The_owner_is_stopped_by_the_trigger(string sql)
    {
        await using var owner = await ledger.Database.OpenOwnerAsync(Ct);
        (await Refused(owner, sql)).ShouldBe(AppendOnly.SqlState);
        await ledger.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(WaysToDisarm))]
    public async Task The_application_may_not_disarm_the_protection(string sql)
    {
        await using var app = await ledger.Database.OpenAppAsync(Ct);
        (await Refused(app, sql)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await AppendOnly.MissingAsync(app, Ct)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(AttacksBeside))]
    public async Task The_application_may_not_remove_what_is_kept_beside_the_events(string sql)
    {
        await using var app = await ledger.Database.OpenAppAsync(Ct);
        (await Refused(app, sql)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("update ledger_log.leaf set entry = ''"), InlineData("delete from ledger_log.tile"), InlineData("truncate ledger_log.checkpoint"), InlineData("delete from ledger_log.log"), InlineData("update ledger_log.checkpoint set note = ''"), InlineData("delete from ledger_log.cosignature"), InlineData("truncate ledger_log.witnessed")]
    public async Task The_owner_may_not_change_the_log_either(string sql)
    {
        await using var owner = await ledger.Database.OpenOwnerAsync(Ct);
        (await Refused(owner, sql)).ShouldBe(AppendOnly.SqlState);
    }

    [Fact]
    public async Task An_instant_keeps_the_position_it_was_given()
    {
        await using var app = await ledger.Database.OpenAppAsync(Ct);
        await DatabaseScript.ExecuteAsync(app, "insert into ledger.known_at (instant, position) values ('2026-04-30', 7)", Ct);
        (await Refused(app, "update ledger.known_at set position = 8")).ShouldBe(AppendOnly.SqlState);
        // Asking again in the way the application does, which locks the row and changes nothing.
        await DatabaseScript.ExecuteAsync(app, "insert into ledger.known_at (instant, position) values ('2026-04-30', 9) on conflict (instant) do update set position = known_at.position", Ct);
        await using var owner = await ledger.Database.OpenOwnerAsync(Ct);
        (await Refused(owner, "delete from ledger.known_at")).ShouldBe(AppendOnly.SqlState);
        (await ServerAnswer(app, "select position from ledger.known_at")).ShouldBe(7L);
    }

    [Fact]
    public async Task The_application_cannot_grant_itself_more()
    {
        await using var app = await ledger.Database.OpenAppAsync(Ct);
        // PostgreSQL answers with a warning that nothing was granted, not with an error.
        await DatabaseScript.ExecuteAsync(app, "grant all on ledger_events.mt_events to ledger_app", Ct);
        (await Refused(app, "delete from ledger_events.mt_events")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_trigger_holds_even_for_an_administrator_who_replays_as_a_replica()
    {
        await using var administrator = await ledger.OpenAdministratorAsync();
        await DatabaseScript.ExecuteAsync(administrator, "set session_replication_role = replica", Ct);
        (await Refused(administrator, "delete from ledger_events.mt_events")).ShouldBe(AppendOnly.SqlState);
        (await Refused(administrator, "update ledger_events.mt_events set data = '{}'")).ShouldBe(AppendOnly.SqlState);
    }

    [Fact]
    public async Task A_switched_off_trigger_is_noticed_and_the_next_migration_switches_it_on()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using var owner = await database.OpenOwnerAsync(Ct);
        await DatabaseScript.ExecuteAsync(owner, "alter table ledger_events.mt_events disable trigger ledger_mt_events_rows; drop trigger ledger_mt_streams_rows on ledger_events.mt_streams", Ct);
        (await AppendOnly.MissingAsync(owner, Ct)).ShouldBe(["ledger_mt_events_rows", "ledger_mt_streams_rows"]);
        await AppendOnly.ApplyAsync(owner, EmbeddedRoles.Application, Ct);
        (await AppendOnly.MissingAsync(owner, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_refusal_says_what_to_do_instead()
    {
        await using var owner = await ledger.Database.OpenOwnerAsync(Ct);
        var refusal = await Should.ThrowAsync<PostgresException>(() => DatabaseScript.ExecuteAsync(owner, "delete from ledger_events.mt_events", Ct));
        refusal.MessageText.ShouldBe("The ledger is append-only: DELETE on ledger_events.mt_events is refused.");
        refusal.Hint.ShouldNotBeNullOrEmpty();
    }

    private static async Task<object?> ServerAnswer(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }

    private static async Task<string> Refused(NpgsqlConnection connection, string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => DatabaseScript.ExecuteAsync(connection, sql, Ct))).SqlState;
}
