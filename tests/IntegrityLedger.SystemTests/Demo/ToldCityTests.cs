using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Reactions;
using IntegrityLedger.Platform.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Wolverine;

namespace IntegrityLedger.SystemTests.Demo;

/// <summary>The demo city after its three years.</summary>
public sealed class ToldCityTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_step_of_the_story_is_one_the_application_accepts()
    {
        var told = await TestDatabase.DemoCityToldAsync();
        told.Refused.ShouldBeEmpty();
        told.Declarations.ShouldBeInRange(1800, 2200);
        told.People.ShouldBeGreaterThan(400);
    }

    [Fact]
    public async Task The_ledger_says_that_it_is_a_demo_and_keeps_real_time_again()
    {
        await using var city = await TestDatabase.CreateDemoCityAsync(Ct);
        await using var owner = await city.OpenOwnerAsync(Ct);
        (await StoryClock.IsInstalledAsync(owner, Ct)).ShouldBeFalse();
        (await AppendOnly.MissingAsync(owner, Ct)).ShouldBeEmpty();
        (await Texts(owner, "select type from ledger_events.mt_events order by seq_id desc limit 1")).ShouldBe(["demo_city_replayed"]);
        (await Texts(owner, "select count(*)::text from ledger_events.mt_events a join ledger_events.mt_events b on b.seq_id = a.seq_id + 1 where b.timestamp < a.timestamp")).ShouldBe(["0"]);
        (await city.DemoCity.Ensure(TimeProvider.System, null, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task A_lunch_in_March_was_recorded_in_May()
    {
        await using var city = await TestDatabase.CreateDemoCityAsync(Ct);
        await using var owner = await city.OpenOwnerAsync(Ct);
        (await Texts(owner, """
            select to_char(timestamp at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') from ledger_events.mt_events
            where type = 'gift_declared' and user_name = 'anna.berg' and data -> 'declaration' ->> 'occurredOn' = '2026-03-02'
            """)).ShouldContain("2026-05-11 09:05");
        (await Texts(owner, "select distinct to_char((data ->> 'recordedAt')::timestamptz at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') from ledger.mt_doc_giftsummary where data ->> 'occurredOn' = '2026-03-02'"))
            .ShouldContain("2026-05-11 09:05", "the register says the same as the ledger");
    }

    [Fact]
    public async Task The_bidder_and_those_who_belong_to_it_were_declined_five_times()
    {
        await using var city = await TestDatabase.CreateDemoCityAsync(Ct);
        await using var owner = await city.OpenOwnerAsync(Ct);
        var offers = await Texts(owner, """
            select data ->> 'counterpartyKey' || ' ' || (data ->> 'response') from ledger.mt_doc_giftsummary where data ->> 'procurementId' = 'P-2026-014'
            """);
        offers.Count.ShouldBe(5);
        offers.ShouldAllBe(offer => offer.EndsWith(" Declined"));
        offers.Select(offer => offer[..10]).Distinct().Order().ShouldBe(["5599001012", "5599003034", "5599071247"]);
    }

    [Fact]
    public async Task Most_people_answered_the_yearly_attestation_and_this_years_still_waits_for_some()
    {
        await using var city = await TestDatabase.CreateDemoCityAsync(Ct);
        await using var owner = await city.OpenOwnerAsync(Ct);
        var years = await Texts(owner, """
            select r.data ->> 'askedOn' || ' ' || (100 * count(a.id) / count(*))::text from ledger.mt_doc_attestationrequest r left join ledger.mt_doc_attestationsummary a on a.id = r.id
            group by r.data ->> 'askedOn' order by 1
            """);
        years.Select(year => year[..10]).ShouldBe(["2023-11-13", "2024-10-07", "2025-10-06", "2026-10-19"]);
        years.Take(3).Select(year => int.Parse(year[11..], System.Globalization.CultureInfo.InvariantCulture)).Min().ShouldBeGreaterThanOrEqualTo(80);
        (await Texts(owner, """
            select count(*)::text from ledger.mt_doc_attestationrequest r join ledger.mt_doc_employee e on e.id::text = r.data ->> 'personId'
            where r.data ->> 'askedOn' = '2026-10-19' and e.data ->> 'login' = 'anna.berg' and not exists (select from ledger.mt_doc_attestationsummary a where a.id = r.id)
            """)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_waits_too_long_is_marked_once_each_working_morning_and_never_on_a_free_day()
    {
        await using var city = await TestDatabase.CreateDemoCityAsync(Ct);
        (await Marked(city, new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero))).ShouldBeEmpty("22 November 2026 is a Sunday");
        var monday = await Marked(city, new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero));
        monday.Count.ShouldBeGreaterThanOrEqualTo(2);
        monday.ShouldBe(monday.Distinct());
        (await Marked(city, new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero))).ShouldBe(monday, "the same message again says nothing new");
        await using var owner = await city.OpenOwnerAsync(Ct);
        (await Texts(owner, "select distinct data ->> 'status' from ledger.mt_doc_giftsummary where (data ->> 'overdue')::boolean")).ShouldNotContain(nameof(GiftStatus.InformationRequested));
    }

    [Fact]
    public async Task The_look_for_late_decisions_is_on_the_schedule()
    {
        await using var ledger = await RunningLedger.StartAsync();
        ledger.Services.GetRequiredService<WolverineOptions>().Schedules.FindByName(nameof(MarkOverdueDecisions)).ShouldNotBeNull();
    }

    /// <summary>Streams marked as late so far, after the message came at that instant.</summary>
    private static async Task<List<string>> Marked(TestDatabase city, DateTimeOffset at)
    {
        await using (var ledger = await RunningLedger.StartAsync(city, services: services => services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(new FixedTime(at))))
        {
            await using var scope = ledger.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(new MarkOverdueDecisions(), Ct);
        }
        await using var owner = await city.OpenOwnerAsync(Ct);
        return await Texts(owner, "select stream_id::text from ledger_events.mt_events where type = 'gift_decision_became_overdue' order by 1");
    }

    private static async Task<List<string>> Texts(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var texts = new List<string>();
        while (await reader.ReadAsync(Ct)) texts.Add(reader.GetString(0));
        return texts;
    }
}
