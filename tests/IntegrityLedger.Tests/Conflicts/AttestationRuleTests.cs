using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Conflicts;

public sealed class AttestationRuleTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);
    private static readonly Actor Greta = new(EmployeeId.FromSourceKey("greta.vik"), "greta.vik", new HashSet<string> { "compliance" }), Anna = new(EmployeeId.FromSourceKey("anna.berg"), "anna.berg", new HashSet<string> { "employee" });
    private static readonly LocalizedText Words = new("Jag har anmält allt.", "I have declared everything.");
    private static readonly AttestationTerm ByNovember = new(AttestationTermKind.Fixed, new(2026, 11, 30), null);
    private static readonly Guid Firm = StableId.From("interest", "1");

    private static AttestationCampaign Given(params object[] events) => events.Prepend(new AttestationCampaignPlanned(StableId.From("campaign", "1"), Words, Words, AttestationAudience.Everybody, ByNovember, Today, "greta.vik"))
        .Aggregate<object, AttestationCampaign?>(null, AttestationCampaign.Fold)!;

    private static readonly AttestationCampaignStarted Started = new(Today, "greta.vik");

    [Fact]
    public void Only_compliance_runs_campaigns()
    {
        AttestationRules.Plan(Guid.Empty, Words, Words, AttestationAudience.Everybody, ByNovember, Anna, Today).Refusal.ShouldBe(AttestationRefusals.NotYours);
        AttestationRules.Start(Given(), Anna, Today).Refusal.ShouldBe(AttestationRefusals.NotYours);
        AttestationRules.Close(Given(Started), Anna, Today).Refusal.ShouldBe(AttestationRefusals.NotYours);
    }

    [Fact]
    public void A_campaign_is_started_once_and_not_after_its_last_day()
    {
        AttestationRules.Start(Given(), Greta, Today).Value.ShouldBe([Started]);
        AttestationRules.Start(Given(Started), Greta, Today).Refusal.ShouldBe(AttestationRefusals.AlreadyStarted);
        AttestationRules.Start(Given(), Greta, new(2026, 12, 1)).Refusal.ShouldBe(AttestationRefusals.DueInThePast);
    }

    [Fact]
    public void An_extension_gives_a_later_day()
    {
        AttestationRules.Extend(Given(Started), new(2026, 11, 30), Greta, Today).Refusal.ShouldBe(AttestationRefusals.ExtensionIsNotLater);
        AttestationRules.Extend(Given(Started), new(2026, 12, 15), Greta, Today).Value.ShouldBe([new AttestationCampaignExtended(new(2026, 12, 15), "greta.vik")]);
        Given(Started, new AttestationCampaignExtended(new(2026, 12, 15), "greta.vik")).LastDay(new(2026, 11, 30)).ShouldBe(new(2026, 12, 15));
    }

    [Fact]
    public void A_standing_campaign_needs_days_instead_of_a_day() =>
        AttestationRules.Plan(Guid.Empty, Words, Words, new([], [], [AttestationTrigger.Hire]), ByNovember, Greta, Today).Refusal.ShouldBe(AttestationRefusals.StandingNeedsDays);

    [Fact]
    public void An_answer_to_an_older_text_is_refused_with_the_one_in_force()
    {
        var campaign = Given(Started, new AttestationStatementRevised(2, new("Ny text.", "New words."), "greta.vik"));
        var refusal = AttestationRules.Answer(campaign, null, Anna.Id, new(AttestationAnswer.None, 1, [], []), Today, "anna.berg").Refusal!;
        (refusal.Code, refusal.Kind).ShouldBe(("attestation-statement-changed", RefusalKind.WrongState));
        refusal.Message.En.ShouldContain("New words.");
        AttestationRules.Answer(campaign, null, Anna.Id, new(AttestationAnswer.None, 2, [], []), Today, "anna.berg").Value.Single().ShouldBeOfType<AttestationGiven>().StatementVersion.ShouldBe(2);
    }

    [Fact]
    public void The_same_answer_twice_is_one_answer_and_another_one_is_added()
    {
        var campaign = Given(Started);
        var given = AttestationRules.Answer(campaign, null, Anna.Id, new(AttestationAnswer.None, 1, [], []), Today, "anna.berg").Value;
        var answered = given.Aggregate<object, Attestation?>(null, Attestation.Fold)!;
        AttestationRules.Answer(campaign, answered, Anna.Id, new(AttestationAnswer.None, 1, [], []), Today.AddDays(2), "anna.berg").Value.ShouldBeEmpty();
        var changed = AttestationRules.Answer(campaign, answered, Anna.Id, new(AttestationAnswer.Declared, 1, [Firm], [Firm]), Today.AddDays(3), "anna.berg").Value;
        var after = changed.Aggregate<object, Attestation?>(answered, Attestation.Fold)!;
        (after.Answer, after.AnsweredOn, after.ChangedOn).ShouldBe((AttestationAnswer.Declared, Today, Today.AddDays(3)));
    }

    [Fact]
    public void Nothing_to_declare_while_something_is_on_record_is_taken_and_seen()
    {
        var given = AttestationRules.Answer(Given(Started), null, Anna.Id, new(AttestationAnswer.None, 1, [Firm], []), Today, "anna.berg").Value;
        given.Aggregate<object, Attestation?>(null, Attestation.Fold)!.AgainstRecord.ShouldBeTrue();
    }

    [Fact]
    public void What_is_confirmed_must_be_on_record() =>
        AttestationRules.Answer(Given(Started), null, Anna.Id, new(AttestationAnswer.Declared, 1, [], [Firm]), Today, "anna.berg").Refusal.ShouldBe(AttestationRefusals.ConfirmedUnknown);

    [Fact]
    public void A_closed_campaign_takes_no_answers() =>
        AttestationRules.Answer(Given(Started, new AttestationCampaignClosed(Today, "greta.vik")), null, Anna.Id, new(AttestationAnswer.None, 1, [], []), Today, "anna.berg").Refusal.ShouldBe(AttestationRefusals.Closed);

    [Fact]
    public void Somebody_who_left_and_came_back_may_still_answer()
    {
        var lapsed = Attestation.Fold(null, new AttestationLapsed(Guid.Empty, Anna.Id, Today, "system"))!;
        AttestationRules.Answer(Given(Started), lapsed, Anna.Id, new(AttestationAnswer.None, 1, [], []), Today, "anna.berg").Value.Aggregate<object, Attestation?>(lapsed, Attestation.Fold)!.Answer.ShouldBe(AttestationAnswer.None);
    }
}
