using IntegrityLedger.Kernel;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>One line per recusal, without personal text; kept in the same transaction as the events.</summary>
public sealed record RecusalSummary
{
    public Guid Id { get; init; }
    public string CaseNumber { get; init; } = "";
    public Guid PersonId { get; init; }
    public Guid? SubstituteId { get; init; }
    public DateOnly On { get; init; }
    public RecusalStatus Status { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public Recusal State { get; init; } = null!;
    /// <summary>Everyone and everything ever named: "e:" employee, "p:" procurement, "c:" counterparty key, "k:" case key. Never shrinks.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];
}

/// <summary>The room's own fold, with columns to search by.</summary>
public sealed partial class RecusalSummaryProjection : SingleStreamProjection<RecusalSummary, Guid>
{
    public override RecusalSummary? Evolve(RecusalSummary? summary, Guid id, IEvent e)
    {
        if (Recusal.Fold(summary?.State, e.Data) is not { } state) return null;
        var declared = state.Declared;
        return new()
        {
            Id = id, State = state with { Id = id }, CaseNumber = declared.CaseNumber.ToString(), PersonId = state.Person.Value, SubstituteId = declared.Substitute?.Value,
            On = declared.On, Status = state.Status, RecordedAt = summary?.RecordedAt ?? e.Timestamp,
            Parties =
            [
                .. (summary?.Parties ?? []).Union(
                [
                    $"e:{state.Person}", .. declared.Substitute is { } substitute ? [$"e:{substitute}"] : Array.Empty<string>(),
                    .. declared.Procurement is { } number ? [$"p:{ProcurementDeclarationSummary.NumberOf(number)}"] : Array.Empty<string>(),
                    .. declared.Counterparty?.Key is { } key ? [$"c:{key}"] : Array.Empty<string>(), .. declared.CaseKey is { } reference ? [$"k:{reference}"] : Array.Empty<string>(),
                ]),
            ],
        };
    }
}

/// <summary>The write model, folded from the stream's own events when somebody acts.</summary>
public sealed partial class RecusalProjection : SingleStreamProjection<Recusal, Guid>
{
    public override Recusal? Evolve(Recusal? state, Guid id, IEvent e) => Recusal.Fold(state, e.Data) is { } next ? next with { Id = id } : null;
}
