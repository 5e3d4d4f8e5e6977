using System.Net;
using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications;
using IntegrityLedger.Notifications.Reactions;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Health;
using IntegrityLedger.SystemTests.Http;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static IntegrityLedger.SystemTests.Notifications.MailTown;

namespace IntegrityLedger.SystemTests.Notifications;

/// <summary>Mail servers that are down, refuse or break off, and nodes that die: nobody gets a mail twice, and declaring goes on.</summary>
public sealed class MailTroubleTests
{
    private static readonly TimeOnly Seven = new(7, 0);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_down_delays_the_mail_and_nothing_else()
    {
        await using var town = await Open();
        await town.Declares("anna.berg");
        await town.Smtp.Stop();
        await town.Tend(Seven);
        (await town.Row("bo.ek")).ShouldNotBeNull().ShouldSatisfyAllConditions(row => row.State.ShouldBe(MailState.Waiting), row => row.Attempts.ShouldBe(1), row => row.Failure.ShouldBe("unreachable"));
        await town.Declares("anna.berg");
        using var client = town.City.Ledger.Client();
        var ready = await client.Get("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.OK, "a mail server is not what the ledger stands on");
        (await ready.Json()).GetProperty("checks").GetProperty("mail").GetProperty("status").GetString().ShouldBe("degraded");

        town.Smtp.Start();
        await town.Tend();
        town.Smtp.Mails.ShouldBeEmpty("a minute is waited before the next attempt");
        town.Clock.Pass(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 3; i++) await town.Tend();
        town.Smtp.Mails.Select(mail => mail.To).ShouldBe([Address("bo.ek")]);
        town.Smtp.Mails[0].Mail.Subject.ShouldBe("2 ärenden väntar på dig");
        (await (await client.Get("/health/ready")).Json()).GetProperty("checks").GetProperty("mail").GetProperty("status").GetString().ShouldBe("healthy");
        (await client.GetStringAsync("/metrics", Ct)).ShouldContain("ledger_mails_total{otel_scope_name=\"IntegrityLedger\",outcome=\"sent\"} 1");
    }

    [Fact]
    public async Task A_mail_is_given_up_after_ten_attempts_and_the_next_day_has_its_own()
    {
        await using var town = await Open();
        await town.Declares("anna.berg");
        await town.Smtp.Stop();
        await town.Tend(Seven);
        for (var i = 0; i < 9; i++)
        {
            town.Clock.Pass(TimeSpan.FromHours(1));
            await town.Tend();
        }
        (await town.Row("bo.ek"))!.ShouldSatisfyAllConditions(row => row.State.ShouldBe(MailState.GivenUp), row => row.Attempts.ShouldBe(10), row => row.Failure.ShouldBe("unreachable"));
        town.Smtp.Start();
        town.Clock.Pass(TimeSpan.FromHours(1));
        await town.Tend();
        town.Smtp.Mails.ShouldBeEmpty();
        await town.Tend(Seven, WorkingDays.After(town.Day, 1));
        town.Smtp.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_never_answers_overnight_leaves_no_mail_of_yesterday()
    {
        await using var town = await Open();
        await town.Declares("anna.berg");
        await town.Tend(new(6, 0));
        var next = WorkingDays.After(town.Day, 1);
        await town.Tend(Seven, next);
        town.Smtp.Mails.Count.ShouldBe(1, "today's, not yesterday's");
        (await town.Row("bo.ek"))!.ShouldSatisfyAllConditions(row => row.State.ShouldBe(MailState.GivenUp), row => row.Failure.ShouldBe("late"));
    }

    [Fact]
    public async Task One_refused_recipient_does_not_hold_up_the_others()
    {
        await using var town = await Open();
        foreach (var login in new[] { "anna.berg", "ulf.bolag", "maria.blom" }) await town.Declares(login);
        town.Smtp.Recipient = address => address == Address("bo.ek") ? "550 No such person" : address == Address("nils.ros") ? "451 Try again later" : "250 OK";
        await town.Tend(Seven);
        town.Smtp.Mails.Select(mail => mail.To).ShouldBe([Address("vera.hus")]);
        (await town.Row("bo.ek"))!.State.ShouldBe(MailState.GivenUp, "refused for good");
        (await town.Row("nils.ros"))!.State.ShouldBe(MailState.Waiting, "refused for now");
        town.Smtp.Recipient = _ => "250 OK";
        town.Clock.Pass(TimeSpan.FromMinutes(1));
        await town.Tend();
        town.Smtp.Mails.Select(mail => mail.To).ShouldBe([Address("vera.hus"), Address("nils.ros")]);
    }

    [Fact]
    public async Task A_line_that_breaks_when_the_text_is_out_leaves_it_unknown_and_it_is_not_sent_again_that_day()
    {
        await using var town = await Open();
        await town.Declares("anna.berg");
        town.Smtp.BreaksAfterText = true;
        await town.Tend(Seven);
        town.Smtp.Texts.ShouldBe(1);
        town.Smtp.BreaksAfterText = false;
        for (var i = 0; i < 3; i++)
        {
            town.Clock.Pass(TimeSpan.FromHours(1));
            await town.Tend();
        }
        town.Smtp.Texts.ShouldBe(1);
        (await town.Row("bo.ek"))!.State.ShouldBe(MailState.Uncertain);
        await town.Tend(Seven, WorkingDays.After(town.Day, 1));
        town.Smtp.Texts.ShouldBe(2, "the next day says it again anyway");
    }

    [Theory]
    [InlineData("550 No such person", "Mejlet till bo ek kom inte fram", "Mejlservern tog inte emot mejlet")]
    [InlineData("breaks", "Osäkert om mejlet till bo ek kom fram", "Det avbröts medan mejlet var på väg, och sändes därför inte igen")]
    [InlineData("decided", "Inget mejl gick till bo ek: inget väntade längre", "Inget väntade längre på mottagaren")]
    [InlineData("250 OK", null, null)]
    public async Task A_mail_that_the_timeline_speaks_of_and_that_did_not_come_is_told_of_there(string server, string? told, string? why)
    {
        await using var town = await Open();
        var book = await town.Declares("anna.berg");
        var due = DateOnly.Parse(book["route"]!["dueOn"]!.GetValue<string>(), null);
        town.Clock.At(due, 6, 30);
        await DigestMailTests.Remind(town);
        if (server == "decided") await town.City.Takes("bo.ek", book.Id(), "approval", new { motivation = "Ja" });
        if (server == "breaks") town.Smtp.BreaksAfterText = true;
        else if (server != "decided") town.Smtp.Recipient = _ => server;
        await town.Tend(Seven, due);
        var timeline = (await town.City.Reads("greta.vik", book.Id()))["timeline"]!.AsArray();
        timeline.Single(entry => entry!["kind"]!.GetValue<string>() == "decision_reminder_sent")!["texts"]!.AsArray().Select(text => text!["text"]!.GetValue<string>()).ShouldContain("I inkorgen och i dagens mejl");
        var failed = timeline.SingleOrDefault(entry => entry!["kind"]!.GetValue<string>() == "reminder_not_mailed");
        failed?["title"]!.GetValue<string>().ShouldBe(told);
        (failed is null).ShouldBe(told is null);
        failed?["texts"]!.AsArray().Select(text => text!["text"]!.GetValue<string>()).ShouldBe([why!, $"{due:yyyy-MM-dd}"]);
        await town.Tend(Seven, WorkingDays.After(due, 1));
        await using var session = town.Store.QuerySession();
        (await session.Events.FetchStreamAsync(Guid.Parse(book.Id()), token: Ct)).Count(e => e.Data is ReminderNotMailed).ShouldBe(told is null ? 0 : 1, "said once");
        (await session.Query<MailPromise>().CountAsync(Ct)).ShouldBe(0, "what was promised is settled");
    }

    [Fact]
    public async Task A_node_that_dies_with_a_mail_in_its_hands_leaves_it_at_that()
    {
        await using var town = await Open();
        await town.Declares("anna.berg");
        await town.Declares("ulf.bolag");
        town.Clock.At(town.Day, 7);
        await using (var scope = town.City.Ledger.Services.CreateAsyncScope())
        {
            // What a node does up to the moment of a kill: lays out, takes one, and is gone.
            await scope.ServiceProvider.GetRequiredService<DigestLayout>().Today(Ct, Ct);
            (await scope.ServiceProvider.GetRequiredService<MailBox>().Take(Ct)).ShouldNotBeNull();
        }
        await town.Tend();
        town.Clock.Pass(TimeSpan.FromMinutes(16));
        await town.Tend();
        await town.Tend();
        town.Smtp.Mails.Count.ShouldBe(1, "the one that was not taken");
        MailState[] states = [(await town.Row("bo.ek"))!.State, (await town.Row("vera.hus"))!.State];
        states.Order().ShouldBe([MailState.Sent, MailState.Uncertain]);
    }

    [Fact]
    public async Task Two_nodes_that_tend_at_the_same_moment_send_each_mail_once()
    {
        await using var town = await Open();
        foreach (var login in new[] { "anna.berg", "ulf.bolag", "maria.blom", "bo.ek" }) await town.Declares(login);
        await using var other = await RunningLedger.StartAsync(town.City.Ledger.Database, town.City.Settings, services => services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(town.Clock));
        town.Clock.At(town.Day, 7);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => town.Tend(node: i % 2 == 0 ? town.City.Ledger.Services : other.Services)));
        await town.Tend();
        town.Smtp.Mails.Select(mail => mail.To).Order().ShouldBe(new[] { "bo.ek", "cecilia.strand", "nils.ros", "vera.hus" }.Select(Address));
    }

