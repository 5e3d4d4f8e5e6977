using IntegrityLedger.Kernel;
using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>One line per person and procurement, without personal text; kept in the same transaction as the events.</summary>
public sealed record ProcurementDeclarationSummary
{
    public Guid Id { get; init; }
    public string CaseNumber { get; init; } = "";
    /// <summary>The procurement's number in small letters: it is found in any case of letters.</summary>
    public string Procurement { get; init; } = "";
    public Guid PersonId { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    /// <summary>Conflicts that nobody has judged.</summary>
    public int OpenConflicts { get; init; }
    /// <summary>Who above was told that the declaration is late.</summary>
    public IReadOnlyList<Guid> EscalatedTo { get; init; } = [];
    public ProcurementDeclaration State { get; init; } = null!;
    /// <summary>Everyone and everything ever named: "e:" employee, "p:" procurement, "c:" key of a bidder. Never shrinks.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public static string NumberOf(string procurement) => procurement.Trim().ToLowerInvariant();
}

/// <summary>The room's own fold, with columns to search by.</summary>
public sealed partial class ProcurementDeclarationSummaryProjection : SingleStreamProjection<ProcurementDeclarationSummary, Guid>
{
    public override ProcurementDeclarationSummary? Evolve(ProcurementDeclarationSummary? summary, Guid id, IEvent e)
    {
        if (ProcurementDeclaration.Fold(summary?.State, e.Data) is not { } state) return null;
        return new()
        {
            Id = id, State = state with { Id = id }, CaseNumber = state.CaseNumber.ToString(), Procurement = ProcurementDeclarationSummary.NumberOf(state.Procurement),
            PersonId = state.Person.Value, RecordedAt = summary?.RecordedAt ?? e.Timestamp, OpenConflicts = state.Conflicts.Count(c => c.Assessed is null),
            EscalatedTo = [.. state.Reminders.EscalatedTo.Select(person => person.Value)],
            Parties =
            [
                .. (summary?.Parties ?? []).Union(
                [
                    $"e:{state.Person}", $"p:{ProcurementDeclarationSummary.NumberOf(state.Procurement)}",
                    .. state.Covers.Concat(state.Conflicts.Select(c => c.Bidder).OfType<string>()).Select(key => $"c:{key}"),
                ]),
            ],
        };
    }
}

/// <summary>The write model, folded from the stream's own events when somebody acts.</summary>
public sealed partial class ProcurementDeclarationProjection : SingleStreamProjection<ProcurementDeclaration, Guid>
{
    public override ProcurementDeclaration? Evolve(ProcurementDeclaration? state, Guid id, IEvent e) => ProcurementDeclaration.Fold(state, e.Data) is { } next ? next with { Id = id } : null;
}

/// <summary>The declarations of procurements, one query each.</summary>
internal static class ProcurementDeclarations
{
    public static async Task<IReadOnlyDictionary<EmployeeId, ProcurementDeclaration>> In(IQuerySession session, string procurement, CancellationToken ct)
    {
        var number = ProcurementDeclarationSummary.NumberOf(procurement);
        return (await session.Query<ProcurementDeclarationSummary>().Where(d => d.Procurement == number).ToListAsync(ct)).ToDictionary(d => new EmployeeId(d.PersonId), d => d.State);
    }

    public static async Task<IReadOnlyDictionary<string, ProcurementDeclaration>> Of(IQuerySession session, EmployeeId person, CancellationToken ct)
    {
        var id = person.Value;
        return (await session.Query<ProcurementDeclarationSummary>().Where(d => d.PersonId == id).ToListAsync(ct)).ToDictionary(d => d.Procurement, d => d.State);
    }
}
