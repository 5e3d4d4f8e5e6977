using IntegrityLedger.Demo;
using Npgsql;

namespace IntegrityLedger.SystemTests.Demo;

/// <summary>A first start that is killed: the next one goes on, and the city is the same.</summary>
public sealed class InterruptedTellingTests
{
    /// <summary>The story never reaches beyond the present: at this one it has some weeks to tell.</summary>
    private static readonly FixedTime Early = new(new(2024, 1, 20, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_on_where_it_stopped_and_repeats_nothing()
    {
        await using var whole = await TestDatabase.CreateAsync(Ct);
        await whole.DemoCity.Ensure(Early, null, Ct);

        await using var broken = await TestDatabase.CreateAsync(Ct);
        foreach (var stop in new[] { 3, 17, 40 })
        {
            await Should.ThrowAsync<OperationCanceledException>(() => broken.DemoCity.Ensure(Early, at => { if (at.Declarations >= stop) throw new OperationCanceledException(); }, Ct));
            (await broken.DemoCity.IsUnfinished(Ct)).ShouldBeTrue();
        }
        var finished = await broken.DemoCity.Ensure(Early, null, Ct);

        finished!.Refused.ShouldBeEmpty();
        (await broken.DemoCity.IsUnfinished(Ct)).ShouldBeFalse();
        (await Story(broken)).ShouldBe(await Story(whole));
    }

    /// <summary>What was recorded when, without identities and sealed words: those differ between any two tellings.</summary>
    private static async Task<List<string>> Story(TestDatabase database)
    {
        await using var owner = await database.OpenOwnerAsync(Ct);
        await using var command = new NpgsqlCommand("""
            select to_char(timestamp, 'YYYY-MM-DD HH24:MI:SS ') || type || coalesce(' ' || user_name, '') || coalesce(' ' || (data ->> 'caseNumber'), '')
            from ledger_events.mt_events where type ~ '^(gift|representation|interest|secondary|measure|recusal|procurement_decl)' order by seq_id
            """, owner);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var lines = new List<string>();
        while (await reader.ReadAsync(Ct)) lines.Add(reader.GetString(0));
        lines.Count.ShouldBeGreaterThan(100);
        return lines;
    }
}
