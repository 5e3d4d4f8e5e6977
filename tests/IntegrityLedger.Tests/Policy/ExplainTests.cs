using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

public sealed class ExplainTests
{
    private static IReadOnlyList<string> Sv(GiftFacts facts) => [.. Explain.WhatWouldChange(Pack, facts, Day).Select(s => s.Sv.Replace('\u00a0', ' '))];

    [Fact]
    public void Nothing_needs_changing_when_no_decision_is_needed() => Sv(Lunch).ShouldBeEmpty();

    [Fact]
    public void A_book_for_450_kr_would_need_no_decision_under_the_limit() =>
        Sv(Book with { TotalOre = 450_00 }).ShouldBe(["Om du tackar nej: inget beslut krävs.", "Högst 300 kr per person: inget beslut krävs."]);

    [Fact]
    public void The_same_sentences_stand_in_english() =>
        Explain.WhatWouldChange(Pack, Book with { TotalOre = 450_00 }, Day).Select(s => s.En.Replace('\u00a0', ' '))
            .ShouldBe(["If you decline: no decision is needed.", "At most SEK 300 per person: no decision is needed."]);

    [Fact]
    public void An_open_question_is_what_would_settle_it() =>
        Sv(Lunch with { AuthorityExercise = null }).ShouldContain("Om du inte utövar myndighet mot givaren: inget beslut krävs.");

    [Fact]
    public void Two_open_questions_have_to_be_answered_together() =>
        Sv(Lunch with { AuthorityExercise = null, RequestedByMe = null }).ShouldBe(["Besvara det som saknas, om svaren talar för: inget beslut krävs."]);

    [Fact]
    public void Nobody_is_told_to_stop_exercising_authority() =>
        Sv(Lunch with { AuthorityExercise = true }).ShouldBeEmpty();

    [Fact]
    public void A_trip_with_my_wife_is_refused_without_her_too() =>
        Sv(Lunch with { Category = "travel", TotalOre = 10_000_00, Persons = 2, RelativeIncluded = true }).ShouldBeEmpty();

    [Fact]
    public void A_late_declaration_needs_its_reason() =>
        Sv(Lunch with { DaysFromEventToDeclaration = 60 }).ShouldContain("Med ett skäl till att anmälan är sen: inget beslut krävs, men något att notera.");
}
