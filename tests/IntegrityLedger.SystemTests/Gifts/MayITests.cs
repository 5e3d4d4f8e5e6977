using System.Net;
using System.Text.Json.Nodes;
using CsCheck;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>"May I?" is answered by the same eyes as a declaration, and leaves no trace. What an amount in foreign money is worth is a part of the answer.</summary>
public sealed class MayITests(SmallCity city) : IClassFixture<SmallCity>
{
    private const int Forms = 80;
    private static readonly string[] People = ["anna.berg", "eva.lund", "maria.blom", "ulf.bolag"];

    [Fact]
    public async Task Whatever_is_asked_the_answer_is_that_of_declaring_it_and_asking_records_nothing()
    {
        foreach (var login in People) await city.As(login);
        var forms = Gen.Select(Gen.OneOf(People), Form).Array[Forms].Single();
        var rows = await Rows();
        foreach (var (who, form) in forms) await city.Post(who, "/api/gifts/check", form);
        (await Rows()).ShouldBe(rows, "asking recorded something");

        var declared = 0;
        foreach (var (who, form) in forms)
        {
            var told = form.ToJsonString();
            var (asked, may) = await city.Post(who, "/api/gifts/check", form);
            var (said, answer) = await city.Post(who, "/api/gifts", form);
            if (said.StatusCode != HttpStatusCode.Created)
            {
                (asked.StatusCode, may["errors"]?.ToJsonString()).ShouldBe((said.StatusCode, answer["errors"]?.ToJsonString()), told);
                continue;
            }
            declared++;
            may["assessment"]!.ToJsonString().ShouldBe(answer["assessment"]!.ToJsonString(), $"{who}: {told}");
            (may["route"]?.ToJsonString()).ShouldBe(answer["route"]?.ToJsonString(), $"{who}: {told}");
        }
        declared.ShouldBeGreaterThan(Forms / 2);
    }

    [Fact]
    public async Task A_foreign_amount_is_judged_by_what_it_is_worth_on_the_day_and_keeps_the_rate()
    {
        var day = SmallCity.Today.AddDays(-2);
        await Records("CHF", 12m, day);
        // 24 francs are 288 kr: within the limit of 300.
        var first = await city.Declares("anna.berg", In("CHF", 24));
        first.Outcome().ShouldBe("allow");
        Notes(first).ShouldHaveSingleItem().ShouldContain("24,00 CHF räknades om till 288\u00a0kr: 1 CHF = 12 kr");

        await Records("CHF", 13m, day);
        // 312 kr: what is recorded later counts for whoever declares later, and changes nothing before.
        var second = await city.Declares("eva.lund", In("CHF", 24));
        second.Outcome().ShouldBe("review");
        var kept = await city.Ask<string>($"select data -> 'declaration' -> 'value' ->> 'rate' from ledger_events.mt_events where type = 'gift_declared' and stream_id = '{first.Id()}'");
        JsonNode.Parse(kept)!["kronor"]!.GetValue<decimal>().ShouldBe(12m);
        var read = await city.Reads("anna.berg", first.Id());
        (read["conversion"]!["kronor"]!.GetValue<decimal>(), Notes(read).Single().Contains("= 12 kr", StringComparison.Ordinal)).ShouldBe((288m, true));

        // Correcting something else converts with what stands; correcting the day asks the table again.
        var moved = await city.Takes("anna.berg", first.Id(), "correction", new { changes = new { place = "Farsta" }, reason = "Fel ort" });
        Notes(moved).Single().ShouldContain("= 12 kr");
        var days = await city.Takes("anna.berg", first.Id(), "correction", new { changes = new { occurredOn = Day(-4) }, reason = "Fel dag" });
        Notes(days).Single().ShouldContain($"ingen växelkurs för CHF den {Day(-4)}");
    }

