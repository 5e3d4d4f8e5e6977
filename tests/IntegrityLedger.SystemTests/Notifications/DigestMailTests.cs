using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Http;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using static IntegrityLedger.SystemTests.Notifications.MailTown;

namespace IntegrityLedger.SystemTests.Notifications;

/// <summary>The mail of the day: to whom, when, and what stands in it.</summary>
public sealed class DigestMailTests
{
    private static readonly TimeOnly Six = new(6, 0), Seven = new(7, 0), Noon = new(12, 0);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_something_waiting_gets_one_mail_when_the_quiet_hours_are_over_and_nobody_else_gets_any()
    {
        await using var town = await Open();
        var first = await town.Declares("anna.berg");
        await town.Declares("anna.berg");
        await town.Tend(Six);
        town.Smtp.Mails.ShouldBeEmpty("six o'clock is quiet");
        for (var i = 0; i < 3; i++) await town.Tend(Seven);
        await town.Tend(Noon);
        town.Smtp.Mails.Select(mail => mail.To).ShouldBe([Address("bo.ek")]);
        var mail = town.Smtp.To(Address("bo.ek")).Single();
        mail.Subject.ShouldBe("2 ärenden väntar på dig");
        mail.TextBody!.ShouldContain("- gåvor och representation: 2 (äldsta senast ");
        mail.TextBody!.ShouldContain("https://integritet.staden.example/inbox");
        mail.From.ToString().ShouldBe("integritet@staden.example");
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        var whole = mail.ToString() + mail.TextBody;
        foreach (var personal in new[] { "Bo Ek", "Anna", "En bok", "Föreningen", first["caseNumber"]!.GetValue<string>(), first.Id(), "600" }) whole.ShouldNotContain(personal);
        (await town.Row("bo.ek")).ShouldNotBeNull().State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task The_next_working_day_has_a_mail_of_its_own_and_a_free_day_none()
    {
        await using var town = await Open();
        await town.Declares("anna.berg");
        await town.Tend(Seven);
        var saturday = Enumerable.Range(0, 7).Select(n => town.Day.AddDays(n)).First(day => day.DayOfWeek == DayOfWeek.Saturday);
        await town.Tend(Noon, saturday);
        town.Smtp.Mails.Count.ShouldBe(1);
        await town.Tend(Seven, WorkingDays.After(saturday, 1));
        town.Smtp.Mails.Count.ShouldBe(2);
        town.Smtp.Mails.Select(mail => mail.Mail.MessageId).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task What_was_decided_before_the_mail_went_is_not_spoken_of()
    {
        await using var town = await Open();
        var book = await town.Declares("anna.berg");
        await town.Tend(Six);
        (await town.Row("bo.ek")).ShouldNotBeNull().State.ShouldBe(MailState.Waiting);
        await town.City.Takes("bo.ek", book.Id(), "approval", new { motivation = "Ja" });
        await town.Tend(Seven);
        town.Smtp.Mails.ShouldBeEmpty();
        (await town.Row("bo.ek"))!.State.ShouldBe(MailState.Nothing);
    }

    [Fact]
    public async Task A_question_is_mailed_to_the_declarant_and_a_late_decision_to_whoever_was_told_of_it()
    {
        await using var town = await Open();
        var asked = await town.Declares("anna.berg");
        await town.City.Takes("bo.ek", asked.Id(), "information-request", new { question = "Vad?" });
        var late = await town.Declares("maria.blom");
        var escalated = WorkingDays.After(DateOnly.Parse(late["route"]!["dueOn"]!.GetValue<string>(), null), 2);
        town.Clock.At(escalated, 7);
        await Remind(town);
        await town.Tend(Seven, escalated);
        town.Smtp.To(Address("anna.berg")).Single().TextBody!.ShouldContain("Frågor till dig");
        town.Smtp.To(Address("nils.ros")).Single().TextBody!.ShouldContain("Att besluta");
        town.Smtp.To(Address("bo.ek")).ShouldBeEmpty("the clock of the question stands still");
        // tove.lind has no address: the ledger says that she was told in the inbox, and that nils.ros had a mail.
        var events = await town.Store.QuerySession().Events.FetchStreamAsync(Guid.Parse(late.Id()), token: Ct);
        events.Select(e => e.Data).OfType<DecisionReminderSent>().Single().Channel.ShouldBe(NoticeChannel.Mail);
        events.Select(e => e.Data).OfType<DecisionEscalated>().Single().ShouldSatisfyAllConditions(e => e.To.ShouldBe(SmallCity.Person("tove.lind")), e => e.Channel.ShouldBe(NoticeChannel.Inbox));
    }

    [Fact]
    public async Task Who_is_told_after_the_days_mails_were_laid_out_still_gets_the_mail_that_the_timeline_speaks_of()
    {
        await using var town = await Open();
        var book = await town.Declares("anna.berg");
        var escalated = WorkingDays.After(DateOnly.Parse(book["route"]!["dueOn"]!.GetValue<string>(), null), 2);
        await town.Tend(new(0, 5), escalated);
        (await town.Row("cecilia.strand", escalated)).ShouldBeNull("nothing waits for her yet");
        town.Clock.At(escalated, 7);
        await Remind(town);
        await Remind(town);
        await town.Tend(Seven, escalated);
        await town.Tend(Noon, escalated);
        town.Smtp.Mails.Select(mail => mail.To).Order().ShouldBe([Address("bo.ek"), Address("cecilia.strand")]);
        var events = await town.Store.QuerySession().Events.FetchStreamAsync(Guid.Parse(book.Id()), token: Ct);
        events.Select(e => e.Data).OfType<DecisionEscalated>().Single().Channel.ShouldBe(NoticeChannel.Mail);
        var told = (await town.City.Reads("greta.vik", book.Id()))["timeline"]!.AsArray().Single(entry => entry!["kind"]!.GetValue<string>() == "decision_escalated")!;
        told["texts"]!.AsArray().Select(text => text!["text"]!.GetValue<string>()).ShouldContain("I inkorgen och i dagens mejl");
    }

    [Fact]
    public async Task Each_persons_own_wishes_hold()
    {
        await using var town = await Open();
        foreach (var login in new[] { "anna.berg", "ulf.bolag", "maria.blom" }) await town.Declares(login);
        await Wishes(town, "bo.ek", """{"language":"en","quietFrom":"22:00","quietTo":"09:30"}""");
        await Wishes(town, "vera.hus", """{"digest":"off"}""");
        await Wishes(town, "nils.ros", """{"digest":"weekly"}""");
        var friday = Enumerable.Range(0, 14).Select(n => town.Day.AddDays(n)).First(day => day.DayOfWeek == DayOfWeek.Friday && WorkingDays.IsWorkingDay(day) && WorkingDays.IsWorkingDay(day.AddDays(-1)));
        await town.Tend(Seven, friday);
        town.Smtp.Mails.ShouldBeEmpty();
        await town.Tend(new(9, 30), friday);
        town.Smtp.Mails.Select(mail => mail.To).ShouldBe([Address("bo.ek")]);
        town.Smtp.Mails[0].Mail.Subject.ShouldBe("1 matter awaits you");
        town.Smtp.Mails[0].Mail.TextBody!.ShouldContain("- gifts and representation: 1 (the oldest by ");
        await town.Tend(Seven, WorkingDays.After(friday, 1));
        town.Smtp.To(Address("nils.ros")).Count().ShouldBe(1, "the first working day of the week");
        town.Smtp.To(Address("vera.hus")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_whose_card_was_destroyed_between_gets_nothing()
    {
        await using var town = await Open();
        await town.Declares("anna.berg");
        await town.Tend(Six);
        await using (var session = town.Store.LightweightSession())
        {
            session.Delete<IntegrityLedger.Employees.PersonCard>(SmallCity.Person("bo.ek").Value);
            await session.SaveChangesAsync(Ct);
        }
        await town.Tend(Seven);
        town.Smtp.Mails.ShouldBeEmpty();
        (await town.Row("bo.ek"))!.State.ShouldBe(MailState.NoAddress);
    }

    internal static async Task Wishes(MailTown town, string login, string json)
    {
        using var client = await town.City.Ledger.ClientOf(login);
        (await client.Send(HttpMethod.Put, "/api/me/notifications", new StringContent(json, System.Text.Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
    }

    internal static async Task Remind(MailTown town)
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(town.City.Ledger.Services);
        await ((Wolverine.IMessageBus)scope.ServiceProvider.GetService(typeof(Wolverine.IMessageBus))!).InvokeAsync(new IntegrityLedger.Approvals.Reactions.RemindOfDecisions(), Ct);
    }
}
