using JasperFx.Events;
using Marten.Events.Aggregation;

namespace IntegrityLedger.Policy.Views;

/// <summary>One version of the policy; kept in the same transaction as the events, and raising the register's revision so that every node learns of it.</summary>
public sealed record PolicyPackCard
{
    public Guid Id { get; init; }
    public string Version { get; init; } = "";
    public PackStatus Status { get; init; }
    public DateOnly ValidFrom { get; init; }
    public PackVersion State { get; init; } = null!;
}

public sealed partial class PolicyPackCardProjection : SingleStreamProjection<PolicyPackCard, Guid>
{
    public override PolicyPackCard? Evolve(PolicyPackCard? card, Guid id, IEvent e) =>
        PackVersion.Fold(card?.State, e.Data) is { } state ? new() { Id = id, Version = state.Version, Status = state.Status, ValidFrom = state.ValidFrom, State = state } : null;
}

/// <summary>The write model, folded from the stream's own events when somebody acts.</summary>
public sealed partial class PackVersionProjection : SingleStreamProjection<PackVersion, Guid>
{
    public override PackVersion? Evolve(PackVersion? state, Guid id, IEvent e) => PackVersion.Fold(state, e.Data);
}
