using IntegrityLedger.Kernel;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>One line per measure, without personal text. Kept in the same transaction as the events.</summary>
public sealed record MeasureSummary
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    public Guid OwnerId { get; init; }
    public Guid? FollowedUpById { get; init; }
    public string? FollowedUpByRole { get; init; }
    public MeasureStatus Status { get; init; }
    public bool Open { get; init; }
    public bool Overdue { get; init; }
    /// <summary>The day by which the next thing is to be done: null when it is closed, so that what waits is found by its day.</summary>
    public DateOnly? DueOn { get; init; }
    /// <summary>When somebody above was told that it is late; null when nobody was.</summary>
    public DateOnly? EscalatedOn { get; init; }
    public IReadOnlyList<Guid> EscalatedTo { get; init; } = [];
    public DateTimeOffset RecordedAt { get; init; }
    /// <summary>The measure as it stands.</summary>
    public Measure State { get; init; } = null!;
    /// <summary>"e:" whose matter and who does it, "d:" who ever followed it up, "c:" the counterparty. Never shrinks.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];
}

/// <summary>The fold of the measure, with columns to search by.</summary>
public sealed partial class MeasureSummaryProjection : SingleStreamProjection<MeasureSummary, Guid>
{
    public override MeasureSummary? Evolve(MeasureSummary? summary, Guid id, IEvent e)
    {
        var state = Measure.Fold(summary?.State, e.Data);
        if (state is null) return null;
        return new MeasureSummary
        {
            Id = id, State = state with { Id = id, Version = (summary?.State.Version ?? 0) + 1 }, SubjectId = state.Subject.Id, OwnerId = state.Owner.Value, FollowedUpById = state.FollowedUpBy?.Value, FollowedUpByRole = state.FollowedUpByRole,
            Status = state.Status, Open = state.IsOpen, Overdue = state.Overdue, DueOn = state.WaitsUntil,
            EscalatedOn = state.IsOpen ? state.Reminders.EscalatedOn : null, EscalatedTo = state.IsOpen ? [.. state.Reminders.EscalatedTo.Select(person => person.Value)] : [], RecordedAt = summary?.RecordedAt ?? e.Timestamp,
            Parties = [.. (summary?.Parties ?? []).Union(Named(state))],
        };
    }

    private static IEnumerable<string> Named(Measure measure) =>
    [
        SecondaryOccupationSummary.Employee(measure.Subject.Person), SecondaryOccupationSummary.Employee(measure.Owner),
        .. measure.FollowedUpBy is { } follower ? [SecondaryOccupationSummary.Decider(follower)] : Array.Empty<string>(),
        .. measure.Subject.CounterpartyKey is { } key ? [SecondaryOccupationSummary.Company(key)] : Array.Empty<string>(),
    ];
}

/// <summary>The write model, folded from the stream's own events when somebody acts.</summary>
public sealed partial class MeasureProjection : SingleStreamProjection<Measure, Guid>
{
    public override Measure? Evolve(Measure? measure, Guid id, IEvent e) => Measure.Fold(measure, e.Data) is { } next ? next with { Id = id } : null;
}
