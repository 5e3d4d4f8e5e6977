using IntegrityLedger.Kernel;
using IntegrityLedger.Retention.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Declared interests, when their words are to be destroyed.</summary>
public sealed class InterestErasure : IErasable
{
    public async Task<Erasable?> Find(IQuerySession session, string matter, CancellationToken ct) =>
        await session.Query<InterestSummary>().FirstOrDefaultAsync(i => i.CaseNumber == matter, ct) is { } interest
            ? new(interest.Id, interest.CaseNumber, RetentionClass.Interest, interest.ReviewerId is not null || interest.ToRole is not null, new(interest.DeclarantId)) : null;

    public void Forget(IDocumentOperations session, IReadOnlyCollection<Guid> subjects) => session.DeleteWhere<InterestText>(text => text.Id.IsOneOf(subjects.ToArray()));
}

/// <summary>Measures: they go with the matter they belong to.</summary>
public sealed class MeasureErasure : IErasable
{
    public Task<Erasable?> Find(IQuerySession session, string matter, CancellationToken ct) => Task.FromResult<Erasable?>(null);

    public async Task<IReadOnlyList<Erasable>> Belonging(IQuerySession session, Guid subject, CancellationToken ct) =>
        [.. (await session.Query<MeasureSummary>().Where(m => m.SubjectId == subject).ToListAsync(ct)).Select(m => new Erasable(m.Id, "", RetentionClass.Measure, m.Open, new EmployeeId(m.OwnerId)))];

    public void Forget(IDocumentOperations session, IReadOnlyCollection<Guid> subjects) { }
}

/// <summary>Records that keep nothing in clear: secondary occupations, recusals, declarations per procurement.</summary>
public sealed class RecordErasure : IErasable
{
    public async Task<Erasable?> Find(IQuerySession session, string matter, CancellationToken ct)
    {
        if (await session.Query<SecondaryOccupationSummary>().FirstOrDefaultAsync(o => o.CaseNumber == matter, ct) is { } occupation)
            return new(occupation.Id, matter, RetentionClass.SecondaryOccupation, occupation.State.Route is not null || occupation.State.OpinionAsked is not null, occupation.State.Declarant.Person);
        if (await session.Query<RecusalSummary>().FirstOrDefaultAsync(r => r.CaseNumber == matter, ct) is { } recusal)
            return new(recusal.Id, matter, RetentionClass.Recusal, recusal.Status is RecusalStatus.AwaitsMinutes or RecusalStatus.Contested, recusal.State.Person);
        return await session.Query<ProcurementDeclarationSummary>().FirstOrDefaultAsync(d => d.CaseNumber == matter, ct) is { } declared
            ? new(declared.Id, matter, RetentionClass.ProcurementDeclaration, declared.OpenConflicts > 0, declared.State.Person) : null;
    }

    public void Forget(IDocumentOperations session, IReadOnlyCollection<Guid> subjects) { }
}
