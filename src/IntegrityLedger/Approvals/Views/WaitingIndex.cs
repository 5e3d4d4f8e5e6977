using System.Globalization;
using IntegrityLedger.Kernel;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace IntegrityLedger.Approvals.Views;

/// <summary>A page of what waits, in order, and how much waits in all, whatever was asked for.</summary>
public sealed record WaitingFound(IReadOnlyList<WaitingCount> Counts, IReadOnlyList<(WaitingAs As, WaitingMatter Matter)> Page, WaitingCursor? Next);

/// <summary>What waits for a person in all rooms: counted by the database, read one page at a time.</summary>
/// <remarks>A page goes on after the last matter that was seen, not after so many: what is decided meanwhile makes nothing be skipped, and what comes meanwhile nothing be shown twice.</remarks>
public sealed class WaitingIndex(IEnumerable<IWaitingRows> rooms, IEnumerable<IWaitingSource> sources)
{
    public async Task<WaitingFound> Find(IQuerySession session, WaitingAsk ask, Actor person, DateOnly today, CancellationToken ct)
    {
        var told = await Told(person, today, ct);
        var (counts, rows) = await Rows(session, ask, person, today, ct);
        counts.AddRange(told.GroupBy(m => (m.Row.As, m.Row.Kind, m.Row.Band(today))).Select(g => new WaitingCount(g.Key.As, g.Key.Kind, g.Key.Item3, g.Count())));
        rows.AddRange(told.Select(m => m.Row).Where(row => ask.Lists.Contains(row.As) && ask.Asks(row, today) && (ask.After(row.As) is not { } after || WaitingKey.Compare(row.As, row.Key, after) > 0)));
        var (page, next) = Cut(rows, ask);
        var known = told.ToLookup(m => (m.Row.As, m.Row.Kind, m.Row.Id), m => m.Matter);
        var opened = await Open(session, [.. page.Where(row => !known.Contains((row.As, row.Kind, row.Id)))], person, today, ct);
        return new(counts, [.. page.Select(row => (row.As, Matter: known[(row.As, row.Kind, row.Id)].FirstOrDefault() ?? opened.GetValueOrDefault((row.As, row.Id)))).Where(found => found.Matter is not null).Select(found => (found.As, found.Matter!))], next);
    }

