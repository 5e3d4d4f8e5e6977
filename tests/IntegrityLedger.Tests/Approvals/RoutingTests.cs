using CsCheck;
using IntegrityLedger.Approvals;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Approvals;

/// <summary>Who decides: the nearest who may, in any organisation.</summary>
public sealed class RoutingTests
{
    private static readonly EmployeeId[] Crowd = [.. Enumerable.Range(0, 12).Select(i => EmployeeId.FromSourceKey($"p{i}"))];
    private static readonly Gen<EmployeeId> Somebody = Gen.Int[0, 11].Select(i => Crowd[i]);
    private static readonly Gen<HashSet<EmployeeId>> Some = Somebody.Array[0, 4].Select(people => people.ToHashSet());

    private static readonly Gen<CandidateMandate> AMandate = Gen.Select(Gen.Bool, Gen.Int[0, 3], (gift, limit) => new CandidateMandate(gift ? "gift" : "representation", limit == 3 ? null : limit * 1000_00));
    private static readonly Gen<Candidate> InLine = Gen.Select(Gen.Int[0, 13], Gen.Int[0, 9], Gen.Bool, AMandate.Array[0, 3], (who, employed, lateral, mandates) =>
        new Candidate(who < 12 ? Crowd[who] : null, $"E{who}", $"Enhet {who}", lateral ? CandidateKind.Lateral : CandidateKind.Line, employed > 0, mandates));
    private static readonly Gen<Candidate> OfFunction = Gen.Select(Somebody, Gen.Int[0, 9], (who, employed) => new Candidate(who, "SLK", "Stadsledningskontoret", CandidateKind.Function, employed > 0, []));

    private static readonly Gen<Matter> AMatter = Gen.Select(Somebody, Some, Some, Gen.Bool, Gen.Int[0, 4], (declarant, there, decided, gift, amount) =>
        new Matter(declarant, there.Append(declarant).ToHashSet(), decided, gift ? "gift" : "representation", amount == 4 ? null : amount * 700_00));

    private static readonly Gen<(Matter Matter, Candidate[] Line, Candidate[] Function)> Organisation = Gen.Select(AMatter, InLine.Array[0, 8], OfFunction.Array[0, 3]);

    private static Route Choose((Matter Matter, Candidate[] Line, Candidate[] Function) o) => Routing.Choose(o.Matter, o.Line, o.Function, "compliance", Disqualifying.Standard);

    [Fact]
    public void Never_the_declarant_never_somebody_who_was_there_never_somebody_who_decided_before() => Organisation.Sample(o =>
    {
        if (Choose(o).Approver is not { } approver) return;
        approver.ShouldNotBe(o.Matter.Declarant);
        o.Matter.TookPart.ShouldNotContain(approver);
        o.Matter.AlreadyDecided.ShouldNotContain(approver);
    });

    [Fact]
    public void Whoever_decides_in_the_line_has_a_mandate_that_is_large_enough_and_still_works_here() => Organisation.Sample(o =>
    {
        var route = Choose(o);
        if (route.Approver is null || route.Skipped.Count >= o.Line.Length) return;
        var chosen = o.Line[route.Skipped.Count];
        chosen.Person.ShouldBe(route.Approver);
        chosen.Employed.ShouldBeTrue();
        chosen.Mandates.ShouldContain(m => m.Kind == o.Matter.MandateKind && (m.LimitOre == null || o.Matter.AmountOre == null || m.LimitOre >= o.Matter.AmountOre));
    });

    [Fact]
    public void It_always_ends_with_a_person_or_with_the_function_and_says_why() => Organisation.Sample(o =>
    {
        var route = Choose(o);
        (route.Approver is null).ShouldBe(route.ToRole == "compliance");
        route.Reason.Sv.ShouldNotBeNullOrWhiteSpace();
        route.Reason.En.ShouldNotBeNullOrWhiteSpace();
    });

    [Fact]
    public void Everybody_nearer_was_passed_over_in_order_with_a_reason() => Organisation.Sample(o =>
    {
        var route = Choose(o);
        Candidate[] all = [.. o.Line, .. o.Function];
        route.Skipped.Select(s => s.Person).ShouldBe(all.Take(route.Skipped.Count).Select(c => c.Person));
        if (route.Approver is { } approver) all[route.Skipped.Count].Person.ShouldBe(approver);
        else route.Skipped.Count.ShouldBe(all.Length);
        foreach (var skipped in route.Skipped)
        {
            skipped.Why.Code.ShouldNotBeNullOrWhiteSpace();
            skipped.Why.Reason.Sv.ShouldNotBeNullOrWhiteSpace();
            skipped.Why.Reason.En.ShouldNotBeNullOrWhiteSpace();
        }
    });

    [Fact]
    public void Somebody_further_away_does_not_change_who_is_nearest() => Gen.Select(Organisation, InLine).Sample((o, further) =>
    {
        var route = Choose(o);
        if (route.Approver is null || route.Skipped.Count >= o.Line.Length) return;
        var longer = Choose(o with { Line = [.. o.Line, further] });
        longer.Approver.ShouldBe(route.Approver);
        longer.Skipped.Count.ShouldBe(route.Skipped.Count);
    });

    [Fact]
    public void A_ground_that_is_added_to_the_list_passes_people_over_with_its_own_reason() => Organisation.Sample(o =>
    {
        var first = Choose(o);
        if (first.Approver is not { } disqualified) return;
        DisqualificationRule owns = (candidate, _) => candidate.Person == disqualified ? new("conflict", new("Äger del i givaren.", "Owns a part of the giver."), "KL 6 kap. 28 §") : null;
        var second = Routing.Choose(o.Matter, o.Line, o.Function, "compliance", [.. Disqualifying.Standard, owns]);
        second.Approver.ShouldNotBe(disqualified);
        second.Skipped.ShouldContain(s => s.Person == disqualified && s.Why.Code == "conflict");
    });

    [Fact]
    public void Each_reason_has_its_own_code()
    {
        var (anna, bo) = (Crowd[0], Crowd[1]);
        var matter = new Matter(anna, new HashSet<EmployeeId> { anna }, new HashSet<EmployeeId>(), "gift", 600_00);
        Candidate Boss(EmployeeId? person, bool employed = true, params CandidateMandate[] mandates) => new(person, "BYGG", "Bygglov", CandidateKind.Line, employed, mandates);
        string Why(Matter about, Candidate candidate) => Routing.Choose(about, [candidate], [], "compliance", Disqualifying.Standard).Skipped.Single().Why.Code;
        var enough = new CandidateMandate("gift", 5000_00);
        Why(matter, Boss(null)).ShouldBe("no-manager");
        Why(matter, Boss(anna, true, enough)).ShouldBe("declarant");
        Why(matter with { TookPart = new HashSet<EmployeeId> { anna, bo } }, Boss(bo, true, enough)).ShouldBe("participant");
        Why(matter with { AlreadyDecided = new HashSet<EmployeeId> { bo } }, Boss(bo, true, enough)).ShouldBe("decided-before");
        Why(matter, Boss(bo, false, enough)).ShouldBe("left");
        Why(matter, Boss(bo)).ShouldBe("no-mandate");
        Why(matter, Boss(bo, true, new CandidateMandate("representation", null))).ShouldBe("no-mandate");
        Why(matter, Boss(bo, true, new CandidateMandate("gift", 599_99))).ShouldBe("mandate-exceeded");
        Routing.Choose(matter, [Boss(bo, true, new CandidateMandate("gift", 600_00))], [], "compliance", Disqualifying.Standard).Approver.ShouldBe(bo);
    }
}
