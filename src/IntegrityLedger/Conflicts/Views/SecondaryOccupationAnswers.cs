using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>What a client hears after each step.</summary>
/// <param name="Active">Allowed and going on today.</param>
/// <param name="EndBy">By when what was forbidden must have ended.</param>
/// <param name="Overdue">A decision, a condition or an ending is late.</param>
public record SecondaryOccupationAnswer(
    Guid Id, string CaseNumber, SecondaryOccupationStatus Status, int Version, AssessmentAnswer? Assessment, SecondaryOccupationRouteAnswer? Route, SecondaryOccupationRouteAnswer? OpinionFrom,
    bool Active, SecondaryOccupationDecision? Decision, DateOnly? ReviewOn, DateOnly? EndBy, bool Overdue, IReadOnlyList<string> AllowedActions);

/// <summary>Who is next and why; people by login.</summary>
public sealed record SecondaryOccupationRouteAnswer(string? Approver, string? ApproverName, string? Role, string Reason, IReadOnlyList<SkippedAnswer> Skipped, DateOnly? DueOn);

/// <summary>Turns a matter into the answer of the contract: names looked up, sentences in the reader's language.</summary>
public sealed class SecondaryOccupationAnswers(IOrganisation organisation, IPolicyLibrary policies, TimeProvider clock)
{
    /// <param name="screened">What the rules said in this step; null when they were not asked.</param>
    public async Task<SecondaryOccupationAnswer> For(IQuerySession session, SecondaryOccupation matter, SecondaryOccupationScreened? screened, LedgerRequest request, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var id = matter.Id;
        var measures = await session.Query<MeasureSummary>().Where(m => m.SubjectId == id && m.Open).ToListAsync(ct);
        return new(matter.Id, matter.CaseNumber.ToString(), matter.Status, matter.Version, screened is null ? null : Assessment(screened, request.Language),
            matter.Route is { } r ? await Route(r.Approver, r.ToRole, r.Reason, r.Skipped, r.DueOn, request.Language, ct) : null,
            matter.OpinionAsked is { } o ? await Route(o.From, o.FromRole, o.Reason, o.Skipped, o.DueOn, request.Language, ct) : null,
            matter.ActiveOn(today), matter.Decision, matter.ReviewOn, matter.EndBy, matter.Overdue || measures.Any(m => m.Overdue),
            SecondaryOccupationActions.For(matter, request.Actor, measures.Count(m => m.OwnerId == request.Caller.Id.Value)));
    }

    /// <summary>What the rules said, with what made them say so: found again from the facts they saw.</summary>
    private AssessmentAnswer Assessment(SecondaryOccupationScreened screened, string language)
    {
        var pack = policies.Find(screened.Assessment.PolicyVersion);
        var limits = pack is null ? null : SecondaryOccupationLimits.Of(pack, screened.PolicyDate);
        return new(screened.Assessment.PolicyVersion, screened.Assessment.Outcome,
            AssessmentAnswer.RulesOf(screened.Assessment, language, pack, limits is null ? null : hit => SecondaryOccupationGrounds.Of(hit, screened.Facts, limits, screened.PolicyDate)), [], []);
    }

    private async Task<SecondaryOccupationRouteAnswer> Route(EmployeeId? approver, string? role, LocalizedText reason, IReadOnlyList<SkippedApprover> skipped, DateOnly? due, string language, CancellationToken ct)
    {
        var people = (await organisation.ByIds(skipped.Select(s => s.Person).Append(approver).OfType<EmployeeId>().Distinct(), StockholmTime.DateOf(clock.GetUtcNow()), ct)).ToDictionary(p => p.Id);
        PersonOnDay? Find(EmployeeId? id) => id is { } known ? people.GetValueOrDefault(known) : null;
        return new(Find(approver)?.Login, Find(approver)?.Name, role, reason.In(language), [.. skipped.Select(s => new SkippedAnswer(Find(s.Person)?.Login, Find(s.Person)?.Name, s.UnitCode, s.Code, s.Reason.In(language)))], due);
    }
}