    [Fact]
    public async Task Without_a_rate_for_the_day_the_value_is_unknown_and_somebody_has_to_judge()
    {
        var yen = await city.Declares("anna.berg", In("JPY", 1000));
        yen.Outcome().ShouldBe("review");
        Notes(yen).Single().ShouldBe($"Det finns ingen växelkurs för JPY den {Day(-2)}. Värdet i kronor är okänt, och då behöver någon bedöma.");
        yen["assessment"]!["rules"]!.AsArray().SelectMany(rule => rule!["unknownFacts"]!.AsArray()).Select(f => f!.GetValue<string>()).ShouldContain("value");
    }

    [Fact]
    public async Task A_receipt_in_foreign_money_is_converted_too()
    {
        await Records("NZD", 6m, SmallCity.Today);
        var lunch = await city.Declares("anna.berg", CityLunch(form => { form["occurredOn"] = Day(0); form["value"] = new JsonObject { ["amount"] = 140, ["currency"] = "NZD" }; }));
        var documented = await city.Takes("anna.berg", lunch.Id(), "documentation", new { participants = Guests(2), receiptTotal = 150, currency = "NZD" });
        Notes(documented).Single().ShouldContain("150,00 NZD räknades om till 900\u00a0kr");
        (await city.Reads("anna.berg", lunch.Id()))["perPerson"]!.GetValue<decimal>().ShouldBe(300m);
    }

