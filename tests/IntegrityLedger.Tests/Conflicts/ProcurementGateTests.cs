using CsCheck;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>The gate to the evaluation (R29).</summary>
public sealed class ProcurementGateTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly EmployeeId Eva = EmployeeId.FromSourceKey("eva"), Filip = EmployeeId.FromSourceKey("filip"), Consultant = EmployeeId.FromSourceKey("konsult");
    private const string Bidder = "5599001012", Another = "5599002028";

    [Fact]
    public void It_stays_shut_while_one_has_said_nothing() =>
        Ask([Eva, Filip], [Bidder], [Said(Eva, Bidder)]).ShouldSatisfyAllConditions(a => a.Opens.ShouldBeFalse(), a => a.Missing.ShouldBe([Filip]), a => a.ToRenew.ShouldBeEmpty());

    [Fact]
    public void A_word_given_before_a_bidder_was_noted_is_to_be_said_again() =>
        Ask([Eva], [Bidder, Another], [Said(Eva, Bidder)]).ToRenew.ShouldBe([Eva]);

    [Fact]
    public void A_bidder_that_is_gone_takes_nothing_from_a_word() => Ask([Eva], [Bidder], [Said(Eva, Bidder, Another)]).Opens.ShouldBeTrue();

    [Fact]
    public void Whoever_is_tied_to_a_bidder_is_in_the_way_until_something_is_decided()
    {
        var tie = new ProcurementTie(Consultant, Guid.NewGuid(), "I-2026-00001", InterestKind.Kinship, InterestRelation.Relative, Bidder);
        var found = Said(Consultant, Bidder) with { Conflicts = [new(Guid.NewGuid(), tie.Interest, tie.InterestCaseNumber, tie.Kind, tie.Relation, Bidder, false, Today)] };
        Ask([Consultant], [Bidder], [found], tie).InConflict.ShouldBe([Consultant]);
        Ask([Consultant], [Bidder], [Judged(found, null)], tie).NotApart.ShouldBe([Consultant], "reasons alone are no measure");
        Ask([Consultant], [Bidder], [Judged(found, MeasureKind.InformationBarrier)], tie).Opens.ShouldBeTrue();
    }

    [Fact]
    public void Whose_last_day_it_is_has_no_part_in_what_begins()
    {
        var tie = new ProcurementTie(Consultant, Guid.NewGuid(), "I-2026-00001", InterestKind.Kinship, InterestRelation.Relative, Bidder);
        ProcurementGate.Ask(Question([new(Consultant, new(Today.AddDays(-90), Today))], [Bidder], [], tie)).Opens.ShouldBeTrue();
        ProcurementGate.Ask(Question([new(Consultant, new(Today.AddDays(-90), Today.AddDays(1)))], [Bidder], [], tie)).Opens.ShouldBeFalse();
    }

    [Fact]
    public void A_day_in_the_past_is_no_way_round_somebody_who_takes_part_now() =>
        ProcurementGate.Participants([new(Eva, new(Today.AddDays(-3)))], Today.AddDays(-10), Today).ShouldBe([Eva]);

    [Fact]
    public void Later_steps_look_at_conflicts_only()
    {
        var question = Question([new(Eva, new(Today.AddDays(-90)))], [Bidder], []) with { Opening = false };
        ProcurementGate.Ask(question).Opens.ShouldBeTrue();
        var found = Said(Consultant, Bidder) with { Conflicts = [new(Guid.NewGuid(), Guid.NewGuid(), "I-2026-00001", InterestKind.Board, InterestRelation.Self, Bidder, true, Today)] };
        ProcurementGate.Ask(question with { Declarations = new Dictionary<EmployeeId, ProcurementDeclaration> { [Consultant] = found } }).NotJudged.ShouldBe([Consultant]);
        ProcurementGate.Ask(question with { Declarations = new Dictionary<EmployeeId, ProcurementDeclaration> { [Consultant] = Judged(found, null) } }).Opens.ShouldBeTrue();
    }

    /// <summary>For any project, any bidders and any words said: the gate opens exactly when everybody who takes part that day has a word that covers every bidder.</summary>
    [Fact]
    public void It_opens_exactly_when_every_member_of_the_day_has_a_valid_declaration()
    {
        var stay = Gen.Select(Gen.Int[0, 5], Gen.Int[-6, 3], Gen.Int[-3, 9].Nullable(), (person, from, length) =>
            new GateMember(EmployeeId.FromSourceKey($"p{person}"), new(Today.AddDays(from), length is { } days ? Today.AddDays(from + days) : null)));
        var bidder = Gen.Int[0, 3].Select(n => $"559900000{n}");
        var word = Gen.Select(Gen.Int[0, 5], bidder.List[0, 4], (person, covers) => Said(EmployeeId.FromSourceKey($"p{person}"), [.. covers.Distinct()]));
        Gen.Select(stay.List[0, 6], bidder.List[0, 3], word.List[0, 6], Gen.Int[-4, 4]).Sample((members, bidders, words, days) =>
        {
            var said = words.DistinctBy(w => w.Person).ToList();
            var from = Today.AddDays(days);
            var takingPart = members.Where(m => (m.Period.From <= from && (m.Period.To ?? DateOnly.MaxValue) > from) || (m.Period.From <= Today && (m.Period.To ?? DateOnly.MaxValue) > Today)).Select(m => m.Person);
            var valid = takingPart.All(p => said.FirstOrDefault(w => w.Person == p) is { } own && bidders.All(own.Covers.Contains));
            var answer = ProcurementGate.Ask(new(from, Today, true, members, bidders, said.ToDictionary(w => w.Person), [], []));
            return answer.Opens == valid && !answer.Missing.Intersect(answer.ToRenew).Any();
        });
    }

    private static GateAnswer Ask(EmployeeId[] people, string[] bidders, ProcurementDeclaration[] said, params ProcurementTie[] ties) =>
        ProcurementGate.Ask(Question([.. people.Select(p => new GateMember(p, new(Today.AddDays(-90))))], bidders, said, ties));

    private static GateQuestion Question(GateMember[] members, string[] bidders, ProcurementDeclaration[] said, params ProcurementTie[] ties) =>
        new(Today, Today, true, members, bidders, said.ToDictionary(d => d.Person), ties, []);

    private static ProcurementDeclaration Said(EmployeeId person, params string[] covers) => ProcurementDeclaration.Fold(null, new ProcurementDeclarationGiven(
        new("U", 2026, 1), "P-2026-014", new(person, "INK", null, []), "evaluator", ProcurementStatement.None, "2026-1", [], covers.Length > 0, covers, null, Today, "eva"))!;

    private static ProcurementDeclaration Judged(ProcurementDeclaration declared, MeasureKind? measure) =>
        ProcurementDeclaration.Fold(declared, new ProcurementConflictAssessed(declared.Conflicts[0].Id, measure, false, new("x"), Today, Filip, "filip"))!;
}
