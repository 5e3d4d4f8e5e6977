using IntegrityLedger.Platform.Postgres;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.SystemTests.Situations;
using IntegrityLedger.TransparencyLog;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.SystemTests.TransparencyLog;

/// <summary>A ledger whose log is carried on by hand, one batch at a time: the node's own sequencer is off.</summary>
public sealed class RecordedLog : IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public RunningLedger Ledger { get; private set; } = null!;
    public TestDatabase Database => Ledger.Database;
    public Sequencer Sequencer => Ledger.Services.GetRequiredService<Sequencer>();
    public LedgerVerification Verification => Ledger.Services.GetRequiredService<LedgerVerification>();

    public async ValueTask InitializeAsync() => Ledger = await RunningLedger.StartAsync(settings: Off);

    public static Dictionary<string, string?> Off => new() { ["Ledger:Log:Sequencing"] = "off" };

    /// <summary>The registers of a city, some hundred events, and their leaves.</summary>
    public async Task Fill()
    {
        await SmallCity.Build(Ledger.Services.GetRequiredService<IDocumentStore>());
        await Sequencer.Step(Ct);
    }

    /// <summary>An event as any client of the database might add it, inside the caller's transaction if there is one.</summary>
    public static async Task<long> Append(NpgsqlConnection connection, string? time = null, long? number = null)
    {
        var stream = Guid.NewGuid();
        await DatabaseScript.ExecuteAsync(connection, $"insert into ledger_events.mt_streams (id, type, version) values ('{stream}', 'test', 1)", Ct);
        await using var command = new NpgsqlCommand($$"""
            insert into ledger_events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
            values ({{number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nextval('ledger_events.mt_events_sequence')"}}, '{{Guid.NewGuid()}}', '{{stream}}', 1, '{"text": "för hand"}', 'test_noted', {{time ?? "now()"}}, '*DEFAULT*', 'x') returning seq_id
            """, connection);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    /// <summary>Sequence numbers in the order of the log.</summary>
    public async Task<List<long>> Order()
    {
        await using var connection = await Database.OpenAppAsync(Ct);
        return await Numbers(connection, "select seq_id from ledger_log.leaf order by index");
    }

    public static async Task<List<long>> Numbers(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync(Ct);
        var numbers = new List<long>();
        while (await row.ReadAsync(Ct)) numbers.Add(row.GetInt64(0));
        return numbers;
    }

    public async Task<Checkpoint> Head()
    {
        var text = await new PublishedLog(Ledger.Stranger()).Checkpoint(0);
        return new(text.Origin, text.Size, Proofs.Tree.Digest.From(Convert.FromBase64String(text.Root)));
    }

    /// <summary>The code of the first difference that a look through the whole ledger finds, or "whole".</summary>
    public async Task<string> Verified(string? kept = null) => (await Verification.Look(Ledger.Services.GetRequiredService<NpgsqlDataSource>(), kept, null, Ct)).Difference?.Code ?? "whole";

    /// <summary>A connection that may do anything, triggers of the log's and the ledger's own tables switched off in a transaction that is never committed.</summary>
    public async Task<(NpgsqlConnection Connection, NpgsqlTransaction Undone)> Tamperer()
    {
        var passwords = await DatabasePasswords.KeptInAsync(Path.GetDirectoryName(Database.DataDirectory)!, Ct);
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Database.OwnerConnectionString) { Username = Cluster.Administrator, Password = passwords.Administrator, Pooling = false }.ConnectionString);
        await connection.OpenAsync(Ct);
        var transaction = await connection.BeginTransactionAsync(Ct);
        foreach (var table in (string[])["ledger_events.mt_events", "ledger_events.mt_streams", "ledger_log.leaf", "ledger_log.tile", "ledger_log.checkpoint", "ledger_log.log"])
            await DatabaseScript.ExecuteAsync(connection, $"alter table {table} disable trigger all", Ct);
        return (connection, transaction);
    }

    public async ValueTask DisposeAsync() => await Ledger.DisposeAsync();
}
