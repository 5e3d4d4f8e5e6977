using System.Net;
using IntegrityLedger.Kernel;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.TransparencyLog.Views;
using IntegrityLedger.Verify;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.SystemTests.TransparencyLog;

/// <summary>A city's log and another city as its witness, each with a database of its own.</summary>
public sealed class WitnessedLogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_witness_stands_behind_the_log_and_its_receipts_and_when_it_is_away_the_log_goes_on_and_says_so()
    {
        await using var cities = await Cities.StartAsync();
        await using var city = await cities.City();
        await Append(cities.Mine, 10);
        var first = await cities.Cosigned(city, 10);
        (await Cities.Health(city, "healthy")).GetProperty("details").GetProperty("witnesses")[0].GetProperty("name").GetString().ShouldBe(cities.WitnessKey.Name);
        var page = await city.Stranger().GetStringAsync("/log?lang=en", Ct);
        page.ShouldContain("Last signed 10 events");
        page.ShouldContain(cities.WitnessKey.Name);
        // The witness shows what it saw, and the log's own line is in it.
        (await cities.Witness!.Stranger().GetStringAsync("/log/witness/checkpoint?origin=city.example/log", Ct)).ShouldStartWith($"{first}\n— city.example/log ");
        (await cities.Witness.Stranger().GetStringAsync("/log?lang=en", Ct)).ShouldContain("Logs that we are a witness of");

        await cities.StopWitness();
        await Append(cities.Mine, 5);
        (await new PublishedLog(city.Stranger()).Checkpoint(15)).Size.ShouldBe(15);
        var health = await Cities.Health(city, "degraded");
        health.GetProperty("message").GetString()!.ShouldStartWith("witness-away: ");
        (await city.Stranger().GetStringAsync("/log?lang=en", Ct)).ShouldContain("The witness does not answer");

        // A receipt rests on the head that a witness saw, where there is one that covers the event.
        var (early, late) = (await Receipt(city, cities.Mine, 3), await Receipt(city, cities.Mine, 14));
        (early.Size, early.Witnesses.Select(w => w.Name)).ShouldBe((10, [cities.WitnessKey.Name]), Comparer);
        (late.Size, late.Witnesses.Count).ShouldBe((15, 0));
        Verified(early, cities, out var said).ShouldBe(0, said);
        said.ShouldContain($"Witnessed    {cities.WitnessKey.Name} ");
        Verified(late, cities, out said).ShouldBe(1);
        said.ShouldContain($"has not cosigned: {cities.WitnessKey.Name}");

        // It comes back, remembers where it was, and catches up.
        await cities.StartWitness();
        (await cities.Cosigned(city, 15)).Size.ShouldBe(15);
        await Cities.Health(city, "healthy");
        Verified(await Receipt(city, cities.Mine, 14), cities, out said).ShouldBe(0, said);
        (await city.Stranger().GetStringAsync("/log?lang=sv", Ct)).ShouldContain("Skrev senast under 15 ");
    }

    [Fact]
    public async Task A_log_that_was_restored_from_an_old_backup_is_refused_by_its_witness_and_that_is_an_alarm()
    {
        await using var cities = await Cities.StartAsync();
        await using (var before = await cities.City())
        {
            await Append(cities.Mine, 10);
            await cities.Cosigned(before, 10);
        }
        await using var backup = await cities.Mine.BackupAsync(Ct);
        await using (var city = await cities.City())
        {
            await Append(cities.Mine, 10);
            await cities.Cosigned(city, 20);
        }

        // The backup on a new machine, with the key and nothing else that remembers. Something is written on it before the witness was asked.
        File.Delete(cities.LastCheckpoint);
        await Append(backup, 3);
        await using (var restored = await cities.City(backup))
        {
            var health = await Cities.Health(restored, "unhealthy");
            health.GetProperty("message").GetString()!.ShouldBe($"witness-conflict: The witness {cities.WitnessKey.Name} has seen another log: 20 entries, and this database has 10 that do not build on them. An older copy was probably restored. See ops/runbooks/witness.md.");
            (await restored.Stranger().GetAsync("/health/ready", Ct)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await restored.Stranger().GetStringAsync("/log?lang=en", Ct)).ShouldContain("has seen another log: 20 entries");
            (await new PublishedLog(restored.Stranger()).Checkpoint()).Size.ShouldBe(10, "nothing was signed on it");
        }
        File.Exists(cities.LastCheckpoint).ShouldBeTrue("what the witness showed is remembered");

        // Even if nobody asked at first, and it grew beyond what the witness saw, and the memory was wiped.
        File.Delete(cities.LastCheckpoint);
        await using (var alone = await cities.City(backup, asks: false))
        {
            await Append(backup, 20);
            (await new PublishedLog(alone.Stranger()).Checkpoint(33)).Size.ShouldBe(33);
        }
        await using (var asking = await cities.City(backup))
        {
            (await Cities.Health(asking, "unhealthy")).GetProperty("message").GetString()!.ShouldContain("has seen another log: 20 entries, and this database has 33");
            await Append(backup, 1);
            using var client = asking.Stranger();
            string health;
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            while (!(health = await (await client.GetAsync("/health/ready", Ct)).Content.ReadAsStringAsync(Ct)).Contains("\"log\": {\n      \"status\": \"unhealthy\"", StringComparison.Ordinal)) await tick.WaitForNextTickAsync(Ct);
            (await new PublishedLog(client).Checkpoint()).Size.ShouldBe(33);
        }
        // The witness has not moved.
        (await cities.Witness!.Stranger().GetStringAsync("/log/witness/checkpoint?origin=city.example/log", Ct)).ShouldStartWith("city.example/log\n20\n");
    }

    private static readonly EqualityComparer<(long, IEnumerable<string>)> Comparer = EqualityComparer<(long, IEnumerable<string>)>.Create((a, b) => a.Item1 == b.Item1 && a.Item2.SequenceEqual(b.Item2));

    private static int Verified(ReceiptShown receipt, Cities cities, out string said)
    {
        var file = Path.Combine(cities.Mine.DataDirectory, $"{Guid.NewGuid():N}.tlog-proof");
        File.WriteAllText(file, receipt.Text);
        using var output = new StringWriter();
        var code = VerifyCommandLine.Run(["receipt", file, "--key", cities.LogKey.ToString(), "--witness", cities.WitnessKey.ToString(), "--lang", "en"], output, output);
        said = output.ToString();
        return code;
    }

    private static async Task<ReceiptShown> Receipt(RunningLedger node, TestDatabase database, long index)
    {
        await using var connection = await database.OpenAppAsync(Ct);
        await using var command = new NpgsqlCommand("select e.stream_id from ledger_events.mt_events e join ledger_log.leaf l using (seq_id) where l.index = $1", connection) { Parameters = { new() { Value = index } } };
        return (await node.Services.GetRequiredService<Receipts>().Of((Guid)(await command.ExecuteScalarAsync(Ct))!, 1, Ct)).Value;
    }

    /// <summary>In one transaction, so that one batch takes them.</summary>
    private static async Task Append(TestDatabase database, int events)
    {
        await using var owner = await database.OpenOwnerAsync(Ct);
        await using var transaction = await owner.BeginTransactionAsync(Ct);
        for (var i = 0; i < events; i++) await RecordedLog.Append(owner);
        await transaction.CommitAsync(Ct);
    }
}
