using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

public enum AttestationCampaignStatus { Planned, Running, Closed }

/// <summary>One text that people are asked to affirm.</summary>
public sealed record AttestationStatement(int Version, LocalizedText Text);

/// <summary>A campaign as its events left it; who was asked and what they answered is in other streams.</summary>
public sealed record AttestationCampaign
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public required LocalizedText Title { get; init; }
    /// <summary>In the order of their versions; the last one is asked now.</summary>
    public required IReadOnlyList<AttestationStatement> Statements { get; init; }
    public required AttestationAudience Audience { get; init; }
    public required AttestationTerm Term { get; init; }
    public required DateOnly PlannedOn { get; init; }
    public AttestationCampaignStatus Status { get; init; }
    public DateOnly? StartedOn { get; init; }
    public DateOnly? ExtendedTo { get; init; }
    public DateOnly? ClosedOn { get; init; }

    public AttestationStatement Statement => Statements[^1];

    /// <summary>Goes on asking after its start.</summary>
    public bool IsStanding => Audience.Triggers.Count > 0 || Term.Kind == AttestationTermKind.Yearly;

    public bool IsRunning => Status == AttestationCampaignStatus.Running;

    /// <summary>The last day of somebody who was given <paramref name="dueOn"/> when asked.</summary>
    public DateOnly LastDay(DateOnly dueOn) => ExtendedTo is { } longer && longer > dueOn ? longer : dueOn;

    /// <summary>The same request for the same campaign, person and occasion, wherever and however often it is asked for.</summary>
    public static Guid RequestId(Guid campaign, EmployeeId person, string occasion) => StableId.From("attestation", $"{campaign}/{person}/{occasion}");

    public static AttestationCampaign? Fold(AttestationCampaign? campaign, object @event) => @event switch
    {
        AttestationCampaignPlanned e => new()
        {
            Id = e.Campaign, Title = e.Title, Statements = [new(1, e.Statement)], Audience = e.Audience, Term = e.Term, PlannedOn = e.PlannedOn,
        },
        _ => campaign is null ? null : campaign.After(@event),
    };

    private AttestationCampaign After(object @event) => @event switch
    {
        AttestationStatementRevised e => this with { Statements = [.. Statements, new(e.StatementVersion, e.Statement)] },
        AttestationCampaignStarted e => this with { Status = AttestationCampaignStatus.Running, StartedOn = e.StartedOn },
        AttestationCampaignExtended e => this with { ExtendedTo = e.DueOn },
        AttestationCampaignClosed e => this with { Status = AttestationCampaignStatus.Closed, ClosedOn = e.ClosedOn },
        _ => this,
    };
}
