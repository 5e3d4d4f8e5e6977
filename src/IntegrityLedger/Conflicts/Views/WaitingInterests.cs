using System.Globalization;
using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Interests that wait for a person's assessment, the first time or again: what was assessed once comes back before its review date.</summary>
public sealed class WaitingInterests(IDocumentStore store, InterestLimitsOn limits) : IWaitingRows
{
    /// <summary>Days before the review date on which it comes up again.</summary>
    private const int Ahead = 30;

    private static readonly LocalizedText New = new("Bedöm ett anmält intresse", "Assess a declared interest");
    private static readonly LocalizedText LateWith = new("Ett anmält intresse har inte bedömts i tid", "A declared interest was not assessed in time");
    private static readonly LocalizedText YouAreAbove = new("Du står närmast ovanför den som ska bedöma det.", "You stand nearest above the one who is to assess it.");
    private static readonly LocalizedText Again = new("Gå igenom ett anmält intresse på nytt", "Review a declared interest again");

    public string Kind => "interest";

    /// <remarks>As <see cref="InterestRules.MayReview"/>; and what has run out by its own last day needs nobody's assessment any more.</remarks>
    public string Rows(DateOnly today) => $"""
        select 'Decision' as list, 'interest' as kind, s.due_on, s.id, true as waits from ledger.mt_doc_interestsummary as s
          where (s.reviewer_id = @me or (s.reviewer_id is null and s.to_role = any(@roles)))
            and (s.data ->> 'status' = '{InterestStatus.AwaitingReview}' or s.due_on <= @today + {Number(Ahead)}) and s.declarant_id <> @me and s.data ->> 'enteredBy' <> @login
            and s.data #>> '{Declaration("colleague")}' is distinct from @me::text and not coalesce(s.data -> 'state' -> 'recused' @> @mine, false)
            and coalesce((s.data #>> '{Declaration("to")}')::date
              + case when s.data #>> '{Declaration("kind")}' = '{InterestKind.FormerEmployer}' then make_interval(months => {Number(limits.Day(today).FormerEmployerMonths)}) else interval '0' end >= @today, true)
        union all select 'Notice', 'interest', s.due_on, s.id, true from ledger.mt_doc_interestsummary as s
          where s.data -> 'escalatedTo' <> '[]' and s.data -> 'escalatedTo' @> @mine and not coalesce(s.data -> 'state' -> 'recused' @> @mine, false)
        """;

    public async Task<IReadOnlyList<WaitingMatter>> Open(IQuerySession session, IReadOnlyList<Guid> ids, Actor person, DateOnly today, CancellationToken ct) =>
        [.. (await session.LoadManyAsync<InterestSummary>(ct, [.. ids])).SelectMany(s => Of(s, person))];

    /// <summary>Functions left out, as everybody with a function is asked about.</summary>
    public async Task<IReadOnlyCollection<Guid>?> PeopleWaitedFor(DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var soon = today.AddDays(Ahead);
        var reviewers = await session.Query<InterestSummary>().Where(s => s.ReviewerId != null && (s.Status == InterestStatus.AwaitingReview || s.DueOn <= soon)).Select(s => s.ReviewerId!.Value).Distinct().ToListAsync(ct);
        var above = await session.Query<InterestSummary>().Where(s => s.EscalatedOn != null).SelectMany(s => s.EscalatedTo).ToListAsync(ct);
        return reviewers.Concat(above).ToHashSet();
    }

    private static IEnumerable<WaitingMatter> Of(InterestSummary s, Actor person)
    {
        if (InterestRules.MayReview(s.State, person) is null)
            yield return new(WaitingAs.Decision, "interest", s.Id, s.CaseNumber, s.State.Review is null ? New : Again, s.State.Declarant.Person, s.State.Route!.Reason, s.DueOn, $"/conflicts/{s.Id}/review");
        if (s.EscalatedTo.Contains(person.Id.Value) && InterestActions.MayRead(s.State, person))
            yield return new(WaitingAs.Notice, "interest", s.Id, s.CaseNumber, LateWith, s.State.Declarant.Person, YouAreAbove, s.DueOn, $"/conflicts/{s.Id}");
    }

    private static string Declaration(string field) => $"{{state,declaration,{field}}}";
    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
