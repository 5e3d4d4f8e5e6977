using System.Globalization;
using System.Text.Json.Nodes;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>
/// Limits on what one corporate group gives to a person, a unit and the whole city, asked at the same moment from several sides. Twenty pairs for each limit; LEDGER_RACES says
/// how many else.
/// </summary>
public sealed class GiverLimitTests(GiverLimitTests.LimitedCity limited) : IClassFixture<GiverLimitTests.LimitedCity>
{
    /// <summary>One city for all of it: each situation has givers of its own.</summary>
    public sealed class LimitedCity : IAsyncLifetime
    {
        public SmallCity City { get; } = new() { Services = services => services.AddSingleton<IPolicyLibrary>(PackShelf.Of([Limits()])) };
        public ValueTask InitializeAsync() => City.InitializeAsync();
        public ValueTask DisposeAsync() => City.DisposeAsync();
    }

    private static readonly int Races = int.TryParse(Environment.GetEnvironmentVariable("LEDGER_RACES"), out var wanted) ? wanted : 20;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private readonly SmallCity city = limited.City;
    private static int firms;

    [Theory]
    [InlineData("P01", "anna.berg", "anna.berg")]
    [InlineData("U01", "anna.berg", "bo.ek")]
    [InlineData("C01", "anna.berg", "ulf.bolag")]
    [InlineData("Y01", "maria.blom", "ulf.bolag")]
    public async Task Of_two_that_together_cross_a_limit_at_the_same_moment_exactly_one_sees_it_crossed(string rule, string one, string other)
    {
        var groups = await Groups(Races);
        var seen = new List<int>();
        var monthBefore = SmallCity.Today.AddDays(-32).Year == SmallCity.Today.AddDays(-2).Year ? -32 : -2;
        for (var race = 0; race < Races; race++)
        {
            var (mother, daughter) = groups[race];
            // Every other pair happened a month apart, and it is the earlier event that may come second.
            var answers = await Task.WhenAll(city.Declares(one, Gift(mother, -2)), city.Declares(other, Gift(daughter, race % 2 == 0 ? -2 : monthBefore)));
            seen.Add(answers.Count(answer => answer.Rules().Contains(rule)));
        }
        seen.ShouldAllBe(count => count == 1, $"{rule}: {seen.Count(count => count != 1)} of {Races}");
    }

    [Fact]
    public async Task Two_corrections_that_together_cross_a_limit_at_the_same_moment_are_seen_by_exactly_one()
    {
        foreach (var (mother, daughter) in await Groups(8))
        {
            var (one, other) = (await city.Declares("anna.berg", Gift(Firm(), -2)), await city.Declares("ulf.bolag", Gift(Firm(), -2)));
            var answers = await Task.WhenAll(Names("anna.berg", one, mother), Names("ulf.bolag", other, daughter));
            answers.Count(answer => answer.Rules().Contains("C01")).ShouldBe(1);
        }

        Task<JsonObject> Names(string login, JsonObject matter, string firm) => city.Takes(login, matter.Id(), "correction",
            new { changes = new { counterparty = new { kind = "supplier", organisationNumber = firm, name = $"Bolaget {firm} AB" } }, reason = "Fel bolag" });
    }

