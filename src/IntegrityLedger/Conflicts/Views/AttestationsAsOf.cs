using IntegrityLedger.Kernel;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>A point of the ledger: what was recorded at or before it counts, and of that what had happened by the day.</summary>
/// <param name="Position">Highest sequence that counts.</param>
/// <param name="On">Null leaves nothing out.</param>
/// <param name="InForceOn">The day against which last days are held.</param>
public sealed record AttestationPoint(long Position, DateTimeOffset KnownAt, DateOnly? On, DateOnly InForceOn);

/// <summary>A campaign at a point.</summary>
public sealed record AttestationCampaignAsOf(
    Guid Id, string Title, AttestationCampaignStatus Status, DateOnly? StartedOn, DateOnly? ClosedOn, AttestationCounts Totals, IReadOnlyList<AttestationCoverageRow> Coverage);

/// <summary>What one person was asked, and had answered, at a point.</summary>
public sealed record AttestationInFile(
    Guid Id, Guid CampaignId, string Title, DateOnly AskedOn, DateOnly DueOn, AttestationAnswer? Answer, int? StatementVersion, DateOnly? AnsweredOn, int OnRecord, bool AgainstRecord, bool Overdue);

/// <summary>Attestations as the ledger told them at a point. The rows of requests say where to look; what counts is read from the events of that time.</summary>
public static class AttestationsAsOf
{
    private const string Asked = """
        from ledger.mt_doc_attestationrequest r
        join ledger_events.mt_events b on b.stream_id = (r.data ->> 'batchId')::uuid and b.seq_id <= @position and b.timestamp <= @knownAt
        left join lateral (
          select e.data ->> 'answer' as answer, (e.data ->> 'statementVersion')::int as statement, coalesce(jsonb_array_length(e.data -> 'onRecord'), 0) as on_record, e.type = 'attestation_lapsed' as lapsed,
            (select min((f.data ->> 'answeredOn')::date) from ledger_events.mt_events f where f.stream_id = r.id and f.type = 'attestation_given') as answered_on
          from ledger_events.mt_events e where e.stream_id = r.id and e.seq_id <= @position and e.timestamp <= @knownAt
            and (@on::date is null or coalesce(e.data ->> 'answeredOn', e.data ->> 'lapsedOn')::date <= @on) order by e.version desc limit 1) as a on true
        where (@on::date is null or (r.data ->> 'askedOn')::date <= @on)
        """;

    /// <summary>Every campaign that had begun, the newest first, with its coverage per unit and class of work (Q15).</summary>
    /// <param name="campaign">Null for all.</param>
    /// <param name="unit">A code; null for all.</param>
    public static async Task<IReadOnlyList<AttestationCampaignAsOf>> AttestationCoverageAsOf(this IQuerySession session, AttestationPoint point, Guid? campaign, string? unit, string language, CancellationToken ct)
    {
        var campaigns = await Campaigns(session, point, ct);
        var found = new List<AttestationCampaignAsOf>();
        foreach (var state in campaigns.Values.Where(c => c.Status != AttestationCampaignStatus.Planned && (campaign is null || c.Id == campaign)).OrderByDescending(c => c.StartedOn).ThenBy(c => c.Id))
        {
            var rows = await Rows(session, point, state, unit, ct);
            found.Add(new(state.Id, state.Title.In(language), state.Status, state.StartedOn, state.ClosedOn, rows.Aggregate(AttestationCounts.None, (sum, row) => sum + row.Counts), rows));
        }
        return found;
    }

    /// <summary>What the person was asked and had answered, the newest first.</summary>
    public static async Task<IReadOnlyList<AttestationInFile>> AttestationsOf(this IQuerySession session, EmployeeId person, AttestationPoint point, string language, CancellationToken ct)
    {
        await using var command = Command($"select r.data, a.answer, a.statement, a.answered_on, coalesce(a.on_record, 0), coalesce(a.lapsed, false) {Asked} and (r.data ->> 'personId')::uuid = @person order by r.data ->> 'askedOn' desc, r.id", point);
        command.Parameters.AddWithValue("person", person.Value);
        var read = new List<(AttestationRequest Request, AttestationAnswer? Answer, int? Statement, DateOnly? AnsweredOn, int OnRecord, bool Lapsed)>();
        await using (var reader = await session.ExecuteReaderAsync(command, ct))
        {
            var json = session.DocumentStore.Options.Serializer();
            while (await reader.ReadAsync(ct))
                read.Add((await json.FromJsonAsync<AttestationRequest>(reader, 0, ct), await reader.IsDBNullAsync(1, ct) ? null : Enum.Parse<AttestationAnswer>(reader.GetString(1)), await reader.IsDBNullAsync(2, ct) ? null : reader.GetInt32(2),
                    await reader.IsDBNullAsync(3, ct) ? null : await reader.GetFieldValueAsync<DateOnly>(3, ct), reader.GetInt32(4), reader.GetBoolean(5)));
        }
        if (read.Count == 0) return [];
        var campaigns = await Campaigns(session, point, ct);
        return
        [
            .. read.Where(r => campaigns.ContainsKey(r.Request.CampaignId)).Select(r => (Row: r, Campaign: campaigns[r.Request.CampaignId])).Select(x => new AttestationInFile(
                x.Row.Request.Id, x.Campaign.Id, x.Campaign.Title.In(language), x.Row.Request.AskedOn, x.Campaign.LastDay(x.Row.Request.DueOn), x.Row.Answer, x.Row.Statement,
                x.Row.Answer is null ? null : x.Row.AnsweredOn, x.Row.OnRecord, x.Row.Answer == AttestationAnswer.None && x.Row.OnRecord > 0,
                x.Row.Answer is null && !x.Row.Lapsed && x.Campaign.LastDay(x.Row.Request.DueOn) < point.InForceOn)),
        ];
    }