    /// <summary>Everything that waits, as far as counting goes.</summary>
    public async Task<IReadOnlyList<WaitingDay>> Days(IQuerySession session, Actor person, DateOnly today, CancellationToken ct)
    {
        await using var command = Command($"select list, kind, due_on, count(*) from ({All(today)}) as w where waits group by list, kind, due_on", person, today);
        var days = new List<WaitingDay>((await Told(person, today, ct)).Select(m => new WaitingDay(m.Row.As, m.Row.Kind, m.Row.DueOn)));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct))
            days.AddRange(Enumerable.Repeat(new WaitingDay(Enum.Parse<WaitingAs>(reader.GetString(0)), reader.GetString(1), Day(reader, 2)), (int)reader.GetInt64(3)));
        return days;
    }

    private async Task<List<(WaitingRow Row, WaitingMatter Matter)>> Told(Actor person, DateOnly today, CancellationToken ct)
    {
        var all = new List<(WaitingRow, WaitingMatter)>();
        foreach (var source in sources) all.AddRange((await source.WaitingFor(person, today, ct)).Select(m => (new WaitingRow(m.As, m.Kind, m.DueOn, m.Id), m)));
        return all;
    }

    /// <summary>One round trip: the counts of everything, and the first rows of each list that is asked for.</summary>
    private async Task<(List<WaitingCount> Counts, List<WaitingRow> Rows)> Rows(IQuerySession session, WaitingAsk ask, Actor person, DateOnly today, CancellationToken ct)
    {
        await using var command = Command($"""
            with w as materialized ({All(today)})
            select list, kind, null::date, null::uuid, {Band}, count(*) from w group by 1, 2, 5
            {string.Concat(ask.Lists.Select(list => Page(ask, list)))}
            """, person, today);
        command.Parameters.Add(new NpgsqlParameter<DateOnly>("soon", WaitingRow.SoonUntil(today)));
        command.Parameters.Add(new NpgsqlParameter("kind", NpgsqlDbType.Text) { Value = (object?)ask.Kind ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("band", NpgsqlDbType.Text) { Value = (object?)ask.Due?.ToString() ?? DBNull.Value });
        foreach (var list in ask.Lists)
            if (ask.After(list) is { } after)
            {
                command.Parameters.Add(new NpgsqlParameter<DateOnly>($"day_{list}", after.DueOn ?? DateOnly.MaxValue));
                command.Parameters.Add(new NpgsqlParameter<Guid>($"id_{list}", after.Id));
            }
        var (counts, rows) = (new List<WaitingCount>(), new List<WaitingRow>());
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct))
        {
            var (list, kind) = (Enum.Parse<WaitingAs>(reader.GetString(0)), reader.GetString(1));
            if (await reader.IsDBNullAsync(3, ct)) counts.Add(new(list, kind, Enum.Parse<DueBand>(reader.GetString(4)), (int)reader.GetInt64(5)));
            else rows.Add(new(list, kind, Day(reader, 2), reader.GetGuid(3)));
        }
        return (counts, rows);
    }

    private const string Band = "case when due_on is null then 'None' when due_on < @today then 'Overdue' when due_on <= @soon then 'Soon' else 'Later' end";

    private static string Page(WaitingAsk ask, WaitingAs list)
    {
        var (position, order) = list == WaitingAs.Notice ? ($"id < @id_{list}", "id desc") : ($"(coalesce(due_on, date '9999-12-31'), id) > (@day_{list}, @id_{list})", "coalesce(due_on, date '9999-12-31'), id");
        return $"""

            union all (select list, kind, due_on, id, null, null from w where list = '{list}' and (@kind is null or kind = @kind) and (@band is null or {Band} = @band)
              {(ask.After(list) is null ? "" : $"and {position}")} order by {order} limit {(ask.Most + 1).ToString(CultureInfo.InvariantCulture)})
            """;
    }

    private string All(DateOnly today) => string.Join("\nunion all ", rooms.Select(room => room.Rows(today)));

    private static NpgsqlCommand Command(string sql, Actor person, DateOnly today)
    {
        var command = new NpgsqlCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid>("me", person.Id.Value));
        command.Parameters.Add(new NpgsqlParameter("mine", NpgsqlDbType.Jsonb) { Value = $"[\"{person.Id}\"]" });
        command.Parameters.Add(new NpgsqlParameter<string>("login", person.Login));
        command.Parameters.Add(new NpgsqlParameter<string[]>("roles", [.. person.Roles]));
        command.Parameters.Add(new NpgsqlParameter<DateOnly>("today", today));
        return command;
    }

    private static DateOnly? Day(System.Data.Common.DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    /// <summary>The first of each list, and where it goes on.</summary>
    private static (List<WaitingRow> Page, WaitingCursor? Next) Cut(List<WaitingRow> rows, WaitingAsk ask)
    {
        var (page, after) = (new List<WaitingRow>(), new Dictionary<WaitingAs, WaitingKey>());
        foreach (var list in ask.Lists)
        {
            var found = rows.Where(row => row.As == list).ToList();
            found.Sort((one, other) => WaitingKey.Compare(list, one.Key, other.Key));
            page.AddRange(found.Take(ask.Most));
            if (found.Count > ask.Most) after[list] = found[ask.Most - 1].Key;
        }
        return (page, after.Count > 0 ? new(after) : null);
    }

    /// <summary>Each room opens what is its own.</summary>
    private async Task<Dictionary<(WaitingAs, Guid), WaitingMatter>> Open(IQuerySession session, IReadOnlyList<WaitingRow> page, Actor person, DateOnly today, CancellationToken ct)
    {
        var opened = new Dictionary<(WaitingAs, Guid), WaitingMatter>();
        foreach (var room in rooms)
        {
            var ids = page.Where(row => row.Kind == room.Kind).Select(row => row.Id).Distinct().ToList();
            if (ids.Count == 0) continue;
            foreach (var matter in await room.Open(session, ids, person, today, ct)) opened[(matter.As, matter.Id)] = matter;
        }
        return opened;
    }
}