    [Fact]
    public async Task Of_many_at_once_each_sees_all_that_came_before_it()
    {
        var (mother, daughter) = (await Groups(1))[0];
        string[] people = ["anna.berg", "eva.lund", "maria.blom", "ulf.bolag"];
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => city.Declares(people[i % 4], Gift(i % 2 == 0 ? mother : daughter, -i))));
        var counts = await city.Ask<int[]>($"select array_agg((data -> 'facts' -> 'totals' -> 'city12m' ->> 'count')::int) from ledger_events.mt_events e where type = 'gift_screened' and exists (select from ledger_events.mt_events d where d.stream_id = e.stream_id and d.type = 'gift_declared' and d.data::text like '%{mother}%' or d.stream_id = e.stream_id and d.data::text like '%{daughter}%')");
        counts.Order().ShouldBe(Enumerable.Range(0, 20));
    }

    [Fact]
    public async Task Who_declares_from_another_giver_waits_for_nobody()
    {
        var (one, other) = (await Groups(2)) is [var a, var b] ? (a, b) : default;
        await using var holder = await Hold(one.Mother);
        var waits = city.Declares("anna.berg", Gift(one.Daughter, -2));
        await SomebodyWaits();
        (await city.Declares("eva.lund", Gift(other.Mother, -2))).Status().ShouldNotBeEmpty();
        waits.IsCompleted.ShouldBeFalse("the same group is held");
        await holder.DisposeAsync();
        (await waits).Status().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Asking_waits_for_nobody()
    {
        var (mother, _) = (await Groups(1))[0];
        await using var holder = await Hold(mother);
        (await city.Post("anna.berg", "/api/gifts/check", Gift(mother, -2))).Response.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task A_firm_that_joins_a_group_while_somebody_declares_is_counted_with_it()
    {
        var (lone, joins) = (Firm(), Firm());
        await Register(session => { Add(session, lone); Add(session, joins); });
        await city.Declares("eva.lund", Gift(joins, -2));

        await using var holder = await Hold(lone);
        // Began when the firms had nothing to do with each other, and waits.
        var declares = city.Declares("anna.berg", Gift(lone, -2));
        await SomebodyWaits();
        await Register(session => Tie(session, lone, joins));
        await holder.DisposeAsync();
        (await declares).Rules().ShouldContain("C01");
    }

    [Fact]
    public async Task A_correction_that_names_another_giver_is_counted_there_and_a_withdrawn_matter_nowhere()
    {
        var ((mother, daughter), (elsewhere, _)) = (await Groups(2)) is [var a, var b] ? (a, b) : default;
        var first = await city.Declares("anna.berg", Gift(elsewhere, -2));
        (await city.Declares("eva.lund", Gift(mother, -2))).Rules().ShouldNotContain("C01");
        var corrected = await city.Takes("anna.berg", first.Id(), "correction", new { changes = new { counterparty = new { kind = "supplier", organisationNumber = daughter, name = "Dotterbolaget AB" } }, reason = "Fel bolag" });
        corrected.Rules().ShouldContain("C01");
        await city.Takes("anna.berg", first.Id(), "withdrawal", new { reason = "Ingenting" });
        (await city.Declares("ulf.bolag", Gift(daughter, -2))).Rules().ShouldContain("C01", "the one of the mother company stands");
    }

    [Fact]
    public async Task Counting_for_a_large_giver_goes_along_the_index_of_giver_and_day()
    {
        await using var owner = await city.Ledger.Database.OpenOwnerAsync(Ct);
        // Twenty thousand matters of a hundred givers, undone when the test ends: in a table of a few rows any index is as good as another.
        await using var transaction = await owner.BeginTransactionAsync(Ct);
        await using var command = new NpgsqlCommand("""
            create temporary table giftsummary (like ledger.mt_doc_giftsummary including indexes);
            insert into giftsummary (id, data, mt_version, counterparty_key, occurred_on, status, case_number)
              select gen_random_uuid(), '{}', 1, '55990' || (n % 100), date '2024-01-01' + n % 1000, 'Closed', n::text from generate_series(1, 20000) n;
            analyze giftsummary;
            explain select g.occurred_on, count(*) from giftsummary as g
            where g.counterparty_key = any(array['559901','559902']) and g.occurred_on > '2025-01-01' and g.occurred_on < '2027-01-01' and g.status <> 'Withdrawn' group by 1
            """, owner);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var plan = new List<string>();
        while (await reader.ReadAsync(Ct)) plan.Add(reader.GetString(0));
        plan.ShouldContain(line => line.Contains("counterparty_key_occurred_on") && line.Contains("Index"), string.Join("\n", plan));
    }

    /// <summary>The shipped rules, and limits on the person, the unit and the city, over twelve months and the calendar year.</summary>
    private static PolicyPack Limits()
    {
        var pack = JsonNode.Parse(PolicyPackReader.Write(ShippedPolicies.All[0]))!.AsObject();
        foreach (var (id, when) in new[]
        {
            ("P01", """{"all":[{"fact":"countSameGiver12m","gte":2},{"fact":"sumSameGiver12m","gte":20000}]}"""), ("U01", """{"fact":"countSameGiverUnit12m","gte":2}"""),
            ("C01", """{"fact":"countSameGiverCity12m","gte":2}"""), ("Y01", """{"fact":"sumSameGiverCityYear","gte":20000}"""),
        })
            pack["rules"]!.AsArray().Add(JsonNode.Parse($$"""
                {"id":"{{id}}","version":1,"title":{"sv":"Gräns","en":"Limit"},"validFrom":"2000-01-01","scope":{},
                 "cases":[{"when":{{when}} ,"outcome":"review","message":{"sv":"För mycket.","en":"Too much."} }],"legalBasis":"Stadens policy","source":"†","confidence":"P"}
                """));
        return PolicyPackReader.Read(pack.ToJsonString()).Pack ?? throw new InvalidOperationException("the limits of this test");
    }

    private static JsonObject Gift(string firm, int day) => SmallCity.Lunch(form =>
    {
        (form["category"], form["value"], form["occurredOn"], form["lateReason"]) = ("goods", Kronor(110), Day(day), "Semester");
        form["counterparty"] = Supplier(firm, $"Bolaget {firm} AB");
    });

    private async Task<(string Mother, string Daughter)[]> Groups(int count)
    {
        (string Mother, string Daughter)[] groups = [.. Enumerable.Range(0, count).Select(_ => (Firm(), Firm()))];
        await Register(session =>
        {
            foreach (var (mother, daughter) in groups)
            {
                Add(session, mother);
                Add(session, daughter);
            }
        });
        await Register(session => { foreach (var (mother, daughter) in groups) Tie(session, mother, daughter); });
        return groups;
    }

    private async Task Register(Action<IDocumentSession> change)
    {
        await using var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        change(session);
        await session.SaveChangesAsync(Ct);
    }

    private static void Add(IDocumentSession session, string number) => session.Events.StartStream<Supplier>(
        new SupplierKey(number).StreamId(), new SupplierRegistered(new(number), SupplierKind.LegalPerson, number, LegalForm.LimitedCompany, $"Bolaget {number} AB", null, null, "test"));

    private static void Tie(IDocumentSession session, string mother, string daughter) =>
        session.Events.Append(new SupplierKey(daughter).StreamId(), new JoinedGroup(new(daughter), new(mother), GroupRelation.Parent, new(new DateOnly(2020, 1, 1)), "test"));

    private string Firm()
    {
        var stem = (559_700_000 + firms++).ToString(CultureInfo.InvariantCulture);
        for (var check = '0'; ; check++) if (!OrganisationNumber.Parse(stem + check).IsRefused) return stem + check;
    }

    /// <summary>Does what a command does that is about to write about this giver.</summary>
    private async Task<Holder> Hold(string firm)
    {
        var connection = await city.Ledger.Database.OpenOwnerAsync(Ct);
        var transaction = await connection.BeginTransactionAsync(Ct);
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(@key)", connection, transaction);
        command.Parameters.AddWithValue("key", BitConverter.ToInt64(StableId.From("giver", firm).ToByteArray()));
        await command.ExecuteNonQueryAsync(Ct);
        return new(connection, transaction);
    }

    private sealed record Holder(NpgsqlConnection Connection, NpgsqlTransaction Transaction) : IAsyncDisposable
    {
        private bool gone;

        public async ValueTask DisposeAsync()
        {
            if (gone) return;
            gone = true;
            await Transaction.RollbackAsync(Ct);
            await Connection.DisposeAsync();
        }
    }

    /// <summary>Asks until somebody stands before a key that another holds.</summary>
    private async Task SomebodyWaits()
    {
        while (await city.Ask<long>("select count(*) from pg_locks where locktype = 'advisory' and not granted") == 0) Ct.ThrowIfCancellationRequested();
    }
}