    private static async Task<Dictionary<Guid, AttestationCampaign>> Campaigns(IQuerySession session, AttestationPoint point, CancellationToken ct)
    {
        var ids = (await session.Query<AttestationCampaignSummary>().Select(c => c.Id).ToListAsync(ct)).ToArray();
        if (ids.Length == 0) return [];
        var events = await session.Events.QueryAllRawEvents().Where(e => e.StreamId.IsOneOf(ids) && e.Sequence <= point.Position && e.Timestamp <= point.KnownAt).OrderBy(e => e.Sequence).ToListAsync(ct);
        return events.Where(e => point.On is not { } on || HappenedOn(e.Data) is not { } day || day <= on).GroupBy(e => e.StreamId)
            .Select(stream => stream.Aggregate((AttestationCampaign?)null, (state, e) => AttestationCampaign.Fold(state, e.Data)) is { } state ? state with { Id = stream.Key } : null)
            .OfType<AttestationCampaign>().ToDictionary(c => c.Id);
    }

    private static DateOnly? HappenedOn(object data) => data switch { AttestationCampaignPlanned e => e.PlannedOn, AttestationCampaignStarted e => e.StartedOn, AttestationCampaignClosed e => e.ClosedOn, _ => null };

    private static async Task<IReadOnlyList<AttestationCoverageRow>> Rows(IQuerySession session, AttestationPoint point, AttestationCampaign campaign, string? unit, CancellationToken ct)
    {
        await using var command = Command($"""
            select r.data ->> 'unitCode', r.data ->> 'roleClass', a.answer, coalesce(a.lapsed, false), greatest((r.data ->> 'dueOn')::date, @extended) < @today, coalesce(a.on_record, 0) > 0, count(*)
            {Asked} and (r.data ->> 'campaignId')::uuid = @campaign and (@unit::text is null or r.data ->> 'unitCode' = @unit) group by 1, 2, 3, 4, 5, 6 order by 1, 2
            """, point);
        command.Parameters.AddWithValue("campaign", campaign.Id);
        command.Parameters.AddWithValue("today", point.InForceOn);
        command.Parameters.Add(new NpgsqlParameter("extended", NpgsqlDbType.Date) { Value = (object?)campaign.ExtendedTo ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("unit", NpgsqlDbType.Text) { Value = (object?)unit ?? DBNull.Value });
        var sums = new Dictionary<(string, AttestationRoleClass), AttestationCounts>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct))
        {
            var place = (reader.GetString(0), Enum.Parse<AttestationRoleClass>(reader.GetString(1)));
            var (answer, lapsed, late, onRecord, count) = (await reader.IsDBNullAsync(2, ct) ? null : reader.GetString(2), reader.GetBoolean(3), reader.GetBoolean(4), reader.GetBoolean(5), (int)reader.GetInt64(6));
            int If(bool counted) => counted ? count : 0;
            var waits = answer is null && !lapsed;
            var closed = campaign.Status == AttestationCampaignStatus.Closed;
            sums[place] = sums.GetValueOrDefault(place, AttestationCounts.None) + new AttestationCounts(
                count, If(answer == "Declared"), If(answer == "None"), If(waits && !closed && !late), If(waits && !closed && late), If(waits && closed), If(answer is null && lapsed), If(answer == "None" && onRecord));
        }
        return [.. sums.Select(sum => new AttestationCoverageRow(sum.Key.Item1, sum.Key.Item2, sum.Value))];
    }

    private static NpgsqlCommand Command(string sql, AttestationPoint point)
    {
        var command = new NpgsqlCommand(sql);
        command.Parameters.AddWithValue("position", point.Position);
        command.Parameters.AddWithValue("knownAt", point.KnownAt.ToUniversalTime());
        command.Parameters.Add(new NpgsqlParameter("on", NpgsqlDbType.Date) { Value = (object?)point.On ?? DBNull.Value });
        return command;
    }
}
