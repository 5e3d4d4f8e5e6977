using IntegrityLedger.Kernel;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>One line per declared interest, without personal text: finds and sorts. Kept in the same transaction as the events.</summary>
public sealed record InterestSummary
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string CaseNumber { get; init; } = "";
    public InterestStatus Status { get; init; }
    public InterestKind Kind { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public Guid DeclarantId { get; init; }
    public string EnteredBy { get; init; } = "";
    public string UnitCode { get; init; } = "";
    public string? CounterpartyKey { get; init; }
    public Guid? ReviewerId { get; init; }
    public string? ToRole { get; init; }
    public DateOnly? DueOn { get; init; }
    /// <summary>When somebody above was told that the assessment that waits is late, and who; empty when nothing waits.</summary>
    public DateOnly? EscalatedOn { get; init; }
    public IReadOnlyList<Guid> EscalatedTo { get; init; } = [];
    /// <summary>The matter as it stands.</summary>
    public Interest State { get; init; } = null!;
    /// <summary>Everyone and everything this matter ever named: "e:" the declarant, "k:" a colleague, "d:" whoever it was given to, "c:" counterparty key, "p:" procurement. Never shrinks.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public static string Declarant(EmployeeId id) => $"e:{id}";
    public static string Colleague(EmployeeId id) => $"k:{id}";
    public static string Reviewer(EmployeeId id) => $"d:{id}";
    public static string Counterparty(string key) => $"c:{key}";
    public static string Procurement(string id) => $"p:{id}";
}

/// <summary>The room's own fold, with columns to search by; everything ever named stays findable after a correction.</summary>
public sealed partial class InterestSummaryProjection : SingleStreamProjection<InterestSummary, Guid>
{
    public override InterestSummary? Evolve(InterestSummary? summary, Guid id, IEvent e)
    {
        if (Interest.Fold(summary?.State, e.Data) is not { } state) return null;
        var d = state.Declaration;
        return new()
        {
            Id = id, State = state with { Id = id }, CaseNumber = state.CaseNumber.ToString(), Status = state.Status, Kind = d.Kind, RecordedAt = summary?.RecordedAt ?? e.Timestamp,
            DeclarantId = state.Declarant.Person.Value, EnteredBy = state.EnteredBy, UnitCode = state.Declarant.UnitCode, CounterpartyKey = d.Counterparty?.Key,
            ReviewerId = state.Route?.Reviewer?.Value, ToRole = state.Route?.ToRole, DueOn = state.Route?.DueOn,
            EscalatedOn = state.Route is null ? null : state.Reminders.EscalatedOn, EscalatedTo = state.Route is null ? [] : [.. state.Reminders.EscalatedTo.Select(person => person.Value)],
            Parties = [.. (summary?.Parties ?? []).Union(Named(state))],
        };
    }

    private static IEnumerable<string> Named(Interest interest) =>
    [
        InterestSummary.Declarant(interest.Declarant.Person), .. interest.EverRoutedTo.Select(InterestSummary.Reviewer),
        .. interest.Declaration.Colleague is { } colleague ? [InterestSummary.Colleague(colleague)] : Array.Empty<string>(),
        .. interest.Declaration.Counterparty?.Key is { } key ? [InterestSummary.Counterparty(key)] : Array.Empty<string>(),
        .. interest.Declaration.ProcurementId is { } procurement ? [InterestSummary.Procurement(procurement)] : Array.Empty<string>(),
    ];
}

/// <summary>The write model, folded from the stream's own events when somebody acts.</summary>
public sealed partial class InterestProjection : SingleStreamProjection<Interest, Guid>
{
    public override Interest? Evolve(Interest? interest, Guid id, IEvent e) => Interest.Fold(interest, e.Data) is { } next ? next with { Id = id } : null;
}
