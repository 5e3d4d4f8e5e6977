using System.Globalization;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using Marten;
using Npgsql;

namespace IntegrityLedger.Gifts.Views;

/// <summary>Whose history with whom is asked for: what the giver's whole corporate group gave to one person and to the rest of that unit.</summary>
/// <param name="Group">Every key of the giver's group on the day; empty when the giver cannot be recognised.</param>
/// <param name="Day">The day of the event: the last of the twelve months that are counted.</param>
/// <param name="Except">The matter itself, which is not its own history.</param>
public sealed record GiverQuestion(IReadOnlyList<SupplierKey> Group, EmployeeId Person, string UnitCode, Direction Direction, DateOnly Day, Guid? Except)
{
    public static GiverQuestion About(Gift gift, IReadOnlyList<SupplierKey> group) =>
        new(group, gift.Declarant.Person, gift.Declarant.UnitCode, gift.Declaration.Direction, gift.Declaration.OccurredOn, gift.Id);
}

/// <summary>What is counted: the twelve months up to the day.</summary>
/// <param name="Known">Null when the giver cannot be recognised, so that nothing can be said about earlier benefits.</param>
public sealed record GiverHistory(bool? Known, int ToPerson, long SumOre, int ToUnit)
{
    public static readonly GiverHistory Unknown = new(null, 0, 0, 0);
}

/// <summary>The one question "what did this giver give before?": the policy counts it, the decider sees it, the decision keeps it.</summary>
public static class EarlierFromGiver
{
    public const int CountedYears = 1, ShownYears = 2, Most = 50;

    /// <summary>Totals for the policy and for the decision.</summary>
    public static async Task<GiverHistory> EarlierTotals(this IQuerySession session, GiverQuestion question, CancellationToken ct)
    {
        if (question.Group.Count == 0) return GiverHistory.Unknown;
        await using var command = Of(question, CountedYears, """
            select count(*) filter (where g.declarant_id = @person), coalesce(sum(g.per_person_ore) filter (where g.declarant_id = @person), 0)::bigint,
              count(*) filter (where g.declarant_id <> @person)
            """, "and g.occurred_on <= @day");
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        await reader.ReadAsync(ct);
        return new(true, (int)reader.GetInt64(0), reader.GetInt64(1), (int)reader.GetInt64(2));
    }

    /// <summary>The matters themselves, of two years and what came after the day, the latest first.</summary>
    public static async Task<IReadOnlyList<GiftSummary>> EarlierMatters(this IQuerySession session, GiverQuestion question, CancellationToken ct)
    {
        if (question.Group.Count == 0) return [];
        await using var command = Of(question, ShownYears, "select g.data", $"order by g.occurred_on desc, g.id desc limit {Most.ToString(CultureInfo.InvariantCulture)}");
        var json = session.DocumentStore.Options.Serializer();
        var found = new List<GiftSummary>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct)) found.Add(await json.FromJsonAsync<GiftSummary>(reader, 0, ct));
        return found;
    }

    private static NpgsqlCommand Of(GiverQuestion question, int years, string select, string rest)
    {
        var command = new NpgsqlCommand($"""
            {select} from ledger.mt_doc_giftsummary as g
            where g.counterparty_key = any(@group) and g.occurred_on > @since and (g.declarant_id = @person or g.unit_code = @unit)
              and g.direction = @direction and g.status <> 'Withdrawn' and g.id is distinct from @itself {rest}
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]>("group", [.. question.Group.Select(key => key.Value)]));
        command.Parameters.Add(new NpgsqlParameter<DateOnly>("since", question.Day.AddYears(-years)));
        command.Parameters.Add(new NpgsqlParameter<DateOnly>("day", question.Day));
        command.Parameters.Add(new NpgsqlParameter<Guid>("person", question.Person.Value));
        command.Parameters.Add(new NpgsqlParameter<string>("unit", question.UnitCode));
        command.Parameters.Add(new NpgsqlParameter<string>("direction", question.Direction.ToString()));
        command.Parameters.Add(new NpgsqlParameter("itself", NpgsqlTypes.NpgsqlDbType.Uuid) { Value = (object?)question.Except ?? DBNull.Value });
        return command;
    }
}
