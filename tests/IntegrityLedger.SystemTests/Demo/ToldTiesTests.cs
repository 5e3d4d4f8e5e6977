using System.Text.Json;
using Npgsql;

namespace IntegrityLedger.SystemTests.Demo;

/// <summary>Ties, side jobs and recusals of the demo city: what seeds/README.md says is to be found is there.</summary>
public sealed class ToldTiesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("interest_declared", 100, 125), InlineData("interest_corrected", 8, 40), InlineData("interest_ended", 8, 40), InlineData("interest_withdrawn", 2, 12), InlineData("interest_reviewed", 90, 220)]
    [InlineData("secondary_occupation_declared", 40, 60), InlineData("secondary_occupation_renewed", 15, 80), InlineData("secondary_occupation_revoked", 1, 3), InlineData("secondary_occupation_opinion_given", 3, 15)]
    [InlineData("measure_ordered", 30, 90), InlineData("measure_followed_up", 25, 80), InlineData("measure_became_overdue", 2, 12), InlineData("recusal_declared", 10, 10), InlineData("procurement_declaration_given", 12, 30)]
    public async Task There_are_as_many_of_each_as_a_city_has(string kind, int least, int most) =>
        int.Parse(await One($"select count(*)::text from ledger_events.mt_events where type = '{kind}'"), System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(least, most);

    [Fact]
    public async Task Everybody_in_a_procurement_declared_for_it_except_where_the_ledger_was_opened_too_late() =>
        (await Texts("select distinct upper(data ->> 'procurement') from ledger.mt_doc_procurementdeclarationsummary where data -> 'state' ->> 'statement' is not null order by 1"))
            .ShouldBe(["P-2024-003", "P-2024-018", "P-2024-030", "P-2025-005", "P-2025-016", "P-2026-002", "P-2026-014", "P-2026-022"]);

    [Fact]
    public async Task The_only_ties_to_bidders_are_the_planted_ones()
    {
        (await Texts("""
            select upper(s.data ->> 'procurement') || ' ' || (e.data ->> 'login') || ' ' || (c ->> 'bidsOpened') || ' ' || coalesce(c -> 'assessed' ->> 'reevaluation', 'open') || ' ' || count(*)
            from ledger.mt_doc_procurementdeclarationsummary s join ledger.mt_doc_employee e on e.id = (s.data ->> 'personId')::uuid, jsonb_array_elements(s.data -> 'state' -> 'conflicts') c
            group by s.data ->> 'procurement', e.data ->> 'login', c ->> 'bidsOpened', c -> 'assessed' ->> 'reevaluation' order by 1
            """)).ShouldBe(["P-2024-018 eva.lund false false 1", "P-2025-016 tove.lind true true 3", "P-2026-002 ingvar.lid true open 1"]);
    }

    [Theory]
    [InlineData("bengt.wallin", "2025-03-10", "tor.sjo", "disa.kock:interest")]
    [InlineData("hassan.dahlin", "2026-04-08", "cecilia.strand", "bo.ek:stepped-aside")]
    [InlineData("hedvig.ullman", "2025-06-25", "dag.holm", "bo.ek:participant")]
    public async Task Nobody_who_was_tied_or_at_the_table_decided(string declarant, string on, string decider, string skipped)
    {
        var matter = $"""
            select stream_id from ledger_events.mt_events where type = 'gift_declared' and user_name = '{declarant}' and data -> 'declaration' ->> 'occurredOn' = '{on}'
            """;
        (await Texts($"select user_name from ledger_events.mt_events where stream_id in ({matter}) and type in ('gift_approved', 'gift_refused')")).ShouldBe([decider]);
        (await Texts($"""
            select distinct e.data ->> 'login' || ':' || (s ->> 'code') from ledger_events.mt_events v,
              jsonb_path_query(v.data, '$.**.skipped[*]') s join ledger.mt_doc_employee e on e.id::text = s ->> 'person' where v.stream_id in ({matter})
            """)).ShouldContain(skipped);
    }

    [Fact]
    public async Task A_conflict_that_arose_while_the_matter_waited_stands_in_its_timeline_with_the_time_of_the_declaration()
    {
        (await Texts("""
            select v.user_name || ' ' || (jsonb_path_query_first(v.data, '$.**.code') #>> '{}') || to_char(v.timestamp at time zone 'Europe/Stockholm', ' YYYY-MM-DD HH24:MI') from ledger_events.mt_events v
            join ledger.mt_doc_giftsummary g on g.id = v.stream_id where v.type = 'gift_approver_disqualified' and g.data ->> 'occurredOn' = '2026-04-08'
            """)).ShouldBe(["system kin 2026-04-13 08:20"]);
    }

    [Theory]
    [InlineData("dag.holm", "per.alm"), InlineData("ida.sand", "lotta.krans"), InlineData("greta.vik", "folke.ur"), InlineData("bo.ek", "cecilia.strand")]
    public async Task At_the_top_and_beside_the_line_somebody_else_assesses(string declarant, string reviewer) =>
        (await Texts($"select distinct v.user_name from ledger_events.mt_events v where v.type = 'interest_reviewed' and v.stream_id in (select stream_id from ledger_events.mt_events where type = 'interest_declared' and user_name = '{declarant}')"))
            .ShouldBe([reviewer]);

    [Fact]
    public async Task One_disqualification_was_contested_and_decided_and_another_is_still_open() =>
        (await Texts("select data ->> 'status' || ' ' || count(*) from ledger.mt_doc_recusalsummary group by data ->> 'status' order by 1")).ShouldBe(["AwaitsMinutes 1", "Contested 1", "NotDisqualified 1", "Noted 7"]);

    [Fact]
    public async Task A_seat_held_for_years_was_declared_after_two_answers_of_nothing_to_declare()
    {
        (await One("select to_char(timestamp at time zone 'Europe/Stockholm', 'YYYY-MM-DD') || ' ' || (data -> 'declaration' ->> 'from') from ledger_events.mt_events where type = 'interest_declared' and user_name = 'lars.olofsson'")).ShouldBe("2026-02-12 2022-05-01");
        (await Texts("""
            select r.data ->> 'askedOn' from ledger.mt_doc_attestationrequest r join ledger.mt_doc_employee e on e.id::text = r.data ->> 'personId' join ledger.mt_doc_attestationsummary a on a.id = r.id
            where e.data ->> 'login' = 'lars.olofsson' and a.data -> 'state' ->> 'answer' = 'None' and r.data ->> 'askedOn' < '2026' order by 1
            """)).ShouldBe(["2024-10-07", "2025-10-06"]);
    }

    [Fact]
    public async Task Side_jobs_were_allowed_allowed_with_conditions_forbidden_taken_back_found_to_be_none_and_some_wait()
    {
        var decisions = await Texts("select distinct data ->> 'decision' from ledger_events.mt_events where type = 'secondary_occupation_decided' order by 1");
        decisions.ShouldBe(["Allowed", "AllowedWithConditions", "Forbidden", "NotSecondaryOccupation"]);
        (await Texts("select e.data ->> 'login' || ' ' || (o.data ->> 'status') from ledger.mt_doc_secondaryoccupationsummary o join ledger.mt_doc_employee e on e.id::text = o.data ->> 'declarantId' where e.data ->> 'login' in ('bjorn.ekdahl', 'erik.wallin', 'elin.bergman', 'hilda.nystrom', 'axel.eriksson', 'ulf.bolag', 'anna.berg', 'jon.ask') order by 1"))
            .ShouldBe(["anna.berg Renewed", "axel.eriksson LegalOpinion", "bjorn.ekdahl Ended", "elin.bergman Ended", "erik.wallin Forbidden", "hilda.nystrom ManagerAssessment", "jon.ask NotSecondaryOccupation", "ulf.bolag InformationRequested"]);
        (await Texts("select e.data ->> 'login' from ledger.mt_doc_measuresummary m join ledger.mt_doc_employee e on e.id::text = m.data ->> 'ownerId' where (m.data ->> 'overdue')::boolean and (m.data ->> 'open')::boolean"))
            .ShouldContain("erik.wallin", "what was forbidden was never shown to have ended, and that is said");
    }

    [Fact]
    public async Task Whoever_signs_in_finds_something_of_their_own()
    {
        await using var city = await TestDatabase.CreateDemoCityAsync(Ct);
        await using var ledger = await RunningLedger.StartAsync(city);
        async Task<string> Read(string login, string address)
        {
            using var client = await ledger.ClientOf(login);
            return await client.GetStringAsync(address, Ct);
        }
        (await Read("anna.berg", "/api/conflicts")).ShouldContain("SBN 2025-0412");
        (await Read("anna.berg", "/api/secondary-occupations")).ShouldContain("Café Solsidan HB");
        (await Read("maria.blom", "/api/secondary-occupations")).ShouldContain("Solbackens Assistans AB");
        (await Read("bo.ek", "/api/inbox")).ShouldContain("secondary-occupations");
        (await Read("greta.vik", "/api/inbox")).ShouldContain("P-2026-002");
        (await Read("eva.lund", "/api/inbox")).ShouldContain("P-2026-002");
        (await Read("jon.ask", "/api/recusals")).ShouldContain("Norra Ulvsunda");
        using var file = JsonDocument.Parse(await Read("ida.sand", "/api/audit/employees/tove.lind"));
        file.RootElement.GetProperty("procurementDeclarations").EnumerateArray().SelectMany(d => d.GetProperty("conflicts").EnumerateArray()).Count().ShouldBe(3);
        file.RootElement.GetProperty("recusals").GetArrayLength().ShouldBe(1);
        using var before = JsonDocument.Parse(await Read("ida.sand", "/api/audit/employees/tove.lind?knownAt=2025-09-01T00:00:00Z"));
        before.RootElement.GetProperty("recusals").GetArrayLength().ShouldBe(0, "the ledger did not know it yet");
    }

    [Fact]
    public async Task The_register_of_conflicts_shows_what_the_ledger_knew_at_any_instant()
    {
        await using var city = await TestDatabase.CreateDemoCityAsync(Ct);
        await using var ledger = await RunningLedger.StartAsync(city);
        using var auditor = await ledger.ClientOf("ida.sand");
        async Task<List<JsonElement>> Of(string list, string question) =>
            [.. JsonDocument.Parse(await auditor.GetStringAsync($"/api/audit/conflicts?{question}", Ct)).RootElement.GetProperty(list).EnumerateArray()];

        (await Of("found", "")).Select(f => f.GetProperty("procurement").GetString()).ShouldBe(["P-2026-002", "P-2025-016", "P-2025-016", "P-2025-016", "P-2024-018"]);
        (await Of("found", "kind=found&knownAt=2025-09-01T00:00:00Z")).ShouldHaveSingleItem().GetProperty("person").GetString().ShouldBe("Eva Lund");
        (await Of("found", "kind=found&procurement=p-2026-002")).ShouldHaveSingleItem().GetProperty("conflict").GetProperty("assessedOn").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Of("declarations", "kind=declarations&procurement=P-2026-014")).Count.ShouldBe(3);
        (await Of("recusals", "kind=recusals")).Count.ShouldBe(10);
        (await Of("recusals", "kind=recusals&knownAt=2024-06-01T00:00:00Z")).ShouldHaveSingleItem().GetProperty("status").GetString().ShouldBe("contested", "the committee had not decided yet");
        var inJuly = (await Of("declarations", "kind=declarations&procurement=P-2025-016&on=2025-07-01")).Single(d => d.GetProperty("statement").GetString() == "none" && d.GetProperty("givenOn").GetString() == "2025-04-01" && d.GetProperty("caseNumber").GetString() == "U-2025-00003");
        inJuly.GetProperty("conflicts").GetArrayLength().ShouldBe(0, "her sister was found in September");
        (await auditor.GetAsync("/api/audit/conflicts?kind=all", Ct)).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    private static async Task<string> One(string sql) => (await Texts(sql)).ShouldHaveSingleItem();

    private static async Task<List<string>> Texts(string sql)
    {
        await using var connection = new NpgsqlConnection((await Told.Value).OwnerConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var texts = new List<string>();
        while (await reader.ReadAsync(Ct)) texts.Add(reader.GetString(0));
        return texts;
    }

    /// <summary>One copy for all that only reads.</summary>
    private static readonly Lazy<Task<TestDatabase>> Told = new(() => TestDatabase.CreateDemoCityAsync(CancellationToken.None));
}
