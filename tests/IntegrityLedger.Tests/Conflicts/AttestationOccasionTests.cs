using CsCheck;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>Who is asked, why, and until when.</summary>
public sealed class AttestationOccasionTests
{
    private static readonly DateOnly Started = new(2026, 10, 1);
    private static readonly EmployeeId Anna = EmployeeId.FromSourceKey("anna.berg");

    private static AttestationCampaign Campaign(AttestationTerm term, AttestationAudience? audience = null) => new object[]
    {
        new AttestationCampaignPlanned(Guid.Empty, new("Försäkran", "Attestation"), new("Text", "Words"), audience ?? AttestationAudience.Everybody, term, Started, "greta.vik"),
        new AttestationCampaignStarted(Started, "greta.vik"),
    }.Aggregate<object, AttestationCampaign?>(null, AttestationCampaign.Fold)!;

    private static readonly AttestationTerm ByNovember = new(AttestationTermKind.Fixed, new(2026, 11, 30), null), TwoWeeks = new(AttestationTermKind.Rolling, null, 14), Yearly = new(AttestationTermKind.Yearly, null, 30);

    private static AttestationCandidate Person(string[]? roles = null, params AttestationChange[] changes) => new(Anna, true, "BYGG", ["BYGG", "SBK", "SLK"], roles ?? ["employee"], changes);
    private static AttestationHistory Answered(DateOnly on, params string[] asked) => new(asked, false, on, on);

    [Fact]
    public void Everybody_is_asked_once_at_the_start()
    {
        var asked = AttestationOccasions.Next(Campaign(ByNovember), Person(), AttestationHistory.None, Started)!;
        asked.ShouldBe(new(Anna, "start", new(2026, 11, 30), "BYGG", AttestationRoleClass.Employee));
        AttestationOccasions.Next(Campaign(ByNovember), Person(), new(["start"], false, null, null), Started).ShouldBeNull();
    }

    [Fact]
    public void Whoever_comes_after_the_start_is_not_asked_by_a_campaign_that_asks_once() =>
        AttestationOccasions.Next(Campaign(ByNovember), Person(), AttestationHistory.None, Started.AddDays(1)).ShouldBeNull();

    [Fact]
    public void A_rolling_last_day_counts_from_the_day_of_asking() =>
        AttestationOccasions.Next(Campaign(TwoWeeks), Person(), AttestationHistory.None, Started)!.DueOn.ShouldBe(new(2026, 10, 15));

    [Fact]
    public void An_extension_counts_for_whoever_is_asked_after_it() =>
        AttestationOccasions.Next(AttestationCampaign.Fold(Campaign(TwoWeeks), new AttestationCampaignExtended(new(2026, 12, 24), "greta.vik"))!, Person(), AttestationHistory.None, Started)!.DueOn.ShouldBe(new(2026, 12, 24));

    [Theory]
    [InlineData("SLK", true)]
    [InlineData("bygg", true)]
    [InlineData("SF", false)]
    public void A_unit_means_everything_below_it(string unit, bool asked) =>
        (AttestationOccasions.Next(Campaign(ByNovember, new([], [unit], [])), Person(), AttestationHistory.None, Started) is not null).ShouldBe(asked);

    [Fact]
    public void Role_and_unit_narrow_each_other()
    {
        var managersOfBuilding = Campaign(ByNovember, new(["manager"], ["SBK"], []));
        AttestationOccasions.Next(managersOfBuilding, Person(), AttestationHistory.None, Started).ShouldBeNull();
        AttestationOccasions.Next(managersOfBuilding, Person(["employee", "manager"]), AttestationHistory.None, Started)!.RoleClass.ShouldBe(AttestationRoleClass.Manager);
    }

    [Fact]
    public void Nobody_who_has_left_is_asked() =>
        AttestationOccasions.Next(Campaign(ByNovember), Person() with { Employed = false }, AttestationHistory.None, Started).ShouldBeNull();

