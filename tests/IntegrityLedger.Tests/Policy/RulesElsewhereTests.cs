using System.Text.Json.Nodes;
using IntegrityLedger.Approvals;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Influence;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>The pack lists all thirty-eight rules: those about benefits with their conditions, the others with the room that keeps them, by the limits of this very pack.</summary>
public sealed class RulesElsewhereTests
{
    private static readonly EmployeeId Anna = EmployeeId.FromSourceKey("anna"), Bo = EmployeeId.FromSourceKey("bo"), Cecilia = EmployeeId.FromSourceKey("cecilia");
    private const string Firm = "5599001012";

    [Fact]
    public void All_thirty_eight_rules_are_in_the_pack() =>
        Pack.Rules.Select(r => r.Id).Concat(Pack.Elsewhere!.Select(r => r.Id)).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 38).Select(n => $"R{n:00}"));

    [Fact]
    public void What_no_room_keeps_yet_says_so_and_everything_else_is_shown_here_to_act()
    {
        Pack.Elsewhere!.Where(r => !r.Acts).Select(r => r.Id).ShouldBe(["R36"]);
        Pack.Elsewhere!.Where(r => !r.Acts).ShouldAllBe(r => r.Where.Sv.Contains("inte är byggt än") && r.Where.En.Contains("not built yet"));
        Pack.Elsewhere!.Where(r => r.Acts).Select(r => r.Id).ShouldBe(typeof(RulesElsewhereTests).GetMethods().Select(m => m.Name).Where(n => n.StartsWith('R') && char.IsDigit(n[1])).Select(n => n[..3]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void R26_whoever_is_tied_to_the_matter_is_passed_over_and_the_matter_goes_upward()
    {
        var matter = About(Firm) with { TookPart = new HashSet<EmployeeId> { Anna } };
        var route = Routing.Choose(matter, [Manager(Anna), Manager(Bo, Owns()), Manager(Cecilia)], [], "compliance", Disqualifying.Standard);
        route.Approver.ShouldBe(Cecilia);
        route.Skipped.Select(s => s.Why.Code).ShouldBe(["declarant", "interest"]);
        Why(matter, Manager(Bo) with { Superiors = new HashSet<EmployeeId> { Anna } })!.Code.ShouldBe("subordinate");
    }

    [Theory]
    [InlineData(null, null, "no-mandate")]
    [InlineData("representation", null, "no-mandate")]
    [InlineData("gift", 500_00L, "mandate-exceeded")]
    [InlineData("gift", 600_00L, null)]
    [InlineData("gift", null, null)]
    public void R27_a_mandate_that_is_missing_or_too_small_does_not_decide(string? kind, long? limit, string? code) =>
        Why(About(), Manager(Bo) with { Mandates = kind is null ? [] : [new(kind, limit)] })?.Code.ShouldBe(code);

    [Theory]
    [InlineData(Acts.Decide)]
    [InlineData(Acts.Attest)]
    [InlineData(Acts.TakePart)]
    public void R28_a_declared_interest_closes_what_touches_the_party(Acts act)
    {
        Disqualifying.Bars(Manager(Bo, Owns()), About(Firm), act).ShouldNotBeNull();
        Disqualifying.Bars(Manager(Bo, Owns()), About("5599002028"), act).ShouldBeNull();
        // A share below the pack's own limit is none.
        Disqualifying.Bars(Manager(Bo, Owns(share: Limit("INTEREST_SHARE") / 2)), About(Firm), act).ShouldBeNull();
    }

    [Fact]
    public void R29_the_gate_to_the_evaluation_is_shut_while_somebody_has_not_declared()
    {
        var question = new GateQuestion(Day, Day, true, [new(Bo, new(Day.AddDays(-30)))], [Firm], new Dictionary<EmployeeId, ProcurementDeclaration>(), [], []);
        var answer = ProcurementGate.Ask(question);
        (answer.Opens, answer.Missing.Single()).ShouldBe((false, Bo));
        ProcurementGate.Ask(question with { Members = [] }).Opens.ShouldBeTrue();
    }

    [Fact]
    public void R30_a_side_job_in_a_firm_that_the_own_unit_meets_is_presumed_to_damage_trust() =>
        Screen(new(Regime.Authority, SecondaryOccupationType.OwnFirm, SecondaryOccupationRelation.Applicant, true, null, 6, 0, true, [], []))
            .Rules.Single(r => r.Id == "R30").ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(PolicyOutcome.Reject), r => r.SecondLook.ShouldBe(SecondLook.Legal));

    [Fact]
    public void R31_a_side_job_without_a_harmful_ground_must_be_allowed_and_beyond_the_packs_hours_somebody_looks()
    {
        SecondaryOccupationFacts cafe = new(Regime.Authority, SecondaryOccupationType.Employment, SecondaryOccupationRelation.None, false, false, Limit("SECONDARY_HOURS"), 0, true, [], []);
        Screen(cafe).Rules.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Id.ShouldBe("R31"), r => r.Outcome.ShouldBe(PolicyOutcome.Allow), r => r.LegalBasis.ShouldContain("LAS 6 i §"));
        Screen(cafe with { HoursPerWeek = Limit("SECONDARY_HOURS") + 1 }).Outcome.ShouldBe(PolicyOutcome.Review);
    }

    [Fact]
    public void R32_the_next_attestation_and_its_reminders_come_when_the_pack_says()
    {
        var usual = AttestationLimits.Of(Pack, Day);
        usual.ShouldBe(AttestationLimits.Usual);
        // The same pack with half a year, three weeks and one.
        var stricter = AttestationLimits.Of(With(("ATTESTATION_MONTHS", 6), ("ATTESTATION_FIRST_REMINDER", 21), ("ATTESTATION_SECOND_REMINDER", 7)), Day);
        var campaign = new object[]
        {
            new AttestationCampaignPlanned(Guid.Empty, new("Intyg", "Attestation"), new("Text", "Text"), AttestationAudience.Everybody, new(AttestationTermKind.Yearly, null, 30), new(2026, 1, 1), "greta.vik"),
            new AttestationCampaignStarted(new(2026, 1, 1), "greta.vik"),
        }.Aggregate<object, AttestationCampaign?>(null, AttestationCampaign.Fold)!;
        AttestationAsked? Asked(AttestationLimits limits, DateOnly today) =>
            AttestationOccasions.Next(campaign, new(Anna, true, "BYGG", ["BYGG"], ["employee"], []), new([], false, new(2026, 1, 15), new(2026, 1, 15)), today, limits);

        Asked(usual, new(2026, 12, 15)).ShouldBeNull();
        Asked(usual, new(2026, 12, 16))!.DueOn.ShouldBe(new(2027, 1, 15));
        Asked(stricter, new(2026, 6, 24)).ShouldNotBeNull("21 days before six months");
        Asked(usual, new(2026, 6, 24)).ShouldBeNull();

        var due = new DateOnly(2027, 3, 31);
        AttestationReminders.Days(due, usual).Take(2).Select(d => d.Day).ShouldBe([new(2027, 3, 1), new(2027, 3, 17)]);
        AttestationReminders.Days(due, stricter).Take(2).Select(d => d.Day).ShouldBe([new(2027, 3, 10), new(2027, 3, 24)]);
        AttestationReminders.Reached(new(2027, 1, 1), due, null, new(2027, 3, 2), stricter).ShouldBe(AttestationReminder.None);
        AttestationReminders.Reached(new(2027, 1, 1), due, null, new(2027, 4, 1), stricter).ShouldBe(AttestationReminder.Manager);
    }

    [Fact]
    public void R33_a_report_is_confirmed_the_same_day_and_what_is_to_be_decided_within_the_packs_time()
    {
        var friday = new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);
        DateTimeOffset Due(PolicyPack pack, Duty duty, DateTimeOffset at) => DutyClocks.From(at, DutyDays.Of(pack, StockholmTime.DateOf(at))).Single(c => c.Duty == duty).DueAt;
        Due(Pack, Duty.Acknowledgement, friday).ShouldBe(StockholmTime.EndOf(new(2026, 11, 20)));
        Due(Pack, Duty.Acknowledgement, friday.AddHours(20)).ShouldBe(StockholmTime.EndOf(new(2026, 11, 23)), "what comes on a Saturday waits for Monday");
        Due(Pack, Duty.PoliceDecision, friday).ShouldBe(friday.AddHours(24));
        Due(Pack, Duty.WorkEnvironmentDecision, friday).ShouldBe(friday.AddHours(24));
        Due(Pack, Duty.Feedback, friday).ShouldBe(StockholmTime.EndOf(new(2026, 12, 4)));
        var stricter = With(("POLICE_DECISION_DAYS", 2), ("INFLUENCE_FEEDBACK_DAYS", 5));
        (Due(stricter, Duty.PoliceDecision, friday), Due(stricter, Duty.Feedback, friday)).ShouldBe((friday.AddDays(2), StockholmTime.EndOf(new(2026, 11, 25))));
        DutyDays.Of(Pack, Day).ShouldBe(DutyDays.Usual);
    }

    [Fact]
    public void R34_a_report_about_a_manager_passes_the_line_by()
    {
        HandlerCandidate Holder(EmployeeId id, string name, params EmployeeId[] above) => new(id, "SSA", name, name.ToLowerInvariant().Replace(' ', '.'), above.ToHashSet());
        var security = new HandlingFunction(new("s", "s"), [Holder(Bo, "Bo Ek", Anna)]);
        var compliance = new HandlingFunction(new("c", "c"), [Holder(Cecilia, "Cecilia Strand")]);
        HandlerRules.Choose([security, compliance], new([Anna], [], [])).ShouldSatisfyAllConditions(c => c.Handlers.ShouldBe([Cecilia]), c => c.Skipped.Single().Code.ShouldBe("in-the-line"));
        HandlerRules.Choose([security, compliance], new([], [], ["Det var Bo Eks idé."])).Handlers.ShouldBe([Cecilia]);
        HandlerRules.Choose([security, compliance], new([Cecilia], [Bo], [])).Handlers.ShouldBeEmpty();
        HandlerRules.Choose([security, compliance], new([], [], [])).Handlers.ShouldBe([Bo]);
    }

    [Fact]
    public void R35_a_hand_over_is_confirmed_and_answered_within_the_packs_times()
    {
        HandoverTimes.Of(Pack, Day).ShouldBe(HandoverTimes.Usual);
        HandoverTimes.Of(With(("HANDOFF_RECEIPT_DAYS", 3), ("HANDOFF_FEEDBACK_MONTHS", 1)), Day).ShouldBe(new(3, 1));
        var marker = WhistleblowingMarker.Fold(null, new WhistleblowingHandedOver(new("V", 2026, 1), Day, Day.AddDays(7), "system"))!;
        marker.NextDueOn.ShouldBe(Day.AddDays(7));
        WhistleblowingMarker.Wrong(marker, new WhistleblowingFeedbackGiven(Day, "greta.vik"))!.Code.ShouldBe("whistleblowing-not-awaited");
        WhistleblowingMarker.Fold(marker, new WhistleblowingAcknowledged(Day, Day.AddMonths(3), "greta.vik"))!.NextDueOn.ShouldBe(Day.AddMonths(3));
    }

    [Fact]
    public void R38_in_a_municipal_company_the_companies_act_asks() =>
        Why(About(Firm) with { Regime = Regime.Company }, Manager(Bo, Owns()))!.LegalBasis!.ShouldContain("ABL 8 kap. 23 §");

    [Theory]
    [InlineData("room", "\"cellar\"", "There is no room")]
    [InlineData("parameters", "[\"NO_SUCH\"]", "There is no parameter")]
    [InlineData("legalBasis", "\" \"", "no legal basis")]
    [InlineData("id", "\"R01\"", "Two rules have this id")]
    public void A_listed_rule_that_cannot_be_meant_is_a_fault(string property, string json, string fault)
    {
        var pack = JsonNode.Parse(PolicyPackReader.Write(Pack))!;
        pack["elsewhere"]![0]![property] = JsonNode.Parse(json);
        PolicyPackReader.Read(pack.ToJsonString()).Problems.ShouldContain(p => p.What.En.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_in_the_list_is_told_to_whoever_signs() =>
        PackDiff.Between(Pack, Pack with { Elsewhere = [.. Pack.Elsewhere!.Skip(1).Select(r => r.Id == "R36" ? r with { Acts = true } : r)] }).Select(c => c.Where).ShouldBe(["R26", "R36"]);

    private static decimal Limit(string code) => Pack.Parameter(code)!.On(Day)!.Value;

    private static PolicyPack With(params (string Code, decimal Value)[] limits) => Pack with
    {
        Parameters = [.. Pack.Parameters.Select(p => limits.Where(l => l.Code == p.Code).Select(l => p with { Values = [p.Values[0] with { Value = l.Value }] }).FirstOrDefault() ?? p)],
    };

    private static Assessment Screen(SecondaryOccupationFacts facts) => SecondaryOccupationScreening.Of(facts, SecondaryOccupationLimits.Of(Pack, Day), Pack.Version, Day);

    private static Matter About(params string[] parties) => new(Anna, new HashSet<EmployeeId>(), new HashSet<EmployeeId>(), "gift", 600_00) { Day = Day, Parties = parties.ToHashSet(), SmallestShare = Limit("INTEREST_SHARE") };

    private static DeclaredInterest Owns(decimal? share = null) => new(StableId.From("interest", "owns"), Bo, InterestKind.Ownership, InterestRelation.Self, Firm, null, share, null, null, false);

    private static Candidate Manager(EmployeeId person, params DeclaredInterest[] interests) => new(person, "BYGG", "Bygglov", CandidateKind.Line, true, [new("gift", null)]) { Interests = interests };

    private static Disqualification? Why(Matter matter, Candidate candidate) => Disqualifying.FirstGround(candidate, matter, Disqualifying.Standard);
}
