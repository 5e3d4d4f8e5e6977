using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;
using Marten.Events.Projections;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>A campaign as it stands, to list and to find.</summary>
public sealed record AttestationCampaignSummary
{
    public Guid Id { get; init; }
    public AttestationCampaignStatus Status { get; init; }
    public AttestationCampaign State { get; init; } = null!;
}

/// <summary>One person asked on one occasion. Made once and never changed: what was answered is in <see cref="AttestationSummary"/>, under the same id.</summary>
public sealed record AttestationRequest
{
    public Guid Id { get; init; }
    public Guid CampaignId { get; init; }
    public Guid PersonId { get; init; }
    public string Occasion { get; init; } = "";
    public DateOnly AskedOn { get; init; }
    /// <summary>As given when asked; an extension of the campaign is counted in by whoever shows it.</summary>
    public DateOnly DueOn { get; init; }
    /// <summary>The unit on the day of asking.</summary>
    public string UnitCode { get; init; } = "";
    public AttestationRoleClass RoleClass { get; init; }
    /// <summary>The stream that says so.</summary>
    public Guid BatchId { get; init; }
}

/// <summary>One answer as it stands; there is none while nobody answered.</summary>
public sealed record AttestationSummary
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public Attestation State { get; init; } = null!;
}

/// <summary>Turns a batch into a row a person. Insert, not store: that the row is there already is what stops a person from being asked twice.</summary>
public sealed partial class AttestationRequestProjection : EventProjection
{
    public void Project(IEvent<PeopleAskedToAttest> e, IDocumentOperations operations)
    {
        foreach (var asked in e.Data.People)
        {
            operations.Insert(new AttestationRequest
            {
                Id = AttestationCampaign.RequestId(e.Data.Campaign, asked.Person, asked.Occasion), CampaignId = e.Data.Campaign, PersonId = asked.Person.Value, Occasion = asked.Occasion,
                AskedOn = e.Data.AskedOn, DueOn = asked.DueOn, UnitCode = asked.UnitCode, RoleClass = asked.RoleClass, BatchId = e.StreamId,
            });
        }
    }
}

public sealed partial class AttestationCampaignSummaryProjection : SingleStreamProjection<AttestationCampaignSummary, Guid>
{
    public override AttestationCampaignSummary? Evolve(AttestationCampaignSummary? summary, Guid id, IEvent e) =>
        AttestationCampaign.Fold(summary?.State, e.Data) is { } state ? new() { Id = id, Status = state.Status, State = state with { Id = id } } : null;
}

public sealed partial class AttestationSummaryProjection : SingleStreamProjection<AttestationSummary, Guid>
{
    public override AttestationSummary? Evolve(AttestationSummary? summary, Guid id, IEvent e) =>
        Attestation.Fold(summary?.State, e.Data) is { } state ? new() { Id = id, PersonId = state.Person.Value, State = state with { Id = id } } : null;
}

/// <summary>The write models, folded from their own events when somebody acts.</summary>
public sealed partial class AttestationCampaignProjection : SingleStreamProjection<AttestationCampaign, Guid>
{
    public override AttestationCampaign? Evolve(AttestationCampaign? campaign, Guid id, IEvent e) => AttestationCampaign.Fold(campaign, e.Data) is { } next ? next with { Id = id } : null;
}

public sealed partial class AttestationProjection : SingleStreamProjection<Attestation, Guid>
{
    public override Attestation? Evolve(Attestation? attestation, Guid id, IEvent e) => Attestation.Fold(attestation, e.Data) is { } next ? next with { Id = id } : null;
}
