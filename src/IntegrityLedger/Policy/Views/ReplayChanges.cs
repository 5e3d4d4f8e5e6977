using System.Runtime.CompilerServices;
using IntegrityLedger.Policy.Replays;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace IntegrityLedger.Policy.Views;

/// <summary>Which changes of a replay are asked for; everything that is null is not asked about.</summary>
/// <param name="Month">yyyy-MM of the event.</param>
public sealed record ChangeFilter(Move? Move = null, string? Rule = null, string? Unit = null, string? Giver = null, string? Month = null, PolicyOutcome? Was = null, PolicyOutcome? Becomes = null);

/// <summary>A declaration that the candidate would have judged otherwise.</summary>
/// <param name="Because">The rules that make the difference.</param>
public sealed record ChangedBenefit(Guid GiftId, string CaseNumber, DateOnly OccurredOn, string UnitCode, string? Giver, PolicyOutcome Was, PolicyOutcome Becomes, Move Move, IReadOnlyList<string> Because);

/// <summary>The changes of replays, one row each, beside the ledger.</summary>
public sealed class ReplayChanges(IDocumentStore store)
{
    private const string Columns = "gift_id, case_number, occurred_on, unit_code, giver, was, becomes, move, because";

    /// <summary>Adds many at once; they are there when this is done.</summary>
    public async Task Write(Guid replay, IReadOnlyCollection<ReplayChange> changes, CancellationToken ct)
    {
        if (changes.Count == 0) return;
        await using var connection = await Open(ct);
        await using var rows = await connection.BeginBinaryImportAsync($"copy ledger.policy_replay_change (replay_id, {Columns}) from stdin (format binary)", ct);
        foreach (var (benefit, becomes, move, because) in changes)
        {
            await rows.StartRowAsync(ct);
            await rows.WriteAsync(replay, ct);
            await rows.WriteAsync(benefit.Id, ct);
            await rows.WriteAsync(benefit.CaseNumber, ct);
            await rows.WriteAsync(benefit.Day, ct);
            await rows.WriteAsync(benefit.UnitCode, ct);
            await rows.WriteAsync(benefit.Giver, NpgsqlDbType.Text, ct);
            await rows.WriteAsync(benefit.Earlier.Outcome.ToString(), ct);
            await rows.WriteAsync(becomes.ToString(), ct);
            await rows.WriteAsync(move.ToString(), ct);
            await rows.WriteAsync(because.ToArray(), ct);
        }
        await rows.CompleteAsync(ct);
    }

    /// <summary>The latest event first. <paramref name="after"/> is the last row that was seen.</summary>
    public async IAsyncEnumerable<ChangedBenefit> Read(Guid replay, ChangeFilter filter, (DateOnly Day, Guid Gift)? after, int? most, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await Open(ct);
        await using var command = new NpgsqlCommand { Connection = connection };
        List<string> conditions = ["replay_id = @replay"];
        command.Parameters.Add(new NpgsqlParameter<Guid>("replay", replay));
        If(filter.Move?.ToString(), "move = @move", "move");
        If(filter.Rule?.Trim().ToUpperInvariant(), "@rule = any(because)", "rule");
        If(filter.Unit, "unit_code = @unit", "unit");
        If(filter.Giver, "giver = @giver", "giver");
        If(filter.Month, "to_char(occurred_on, 'YYYY-MM') = @month", "month");
        If(filter.Was?.ToString(), "was = @was", "was");
        If(filter.Becomes?.ToString(), "becomes = @becomes", "becomes");
        if (after is var (day, gift))
        {
            conditions.Add("(occurred_on, gift_id) < (@day, @gift)");
            command.Parameters.Add(new NpgsqlParameter<DateOnly>("day", day));
            command.Parameters.Add(new NpgsqlParameter<Guid>("gift", gift));
        }
        command.Parameters.Add(new NpgsqlParameter("most", NpgsqlDbType.Integer) { Value = (object?)most ?? DBNull.Value });
        command.CommandText = $"select {Columns} from ledger.policy_replay_change where {string.Join(" and ", conditions)} order by occurred_on desc, gift_id desc limit @most";
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            yield return new(reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4),
                Enum.Parse<PolicyOutcome>(reader.GetString(5)), Enum.Parse<PolicyOutcome>(reader.GetString(6)), Enum.Parse<Move>(reader.GetString(7)), reader.GetFieldValue<string[]>(8));

        void If(string? value, string condition, string name)
        {
            if (string.IsNullOrWhiteSpace(value)) return;
            conditions.Add(condition);
            command.Parameters.Add(new NpgsqlParameter<string>(name, value));
        }
    }

    private async Task<NpgsqlConnection> Open(CancellationToken ct)
    {
        var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        return connection;
    }
}
