using IntegrityLedger.Kernel;
using Marten;
using Marten.Services.BatchQuerying;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>A kind of stream that ties people to others; all kinds are asked in one round trip.</summary>
public interface IInterestOrigin
{
    /// <summary>Puts the question in the batch before the first await, and answers when the batch has run: what is in force on the day, nothing withdrawn.</summary>
    Task<IReadOnlyList<InterestOnDay>> Ask(IBatchedQuery batch, Guid[] people, DateOnly on);
}

/// <summary>All that ties these people to others: one round trip along indexes by person, however many interests the city has.</summary>
public sealed class InterestRegister(IQuerySession session, IEnumerable<IInterestOrigin> origins) : IInterestRegister
{
    public async Task<IReadOnlyList<InterestOnDay>> Of(IReadOnlyCollection<EmployeeId> people, DateOnly on, CancellationToken ct)
    {
        Guid[] ids = [.. people.Select(person => person.Value).Distinct()];
        if (ids.Length == 0) return [];
        var batch = session.CreateBatchQuery();
        var answers = origins.Select(origin => origin.Ask(batch, ids, on)).ToList();
        await batch.Execute(ct);
        return [.. (await Task.WhenAll(answers)).SelectMany(found => found)];
    }
}

/// <summary>Declared interests as a source of the register.</summary>
public sealed class DeclaredInterests(InterestLimitsOn limits) : IInterestOrigin
{
    public async Task<IReadOnlyList<InterestOnDay>> Ask(IBatchedQuery batch, Guid[] people, DateOnly on)
    {
        var found = await batch.Query<InterestSummary>().Where(s => s.DeclarantId.IsOneOf(people)).ToList();
        var months = limits.Day(on).FormerEmployerMonths;
        return [.. found.Where(s => s.State.InForceOn(on, months)).Select(s => Of(s, months))];
    }

    private static InterestOnDay Of(InterestSummary s, int months)
    {
        var d = s.State.Declaration;
        return new(s.Id, s.CaseNumber, s.State.Declarant.Person, d.Kind, d.Relation, d.Counterparty?.Key, d.Colleague, d.Share, d.ProcurementId, d.CaseKey, d.AppointedByCity == true, d.Counts(months), s.RecordedAt);
    }
}
