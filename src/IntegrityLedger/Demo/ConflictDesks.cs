using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Demo;

/// <summary>The very desks about ties that answer over HTTP, by the words of the contract.</summary>
internal sealed class ConflictDesks(
    InterestDeclaring interests, InterestLife interestLife, SecondaryOccupationDesk occupations, SecondaryOccupationDeciding deciding, SecondaryOccupationLife occupationLife,
    MeasureDesk measures, RecusalDesk recusals, ProcurementDeclarationDesk procurements, StandInDesk standIns, IDocumentStore store)
{
    public Task<Outcome<object>> Begin(ConflictTale tale, JsonObject form, LedgerRequest request, CancellationToken ct) => tale.Matter switch
    {
        ConflictMatter.Interest => Told(interests.Declare(Read<DeclareInterest>(form), request, ct)),
        ConflictMatter.SecondaryOccupation => Told(occupations.Declare(Read<DeclareSecondaryOccupation>(form), request, ct)),
        ConflictMatter.Recusal => Told(recusals.Declare(Read<StepAside>(form), request, ct)),
        ConflictMatter.Procurement => Told(procurements.Declare(tale.Procurement!, Read<DeclareForProcurement>(form), request, ct)),
        _ => Told(standIns.Name(Read<NameSubstitute>(form), request, ct)),
    };

    public async Task<Outcome<object>> Perform(ConflictTale tale, string what, JsonObject body, LedgerRequest request, CancellationToken ct) => (tale.Matter, what) switch
    {
        (ConflictMatter.Interest, "review") => await Told(interestLife.Review(tale.Id, Read<ReviewInterest>(body), request, ct)),
        (ConflictMatter.Interest, "ending") => await Told(interestLife.End(tale.Id, Read<EndInterest>(body), request, ct)),
        (ConflictMatter.Interest, "withdrawal") => await Told(interestLife.Withdraw(tale.Id, Read<WithdrawInterest>(body), request, ct)),
        (ConflictMatter.Interest, "reconfirmation") => await Told(interestLife.Reconfirm(tale.Id, Read<ReconfirmInterest>(body), request, ct)),
        (ConflictMatter.Interest, "correction") => await Told(interests.Correct(tale.Id, Read<CorrectInterest>(body), request, ct)),
        (ConflictMatter.Interest, "recusal") => await Told(interestLife.Recuse(tale.Id, Read<RecuseFromInterest>(body), request, ct)),
        (ConflictMatter.SecondaryOccupation, "decision") => await Told(deciding.Decide(tale.Id, Read<DecideSecondaryOccupation>(body), request, ct)),
        (ConflictMatter.SecondaryOccupation, "opinion") => await Told(deciding.Opine(tale.Id, Read<OpineOnSecondaryOccupation>(body), request, ct)),
        (ConflictMatter.SecondaryOccupation, "information-request") => await Told(deciding.Ask(tale.Id, Read<AskAboutSecondaryOccupation>(body), request, ct)),
        (ConflictMatter.SecondaryOccupation, "answer") => await Told(occupationLife.Answer(tale.Id, Read<AnswerAboutSecondaryOccupation>(body), request, ct)),
        (ConflictMatter.SecondaryOccupation, "renewal") => await Told(deciding.Renew(tale.Id, Read<RenewSecondaryOccupation>(body), request, ct)),
        (ConflictMatter.SecondaryOccupation, "revocation") => await Told(deciding.Revoke(tale.Id, Read<RevokeSecondaryOccupation>(body), request, ct)),
        (ConflictMatter.SecondaryOccupation, "correction") => await Told(occupationLife.Correct(tale.Id, Read<CorrectSecondaryOccupation>(body), request, ct)),
        (ConflictMatter.SecondaryOccupation, "ending") => await Told(occupationLife.End(tale.Id, Read<EndSecondaryOccupation>(body), request, ct)),
        (ConflictMatter.SecondaryOccupation, "evidence") => await Told(occupationLife.Show(tale.Id, Read<ShowForSecondaryOccupation>(body), request, ct)),
        (ConflictMatter.Interest, "measures") => await Told(measures.Order(MeasureSubjectKind.Interest, tale.Id, Read<OrderMeasure>(body), request, ct)),
        (_, "evidence") => await Told(measures.Show(tale.Measure!.Value, Read<ShowMeasure>(body), request, ct)),
        (_, "follow-up") => await Told(measures.FollowUp(tale.Measure ?? await LastMeasure(tale.Id, ct), Read<FollowUpMeasure>(body), request, ct)),
        (ConflictMatter.Recusal, "minutes") => await Told(recusals.Minute(tale.Id, Read<NoteMinutes>(body), request, ct)),
        (ConflictMatter.Recusal, "contest") => await Told(recusals.Contest(tale.Id, Read<ContestRecusal>(body), request, ct)),
        (ConflictMatter.Recusal, "decision") => await Told(recusals.Decide(tale.Id, Read<DecideRecusal>(body), request, ct)),
        (ConflictMatter.Procurement, "assessment") => await Told(procurements.Assess(tale.Procurement!, await FoundConflict(tale, ct), Read<AssessConflict>(body), request, ct)),
        _ => throw new InvalidOperationException($"The story {tale.Key} does not know the deed '{what}'."),
    };

    /// <summary>With whom the matter lies now; null when with a function, or with nobody.</summary>
    public async Task<EmployeeId?> With(ConflictTale tale, bool adviser, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (tale.Matter == ConflictMatter.Interest) return (await session.LoadAsync<InterestSummary>(tale.Id, ct))?.State.Route?.Reviewer;
        var stands = (await session.LoadAsync<SecondaryOccupationSummary>(tale.Id, ct))?.State;
        return adviser ? stands?.OpinionAsked?.From : stands?.Route?.Approver ?? stands?.Deciders.LastOrDefault();
    }

    /// <summary>The measure that a decision ordered by itself.</summary>
    private async Task<Guid> LastMeasure(Guid subject, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<MeasureSummary>().Where(m => m.SubjectId == subject).OrderByDescending(m => m.Id).Select(m => m.Id).FirstAsync(ct);
    }

    /// <summary>What was found and is not judged; once judged, the last one.</summary>
    private async Task<Guid> FoundConflict(ConflictTale tale, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var found = (await session.LoadAsync<ProcurementDeclarationSummary>(tale.Id, ct))?.State.Conflicts ?? [];
        return (found.FirstOrDefault(c => c.Assessed is null) ?? found[^1]).Id;
    }

    private static async Task<Outcome<object>> Told<T>(Task<Outcome<T>> step) where T : notnull
    {
        var outcome = await step;
        return outcome.Refusal is { } no ? no : Outcome.Of<object>(outcome.Value);
    }

    private static T Read<T>(JsonObject body) => body.Deserialize<T>(StoryBook.Options)!;
}