    [Fact]
    public async Task Where_encryption_is_demanded_nothing_goes_in_clear()
    {
        await using var town = await Open(new() { ["Ledger:Mail:Tls"] = "startTls" });
        await town.Declares("anna.berg");
        await town.Tend(Seven);
        town.Smtp.Texts.ShouldBe(0, "the server offers no encryption");
        (await town.Row("bo.ek"))!.State.ShouldBe(MailState.Waiting);
    }

    [Fact]
    public async Task A_server_that_wants_to_know_who_we_are_is_told()
    {
        await using var town = await Open(new() { ["Ledger:Mail:User"] = "integritet", ["Ledger:Mail:Password"] = "hemligt" });
        town.Smtp.Demands = "integritet:annat";
        await town.Declares("anna.berg");
        await town.Tend(Seven);
        town.Smtp.Texts.ShouldBe(0);
        town.Smtp.Demands = "integritet:hemligt";
        town.Clock.Pass(TimeSpan.FromMinutes(1));
        await town.Tend();
        town.Smtp.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_address_and_no_name_gets_into_the_log()
    {
        var log = new KeptLog();
        await using var town = await Open(log: log);
        foreach (var login in new[] { "anna.berg", "ulf.bolag" }) await town.Declares(login);
        town.Smtp.Recipient = address => address == Address("bo.ek") ? $"550 {address} is not here" : "250 OK";
        await town.Tend(Seven);
        await town.Smtp.Stop();
        await town.Tend(Seven, WorkingDays.After(town.Day, 1));
        await log.Until("ended as GivenUp (refused)");
        await log.Until("was not reached");
        foreach (var secret in new[] { "@", "bo.ek", "vera.hus", "Bo Ek" }) log.Text.Replace("integritet@staden.example", "").ShouldNotContain(secret);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_laid_out_and_the_log_and_the_health_say_so_once()
    {
        var log = new KeptLog();
        await using var town = await Open(new() { ["Ledger:Mail:Host"] = "" }, log);
        await town.Declares("anna.berg");
        await town.Tend(Seven);
        (await town.Row("bo.ek")).ShouldBeNull();
        log.Text.Split("No mail server is configured").Length.ShouldBe(2);
        using var client = town.City.Ledger.Client();
        var health = await (await client.Get("/health/ready")).Json();
        health.GetProperty("status").GetString().ShouldBe("healthy");
        health.GetProperty("checks").GetProperty("mail").GetProperty("message").GetString()!.ShouldContain("nothing is sent");
    }

    [Fact]
    public async Task A_sender_that_is_no_address_stops_the_start_with_the_setting_named() =>
        (await Should.ThrowAsync<IntegrityLedger.Identity.StartRefusedException>(() => RunningLedger.StartAsync(settings: new() { ["Ledger:Mail:Host"] = "127.0.0.1" }))).Message.ShouldContain("Ledger:Mail:From");
}