    [Fact]
    public void Twelve_months_after_the_last_answer_the_next_one_is_due_and_is_asked_for_thirty_days_before()
    {
        DateOnly answered = new(2025, 12, 1);
        AttestationOccasions.Next(Campaign(Yearly), Person(), Answered(answered), new(2026, 10, 31)).ShouldBeNull();
        AttestationOccasions.Next(Campaign(Yearly), Person(), Answered(answered), new(2026, 11, 1))!.ShouldSatisfyAllConditions(a => a.Occasion.ShouldBe("after:2025-12-01"), a => a.DueOn.ShouldBe(new(2026, 12, 1)));
    }

    [Fact]
    public void Whoever_never_answered_is_asked_at_once_and_whoever_answered_long_ago_still_gets_time()
    {
        AttestationOccasions.Next(Campaign(Yearly), Person(), AttestationHistory.None, new(2026, 11, 1))!.Occasion.ShouldBe("first");
        AttestationOccasions.Next(Campaign(Yearly), Person(), Answered(new(2023, 1, 1)), new(2026, 11, 1))!.DueOn.ShouldBe(new(2026, 12, 1));
    }

    [Fact]
    public void Being_hired_a_new_role_and_a_new_supplier_each_ask_and_an_answer_covers_what_went_before()
    {
        var standing = Campaign(TwoWeeks, new([], [], [AttestationTrigger.Hire, AttestationTrigger.RoleChange]));
        AttestationChange hired = new(AttestationTrigger.Hire, "", new(2026, 10, 5)), role = new(AttestationTrigger.RoleChange, "procurement", new(2026, 10, 20)), met = new(AttestationTrigger.NewSupplier, "P-2026-014", new(2026, 10, 21));
        AttestationOccasions.Next(standing, Person(null, hired), AttestationHistory.None, new(2026, 10, 4)).ShouldBeNull();
        AttestationOccasions.Next(standing, Person(null, hired), AttestationHistory.None, new(2026, 10, 6))!.Occasion.ShouldBe("hire:2026-10-05");
        AttestationOccasions.Next(standing, Person(null, hired, role), Answered(new(2026, 10, 10), "hire:2026-10-05"), new(2026, 10, 22))!.Occasion.ShouldBe("role:procurement:2026-10-20");
        AttestationOccasions.Next(standing, Person(null, hired, role), Answered(new(2026, 10, 22), "hire:2026-10-05"), new(2026, 10, 22)).ShouldBeNull();
        AttestationOccasions.Next(standing, Person(null, met), AttestationHistory.None, new(2026, 10, 22)).ShouldBeNull();
        AttestationOccasions.Next(Campaign(TwoWeeks, new([], [], [AttestationTrigger.NewSupplier])), Person(null, met), AttestationHistory.None, new(2026, 10, 22))!.Occasion.ShouldBe("supplier:P-2026-014:2026-10-21");
    }

    [Fact]
    public void What_happened_before_the_campaign_began_asks_nobody() =>
        AttestationOccasions.Next(Campaign(TwoWeeks, new([], [], [AttestationTrigger.Hire])), Person(null, new AttestationChange(AttestationTrigger.Hire, "", Started.AddDays(-1))), AttestationHistory.None, Started).ShouldBeNull();

    [Fact]
    public void Asked_and_asked_again_with_what_was_asked_before_nobody_is_asked_twice_on_one_occasion() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 400], Gen.Int[0, 60].Array[0, 5]).Sample((kind, day, changes) =>
        {
            AttestationTrigger[] all = [AttestationTrigger.Hire, AttestationTrigger.RoleChange, AttestationTrigger.NewSupplier];
            var campaign = kind switch { 0 => Campaign(ByNovember), 1 => Campaign(TwoWeeks), 2 => Campaign(Yearly), _ => Campaign(TwoWeeks, new([], [], all)) };
            var person = Person(null, [.. changes.Select((from, i) => new AttestationChange(all[i % 3], "x", Started.AddDays(from)))]);
            var asked = new List<string>();
            // Never answered, always lapsed: the hardest case for asking once.
            while (AttestationOccasions.Next(campaign, person, new(asked, false, null, null), Started.AddDays(day)) is { } next)
            {
                asked.ShouldNotContain(next.Occasion);
                asked.Add(next.Occasion);
                AttestationOccasions.Next(campaign, person, new(asked, true, null, null), Started.AddDays(day)).ShouldBeNull();
            }
        });
}
