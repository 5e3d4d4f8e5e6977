using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Gifts.Story;

namespace IntegrityLedger.Tests.Gifts;

/// <summary>From a form to the facts that the policy asks about.</summary>
public sealed class FactsTests
{
    private static readonly DeclareGift Lunch = new()
    {
        Direction = Direction.Given, Category = Category.Meal, Value = new(1200, "SEK", ValueBasis.Receipt), Persons = 3, OccurredOn = Today, Counterparty = new(CounterpartyKind.Supplier, null, "Mälarkök"),
        Participants = [new("S. Ek", "Mälarkök", true), new("K. Lo", "Mälarkök", true)],
    };

    private static Surroundings Around(params EmployeeId[] colleagues) => new(true, null, [], colleagues.Append(Anna.Id).ToHashSet(), new(true, 0, 0, 0));

    [Fact]
    public void The_declarant_counts_once_also_when_on_their_own_list()
    {
        GiftFactsOf.Form(Lunch, Today, Around()).OwnParticipants.ShouldBe(1);
        var listed = Lunch with { Participants = [.. Lunch.Participants!, new(Login: "anna.berg", External: false)] };
        GiftFactsOf.Form(listed, Today, Around(Anna.Id)).OwnParticipants.ShouldBe(1);
        GiftFactsOf.Form(listed, Today, Around(Anna.Id)).ExternalParticipants.ShouldBe(2);
    }

    [Fact]
    public void All_names_are_given_when_they_are_as_many_as_shared_the_cost()
    {
        GiftFactsOf.Form(Lunch, Today, Around()).HasParticipantNames.ShouldBe(true);
        GiftFactsOf.Form(Lunch with { Persons = 8 }, Today, Around()).HasParticipantNames.ShouldBe(false);
        GiftFactsOf.Form(Lunch with { Participants = null }, Today, Around()).HasParticipantNames.ShouldBe(false);
    }

    [Fact]
    public void A_null_answer_is_unknown_and_never_no()
    {
        var facts = GiftFactsOf.Form(Lunch with { Direction = Direction.Received, Participants = null }, Today, Around());
        facts.AuthorityExercise.ShouldBeNull();
        facts.RequestedByMe.ShouldBeNull();
        facts.RelativeIncluded.ShouldBeNull();
        facts.DeliveredToHome.ShouldBeNull();
        facts.LeisureDominates.ShouldBeNull();
        facts.Alcohol.ShouldBeNull();
    }

    [Fact]
    public void An_amount_in_a_currency_without_a_rate_is_unknown_in_kronor()
    {
        GiftFactsOf.Form(Lunch with { Value = new(100, "EUR", ValueBasis.Receipt) }, Today, Around()).TotalOre.ShouldBeNull();
        GiftFactsOf.Form(Lunch with { Value = new(100, "sek", ValueBasis.Receipt) }, Today, Around()).TotalOre.ShouldBe(100_00);
    }

    [Fact]
    public void A_foreign_amount_is_worth_what_the_rate_of_its_own_currency_says()
    {
        var around = Around() with { Rate = new("EUR", 1, 11.5m, Today, Today, "†", "U") };
        GiftFactsOf.Form(Lunch with { Value = new(100, "eur", ValueBasis.Receipt) }, Today, around).TotalOre.ShouldBe(1_150_00);
        GiftFactsOf.Form(Lunch with { Value = new(100, "USD", ValueBasis.Receipt) }, Today, around).TotalOre.ShouldBeNull();
        GiftFactsOf.Form(Lunch with { Value = new(null, "EUR", ValueBasis.Unknown) }, Today, around).TotalOre.ShouldBeNull();
    }

    [Fact]
    public void About_a_firm_that_nobody_can_recognise_nothing_is_known()
    {
        var unrecognised = Around() with { Standing = null };
        GiftFactsOf.Form(Lunch, Today, unrecognised).CounterpartyPhases.ShouldBeNull();
        GiftFactsOf.Form(Lunch with { Counterparty = new(CounterpartyKind.Supplier, "5599002028", null) }, Today, unrecognised).CounterpartyPhases.ShouldBe([]);
    }

    [Fact]
    public void Planned_until_it_was_held_and_late_from_the_day_of_declaring()
    {
        var nextMonth = Lunch with { OccurredOn = Today.AddDays(30) };
        GiftFactsOf.Form(nextMonth, Today, Around()).Planned.ShouldBe(true);
        GiftFactsOf.Form(nextMonth, Today, Around() with { Held = true, PreApproved = true }).Planned.ShouldBe(false);
        GiftFactsOf.Form(nextMonth, Today, Around() with { PreApproved = true }).PreApproved.ShouldBe(true);
        GiftFactsOf.Form(Lunch, Today.AddDays(20), Around()).DaysFromEventToDeclaration.ShouldBe(20);
    }
}
