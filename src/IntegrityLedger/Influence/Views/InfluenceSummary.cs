using IntegrityLedger.Kernel;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace IntegrityLedger.Influence.Views;

/// <summary>One line per report: numbers, times and who handles it. Nothing that somebody wrote or chose stands in it but sealed.</summary>
public sealed record InfluenceSummary
{
    public Guid Id { get; init; }
    public string CaseNumber { get; init; } = "";
    public DateTimeOffset ReceivedAt { get; init; }
    public ReportStatus Status { get; init; }
    public bool Open { get; init; }
    /// <summary>When the next duty is due; null when nothing is owed.</summary>
    public DateTimeOffset? NextDueAt { get; init; }
    /// <summary>When it was closed (Stockholm); its time to be kept runs from there.</summary>
    public DateOnly? EndedOn { get; init; }
    public IReadOnlyList<Guid> HandlerIds { get; init; } = [];
    public IReadOnlyList<string> TargetKeys { get; init; } = [];
    public InfluenceReport State { get; init; } = null!;
}

/// <summary>The room's own fold, with columns to search by.</summary>
public sealed partial class InfluenceSummaryProjection : SingleStreamProjection<InfluenceSummary, Guid>
{
    public override InfluenceSummary? Evolve(InfluenceSummary? summary, Guid id, IEvent e)
    {
        if (InfluenceReport.Fold(summary?.State, e.Data) is not { } state) return null;
        return new()
        {
            Id = id, State = state with { Id = id, Version = (int)e.Version }, CaseNumber = state.CaseNumber.ToString(), ReceivedAt = state.ReceivedAt, Status = state.Status,
            Open = !state.Closed && !state.HandedOver, NextDueAt = state.Next?.DueAt, EndedOn = state.ClosedAt is { } at ? StockholmTime.DateOf(at) : null, HandlerIds = [.. state.Handlers.Select(h => h.Value)], TargetKeys = [.. state.Links.Select(l => l.TargetKey)],
        };
    }
}

/// <summary>The write model, folded from the stream's own events when somebody acts.</summary>
public sealed partial class InfluenceReportProjection : SingleStreamProjection<InfluenceReport, Guid>
{
    public override InfluenceReport? Evolve(InfluenceReport? state, Guid id, IEvent e) => InfluenceReport.Fold(state, e.Data) is { } next ? next with { Id = id } : null;
}

/// <summary>One line per hand-over to the whistleblower function.</summary>
public sealed record WhistleblowingSummary
{
    public Guid Id { get; init; }
    public string CaseNumber { get; init; } = "";
    public DateOnly? NextDueOn { get; init; }
    public WhistleblowingMarker State { get; init; } = null!;
}

/// <summary>The room's own fold.</summary>
public sealed partial class WhistleblowingProjection : SingleStreamProjection<WhistleblowingSummary, Guid>
{
    public override WhistleblowingSummary? Evolve(WhistleblowingSummary? summary, Guid id, IEvent e) =>
        WhistleblowingMarker.Fold(summary?.State, e.Data) is { } state ? new() { Id = id, State = state with { Id = id }, CaseNumber = state.CaseNumber.ToString(), NextDueOn = state.NextDueOn } : null;
}

/// <summary>The write model of a hand-over.</summary>
public sealed partial class WhistleblowingMarkerProjection : SingleStreamProjection<WhistleblowingMarker, Guid>
{
    public override WhistleblowingMarker? Evolve(WhistleblowingMarker? state, Guid id, IEvent e) => WhistleblowingMarker.Fold(state, e.Data) is { } next ? next with { Id = id } : null;
}