    [Fact]
    public async Task Rates_are_recorded_all_or_none_and_shown_with_what_counts()
    {
        var (bad, problem) = await city.Post("greta.vik", "/api/exchange-rates", new { rates = new[] { Rate("PLN", 2.5m, "2026-01-02"), Rate("kr", 0m, "2026-01-02") } });
        bad.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem.Fields().ShouldBe(["rates[1].currency", "rates[1].kronor"], ignoreOrder: true);
        (await Shown("PLN")).ShouldBeEmpty();

        await Records("PLN", 2.5m, new(2026, 1, 2));
        await Records("PLN", 2.6m, new(2026, 1, 2));
        (await Shown("PLN")).Select(r => (r!["kronor"]!.GetValue<decimal>(), r["counts"]!.GetValue<bool>(), r["by"]!.GetValue<string>())).ShouldBe([(2.6m, true, "greta.vik"), (2.5m, false, "greta.vik")]);
        (await Shown("EUR")).ShouldContain(r => r!["by"] == null && r["source"]!.GetValue<string>().StartsWith("†", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_rule_of_an_answer_says_what_it_rests_on_in_the_language_of_the_reader()
    {
        var book = await city.Declares("anna.berg", Book());
        var rule = book["assessment"]!["rules"]!.AsArray().Single(r => r!["id"]!.GetValue<string>() == "R08")!;
        rule["facts"]!.AsArray().Select(f => $"{f!["name"]} {f["value"]}".Replace('\u00a0', ' ')).ShouldContain("perPerson 600 kr");
        rule["parameters"]!.AsArray().Select(p => $"{p!["code"]} {p["text"]} {p["validFrom"]}".Replace('\u00a0', ' ')).ShouldContain("RECEIVED_NO_DECISION 300 kr 2000-01-01");
        rule["whatWouldChange"]!.AsArray().Select(c => c!.GetValue<string>().Replace('\u00a0', ' ')).ShouldContain("Den hade inte gällt om värdet per person varit högst 300 kr.");
        rule["legalBasis"]!.GetValue<string>().ShouldNotBeEmpty();
        book["assessment"]!["whatWouldChange"]!.AsArray().ShouldNotBeEmpty();
        // Later, from what is stored, the same.
        (await city.Reads("anna.berg", book.Id()))["assessment"]!.ToJsonString().ShouldBe(book["assessment"]!.ToJsonString());
    }

    private static JsonObject In(string currency, decimal amount) => Book(form => form["value"] = new JsonObject { ["amount"] = amount, ["currency"] = currency, ["basis"] = "receipt" });

    private static string[] Notes(JsonObject answer) => [.. answer["assessment"]!["notes"]!.AsArray().Select(n => n!.GetValue<string>())];

    private static object Rate(string currency, decimal kronor, string day) => new { currency, kronor, validFrom = day, source = "†", confidence = "U" };

    private async Task Records(string currency, decimal kronor, DateOnly day) =>
        (await city.Post("greta.vik", "/api/exchange-rates", new { rates = new[] { Rate(currency, kronor, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) } })).Response.StatusCode.ShouldBe(HttpStatusCode.Created);

    private async Task<JsonArray> Shown(string currency)
    {
        var response = await (await city.As("anna.berg")).GetAsync($"/api/exchange-rates?currency={currency}", TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsArray();
    }

    /// <summary>Every row of every table of the ledger, events and accesses among them.</summary>
    private Task<long> Rows() => city.Ask<long>("""
        select sum((xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint)::bigint
        from pg_tables where schemaname in ('ledger', 'ledger_events')
        """);

    private static readonly Gen<bool?> Flag = Gen.OneOf<bool?>(true, false, false, false, null);

    private static readonly Gen<JsonObject?> Giver = Gen.OneOf(
        Gen.OneOf("5599001012", "5599003034", "5599002028", "5599004040", "5599005054").Select(number => (JsonObject?)Supplier(number, "Firman")),
        Gen.OneOf(Gen.OneOf("client", "resident", "association", "authority", "foreign", "applicant", "unknown"), Gen.Const("supplier")).SelectMany(kind => Gen.Int[0, 3].Select(n => (JsonObject?)new JsonObject { ["kind"] = kind, ["name"] = $"Givare {n}" })));

    /// <summary>Any form that somebody might send, most of them whole.</summary>
    private static readonly Gen<JsonObject> Form =
        from what in Gen.Select(Gen.OneOf("received", "received", "given"), Gen.OneOf("accepted", "declined", "undecided"),
            Gen.OneOf("meal", "refreshment", "event", "travel", "goods", "giftCard", "discount", "loan", "bequest", "other"))
        from value in Gen.Select(Gen.OneOf<decimal?>(null, 40, 120, 290, 600, 1200, -1), Gen.OneOf("SEK", "SEK", "SEK", "EUR", "JPY"), Gen.OneOf(1, 1, 2, 5), Gen.OneOf<bool?>(null, true, false))
        from day in Gen.OneOf(Gen.Int[-30, 0], Gen.Int[-400, 40])
        from giver in Giver
        from flags in Gen.Select(Flag, Flag, Flag, Flag, Flag)
        from rest in Gen.Select(Gen.OneOf<string?>(null, "none", "none", "beerWine", "spirits"), Gen.OneOf<string?>(null, "lunch", "dinner"), Gen.Int[0, 3], Gen.OneOf<string?>(null, "Semester"), Gen.OneOf<string?>("P-2026-014", null, null, null))
        select SmallCity.Lunch(form =>
        {
            (form["direction"], form["response"], form["category"]) = (what.Item1, what.Item2, what.Item3);
            form["value"] = new JsonObject { ["amount"] = value.Item1, ["currency"] = value.Item2, ["basis"] = value.Item1 is null ? "unknown" : "estimate", ["vatIncluded"] = value.Item4 };
            (form["persons"], form["occurredOn"], form["counterparty"]) = (value.Item3, Day(day), giver?.DeepClone());
            (form["authorityExercise"], form["relativeIncluded"], form["deliveredToHome"], form["requestedByMe"], form["leisureDominates"]) = (flags.Item1, flags.Item2, flags.Item3, flags.Item4, flags.Item5);
            (form["alcohol"], form["mealKind"], form["participants"], form["lateReason"], form["procurementId"]) = (rest.Item1, rest.Item2, Guests(rest.Item3), rest.Item4, rest.Item5);
        });
}
