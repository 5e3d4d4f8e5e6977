using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>What a decision about a secondary occupation asks the declarant to do and to show: each in a stream of its own, so that it is followed up like any other measure.</summary>
public static class SecondaryOccupationMeasures
{
    /// <remarks>The words of a condition are still sealed for the matter; whoever starts the stream seals them for it.</remarks>
    public static IEnumerable<(Guid Id, MeasureOrdered Order)> Of(SecondaryOccupation matter, IEnumerable<object> appended, Actor orderer) =>
        appended.SelectMany(e => e switch
        {
            SecondaryOccupationDecided { EndingMeasureId: { } id, EndBy: { } endBy } decided => [(id, Ending(matter, endBy, decided.DecidedOn, orderer))],
            SecondaryOccupationDecided decided => decided.Conditions.Select(c => (c.MeasureId, Order(matter, MeasureKind.Condition, c.Text, c.DueOn, c.EvidenceRequired, decided.DecidedOn, orderer))),
            SecondaryOccupationRevoked revoked => [(revoked.EndingMeasureId, Ending(matter, revoked.EndBy, revoked.DecidedOn, orderer))],
            _ => Enumerable.Empty<(Guid, MeasureOrdered)>(),
        });

    private static MeasureOrdered Ending(SecondaryOccupation matter, DateOnly by, DateOnly on, Actor orderer) => Order(matter, MeasureKind.Divest, null, by, true, on, orderer);

    private static MeasureOrdered Order(SecondaryOccupation matter, MeasureKind kind, SealedText? text, DateOnly due, bool evidence, DateOnly on, Actor orderer) => new(
        new(MeasureSubjectKind.SecondaryOccupation, matter.Id, matter.CaseNumber, matter.Declarant.Person, matter.Terms.Company.Key),
        kind, text, matter.Declarant.Person, due, evidence, null, null, orderer.Id, on, orderer.Login);
}
