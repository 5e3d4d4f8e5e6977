using CsCheck;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Conflicts.InterestStory;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>When an interest ties a person: the days it was said to hold, whenever that was said.</summary>
public sealed class InterestForceTests
{
    [Fact]
    public void It_holds_from_its_first_day_to_its_last_and_not_a_day_more()
    {
        var interest = Told(Declared(Shares with { To = new(2026, 10, 31) }));
        interest.InForce(new(2026, 2, 28)).ShouldBeFalse();
        interest.InForce(new(2026, 3, 1)).ShouldBeTrue();
        interest.InForce(new(2026, 10, 31)).ShouldBeTrue();
        interest.InForce(new(2026, 11, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Without_a_last_day_it_holds_until_further_notice() => Told(Declared()).InForce(new(2060, 1, 1)).ShouldBeTrue();

    [Fact]
    public void What_is_declared_ahead_does_not_hold_yet()
    {
        var interest = Told(Declared(Shares with { From = Today.AddDays(30) }));
        interest.InForce(Today).ShouldBeFalse();
        interest.InForce(Today.AddDays(30)).ShouldBeTrue();
    }

    [Fact]
    public void An_end_that_was_told_late_holds_from_its_own_day()
    {
        var interest = Opened().Then(Ended(new(2026, 6, 30)));
        interest.InForce(new(2026, 6, 30)).ShouldBeTrue();
        interest.InForce(new(2026, 7, 1)).ShouldBeFalse();
        interest.Status.ShouldBe(InterestStatus.Ended);
        interest.Route.ShouldBeNull();
    }

    [Fact]
    public void An_end_that_lies_ahead_leaves_it_where_it_is_until_then()
    {
        var interest = Opened().Then(Ended(Today.AddDays(10)));
        interest.Status.ShouldBe(InterestStatus.AwaitingReview);
        interest.Route.ShouldNotBeNull();
        interest.InForce(Today.AddDays(11)).ShouldBeFalse();
    }

    [Fact]
    public void What_was_declared_in_error_never_held()
    {
        var interest = Opened().Then(new InterestWithdrawn(Said("Fel bolag."), Anna.Login));
        interest.InForce(Today).ShouldBeFalse();
        interest.Declaration.ShouldBe(Shares);
    }

    [Fact]
    public void A_correction_of_the_days_opens_again_what_had_ended()
    {
        var interest = Opened().Then(Ended(new(2026, 6, 30))).CorrectedTo(Shares);
        Opened().Then(Ended(new(2026, 6, 30))).Then(interest).Status.ShouldBe(InterestStatus.AwaitingReview);
        Opened().Then(Ended(new(2026, 6, 30))).Then(interest).InForce(Today).ShouldBeTrue();
    }

    [Theory]
    [InlineData(2028, 11, 22, true)]
    [InlineData(2028, 11, 23, true)]
    [InlineData(2028, 11, 24, false)]
    public void A_former_employer_counts_for_as_many_months_after_the_last_day_as_the_policy_says(int year, int month, int day, bool counts) =>
        Told(Declared(Shares with { Kind = InterestKind.FormerEmployer, To = Today })).InForce(new(year, month, day)).ShouldBe(counts);

    [Fact]
    public void Only_a_former_employer_counts_after_its_last_day() => Told(Declared(Shares with { Kind = InterestKind.Employment, To = Today })).InForce(Today.AddDays(1)).ShouldBeFalse();

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 4000].Select(day => new DateOnly(2020, 1, 1).AddDays(day));
    private static readonly Gen<InterestDeclaration> Periods = Gen.Select(Days, Gen.Int[0, 900], Gen.Bool, (from, length, open) => Shares with { From = from, To = open ? null : from.AddDays(length) });
    private static readonly Gen<object> Steps = Gen.OneOf<object>(
        Periods.Select(p => (object)Corrected(p)), Gen.Select(Days, Days, (last, told) => (object)Ended(last, told)),
        Gen.Const((object)new InterestReconfirmed(Today, null, Anna.Login)), Gen.Const((object)new InterestMatched(Touching, Today)),
        Days.Select(day => (object)new InterestReviewed(InterestAssessment.NoMeasure, null, day, day.AddDays(300), Touching, Bo.Id, Bo.Login)));

    [Fact]
    public void Whatever_is_told_it_never_holds_outside_the_last_days_that_were_stated() =>
        Gen.Select(Periods, Steps.Array[0, 8], Gen.Bool, Days).Sample((first, steps, withdrawn, day) =>
        {
            object[] story = [Declared(first), .. steps, .. withdrawn ? [new InterestWithdrawn(Said("Fel."), Anna.Login)] : Array.Empty<object>()];
            var stated = story.Aggregate(new Period(), (period, e) => e switch
            {
                InterestDeclared d => d.Declaration.Period,
                InterestCorrected c => c.Declaration.Period,
                InterestEnded end => period with { To = end.LastDay },
                _ => period,
            });
            Told(story).InForce(day).ShouldBe(!withdrawn && stated.Contains(day));
        });

    [Fact]
    public void Whatever_the_rules_let_through_the_last_day_is_never_before_the_first() =>
        Gen.Select(Periods, Gen.Select(Gen.Bool, Periods, Days).Array[0, 8]).Sample((first, attempts) =>
        {
            var interest = Opened(first);
            foreach (var (end, to, last) in attempts)
            {
                var answer = end ? InterestRules.End(interest, Anna, Ended(last)) : interest.CorrectedTo(to);
                if (!answer.IsRefused) interest = interest.Then(answer);
            }
            (interest.Declaration.To < interest.Declaration.From).ShouldBeFalse();
        });
}
