using IntegrityLedger.Approvals;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Approvals;

/// <summary>What somebody declared, and where they stand, decides what they may touch: by the law of the unit and of the day.</summary>
public sealed class DisqualificationTests
{
    private static readonly EmployeeId Anna = EmployeeId.FromSourceKey("anna"), Bo = EmployeeId.FromSourceKey("bo"), Cecilia = EmployeeId.FromSourceKey("cecilia"), Dag = EmployeeId.FromSourceKey("dag");
    private const string Nordbro = "5599001012", NordbroHolding = "5599003034", Housing = "5567788990";

    private static Matter About(params string[] parties) => new(Anna, new HashSet<EmployeeId>(), new HashSet<EmployeeId>(), "gift", 600_00) { Day = new(2026, 11, 20), Parties = parties.ToHashSet(), SmallestShare = 1 };

    private static DeclaredInterest Interest(InterestKind kind, string? key = Nordbro, InterestRelation relation = InterestRelation.Self) => new(StableId.From("interest", kind.ToString()), Bo, kind, relation, key, null, null, null, null, false);

    private static Candidate TheManager(params DeclaredInterest[] interests) =>
        new(Bo, "BYGG", "Bygglov", CandidateKind.Line, true, [new("gift", null)]) { Interests = interests };

    private static Disqualification? Why(Matter matter, Candidate candidate) => Disqualifying.FirstGround(candidate, matter, Disqualifying.Standard);

    [Fact]
    public void Whoever_declared_nothing_and_was_not_there_decides() => Why(About(Nordbro), TheManager()).ShouldBeNull();

    [Theory]
    [InlineData(InterestKind.Ownership, InterestRelation.Self, "interest")]
    [InlineData(InterestKind.Ownership, InterestRelation.Relative, "kin")]
    [InlineData(InterestKind.Board, InterestRelation.Self, "rep")]
    [InlineData(InterestKind.Assignment, InterestRelation.Self, "agent")]
    [InlineData(InterestKind.Employment, InterestRelation.Self, "delicacy")]
    [InlineData(InterestKind.Employment, InterestRelation.Relative, "kin")]
    [InlineData(InterestKind.Kinship, InterestRelation.Self, "kin")]
    [InlineData(InterestKind.Friendship, InterestRelation.Self, "delicacy")]
    [InlineData(InterestKind.Property, InterestRelation.Self, "interest")]
    [InlineData(InterestKind.Dispute, InterestRelation.Self, "delicacy")]
    [InlineData(InterestKind.FormerEmployer, InterestRelation.Self, "delicacy")]
    [InlineData(InterestKind.Other, InterestRelation.Self, "other-conflict")]
    public void An_interest_in_the_other_side_disqualifies_on_its_own_ground(InterestKind kind, InterestRelation whose, string code) =>
        Why(About(Nordbro), TheManager(Interest(kind, relation: whose)))!.Code.ShouldBe(code);

    [Fact]
    public void An_interest_in_the_parent_company_counts_where_the_group_is_known() =>
        Why(About(Nordbro, NordbroHolding), TheManager(Interest(InterestKind.Ownership, NordbroHolding)))!.Code.ShouldBe("interest");

    [Fact]
    public void An_interest_in_somebody_else_does_not_count() => Why(About(Nordbro), TheManager(Interest(InterestKind.Ownership, Housing))).ShouldBeNull();

    [Fact]
    public void A_share_that_is_known_to_be_small_is_no_interest_and_an_unknown_one_is()
    {
        Why(About(Nordbro), TheManager(Interest(InterestKind.Ownership) with { Share = 0.2m })).ShouldBeNull();
        Why(About(Nordbro), TheManager(Interest(InterestKind.Ownership) with { Share = 1m }))!.Code.ShouldBe("interest");
        Why(About(Nordbro), TheManager(Interest(InterestKind.Ownership)))!.Code.ShouldBe("interest");
    }

    [Fact]
    public void An_interest_in_the_procurement_or_in_the_very_case_counts_without_any_company()
    {
        Why(About() with { Procurements = new HashSet<string> { "P-2026-014" } }, TheManager(Interest(InterestKind.Other, null) with { ProcurementId = "P-2026-014" }))!.Code.ShouldBe("proc");
        Why(About() with { CaseKey = "abc" }, TheManager(Interest(InterestKind.Property, null) with { CaseKey = "abc" }))!.Code.ShouldBe("interest");
        Why(About() with { CaseKey = "abc" }, TheManager(Interest(InterestKind.Property, null) with { CaseKey = "abd" })).ShouldBeNull();
    }

