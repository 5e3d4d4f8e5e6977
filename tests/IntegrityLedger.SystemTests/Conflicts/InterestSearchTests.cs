using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Npgsql;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>The register of interests: for compliance and auditors, in either case of letters, and fast however many there are.</summary>
public sealed class InterestSearchTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_found_by_any_of_its_words_in_either_case_with_swedish_letters_as_letters_of_their_own()
    {
        var cafe = await Interests.Declares(city, "anna.berg", Interests.Shares(form => { form["description"] = "Delägare i Åsögatans Ölkafé"; form["counterparty"] = Interests.Firm("5599002028"); }));
        await Interests.Declares(city, "maria.blom");
        foreach (var words in (string[])["åsögatan", "ÅSÖGATAN", "ölkafé anna", "MÄLARKÖK", "anna.berg", "Anna Berg", cafe["caseNumber"].Word()!])
            (await Found("greta.vik", words)).ShouldBe([cafe["caseNumber"].Word()!], words);
        foreach (var none in (string[])["asogatan", "åsögatan maria", "zzzz"])
            (await Found("ida.sand", none)).ShouldNotContain(cafe["caseNumber"].Word()!, none);
        (await Page("greta.vik", ""))["total"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Nobody_else_reads_it_and_reading_it_is_noted()
    {
        foreach (var login in (string[])["anna.berg", "bo.ek", "jon.ask", "karin.dahl", "eva.lund"])
            (await city.Get(login, "/api/conflicts/register")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, login);
        var before = await city.Ask<long>("select count(*) from ledger_events.mt_events where data::text like '%interest-register%'");
        await Page("ida.sand", "nordbro");
        (await city.Ask<long>("select count(*) from ledger_events.mt_events where data::text like '%interest-register%'")).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Among_twenty_thousand_one_is_found_pages_hold_together_and_the_index_answers_any_part_of_a_word()
    {
        await Interests.Declares(city, "nils.ros", Interests.Shares(form => form["description"] = "Många lika"));
        await Many(20_000);
        (await Found("greta.vik", "lika 19999")).Length.ShouldBe(1);
        var seen = new List<string?>();
        for (string? cursor = null; seen.Count < 150;)
        {
            var page = await Page("greta.vik", "många", cursor);
            seen.AddRange(page["items"].Words("id"));
            cursor = page["next"].Word().ShouldNotBeNull();
        }
        seen.Distinct().Count().ShouldBe(seen.Count);
        (await Plan("%lika%", "%19999%")).ShouldContain("interest_search");
    }

    /// <summary>As many copies of the last interest, each with a number of its own in its words.</summary>
    private async Task Many(int copies)
    {
        await using var owner = await city.Ledger.Database.OpenOwnerAsync(Now);
        await using var command = new NpgsqlCommand($"""
            insert into ledger.mt_doc_interestsummary select (jsonb_populate_record(null::ledger.mt_doc_interestsummary, to_jsonb(one) || jsonb_build_object('id', fresh.id, 'case_number', fresh.number, 'data', one.data || jsonb_build_object('id', fresh.id, 'caseNumber', fresh.number)))).*
              from (select * from ledger.mt_doc_interestsummary order by id desc limit 1) as one, (select gen_random_uuid() as id, 'K-' || n as number from generate_series(1, {copies}) as n) as fresh;
            insert into ledger_forgettable.mt_doc_interesttext select (jsonb_populate_record(null::ledger_forgettable.mt_doc_interesttext, to_jsonb(words) || jsonb_build_object('id', s.id, 'data', words.data || jsonb_build_object('search', 'många lika ' || substr(s.case_number, 3))))).*
              from ledger.mt_doc_interestsummary s, (select * from ledger_forgettable.mt_doc_interesttext order by id desc limit 1) as words where s.case_number like 'K-%';
            analyze ledger.mt_doc_interestsummary; analyze ledger_forgettable.mt_doc_interesttext;
            """, owner) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(Now);
    }

    private async Task<string> Plan(string first, string second)
    {
        await using var owner = await city.Ledger.Database.OpenOwnerAsync(Now);
        // So few rows are read through as fast; what is asked is whether the index can answer at all.
        await using (var off = new NpgsqlCommand("set enable_seqscan = off", owner)) await off.ExecuteNonQueryAsync(Now);
        await using var command = new NpgsqlCommand("explain select s.data from ledger_forgettable.mt_doc_interesttext t join ledger.mt_doc_interestsummary s on s.id = t.id where t.data ->> 'search' like @a and t.data ->> 'search' like @b order by s.id desc limit 51", owner);
        command.Parameters.AddWithValue("a", first);
        command.Parameters.AddWithValue("b", second);
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Now);
        while (await reader.ReadAsync(Now)) plan.Add(reader.GetString(0));
        return string.Join('\n', plan);
    }

    private async Task<string[]> Found(string login, string words) => (await Page(login, words))["items"].Words("caseNumber");

    private async Task<JsonObject> Page(string login, string words, string? cursor = null)
    {
        var (response, body) = await city.Get(login, $"/api/conflicts/register?q={Uri.EscapeDataString(words)}{(cursor is null ? "" : $"&cursor={cursor}")}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body.ToJsonString());
        return body;
    }
}
