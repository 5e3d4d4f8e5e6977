using IntegrityLedger.Platform.Postgres;
using IntegrityLedger.TransparencyLog.Commands;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.SystemTests.TransparencyLog;

/// <summary>Everything that a superuser could do to the ledger behind its back, and how it is named.</summary>
public sealed class TamperTests(TamperTests.Signed signed) : IClassFixture<TamperTests.Signed>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Some thousand events in a signed log, so that there are full tiles.</summary>
    public sealed class Signed : IAsyncLifetime
    {
        public RecordedLog Log { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Log.InitializeAsync();
            await Log.Fill();
            await using var owner = await Log.Database.OpenOwnerAsync(Ct);
            await DatabaseScript.ExecuteAsync(owner, """
                with made as (insert into ledger_events.mt_streams (id, type, version) select gen_random_uuid(), 'test', 1 from generate_series(1, 2500) returning id)
                insert into ledger_events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, user_name, headers)
                select nextval('ledger_events.mt_events_sequence'), gen_random_uuid(), id, 1, jsonb_build_object('number', 100.50, 'text', 'åäö ' || id), 'test_noted', now(), '*DEFAULT*', 'x', 'somebody', '{"from": "here"}' from made
                """, Ct);
            while (await Log.Sequencer.Step(Ct) > 0) { }
        }

        public ValueTask DisposeAsync() => Log.DisposeAsync();
    }

    [Fact]
    public async Task An_untouched_ledger_is_whole_and_every_event_was_looked_at()
    {
        var found = await signed.Log.Verification.Look(signed.Log.Ledger.Services.GetRequiredService<NpgsqlDataSource>(), null, null, Ct);
        found.Difference.ShouldBeNull();
        found.Leaves.ShouldBeGreaterThan(2_600);
        found.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task The_log_as_plain_files_is_what_is_served_and_a_second_writing_adds_nothing()
    {
        var directory = Path.Combine(signed.Log.Database.DataDirectory, "published");
        var files = signed.Log.Ledger.Services.GetRequiredService<LogFiles>();
        var size = (await signed.Log.Head()).Size;
        (await files.Write(directory, null, Ct)).ShouldBe((size, (int)((size / 256) + 2)));
        var served = new PublishedLog(signed.Log.Ledger.Stranger());
        foreach (var file in Directory.GetFiles(directory, "*", SearchOption.AllDirectories))
            (await File.ReadAllBytesAsync(file, Ct)).ShouldBe(await served.Bytes($"/log/{Path.GetRelativePath(directory, file).Replace('\\', '/')}"), file);
        (await files.Write(directory, null, Ct)).ShouldBe((size, 0));
    }

    [Theory]
    [InlineData("update ledger_events.mt_events set data = jsonb_set(data, '{text}', '\"annat\"') where seq_id = 700", "event-changed", "number 700,", "its payload")]
    [InlineData("update ledger_events.mt_events set data = jsonb_set(data, '{number}', '100.51') where seq_id = 1200", "event-changed", "number 1200,", "its payload")]
    [InlineData("update ledger_events.mt_events set headers = '{\"from\": \"there\"}' where seq_id = 700", "event-changed", "number 700,", "its headers")]
    [InlineData("update ledger_events.mt_events set user_name = 'somebody.else' where seq_id = 701", "event-changed", "number 701,", "its headers")]
    [InlineData("update ledger_events.mt_events set timestamp = timestamp - interval '1 microsecond' where seq_id = 2000", "event-changed", "number 2000,", "its time (was ")]
    [InlineData("update ledger_events.mt_events set timestamp = 'infinity' where seq_id = 2000", "event-changed", "number 2000,", "its time (was ")]
    [InlineData("update ledger_events.mt_events set type = 'gift_approved' where seq_id = 702", "event-changed", "number 702,", "its type (was test_noted, is gift_approved)")]
    [InlineData("update ledger_events.mt_events set stream_id = (select stream_id from ledger_events.mt_events where seq_id = 1), version = 99 where seq_id = 703", "event-changed", "number 703,", "its matter")]
    [InlineData("delete from ledger_events.mt_events where seq_id = 704", "event-missing", "number 704,", "was removed")]
    [InlineData("delete from ledger_events.mt_events where seq_id > 2000", "event-missing", "number 2001,", "was removed")]
    [InlineData("update ledger_events.mt_events set id = gen_random_uuid() where seq_id = 705", "event-missing", "number 705,", "was removed")]
    [InlineData("update ledger_events.mt_events set seq_id = -seq_id where seq_id in (800, 900); update ledger_events.mt_events set seq_id = case seq_id when -800 then 900 else 800 end where seq_id < 0", "event-moved", "it had number 800", "now has 900")]
    [InlineData("update ledger_log.leaf set entry = entry || ' ' where index = 5", "leaf-changed", "Leaf 5 ", "")]
    [InlineData("update ledger_log.leaf set hash = sha256('x') where index = 6", "leaf-changed", "Leaf 6 ", "")]
    [InlineData("delete from ledger_log.leaf where index = 300", "leaf-missing", "Leaf 300 ", "")]
    [InlineData("delete from ledger_log.leaf where index >= 2500", "size-differs", "2500 leaves", "the latest checkpoint says")]
    [InlineData("update ledger_log.tile set hashes = set_byte(hashes, 4000, get_byte(hashes, 4000) # 1) where level = 0 and index = 3", "tile-changed", "tile/0/003", "768")]
    [InlineData("delete from ledger_log.tile where index = 4", "tile-changed", "tile/0/004", "1024")]
    [InlineData("update ledger_log.checkpoint set note = overlay(note placing case substr(note, length(note) - 20, 1) when 'A' then 'B' else 'A' end from length(note) - 20 for 1) where number = (select max(number) from ledger_log.checkpoint)", "note-", "", "")]
    [InlineData("update ledger_log.log set organisation = 'another'", "event-changed", "index 0 ", "the organisation")]
    public async Task What_was_done_is_found_and_named(string deed, string code, string names, string what)
    {
        var (connection, undone) = await signed.Log.Tamperer();
        await using (connection)
        await using (undone)
        {
            await DatabaseScript.ExecuteAsync(connection, deed, Ct);
            var found = (await signed.Log.Verification.Run(connection, null, null, null, Ct)).Difference.ShouldNotBeNull();
            found.Code.ShouldStartWith(code);
            found.Text.En.ShouldContain(names);
            found.Text.En.ShouldContain(what);
            found.Text.Sv.ShouldNotBe(found.Text.En);
        }
    }

    [Fact]
    public async Task An_event_put_in_between_is_found()
    {
        var (connection, undone) = await signed.Log.Tamperer();
        await using (connection)
        await using (undone)
        {
            var number = await RecordedLog.Append(connection, "now() - interval '1 year'", number: -5);
            var found = (await signed.Log.Verification.Run(connection, null, null, null, Ct)).Difference.ShouldNotBeNull();
            (found.Code, found.Text.En.Contains($"number {number})", StringComparison.Ordinal)).ShouldBe(("event-inserted", true));
        }
    }

    [Fact]
    public async Task Event_and_leaf_and_hash_changed_together_are_found_by_the_tile_and_those_with_the_tile_by_the_root()
    {
        var (connection, undone) = await signed.Log.Tamperer();
        await using (connection)
        await using (undone)
        {
            // The event is changed, and its leaf made anew as the log would have made it: only the tree remembers.
            await DatabaseScript.ExecuteAsync(connection, """
                update ledger_log.leaf set entry = convert_to(replace(convert_from(entry, 'UTF8'), '"type":"test_noted"', '"type":"test_other"'), 'UTF8') where index = 900;
                update ledger_log.leaf set hash = sha256('\x00'::bytea || entry) where index = 900;
                update ledger_events.mt_events set type = 'test_other' where seq_id = (select seq_id from ledger_log.leaf where index = 900)
                """, Ct);
            var found = (await signed.Log.Verification.Run(connection, null, null, null, Ct)).Difference.ShouldNotBeNull();
            (found.Code, found.Text.En.Contains("768–1023", StringComparison.Ordinal)).ShouldBe(("tile-changed", true));
            await DatabaseScript.ExecuteAsync(connection, "update ledger_log.tile set hashes = (select string_agg(hash, ''::bytea order by index) from ledger_log.leaf where index between 768 and 1023) where level = 0 and index = 3", Ct);
            (await signed.Log.Verification.Run(connection, null, null, null, Ct)).Difference!.Code.ShouldBe("root-differs");
        }
    }

    [Fact]
    public async Task A_checkpoint_that_was_kept_outside_finds_a_log_that_was_cut_short_together_with_its_heads()
    {
        var kept = (await new PublishedLog(signed.Log.Ledger.Stranger()).Checkpoint()).Note;
        (await signed.Log.Verified(kept)).ShouldBe("whole");
        var (connection, undone) = await signed.Log.Tamperer();
        await using (connection)
        await using (undone)
        {
            var first = (await RecordedLog.Numbers(connection, "select size from ledger_log.checkpoint order by number limit 1"))[0];
            await DatabaseScript.ExecuteAsync(connection, $"delete from ledger_log.checkpoint where size > {first}; delete from ledger_log.leaf where index >= {first}; delete from ledger_log.tile where (index + 1) * 256 > {first}; delete from ledger_events.mt_events e where not exists (select from ledger_log.leaf l where l.seq_id = e.seq_id)", Ct);
            (await signed.Log.Verification.Run(connection, null, null, null, Ct)).Difference.ShouldBeNull("from the inside nothing is seen");
            (await signed.Log.Verification.Run(connection, kept, null, null, Ct)).Difference!.Code.ShouldBe("size-differs");
            (await signed.Log.Verification.Run(connection, "not a checkpoint", null, null, Ct)).Difference!.Code.ShouldBe("note-malformed");
        }
    }
}
