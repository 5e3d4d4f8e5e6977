using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Proofs.Receipts;
using Npgsql;

namespace IntegrityLedger.TransparencyLog;

/// <summary>An event as the database holds it: stored text, never a type of ours, so that no later reading of it can change its leaf.</summary>
internal sealed record StoredEvent(
    long Sequence, Guid Id, Guid Stream, long Version, string Type, string RecordedAt, byte[] Payload, string? Causation, string? Correlation, byte[]? Headers, string? User)
{
    /// <summary>The columns that <see cref="From"/> reads, of a table named e.</summary>
    public const string Columns = """
        e.seq_id, e.id, e.stream_id, e.version, e.type, coalesce(to_char(e.timestamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.timestamp::text),
        convert_to(e.data::text, 'UTF8'), e.causation_id, e.correlation_id, convert_to(e.headers::text, 'UTF8'), e.user_name
        """;

    public const string Table = $"{LedgerStore.Events}.mt_events";

    /// <summary>Condition on a row of <see cref="Table"/> named e, where few rows are asked about: that it has no leaf.</summary>
    /// <remarks>With <c>offset 0</c> it is asked row by row. Without, PostgreSQL takes it for a join and goes through every leaf there is, for a handful of new events.</remarks>
    public const string HasNoLeaf = "not exists (select from ledger_log.leaf l where l.seq_id = e.seq_id offset 0)";

    /// <param name="at">The column at which the event's begin.</param>
    public static StoredEvent From(NpgsqlDataReader row, int at = 0) => new(
        row.GetInt64(at), row.GetGuid(at + 1), row.GetGuid(at + 2), row.GetInt64(at + 3), row.GetString(at + 4), row.GetString(at + 5), row.GetFieldValue<byte[]>(at + 6),
        Text(row, at + 7), Text(row, at + 8), row.IsDBNull(at + 9) ? null : row.GetFieldValue<byte[]>(at + 9), Text(row, at + 10));

    /// <summary>What the log commits to about this event.</summary>
    /// <exception cref="System.Text.Json.JsonException">The stored JSON has no canonical form: a number beyond a double, or nesting beyond measure.</exception>
    public LeafRecord ToLeaf(string organisation, Guid salt) => new(
        organisation, Id, Stream, Version, Type, RecordedAt, LeafRecord.DigestOf(Payload), LeafRecord.DigestOf(Causation, Correlation, Headers, User), salt);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
