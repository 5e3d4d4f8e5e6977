using IntegrityLedger.Kernel;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>How many were asked and what became of it (Q15).</summary>
/// <param name="Nil">Answered that there is nothing to declare.</param>
/// <param name="Open">Not answered, and there is still time.</param>
/// <param name="Overdue">Not answered, and the last day has passed.</param>
/// <param name="Never">Not answered before the campaign was closed.</param>
/// <param name="Lapsed">Left the city before answering; not counted among those who should have.</param>
/// <param name="AgainstRecord">Answered nothing while something was on record about them.</param>
public sealed record AttestationCounts(int Asked, int Declared, int Nil, int Open, int Overdue, int Never, int Lapsed, int AgainstRecord)
{
    public static readonly AttestationCounts None = new(0, 0, 0, 0, 0, 0, 0, 0);

    public int Answered => Declared + Nil;

    /// <summary>Whole percent answered of those who should; 100 when there is nobody.</summary>
    public int Percent => Asked == Lapsed ? 100 : 100 * Answered / (Asked - Lapsed);

    public static AttestationCounts operator +(AttestationCounts a, AttestationCounts b) => Add(a, b);

    public static AttestationCounts Add(AttestationCounts a, AttestationCounts b) =>
        new(a.Asked + b.Asked, a.Declared + b.Declared, a.Nil + b.Nil, a.Open + b.Open, a.Overdue + b.Overdue, a.Never + b.Never, a.Lapsed + b.Lapsed, a.AgainstRecord + b.AgainstRecord);
}

/// <summary>Coverage of one unit and one class of work. The unit is the one on the day of asking.</summary>
public sealed record AttestationCoverageRow(string UnitCode, AttestationRoleClass RoleClass, AttestationCounts Counts);

/// <summary>Counts in the database: one question, however many people.</summary>
public sealed class AttestationCoverage
{
    /// <param name="units">Null for all.</param>
    public async Task<IReadOnlyList<AttestationCoverageRow>> Of(IQuerySession session, AttestationCampaign campaign, IReadOnlyList<string>? units, DateOnly today, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select asked.unit, asked.class, count(*), {Counted("a.answer = 'Declared'")}, {Counted("a.answer = 'None'")},
              {Counted("a.answer is null and not a.lapsed and not @closed and asked.last_day >= @today")},
              {Counted("a.answer is null and not a.lapsed and not @closed and asked.last_day < @today")},
              {Counted("a.answer is null and not a.lapsed and @closed")}, {Counted("a.answer is null and a.lapsed")}, {Counted("a.answer = 'None' and a.on_record > 0")}
            from (select r.id, r.data ->> 'unitCode' as unit, r.data ->> 'roleClass' as class, greatest((r.data ->> 'dueOn')::date, @extended) as last_day
                  from ledger.mt_doc_attestationrequest r where (r.data ->> 'campaignId')::uuid = @campaign{(units is null ? "" : " and r.data ->> 'unitCode' = any(@units)")}) as asked
            cross join lateral (select max(s.data -> 'state' ->> 'answer') as answer, coalesce(bool_or(s.data -> 'state' ->> 'lapsedOn' is not null), false) as lapsed,
                  max(jsonb_array_length(s.data -> 'state' -> 'onRecord')) as on_record from ledger.mt_doc_attestationsummary s where s.id = asked.id) as a
            group by 1, 2 order by 1, 2
            """);
        command.Parameters.AddWithValue("campaign", campaign.Id);
        command.Parameters.AddWithValue("closed", campaign.Status == AttestationCampaignStatus.Closed);
        command.Parameters.AddWithValue("today", today);
        command.Parameters.Add(new NpgsqlParameter("extended", NpgsqlDbType.Date) { Value = (object?)campaign.ExtendedTo ?? DBNull.Value });
        // Left out, not "is null or": only then does a manager's handful of units use the index.
        if (units is not null) command.Parameters.AddWithValue("units", units.ToArray());
        var rows = new List<AttestationCoverageRow>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct))
        {
            int Number(int column) => (int)reader.GetInt64(column);
            rows.Add(new(reader.GetString(0), Enum.Parse<AttestationRoleClass>(reader.GetString(1)),
                new(Number(2), Number(3), Number(4), Number(5), Number(6), Number(7), Number(8), Number(9))));
        }
        return rows;
    }

    private static string Counted(string condition) => $"count(*) filter (where {condition})";
}