    [Fact]
    public void Kin_in_the_city_counts_from_either_end()
    {
        Why(About(), TheManager(Interest(InterestKind.Kinship, null) with { Colleague = Anna }))!.Code.ShouldBe("kin");
        var told = new DeclaredInterest(StableId.From("interest", "a"), Anna, InterestKind.Kinship, InterestRelation.Self, null, Bo, null, null, null, false);
        Why(About() with { InterestsOfThoseInvolved = [told] }, TheManager())!.Code.ShouldBe("kin");
        Why(About() with { InterestsOfThoseInvolved = [told with { Kind = InterestKind.Friendship }] }, TheManager())!.Code.ShouldBe("delicacy");
        Why(About() with { InterestsOfThoseInvolved = [told with { Colleague = Cecilia }] }, TheManager()).ShouldBeNull();
    }

    [Fact]
    public void A_relative_in_the_city_is_kin_whatever_the_tie_was_called() =>
        Why(About(), TheManager(Interest(InterestKind.Other, null, InterestRelation.Relative) with { Colleague = Anna }))!.Code.ShouldBe("kin");

    [Fact]
    public void Of_several_interests_the_same_one_is_told_in_whatever_order_they_were_declared()
    {
        var (owns, works, board) = (Interest(InterestKind.Ownership), Interest(InterestKind.Employment), Interest(InterestKind.Board));
        foreach (var interests in new[] { new[] { owns, works, board }, [board, works, owns], [works, owns, board] })
            Why(About(Nordbro), TheManager(interests))!.Code.ShouldBe("interest");
        var (first, second) = (owns with { Id = new("00000000-0000-0000-0000-000000000001") }, owns with { Id = new("00000000-0000-0000-0000-000000000002") });
        Why(About(Nordbro), TheManager(second, first))!.Interest.ShouldBe(first.Id);
        Why(About(Nordbro), TheManager(first, second))!.Interest.ShouldBe(first.Id);
    }

    [Fact]
    public void What_somebody_did_in_the_matter_is_told_before_what_they_have_declared()
    {
        var own = About(Nordbro) with { Declarant = Bo };
        Why(own, TheManager(Interest(InterestKind.Ownership)))!.Code.ShouldBe(Why(own, TheManager())!.Code);
    }

    [Fact]
    public void A_seat_for_the_city_disqualifies_only_in_exercise_of_authority_and_not_knowing_is_not_no()
    {
        var seat = TheManager(Interest(InterestKind.Board, Housing) with { AppointedByCity = true });
        Why(About(Housing) with { AuthorityExercise = false }, seat).ShouldBeNull();
        Why(About(Housing) with { AuthorityExercise = true }, seat)!.Code.ShouldBe("assign");
        Why(About(Housing), seat)!.Code.ShouldBe("assign");
        Why(About(Housing) with { AuthorityExercise = false, CityOwned = new HashSet<string> { Housing } }, TheManager(Interest(InterestKind.Board, Housing))).ShouldBeNull();
        Why(About(Housing) with { AuthorityExercise = false, Regime = Regime.Company }, seat)!.Code.ShouldBe("assign");
    }

    [Fact]
    public void The_exception_is_for_the_seat_not_for_a_share_in_the_same_company() =>
        Why(About(Housing) with { AuthorityExercise = false }, TheManager(Interest(InterestKind.Board, Housing) with { AppointedByCity = true }, Interest(InterestKind.Ownership, Housing)))!.Code.ShouldBe("interest");

    [Fact]
    public void A_subordinate_of_somebody_who_took_part_does_not_decide_but_a_function_beside_the_line_does()
    {
        var dinner = About() with { TookPart = new HashSet<EmployeeId> { Dag } };
        var superiors = new HashSet<EmployeeId> { Cecilia, Dag };
        Why(dinner, TheManager() with { Superiors = superiors })!.Code.ShouldBe("subordinate");
        Why(dinner, TheManager() with { Superiors = superiors, Kind = CandidateKind.Function }).ShouldBeNull();
        Why(About(), TheManager() with { Superiors = superiors }).ShouldBeNull();
    }

    [Fact]
    public void A_vice_chair_decides_about_the_chair_of_the_same_committee_but_not_where_another_superior_took_part()
    {
        var chair = About().Declarant;
        var vice = TheManager() with { Kind = CandidateKind.Lateral, Superiors = new HashSet<EmployeeId> { chair, Dag } };
        Why(About(), vice).ShouldBeNull();
        Why(About(), vice with { Kind = CandidateKind.Line })!.Code.ShouldBe("subordinate");
        Why(About() with { TookPart = new HashSet<EmployeeId> { Dag } }, vice)!.Code.ShouldBe("subordinate");
    }

