using System.Net;
using IntegrityLedger.Demo;
using IntegrityLedger.Platform.Postgres;
using IntegrityLedger.Proofs.Tree;
using IntegrityLedger.SystemTests.Situations;
using IntegrityLedger.TransparencyLog;
using IntegrityLedger.TransparencyLog.Views;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.SystemTests.TransparencyLog;

/// <summary>One writer, dense places, no event lost and no head that contradicts an earlier one.</summary>
public sealed class SequencerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_is_committed_late_with_a_low_number_gets_the_next_place_and_holds_nobody_up()
    {
        await using var log = new RecordedLog();
        await log.InitializeAsync();
        await log.Fill();
        var before = (await log.Order()).Count;
        await using var slow = await log.Database.OpenOwnerAsync(Ct);
        await using var quick = await log.Database.OpenOwnerAsync(Ct);
        await using var open = await slow.BeginTransactionAsync(Ct);
        var early = await RecordedLog.Append(slow);
        var late = new List<long>();
        // However many rounds go by, the number that is not committed yet is not left behind.
        for (var round = 0; round < 4; round++)
        {
            late.Add(await RecordedLog.Append(quick));
            (await log.Sequencer.Step(Ct)).ShouldBe(1);
            (await log.Sequencer.Step(Ct)).ShouldBe(0);
        }
        await open.CommitAsync(Ct);
        (await log.Sequencer.IsBehind(Ct)).ShouldBeTrue();
        (await log.Sequencer.Step(Ct)).ShouldBe(1);
        (await log.Order())[before..].ShouldBe([.. late, early]);
        // A number that was taken and given up leaves no trace, and nothing waits for it.
        await using (var fallen = await slow.BeginTransactionAsync(Ct))
        {
            await RecordedLog.Append(slow);
            await fallen.RollbackAsync(Ct);
        }
        var after = await RecordedLog.Append(quick);
        for (var round = 0; round < 3; round++) await log.Sequencer.Step(Ct);
        (await log.Order())[^1].ShouldBe(after);
        (await log.Sequencer.IsBehind(Ct)).ShouldBeFalse();
        (await log.Verified()).ShouldBe("whole");
        await using var settled = await log.Database.OpenAppAsync(Ct);
        // What an answer about a position rests on: everything up to it, the late one too; the same before its leaf is made and after, and whatever comes later.
        (await LogCoverage.SizeFor(settled, late[0], Ct)).ShouldBe(before + 5, "the early number has the last place");
        (await LogCoverage.SizeFor(settled, early - 1, Ct)).ShouldBe(before);
        (await LogCoverage.SizeFor(settled, 0, Ct)).ShouldBe(0);
        var newest = await RecordedLog.Append(quick);
        for (var step = 0; step < 2; step++)
        {
            (await LogCoverage.SizeFor(settled, newest, Ct)).ShouldBe(before + 7);
            (await LogCoverage.SizeFor(settled, after, Ct)).ShouldBe(before + 6);
            await RecordedLog.Append(quick);
            await log.Sequencer.Step(Ct);
        }
        (await RecordedLog.Numbers(settled, "select count(*) from ledger_log.leaf l full join ledger_events.mt_events e using (seq_id) where l.index is null or e.id is null")).ShouldBe([0]);
    }

    [Fact]
    public async Task Two_nodes_at_once_give_each_event_one_place_while_events_are_being_written()
    {
        await using var log = new RecordedLog();
        await log.InitializeAsync();
        await using var other = await RunningLedger.StartAsync(log.Database, RecordedLog.Off);
        Sequencer[] nodes = [log.Sequencer, other.Services.GetRequiredService<Sequencer>()];
        using var done = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(i => Task.Run(async () =>
        {
            await using var connection = await log.Database.OpenOwnerAsync(Ct);
            for (var n = 0; n < 60; n++)
            {
                await using var transaction = await connection.BeginTransactionAsync(Ct);
                for (var event_ = 0; event_ <= n % 3; event_++) await RecordedLog.Append(connection);
                if (n % 7 == 0) await transaction.RollbackAsync(Ct);
                else await transaction.CommitAsync(Ct);
            }
        }, Ct)).ToArray();
        var sequencing = nodes.Select(node => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested) await node.Step(Ct);
        }, Ct)).ToArray();
        await Task.WhenAll(writers);
        await done.CancelAsync();
        await Task.WhenAll(sequencing);
        while (await log.Sequencer.Step(Ct) is null or > 0) { }
        (await log.Verified()).ShouldBe("whole");
        await using var connection = await log.Database.OpenAppAsync(Ct);
        (await RecordedLog.Numbers(connection, "select (select count(*) from ledger_log.leaf) - (select count(*) from ledger_events.mt_events)")).ShouldBe([0]);
        var leaves = (await new PublishedLog(log.Ledger.Stranger()).Leaves((await log.Head()).Size)).Select(leaf => Digest.From(leaf)).ToArray();
        var heads = await RecordedLog.Numbers(connection, "select size from ledger_log.checkpoint order by number");
        heads.ShouldBe([.. heads.Distinct().Order()], "each head is signed once, and larger than the one before");
        heads.Count.ShouldBeGreaterThan(3);
        await using var roots = new NpgsqlCommand("select size, root from ledger_log.checkpoint", connection);
        await using var row = await roots.ExecuteReaderAsync(Ct);
        while (await row.ReadAsync(Ct)) Digest.From(row.GetFieldValue<byte[]>(1)).ShouldBe(TreeHash.Root(leaves.AsSpan(0, (int)row.GetInt64(0))));
    }

    [Fact]
    public async Task While_events_keep_coming_batches_are_a_pause_apart_and_each_takes_what_has_gathered()
    {
        await using var ledger = await RunningLedger.StartAsync(settings: new() { ["Ledger:Log:PauseSeconds"] = "0.8" });
        await using var connection = await ledger.Database.OpenOwnerAsync(Ct);
        async Task<long> Heads() => (await RecordedLog.Numbers(connection, "select count(*) from ledger_log.checkpoint")).Single();
        var before = await Heads();
        var store = ledger.Services.GetRequiredService<IDocumentStore>();
        while (await Heads() < before + 3)
        {
            await using var session = store.LightweightSession();
            session.Events.StartStream<DemoLedger>(Guid.NewGuid(), new DemoCityReplayed(0, 0, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "test"));
            await session.SaveChangesAsync(Ct);
        }
        const string last = "(select signed_at - lag(signed_at) over (order by number) as gap, size - lag(size) over (order by number) as added from ledger_log.checkpoint order by number desc limit 2) batch";
        (await RecordedLog.Numbers(connection, $"select (1000 * extract(epoch from min(gap)))::bigint from {last}")).Single().ShouldBeGreaterThanOrEqualTo(800);
        (await RecordedLog.Numbers(connection, $"select min(added) from {last}")).Single().ShouldBeGreaterThan(1, "more than one commit");
    }

    [Fact]
    public async Task A_ledger_that_was_there_before_its_log_is_taken_in_whole_and_a_new_node_goes_on_where_the_last_one_stopped()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using (var first = await RunningLedger.StartAsync(database, RecordedLog.Off))
        {
            await using var owner = await database.OpenOwnerAsync(Ct);
            await DatabaseScript.ExecuteAsync(owner, $"select setval('ledger_events.mt_events_sequence', 40)", Ct);
            for (var i = 0; i < 300; i++) await RecordedLog.Append(owner);
            var sequencer = first.Services.GetRequiredService<Sequencer>();
            (await sequencer.Step(Ct)).ShouldBe(300);
            for (var i = 0; i < 5; i++) await RecordedLog.Append(owner);
        }
        await using var second = await RunningLedger.StartAsync(database);
        (await new PublishedLog(second.Stranger()).Checkpoint(305)).Size.ShouldBe(305);
        (await second.Services.GetRequiredService<LedgerVerification>().Look(second.Services.GetRequiredService<NpgsqlDataSource>(), null, null, Ct)).ShouldBe(new(305, 0, null));
    }

    [Fact]
    public async Task Nothing_is_signed_on_a_changed_or_rolled_back_log_nor_without_its_key_and_health_says_why()
    {
        await using var log = new RecordedLog();
        await log.InitializeAsync();
        await log.Fill();
        await using var owner = await log.Database.OpenOwnerAsync(Ct);
        await RecordedLog.Append(owner);

        // Another node, with nothing in memory, finds that a leaf is not what was signed.
        await DatabaseScript.ExecuteAsync(owner, "alter table ledger_log.leaf disable trigger all; update ledger_log.leaf set hash = sha256('x') where index = (select max(index) from ledger_log.leaf)", Ct);
        await using (var another = await RunningLedger.StartAsync(log.Database, RecordedLog.Off))
            (await Should.ThrowAsync<LogFaultException>(() => another.Services.GetRequiredService<Sequencer>().Step(Ct))).Fault.Code.ShouldBe("log-tree-differs");
        await DatabaseScript.ExecuteAsync(owner, "update ledger_log.leaf set hash = sha256('\\x00'::bytea || entry) where index = (select max(index) from ledger_log.leaf)", Ct);

        // The database goes back to an older copy of itself: what was published is remembered outside.
        (await log.Sequencer.Step(Ct)).ShouldBe(1);
        await DatabaseScript.ExecuteAsync(owner, """
            alter table ledger_log.checkpoint disable trigger all;
            delete from ledger_log.checkpoint where number = (select max(number) from ledger_log.checkpoint);
            delete from ledger_log.leaf where index = (select max(index) from ledger_log.leaf)
            """, Ct);
        (await Should.ThrowAsync<LogFaultException>(() => log.Sequencer.Step(Ct))).Fault.Code.ShouldBe("log-rolled-back");
        await using (var watched = await RunningLedger.StartAsync(log.Database))
        {
            using var client = watched.Client();
            string health;
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            while (!(health = await (await client.GetAsync("/health/ready", Ct)).Content.ReadAsStringAsync(Ct)).Contains("log-rolled-back", StringComparison.Ordinal)) await tick.WaitForNextTickAsync(Ct);
            health.ShouldContain("An older copy was probably restored");
        }

        // And where the key is gone, nobody makes another one in silence.
        var keys = Directory.GetFiles(Path.Combine(log.Database.DataDirectory, "log"), "*", SearchOption.AllDirectories);
        foreach (var file in keys) File.Delete(file);
        await using var keyless = await RunningLedger.StartAsync(log.Database, RecordedLog.Off);
        (await Should.ThrowAsync<LogFaultException>(() => keyless.Services.GetRequiredService<Sequencer>().Step(Ct))).Fault.Code.ShouldBe("log-key-unknown");
    }
}
