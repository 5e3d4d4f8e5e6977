using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Conditions of decisions in any room, each in the stream of a measure with words of its own key.</summary>
public sealed class ConditionOrders(Vault vault) : IConditionOrders
{
    public async Task Queue(IDocumentSession session, MeasureSubject subject, IReadOnlyList<ConditionToMeet> conditions, Actor by, DateOnly today, CancellationToken ct)
    {
        if (conditions.Count == 0) return;
        var followed = (await session.LoadManyAsync<MeasureSummary>(ct, [.. conditions.Select(c => c.Id)])).Select(m => m.Id).ToHashSet();
        foreach (var c in conditions.Where(c => !followed.Contains(c.Id)))
            Start(session, c.Id, new(subject, MeasureKind.Condition, null, c.Owner, c.DueOn, c.EvidenceRequired, null, null, by.Id, today, by.Login), c.Text, vault);
    }

    public async Task LetGo(IDocumentSession session, Guid subject, LocalizedText why, Actor by, DateOnly today, CancellationToken ct, params MeasureKind[] kinds)
    {
        foreach (var measure in await session.Query<MeasureSummary>().Where(m => m.SubjectId == subject && m.Open).ToListAsync(ct))
            if (kinds.Length == 0 || kinds.Contains(measure.State.Kind)) session.Events.Append(measure.Id, new MeasureFellAway(why, today, by.Login));
    }

    /// <summary>The words are sealed under the key of the stream that follows them up.</summary>
    internal static void Start(IDocumentSession session, Guid id, MeasureOrdered order, string? text, Vault vault) =>
        session.Events.StartStream<Measure>(id, order with { Text = vault.Create(session, id).TextOrNull(text) });
}
