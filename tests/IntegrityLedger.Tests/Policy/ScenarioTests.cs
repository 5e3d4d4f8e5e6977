using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>The acceptance scenarios that a policy can answer (domain H: 1, 2, 4, 5, 6, 7, 15).</summary>
public sealed class ScenarioTests
{
    [Fact]
    public void Scenario_1_a_bidder_offers_lunch_to_the_evaluator_who_declines()
    {
        var answer = Judge(Lunch with { Response = "declined", CounterpartyPhases = ["EVALUATION"], RecipientInProject = true });

        answer.Outcome.ShouldBe(PolicyOutcome.Reject);
        answer.Spoken().ShouldBe("R02 reject");
        answer.Notify.ShouldBe(["procurementLead"]);
    }

    [Fact]
    public void Scenario_2_a_home_care_worker_is_named_in_a_clients_will()
    {
        var answer = Judge(Lunch with { Category = "bequest", CounterpartyKind = "client", TotalOre = 209_211_00, Response = "undecided" });

        answer.Outcome.ShouldBe(PolicyOutcome.Block);
        answer.SecondLook.ShouldBe(SecondLook.Legal);
        answer.Spoken().ShouldBe("R05 reject; R06 block; R09 review; R10 review");
    }

    [Fact]
    public void Scenario_4_a_box_of_chocolates_from_a_family_the_first_time() =>
        Judge(Chocolates).Spoken().ShouldBe("R04 allow");

    [Fact]
    public void Scenario_4_the_third_box_in_a_month_from_the_same_family()
    {
        var answer = Judge(Chocolates with { PriorCountSameGiver12m = 2, PriorSumSameGiver12mOre = 240_00 });

        answer.Outcome.ShouldBe(PolicyOutcome.Review);
        answer.Spoken().ShouldBe("R05 review; R10 review");
        answer.SecondLook.ShouldBe(SecondLook.Compliance);
    }

    [Theory]
    [InlineData("travel")]
    [InlineData("studyTrip")]
    public void Scenario_5_a_supplier_pays_a_factory_trip_for_a_manager_and_wife(string category)
    {
        var answer = Judge(Lunch with { Category = category, TotalOre = 10_000_00, Persons = 2, RelativeIncluded = true, LeisureDominates = null });

        answer.Outcome.ShouldBe(PolicyOutcome.Reject);
        answer.Rules.Where(r => r.Outcome == PolicyOutcome.Reject).Select(r => r.Id).ShouldBe(["R11", "R12"]);
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("declined")]
    [InlineData("undecided")]
    public void Scenario_6_gift_cards_with_a_course_are_rejected_whatever_the_answer(string response)
    {
        var answer = Judge(Lunch with { Category = "giftCard", TotalOre = 2_000_00, Response = response, PreApproved = true });

        answer.Outcome.ShouldBe(PolicyOutcome.Reject);
        answer.Rules[0].Id.ShouldBe("R01");
        answer.Notify.ShouldContain("legal");
    }

    [Fact]
    public void Scenario_7_an_invoice_for_eight_without_names()
    {
        var answer = Judge(CityLunch with
        {
            TotalOre = 4_800_00,
            Persons = 8,
            VatIncluded = null,
            MealKind = null,
            OwnParticipants = null,
            ExternalParticipants = null,
            InternalRepresentation = null,
            HasParticipantNames = false,
            PreApproved = false,
        });

        answer.Rules.ShouldContain(r => r.Id == "R17" && r.Outcome == PolicyOutcome.Require);
        answer.Rules.ShouldContain(r => r.Id == "R19" && r.Outcome == PolicyOutcome.Warn);
    }

    [Fact]
    public void Scenario_15_an_event_in_march_declared_in_may_is_late_and_needs_a_reason()
    {
        var late = Lunch with { DaysFromEventToDeclaration = new DateOnly(2026, 5, 10).DayNumber - new DateOnly(2026, 3, 2).DayNumber };

        Judge(late, new(2026, 3, 2)).Spoken().ShouldBe("R07 allow; R15 allow; R37 require");
        Judge(late with { HasLateReason = true }, new(2026, 3, 2)).Spoken().ShouldBe("R07 allow; R15 allow; R37 warn");
    }
}
