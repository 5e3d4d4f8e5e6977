using System.Globalization;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers;
using Marten;
using Npgsql;

namespace IntegrityLedger.Gifts.Views;

/// <summary>Whose history with whom is asked for: what the giver's whole corporate group gave to one person, to the rest of that unit, and to the city.</summary>
/// <param name="Group">Every key of the giver's group on the day; empty when the giver cannot be recognised.</param>
/// <param name="Day">The day of the event.</param>
/// <param name="Except">The matter itself, which is not its own history.</param>
public sealed record GiverQuestion(IReadOnlyList<SupplierKey> Group, EmployeeId Person, string UnitCode, Direction Direction, DateOnly Day, Guid? Except)
{
    public static GiverQuestion About(Gift gift, IReadOnlyList<SupplierKey> group) =>
        new(group, gift.Declarant.Person, gift.Declarant.UnitCode, gift.Declaration.Direction, gift.Declaration.OccurredOn, gift.Id);

    /// <summary>Whether whoever asks is about to write on the answer: then nobody else counts with this giver until the transaction ends.</summary>
    public bool Holds { get; init; }
}

/// <summary>What is on record with the giver around a day.</summary>
/// <param name="Known">Null when the giver cannot be recognised, so that nothing can be said about earlier benefits.</param>
/// <param name="ToPerson">In the twelve months up to the day, for the one who decides; <paramref name="SumOre"/> of those whose value is known.</param>
/// <param name="ToUnit">To others in the unit, in the same months.</param>
/// <param name="Person">To the same person, as the policy counts it.</param>
/// <param name="Totals">Everything else that the policy counts.</param>
/// <param name="SuppliersAt">Revision of the register of suppliers when this was read; null unless the giver is held.</param>
public sealed record GiverHistory(bool? Known, int ToPerson, long SumOre, int ToUnit, Tally? Person = null, GiverTotals? Totals = null, long? SuppliersAt = null)
{
    public static readonly GiverHistory Unknown = new(null, 0, 0, 0);
}

/// <summary>The one question "what did this giver give before?": the policy counts it, the decider sees it, the decision keeps it.</summary>
public static class EarlierFromGiver
{
    public const int ShownYears = 2, Most = 50;

    /// <summary>Totals for the policy and for the decision: one round trip along the index of giver and day.</summary>
    /// <remarks>
    /// Who is going to write first takes every key of the giver's group and keeps them until it commits: of two who declare benefits from one group at the same
    /// moment, the second reads when the first has committed. Each statement sees what was committed when it began, and the one that reads begins when the keys are
    /// held. Keys are taken in one order by everybody. Whoever declares from another giver waits for nobody.
    /// </remarks>
    public static async Task<GiverHistory> EarlierTotals(this IQuerySession session, GiverQuestion question, CancellationToken ct)
    {
        if (question.Group.Count == 0) return GiverHistory.Unknown;
        var (after, until) = GiverDays.Reach(question.Day);
        await using var command = Of(question, after, $"""
            {(question.Holds ? Hold : "")}
            select g.occurred_on, g.direction = @direction, g.declarant_id = @person, g.unit_code = @unit,
              count(*), coalesce(sum(g.per_person_ore), 0)::bigint, count(*) - count(g.per_person_ore)
            """, "and g.occurred_on < @until group by 1, 2, 3, 4");
        command.Parameters.Add(new NpgsqlParameter<DateOnly>("until", until));
        if (question.Holds) command.Parameters.Add(new NpgsqlParameter<long[]>("locks", [.. question.Group.Select(LockOf).Distinct().Order()]));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        long? suppliers = null;
        if (question.Holds)
        {
            await reader.NextResultAsync(ct);
            await reader.ReadAsync(ct);
            suppliers = reader.GetInt64(0);
            await reader.NextResultAsync(ct);
        }
        var days = new List<GiverDay>();
        while (await reader.ReadAsync(ct))
            days.Add(new(await reader.GetFieldValueAsync<DateOnly>(0, ct), reader.GetBoolean(1), reader.GetBoolean(2), reader.GetBoolean(3), (int)reader.GetInt64(4), reader.GetInt64(5), (int)reader.GetInt64(6)));
        List<GiverDay> before = [.. days.Where(d => d.SameWay && d.On <= question.Day)];
        return new(true, before.Where(d => d.ToPerson).Sum(d => d.Count), before.Where(d => d.ToPerson).Sum(d => d.SumOre), before.Where(d => d is { ToUnit: true, ToPerson: false }).Sum(d => d.Count),
            GiverDays.ToPerson(days, question.Day), GiverDays.Totals(days, question.Day), suppliers);
    }

    /// <summary>The matters themselves, of two years and what came after the day, the latest first.</summary>
    public static async Task<IReadOnlyList<GiftSummary>> EarlierMatters(this IQuerySession session, GiverQuestion question, CancellationToken ct)
    {
        if (question.Group.Count == 0) return [];
        await using var command = Of(question, question.Day.AddYears(-ShownYears), "select g.data",
            $"and g.direction = @direction and (g.declarant_id = @person or g.unit_code = @unit) order by g.occurred_on desc, g.id desc limit {Most.ToString(CultureInfo.InvariantCulture)}");
        var json = session.DocumentStore.Options.Serializer();
        var found = new List<GiftSummary>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct)) found.Add(await json.FromJsonAsync<GiftSummary>(reader, 0, ct));
        return found;
    }

    /// <summary>Statements of their own: what the third reads was committed when the first had got all it waited for.</summary>
    private const string Hold = """
        select pg_advisory_xact_lock(key) from unnest(@locks) as key;
        select revision from ledger.register_revision where register = 'suppliers';
        """;

    private static long LockOf(SupplierKey key) => BitConverter.ToInt64(StableId.From("giver", key.Value).ToByteArray());

    private static NpgsqlCommand Of(GiverQuestion question, DateOnly after, string select, string rest)
    {
        var command = new NpgsqlCommand($"""
            {select} from ledger.mt_doc_giftsummary as g
            where g.counterparty_key = any(@group) and g.occurred_on > @after and g.status <> 'Withdrawn' and g.id is distinct from @itself {rest}
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]>("group", [.. question.Group.Select(key => key.Value)]));
        command.Parameters.Add(new NpgsqlParameter<DateOnly>("after", after));
        command.Parameters.Add(new NpgsqlParameter<Guid>("person", question.Person.Value));
        command.Parameters.Add(new NpgsqlParameter<string>("unit", question.UnitCode));
        command.Parameters.Add(new NpgsqlParameter<string>("direction", question.Direction.ToString()));
        command.Parameters.Add(new NpgsqlParameter("itself", NpgsqlTypes.NpgsqlDbType.Uuid) { Value = (object?)question.Except ?? DBNull.Value });
        return command;
    }
}
