using IntegrityLedger.Kernel;
using Marten;
using Marten.Services.BatchQuerying;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>A secondary occupation ties the person to the company from the day it is declared and until it has ended, allowed or not: forbidden is not yet gone.</summary>
public sealed class SecondaryOccupationInterests : IInterestOrigin
{
    public async Task<IReadOnlyList<InterestOnDay>> Ask(IBatchedQuery batch, Guid[] people, DateOnly on)
    {
        var found = await batch.Query<SecondaryOccupationSummary>().Where(s => s.DeclarantId.IsOneOf(people)).ToList();
        return [.. found.Where(s => s.CompanyKey is not null && s.State.TiesOn(on)).Select(Of)];
    }

    private static InterestOnDay Of(SecondaryOccupationSummary s) => new(
        s.Id, s.CaseNumber, s.State.Declarant.Person, Kind(s.State.Terms.Type), InterestRelation.Self, s.CompanyKey, null, null, null, null, false, s.State.Terms.Period, s.RecordedAt);

    private static InterestKind Kind(SecondaryOccupationType type) => type switch
    {
        SecondaryOccupationType.OwnFirm => InterestKind.Ownership,
        SecondaryOccupationType.Employment => InterestKind.Employment,
        SecondaryOccupationType.Assignment => InterestKind.Assignment,
        _ => InterestKind.Board,
    };
}
