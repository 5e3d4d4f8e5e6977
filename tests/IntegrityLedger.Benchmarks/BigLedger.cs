using IntegrityLedger.Kernel;
using Npgsql;

namespace IntegrityLedger.Benchmarks;

/// <summary>Makes a ledger big by copying one recorded matter on the server: other givers, other people, other days, the same shape.</summary>
public static class BigLedger
{
    public const int Givers = 12_000;

    /// <summary>Copies the matter until the store holds about <paramref name="events"/> events. The index documents come along, so that every query meets a full index.</summary>
    public static async Task FillAsync(BenchDatabase database, Guid template, long events, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(ct);
        var has = (long)(await Scalar(connection, "select count(*) from ledger_events.mt_events", ct))!;
        var perMatter = (long)(await Scalar(connection, $"select count(*) from ledger_events.mt_events where stream_id = '{template}'", ct))!;
        var matters = (events - has) / perMatter;
        if (matters <= 0) return;
        var offset = (int)(has % Givers);
        await Execute(connection, $"""
            create temp table made as select i, gen_random_uuid() as id, '7{offset:00000}' || lpad((i % {Givers})::text, 4, '0') as giver,
              gen_random_uuid() as person, 'B-2016-' || ({has} + 100000 + i) as number, (date '2016-01-01' + (i % 3600)::int) as day from generate_series(1, {matters}) as i;
            insert into ledger_events.mt_streams (id, type, version, timestamp, created, tenant_id, is_archived)
              select m.id, s.type, s.version, s.timestamp, s.created, s.tenant_id, false from made m cross join ledger_events.mt_streams s where s.id = '{template}';
            """, ct);
        var columns = await Columns(connection, "ledger_events", "mt_events", ct);
        var copied = columns.Select(c => c switch
        {
            "seq_id" => "nextval('ledger_events.mt_events_sequence')",
            "id" => "gen_random_uuid()",
            "stream_id" => "m.id",
            "data" => """
                case when e.type = 'gift_declared' then jsonb_set(jsonb_set(jsonb_set(jsonb_set(jsonb_set(e.data, '{declaration,counterparty,key}', to_jsonb(m.giver)),
                  '{declaration,counterparty,organisationNumber}', 'null'), '{declarant,person}', to_jsonb(m.person)), '{declaration,occurredOn}', to_jsonb(m.day)), '{caseNumber}', to_jsonb(m.number)) else e.data end
                """,
            _ => $"e.{c}",
        });
        await Execute(connection, $"insert into ledger_events.mt_events ({string.Join(", ", columns)}) select {string.Join(", ", copied)} from made m cross join ledger_events.mt_events e where e.stream_id = '{template}' order by m.i, e.version", ct);
        await CopyDocuments(connection, template, ct);
        await Execute(connection, "drop table made; analyze ledger_events.mt_events; analyze ledger_events.mt_streams; analyze ledger.mt_doc_giftsummary", ct);
    }

    private static async Task CopyDocuments(NpgsqlConnection connection, Guid template, CancellationToken ct)
    {
        var columns = await Columns(connection, "ledger", "mt_doc_giftsummary", ct);
        var copied = columns.Select(c => c switch
        {
            "id" => "m.id",
            "case_number" => "m.number",
            "occurred_on" => "m.day",
            "declarant_id" => "m.person",
            "counterparty_key" => "m.giver",
            "data" => """
                d.data || jsonb_build_object('id', m.id, 'caseNumber', m.number, 'occurredOn', m.day, 'declarantId', m.person, 'counterpartyKey', m.giver,
                  'parties', jsonb_build_array('e:' || m.person, 'c:' || m.giver))
                """,
            _ => $"d.{c}",
        });
        await Execute(connection, $"insert into ledger.mt_doc_giftsummary ({string.Join(", ", columns)}) select {string.Join(", ", copied)} from made m cross join ledger.mt_doc_giftsummary d where d.id = '{template}'", ct);
    }

    /// <summary>Waits until every kept view has caught up, by asking the progress it records.</summary>
    public static async Task<double> CaughtUpAsync(BenchDatabase database, CancellationToken ct)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(ct);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        do
        {
            if (await Scalar(connection, """
                select coalesce(min(last_seq_id), 0) >= (select coalesce(max(seq_id), 0) from ledger_events.mt_events)
                from ledger_events.mt_event_progression where name like '%Projection%' or name like '%:All' or name = 'HighWaterMark'
                """, ct) is true) break;
        }
        while (await tick.WaitForNextTickAsync(ct));
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Columns of a table that one writes to.</summary>
    public static async Task<IReadOnlyList<string>> Columns(NpgsqlConnection connection, string schema, string table, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select attname from pg_attribute where attrelid = '{schema}.{table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<string>();
        while (await reader.ReadAsync(ct)) found.Add(reader.GetString(0));
        return found;
    }

    public static async Task<object?> Scalar(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(ct);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
