using IntegrityLedger.SystemTests.Postgres;
using Npgsql;

namespace IntegrityLedger.SystemTests.Imports;

/// <summary>The importing process is killed (signal 9), and the same command is given again.</summary>
public sealed class KilledImportTests : IAsyncLifetime
{
    private const int Rows = 9000;
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("killed-import-");
    private TestDatabase database = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Now);
        await File.WriteAllBytesAsync(Path.Combine(files.FullName, "register.csv"), DeclarationImportTests.Many(Rows), Now);
        await File.WriteAllTextAsync(Path.Combine(files.FullName, "map.json"), DeclarationImportTests.OwnMapping, Now);
    }

    public async ValueTask DisposeAsync()
    {
        files.Delete(recursive: true);
        await database.DisposeAsync();
    }

    [Fact]
    public async Task What_was_acknowledged_is_kept_and_nothing_comes_twice()
    {
        using (var killed = Import())
        {
            await killed.SaysAsync(" imported, 0 skipped");
            await killed.EndAsync("KILL");
        }
        // The server may still be finishing what the killed process asked for last.
        while (await Count("select count(*) from pg_stat_activity where datname = current_database() and usename = 'ledger_app'") > 0) { }
        var kept = await Count("select count(*) from ledger_events.mt_events where type = 'historical_declaration_imported'");
        kept.ShouldBeInRange(1, Rows - 1);
        using var again = Import();
        (await again.EndAsync()).ShouldBe(0, again.Output);
        again.Output.ShouldContain($"{Rows} rows = {Rows - kept} imported + {kept} skipped + 0 rejected");
        (await Count("select count(*) from ledger_events.mt_events where type = 'historical_declaration_imported'")).ShouldBe(Rows);
        (await Count("select count(distinct data ->> 'caseNumber') from ledger_events.mt_events where type = 'historical_declaration_imported'")).ShouldBe(Rows);
        (await Count("select last::bigint from ledger.case_number where series = 'H'")).ShouldBe(Rows);
        (await Count("select count(*) from ledger.mt_doc_giftsummary")).ShouldBe(Rows);
    }

    private ApplicationProcess Import() => new(
        ["import", "declarations", Path.Combine(files.FullName, "register.csv"), "--map", Path.Combine(files.FullName, "map.json")], database.DataDirectory,
        ("ConnectionStrings__Ledger", database.OwnerConnectionString), ("ConnectionStrings__LedgerApp", database.AppConnectionString), ("LC_ALL", "C"));

    private async Task<long> Count(string sql)
    {
        await using var connection = await database.OpenOwnerAsync(Now);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(Now))!;
    }
}
