using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Interests that wait for a person's assessment, the first time or again: what was assessed once comes back before its review date.</summary>
public sealed class WaitingInterests(IDocumentStore store, InterestLimitsOn limits) : IWaitingSource
{
    private const int Most = 500;

    /// <summary>Days before the review date on which it comes up again.</summary>
    private const int Ahead = 30;

    private static readonly LocalizedText New = new("Bedöm ett anmält intresse", "Assess a declared interest");
    private static readonly LocalizedText LateWith = new("Ett anmält intresse har inte bedömts i tid", "A declared interest was not assessed in time");
    private static readonly LocalizedText YouAreAbove = new("Du står närmast ovanför den som ska bedöma det.", "You stand nearest above the one who is to assess it.");
    private static readonly LocalizedText Again = new("Gå igenom ett anmält intresse på nytt", "Review a declared interest again");

    public async Task<IReadOnlyList<WaitingMatter>> WaitingFor(Actor person, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = person.Id.Value;
        var roles = person.Roles.ToArray();
        var soon = today.AddDays(Ahead);
        var found = await session.Query<InterestSummary>()
            .Where(s => (s.ReviewerId == me || (s.ReviewerId == null && roles.Contains(s.ToRole!))) && (s.Status == InterestStatus.AwaitingReview || s.DueOn <= soon))
            .OrderBy(s => s.DueOn).ThenBy(s => s.Id).Take(Most).ToListAsync(ct);
        var months = limits.Day(today).FormerEmployerMonths;
        var told = await session.Query<InterestSummary>().Where(s => s.EscalatedTo.Contains(me)).ToListAsync(ct);
        // What has run out by its own last day needs nobody's assessment any more.
        return
        [
            .. found.Where(s => InterestRules.MayReview(s.State, person) is null && !(s.State.Declaration.Counts(months).To < today)).Select(Of),
            .. told.Where(s => InterestActions.MayRead(s.State, person)).Select(s => new WaitingMatter(
                WaitingAs.Notice, "interest", s.Id, s.CaseNumber, LateWith, s.State.Declarant.Person, YouAreAbove, s.DueOn, $"/conflicts/{s.Id}")),
        ];
    }

    /// <summary>Functions left out, as everybody with a function is asked about.</summary>
    public async Task<IReadOnlyCollection<Guid>?> PeopleWaitedFor(DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var reviewers = await session.Query<InterestSummary>().Where(s => s.ReviewerId != null).Select(s => s.ReviewerId!.Value).Distinct().ToListAsync(ct);
        var above = await session.Query<InterestSummary>().Where(s => s.EscalatedOn != null).SelectMany(s => s.EscalatedTo).ToListAsync(ct);
        return reviewers.Concat(above).ToHashSet();
    }

    private static WaitingMatter Of(InterestSummary s) => new(WaitingAs.Decision, "interest", s.Id, s.CaseNumber, s.State.Review is null ? New : Again, s.State.Declarant.Person,
        s.State.Route!.Reason, s.DueOn, $"/conflicts/{s.Id}/review");
}
