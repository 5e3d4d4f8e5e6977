using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

public sealed class RuleTests
{
    public static TheoryData<string> Sentences => [.. RuleCases.All.Except(ReachCases.All).Select(c => $"{c.Rule}: {c.Situation}")];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Says(string sentence)
    {
        var one = RuleCases.All.Single(c => $"{c.Rule}: {c.Situation}" == sentence);

        var answer = Judge(one.Facts, one.Day);

        RuleCases.Spoken(answer, one.Rule).ShouldBe(one.Says, $"{sentence}: {answer.Spoken()}");
    }

    [Fact]
    public void Every_rule_reaches_exactly_the_directions_answers_kinds_and_givers_it_should() =>
        string.Join("\n", ReachCases.All.Where(c => RuleCases.Spoken(Judge(c.Facts), c.Rule) != c.Says)
            .Select(c => $"{c.Rule}: {c.Situation}: expected \"{c.Says}\", got {Judge(c.Facts).Spoken()}")).ShouldBeEmpty();

    [Fact]
    public void Every_rule_has_a_case_where_it_speaks_one_where_it_is_silent_and_one_where_a_fact_is_missing()
    {
        // R01 asks only for the kind of benefit, which a declaration always has.
        var expected = Pack.Rules.Select(r => r.Id).Order(StringComparer.Ordinal).ToList();
        var cases = RuleCases.All.ToLookup(c => c.Rule);

        expected.ShouldBe([.. Enumerable.Range(1, 25).Select(i => $"R{i:00}"), "R37"]);
        expected.Where(id => !cases[id].Any(c => c.Says is "")).ShouldBeEmpty("silent");
        expected.Where(id => !cases[id].Any(c => c.Says is not "" && !c.Says.Contains('?'))).ShouldBeEmpty("speaks");
        expected.Where(id => !cases[id].Any(c => c.Says.Contains('?'))).ShouldBe(["R01"]);
    }

    [Fact]
    public void A_small_lunch_with_every_question_answered_needs_no_decision() =>
        Judge(Lunch).Spoken().ShouldBe("R07 allow; R15 allow");

    [Fact]
    public void A_small_book_with_every_question_answered_needs_no_decision() =>
        Judge(Book).Spoken().ShouldBe("R07 allow");

    [Fact]
    public void The_same_lunch_with_one_question_left_open_needs_a_manager()
    {
        var answer = Judge(Lunch with { AuthorityExercise = null });

        answer.Outcome.ShouldBe(PolicyOutcome.Review);
        answer.Rules.ShouldContain(r => r.Id == "R03" && r.UnknownFacts.Contains("authorityExercise"));
    }

    [Fact]
    public void A_declined_offer_without_more_is_registered_and_needs_nobody() =>
        Judge(Book with { Response = "declined", TotalOre = 450_00 }).Spoken().ShouldBe("D01 allow");

    [Fact]
    public void What_no_rule_knows_goes_to_a_manager() =>
        Judge(Lunch with { Category = "assignment", TotalOre = 0 }).Spoken().ShouldBe("D00 review");

    [Fact]
    public void Being_late_does_not_turn_silence_into_a_yes() =>
        Judge(Lunch with { Category = "assignment", DaysFromEventToDeclaration = 40, HasLateReason = true }).Spoken().ShouldBe("D00 review; R37 warn");

    [Fact]
    public void Coffee_for_colleagues_needs_no_decision() =>
        Judge(StaffCoffee).Spoken().ShouldBe("D02 allow");

    [Fact]
    public void An_exception_that_could_apply_is_named_beside_the_rejection() =>
        Judge(Lunch with { Category = "discount" }).Rules.Single(r => r.Id == "R14").UnknownFacts.ShouldBe(["openToAllStaff"]);

    [Fact]
    public void A_day_before_every_rule_and_limit_is_not_judged_but_sent_to_a_manager() =>
        Judge(Lunch, new(1999, 12, 31)).Spoken().ShouldBe("D00 review");

    [Fact]
    public void What_is_missing_is_said_in_plain_words_in_both_languages()
    {
        var asked = Judge(Lunch with { AuthorityExercise = null }).Rules.Single(r => r.Id == "R03").Message;

        asked.Sv.ShouldBe("Myndighetsutövning: kan inte avgöras utan svar på om du utövar myndighet mot motparten. En chef behöver bedöma.");
        asked.En.ShouldBe("Exercise of authority: cannot be settled without an answer on whether you exercise authority toward the other party. A manager has to judge.");
    }

    [Fact]
    public void Amounts_are_written_in_the_manner_of_each_language()
    {
        var said = Judge(Book with { TotalOre = 2_469_12, Persons = 2 }).Rules.Single(r => r.Id == "R09").Message;

        said.Sv.Replace('\u00a0', ' ').ShouldStartWith("Värdet är 1 234,56 kr per person, mer än 1 000 kr.");
        said.En.Replace('\u00a0', ' ').ShouldStartWith("The value is SEK 1,234.56 per person, more than SEK 1,000.");
    }

    [Theory]
    [InlineData("R01", "manager, legal")]
    [InlineData("R02", "procurementLead")]
    [InlineData("R06", "manager, legal")]
    [InlineData("R09", "manager")]
    [InlineData("R11", "manager")]
    [InlineData("R16", "manager, legal")]
    [InlineData("R18", "manager, procurementLead")]
    [InlineData("R19", "finance")]
    [InlineData("R21", "finance")]
    [InlineData("R25", "payroll")]
    public void These_are_told(string rule, string receivers) =>
        Pack.Rules.Single(r => r.Id == rule).Cases.SelectMany(c => c.Notify ?? []).Distinct().ShouldBe(receivers.Split(", "));

    [Fact]
    public void A_second_look_is_asked_for_by_these_rules_and_no_other() =>
        Pack.Rules.SelectMany(r => r.Cases.Where(c => c.SecondLook != SecondLook.None).Select(c => $"{r.Id} {c.SecondLook}"))
            .ShouldBe(["R05 Compliance", "R06 Legal", "R09 Compliance", "R10 Compliance", "R16 Compliance"]);

    [Fact]
    public void A_day_before_the_first_pack_is_judged_by_the_first_pack() =>
        PackShelf.Of(ShippedPolicies.All).InForceOn(new(1985, 1, 1)).Version.ShouldBe(Pack.Version);
}
