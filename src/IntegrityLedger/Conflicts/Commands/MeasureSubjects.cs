using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>The matters that measures belong to, and who may order one: whoever assesses or decided the matter, and compliance; never in the own matter.</summary>
public sealed class MeasureSubjects(IDocumentStore store, GiftReader gifts)
{
    /// <summary>For a page, before anything is ordered.</summary>
    public async Task<Outcome<MeasureSubject>> Find(MeasureSubjectKind kind, Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await Find(session, kind, id, request, ct);
    }

    public async Task<Outcome<MeasureSubject>> Find(IQuerySession session, MeasureSubjectKind kind, Guid id, LedgerRequest request, CancellationToken ct) => kind switch
    {
        MeasureSubjectKind.Interest => await session.LoadAsync<InterestSummary>(id, ct) is { } found ? Of(found.State, request.Actor) : InterestRefusals.NotFound,
        MeasureSubjectKind.SecondaryOccupation => await session.LoadAsync<SecondaryOccupationSummary>(id, ct) is { } found ? Of(found.State, request.Actor) : SecondaryOccupationRefusals.NotFound,
        _ => await OfGift(session, id, request, ct),
    };

    private static Outcome<MeasureSubject> Of(Interest matter, Actor actor)
    {
        if (!InterestActions.MayRead(matter, actor)) return InterestRefusals.NotYoursToRead;
        if (InterestRules.IsDeclarant(matter, actor)) return InterestRefusals.OwnMatter;
        if (matter.Withdrawn) return MeasureRules.SubjectIsOver;
        return InterestActions.MayOrderMeasures(matter, actor)
            ? new MeasureSubject(MeasureSubjectKind.Interest, matter.Id, matter.CaseNumber, matter.Declarant.Person, matter.Declaration.Counterparty?.Key) : MeasureRules.NotYoursToOrder;
    }

    private static Outcome<MeasureSubject> Of(SecondaryOccupation matter, Actor actor)
    {
        if (!SecondaryOccupationActions.MayRead(matter, actor)) return SecondaryOccupationRefusals.NotYoursToRead;
        if (SecondaryOccupationRules.IsDeclarant(matter, actor)) return SecondaryOccupationRefusals.OwnMatter;
        if (matter.IsOver) return SecondaryOccupationRefusals.Over;
        return SecondaryOccupationActions.MayOrderMeasures(matter, actor)
            ? new MeasureSubject(MeasureSubjectKind.SecondaryOccupation, matter.Id, matter.CaseNumber, matter.Declarant.Person, matter.Terms.Company.Key) : MeasureRules.NotYoursToOrder;
    }

    /// <summary>A condition of a gift: by whoever it was given to for decision and still may read it.</summary>
    private async Task<Outcome<MeasureSubject>> OfGift(IQuerySession session, Guid id, LedgerRequest request, CancellationToken ct)
    {
        var read = await gifts.Details(id, request, ct);
        if (read.Refusal is { } no) return no;
        var summary = await session.LoadAsync<GiftSummary>(id, ct);
        if (summary is null || CaseNumber.TryParse(summary.CaseNumber) is not { } number) return MeasureRules.NotFound;
        var declarant = new EmployeeId(summary.DeclarantId);
        return declarant != request.Caller.Id && summary.EnteredBy != request.Caller.Login && (request.Actor.IsCompliance || summary.Parties.Contains(GiftSummary.Decider(request.Caller.Id)))
            ? new MeasureSubject(MeasureSubjectKind.Gift, id, number, declarant, summary.CounterpartyKey) : MeasureRules.NotYoursToOrder;
    }
}
