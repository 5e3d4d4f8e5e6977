using IntegrityLedger.Kernel;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>One line per secondary occupation, without personal text: finds, sorts and counts. Kept in the same transaction as the events.</summary>
public sealed record SecondaryOccupationSummary
{
    public Guid Id { get; init; }
    public string CaseNumber { get; init; } = "";
    public SecondaryOccupationStatus Status { get; init; }
    public Guid DeclarantId { get; init; }
    public string EnteredBy { get; init; } = "";
    public string UnitCode { get; init; } = "";
    public string? CompanyKey { get; init; }
    public DateOnly DeclaredOn { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public Guid? ApproverId { get; init; }
    public string? ToRole { get; init; }
    /// <summary>Whose opinion is awaited; with <see cref="OpinionFromRole"/> null when none is.</summary>
    public Guid? OpinionFromId { get; init; }
    public string? OpinionFromRole { get; init; }
    public DateOnly? DueOn { get; init; }
    /// <summary>The day of the coming review; null when none lies ahead.</summary>
    public DateOnly? NextReviewOn { get; init; }
    public bool Overdue { get; init; }
    /// <summary>When somebody above was told that the decision that waits is late; null when nobody was.</summary>
    public DateOnly? EscalatedOn { get; init; }
    public IReadOnlyList<Guid> EscalatedTo { get; init; } = [];
    /// <summary>The matter as it stands.</summary>
    public SecondaryOccupation State { get; init; } = null!;
    /// <summary>Everyone this matter ever named: "e:" declarant, "d:" whoever it was given to, "c:" company key. Never shrinks.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public static string Employee(EmployeeId id) => $"e:{id}";
    public static string Decider(EmployeeId id) => $"d:{id}";
    public static string Company(string key) => $"c:{key}";
}

/// <summary>The room's own fold, with columns to search by; everything ever named stays findable after a correction.</summary>
public sealed partial class SecondaryOccupationSummaryProjection : SingleStreamProjection<SecondaryOccupationSummary, Guid>
{
    public override SecondaryOccupationSummary? Evolve(SecondaryOccupationSummary? summary, Guid id, IEvent e)
    {
        var state = SecondaryOccupation.Fold(summary?.State, e.Data);
        if (state is null) return null;
        var willBeReviewed = state.Status is SecondaryOccupationStatus.Allowed or SecondaryOccupationStatus.AllowedWithConditions or SecondaryOccupationStatus.Renewed;
        return new SecondaryOccupationSummary
        {
            Id = id, State = state with { Id = id, Version = (summary?.State.Version ?? 0) + 1 }, CaseNumber = state.CaseNumber.ToString(), Status = state.Status, DeclarantId = state.Declarant.Person.Value, EnteredBy = state.EnteredBy,
            UnitCode = state.Declarant.UnitCode, CompanyKey = state.Terms.Company.Key, DeclaredOn = state.DeclaredOn, RecordedAt = summary?.RecordedAt ?? e.Timestamp,
            ApproverId = state.Route?.Approver?.Value, ToRole = state.Route?.ToRole, OpinionFromId = state.OpinionAsked?.From?.Value, OpinionFromRole = state.OpinionAsked?.FromRole,
            DueOn = state.Route?.DueOn, NextReviewOn = willBeReviewed ? state.ReviewOn : null, Overdue = state.Overdue, EscalatedOn = state.Route is null ? null : state.Reminders.EscalatedOn,
            EscalatedTo = state.Route is null ? [] : [.. state.Reminders.EscalatedTo.Select(person => person.Value)],
            Parties = [.. (summary?.Parties ?? []).Union(Named(state))],
        };
    }

    private static IEnumerable<string> Named(SecondaryOccupation matter) =>
    [
        SecondaryOccupationSummary.Employee(matter.Declarant.Person),
        .. matter.EverRoutedTo.Concat(matter.Deciders).Distinct().Select(SecondaryOccupationSummary.Decider),
        .. matter.Terms.Company.Key is { } key ? [SecondaryOccupationSummary.Company(key)] : Array.Empty<string>(),
    ];
}

/// <summary>The write model, folded from the stream's own events when somebody acts.</summary>
public sealed partial class SecondaryOccupationProjection : SingleStreamProjection<SecondaryOccupation, Guid>
{
    public override SecondaryOccupation? Evolve(SecondaryOccupation? matter, Guid id, IEvent e) => SecondaryOccupation.Fold(matter, e.Data) is { } next ? next with { Id = id } : null;
}
