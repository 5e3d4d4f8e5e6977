using CsCheck;
using IntegrityLedger.Influence;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Influence;

/// <summary>Any order of steps on a report: the fold is total, says what the rules need, and what is destroyed or closed stays so.</summary>
public sealed class ReportFoldTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly SealedText Words = new("x");
    private static readonly EmployeeId[] People = [.. Enumerable.Range(0, 4).Select(n => EmployeeId.FromSourceKey($"p{n}"))];
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 3).Select(n => new Guid(n + 1, 0, 0, new byte[8]))];

    private static InfluenceReported Reported => new(new("R", 2026, 1), Start, Words, Words, Words, DutyClocks.From(Start, DutyDays.Usual), InfluenceRules.Reporter);

    private static readonly Gen<EmployeeId> Person = Gen.Int[0, 3].Select(n => People[n]);
    private static readonly Gen<Guid> AnyId = Gen.Int[0, 2].Select(n => Ids[n]);
    private static readonly Gen<DateTimeOffset> At = Gen.Int[0, 60 * 24 * 60].Select(m => Start.AddMinutes(m));

    /// <summary>Every kind of step there is: one that is forgotten here is missed below.</summary>
    private static readonly Gen<object> Step = Gen.OneOf(
        Person.List[1, 3].Select(p => (object)new HandlersAssigned([.. p.Distinct()], Words, "policy")), Person.Select(p => (object)new HandlerAdded(p, Words, "b")), Person.Select(p => (object)new HandlerRemoved(p, Words, "b")),
        At.Select(at => (object)new ReportAcknowledged(Words, at, "b")), At.Select(at => (object)new ReporterWrote(Words, at, "reporter")), At.Select(at => (object)new HandlerWrote(Words, at, "b")),
        AnyId.Select(id => (object)new EvidenceAdded(id, "ab", 1, Words, Start, "reporter")), At.Select(at => (object)new ReportTriaged(Words, Words, at, Start, "b")), At.Select(at => (object)new RiskAssessed(Words, at, "b")),
        AnyId.Select(id => (object)new ProtectionDecided(id, Words, null, Start, "b")), AnyId.Select(id => (object)new ProtectionDone(id, null, Start, "b")), At.Select(at => (object)new PoliceReportDecided(Words, at, "b")),
        At.Select(at => (object)new WorkEnvironmentReportDecided(Words, at, "b")), At.Select(at => (object)new SupportPlanned(Words, at, "b")), At.Select(at => (object)new FeedbackGiven(Words, at, "b")),
        At.Select(at => (object)new LessonNoted(Words, at, "b")), At.Select(at => (object)new ConcernedPersonsNoted(Words, at, "b")), AnyId.Select(id => (object)new ReportLinked(id, Words, "k", Start, "b")),
        AnyId.Select(id => (object)new ReportUnlinked(id, Start, "b")), AnyId.Select(id => (object)new ReportShared(id, Words, null, Start, "b")), Gen.Select(AnyId, Person, (id, p) => (object)new IdentityAsked(id, p, Words, Start, "b")),
        Gen.Select(AnyId, Person, At, (id, p, at) => (object)new IdentityOpened(id, p, null, at, Start, "b")), Gen.Select(AnyId, Person, (id, p) => (object)new IdentityRefused(id, p, Words, Start, "b")),
        Gen.Const((object)new IdentityShared(Start, "reporter")), At.Select(at => (object)new ReportClosed(Words, Words, at, "b")), At.Select(at => (object)new ReportReopened(Words, at, "b")),
        Gen.Enum<Duty>().Select(d => (object)new DutyBecameLate(d, Start, Start)), At.Select(at => (object)new ReportHandedOver(at, "b")));

    private static InfluenceReport Fold(IEnumerable<object> steps) => steps.Aggregate(InfluenceReport.Fold(null, Reported)!, (state, e) => InfluenceReport.Fold(state, e)!);

    private static readonly Gen<List<object>> Steps = Step.List[0, 40];

    [Fact]
    public void Every_step_of_a_report_is_among_those_drawn()
    {
        var drawn = new HashSet<Type>();
        Step.Sample(e => { lock (drawn) drawn.Add(e.GetType()); }, iter: 4_000);
        var known = typeof(InfluenceReported).Assembly.GetTypes().Where(t => t.Namespace == typeof(InfluenceReported).Namespace && t.IsSealed && t.GetProperty("By")?.PropertyType == typeof(string) && !t.Name.StartsWith("Whistleblowing", StringComparison.Ordinal))
            .Except([typeof(InfluenceReported)]).Append(typeof(DutyBecameLate));
        drawn.ShouldBe(known, ignoreOrder: true);
    }

    [Fact]
    public void A_duty_is_done_once_by_the_first_step_that_does_it() => Steps.Sample(steps =>
    {
        var report = Fold(steps);
        report.Duties.Select(d => d.Duty).ShouldBe(Enum.GetValues<Duty>());
        report.DoneAt(Duty.Acknowledgement).ShouldBe(steps.OfType<ReportAcknowledged>().FirstOrDefault()?.At);
        report.DoneAt(Duty.PoliceDecision).ShouldBe(steps.OfType<PoliceReportDecided>().FirstOrDefault()?.At);
        report.DoneAt(Duty.WorkEnvironmentDecision).ShouldBe(steps.OfType<WorkEnvironmentReportDecided>().FirstOrDefault()?.At);
        report.DoneAt(Duty.Feedback).ShouldBe(steps.OfType<FeedbackGiven>().FirstOrDefault()?.At);
    }, iter: 1_000);

    [Fact]
    public void What_is_late_is_said_once_and_nothing_is_owed_when_closed_or_handed_over() => Gen.Select(Steps, At).Sample((steps, now) =>
    {
        var report = Fold(steps);
        var late = InfluenceRules.Late(report, now);
        if (report.Closed || report.HandedOver)
        {
            (late.Count, report.Next).ShouldBe((0, null));
            return;
        }
        foreach (var duty in late) report.Duties.Single(d => d.Duty == duty.Duty).ShouldSatisfyAllConditions(d => d.DoneAt.ShouldBeNull(), d => d.DueAt.ShouldBeLessThan(now));
        InfluenceRules.Late(late.Aggregate(report, (state, e) => InfluenceReport.Fold(state, e)!), now).ShouldBeEmpty();
        report.Next?.DueAt.ShouldBe(report.Duties.Where(d => d.DoneAt is null).Min(d => d.DueAt));
    }, iter: 1_000);

    [Fact]
    public void Handed_over_stays_so_whatever_comes_and_lets_nothing_more_in() => Gen.Select(Steps, Steps).Sample((before, after) =>
    {
        var report = Fold([.. before, new ReportHandedOver(Start, "b"), .. after]);
        report.Status.ShouldBe(ReportStatus.HandedOver);
        InfluenceRules.Write(report, new ReporterWrote(Words, Start, "reporter")).Refusal.ShouldBe(InfluenceRefusals.Destroyed);
        InfluenceRules.HandOver(report, new(Start, "b")).Refusal.ShouldBe(InfluenceRefusals.Destroyed);
        InfluenceRules.Reopen(report, new(Words, Start, "b")).Refusal.ShouldBe(InfluenceRefusals.Destroyed);
    }, iter: 500);

    [Fact]
    public void Who_asked_to_know_the_reporter_never_answers_and_reads_only_while_it_is_open() => Gen.Select(Steps, Person, Person, At).Sample((steps, asker, other, now) =>
    {
        var (asked, until) = (Guid.NewGuid(), now.AddHours(1));
        var report = Fold([.. steps.Where(e => e is not (IdentityShared or IdentityOpened)), new HandlerAdded(asker, Words, "b"), new IdentityAsked(asked, asker, Words, now, "b")]);
        InfluenceRules.AnswerIdentity(report, asked, asker, new IdentityOpened(asked, asker, null, until, now, "b")).Refusal.ShouldBe(InfluenceRefusals.TwoPeople);
        InfluenceRules.MayReadIdentity(report, asker, now).ShouldBeFalse();
        var opened = InfluenceReport.Fold(report, new IdentityOpened(asked, other, null, until, now, "b"))!;
        (InfluenceRules.MayReadIdentity(opened, asker, now), InfluenceRules.MayReadIdentity(opened, asker, until)).ShouldBe((true, false));
        foreach (var person in People.Where(p => p != asker)) InfluenceRules.MayReadIdentity(opened, person, now).ShouldBeFalse();
        InfluenceRules.MayReadIdentity(InfluenceReport.Fold(opened, new HandlerRemoved(asker, Words, "b"))!, asker, now).ShouldBeFalse("no longer a handler");
    }, iter: 500);

    [Fact]
    public void A_report_is_closed_only_when_nothing_is_owed() => Steps.Sample(steps =>
    {
        var report = Fold([.. steps.Where(e => e is not (ReportClosed or ReportHandedOver))]);
        var closing = InfluenceRules.Close(report, new(Words, Words, Start, "b"));
        closing.IsRefused.ShouldBe(report.Duties.Any(d => d.DoneAt is null) || report.Protections.Any(p => !p.Done));
    }, iter: 1_000);
}