    [Fact]
    public void Nobody_decides_in_the_place_of_the_declarant() =>
        Why(About(), TheManager() with { Kind = CandidateKind.Substitute, InPlaceOf = Anna })!.Code.ShouldBe("stand-in");

    [Fact]
    public void Whoever_wrote_the_rule_in_play_does_not_decide_on_it() => Why(About() with { RuleAuthors = new HashSet<EmployeeId> { Bo } }, TheManager())!.Code.ShouldBe("rule-author");

    [Theory]
    [InlineData("2022-06-30", "KL 6 kap. 28 § p. 1 (lydelse före 2022-07-01), 7 kap. 4 §; FL 16 §", "synnerlig")]
    [InlineData("2022-07-01", "KL 6 kap. 28 § p. 1, 7 kap. 4 §; FL 16 §", "inte oväsentlig")]
    [InlineData("2017-12-31", "KL (1991:900) 6 kap. 24–25 §§ p. 1; FL (1986:223) 11 §", "synnerlig")]
    public void The_wording_of_the_law_is_that_of_the_day(string day, string statute, string wording)
    {
        var ground = GroundCatalogue.Find(GroundCode.Interest, Regime.Authority, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        ground.Statute.ShouldBe(statute);
        ground.Meaning.Sv.ShouldContain(wording);
        Why(About(Nordbro) with { Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }, TheManager(Interest(InterestKind.Ownership)))!.LegalBasis.ShouldBe(statute);
    }

    /// <summary>Before 1 July 2022: KL (1991:900) 6 kap. 25 § p. 2, 4 and 5 as worded by SFS 2003:519.</summary>
    [Theory]
    [InlineData(GroundCode.Rep, "2022-06-30", "p. 2", "Är ställföreträdare")]
    [InlineData(GroundCode.Rep, "2022-07-01", "p. 2", "Är eller har varit ställföreträdare")]
    [InlineData(GroundCode.Agent, "2022-06-30", "p. 4", "mot betalning biträtt")]
    [InlineData(GroundCode.Agent, "2022-07-01", "p. 2", "Är eller har varit ombud")]
    [InlineData(GroundCode.Delicacy, "2017-12-31", "p. 5", "opartiskheten")]
    [InlineData(GroundCode.Delicacy, "2022-07-01", "sista p.", "opartiskheten")]
    public void Each_tie_stands_in_the_point_that_named_it_on_that_day(GroundCode code, string day, string point, string wording)
    {
        var ground = GroundCatalogue.Find(code, Regime.Authority, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        ground.Statute.ShouldContain($" {point}");
        ground.Meaning.Sv.ShouldContain(wording);
    }

    [Fact]
    public void Every_ground_is_worded_for_every_law_on_every_day()
    {
        foreach (var (code, regime) in Enum.GetValues<GroundCode>().SelectMany(c => Enum.GetValues<Regime>().Select(r => (c, r))))
            foreach (var day in new[] { new DateOnly(1990, 1, 1), new(2000, 1, 1), new(2018, 1, 1), new(2022, 6, 30), new(2022, 7, 1), new(2035, 1, 1) })
            {
                var ground = GroundCatalogue.Find(code, regime, day);
                (ground.Statute.Length > 5 && ground.Name.Sv.Length > 3 && ground.Meaning.En.Length > 10 && ground.Barred.HasFlag(Acts.Decide)).ShouldBeTrue($"{code} {regime} {day}");
            }
    }

    [Fact]
    public void In_a_company_the_companies_act_is_named_and_friendship_is_a_matter_of_policy()
    {
        var company = About(Nordbro) with { Regime = Regime.Company };
        Why(company, TheManager(Interest(InterestKind.Ownership)))!.LegalBasis!.ShouldStartWith("ABL 8 kap. 23 §");
        var friend = TheManager(Interest(InterestKind.Friendship));
        Disqualifying.Bars(friend, company, Acts.Decide)!.LegalBasis!.ShouldNotContain("ABL");
        Disqualifying.Bars(friend, company, Acts.TakePart).ShouldBeNull();
        Disqualifying.Bars(friend, About(Nordbro), Acts.TakePart).ShouldNotBeNull();
    }

    [Fact]
    public void The_reason_tells_the_ground_and_never_what_was_declared()
    {
        var why = Why(About(Nordbro), TheManager(Interest(InterestKind.Ownership) with { Share = 30 }))!;
        why.Reason.Sv.ShouldNotContain("30");
        why.Reason.Sv.ShouldNotContain(Nordbro);
        why.Interest.ShouldNotBeNull();
    }
}
