using IntegrityLedger.Kernel;

namespace IntegrityLedger.Retention;

/// <summary>One legal hold (gallringsstopp) as it stands; the fold of its events.</summary>
public sealed record LegalHold
{
    public Guid Id { get; init; }
    public required string Matter { get; init; }
    public required Guid Subject { get; init; }
    public required SealedText Reason { get; init; }
    public required DateOnly PlacedOn { get; init; }
    public required string PlacedBy { get; init; }
    public SealedText? LiftedBecause { get; init; }
    public DateOnly? LiftedOn { get; init; }
    public string? LiftedBy { get; init; }
    public bool InForce => LiftedOn is null;

    public static LegalHold? Fold(LegalHold? hold, object e) => (hold, e) switch
    {
        (_, LegalHoldPlaced p) => new() { Matter = p.Matter, Subject = p.Subject, Reason = p.Reason, PlacedOn = p.On, PlacedBy = p.By },
        (null, _) => null,
        (_, LegalHoldLifted l) => hold with { LiftedBecause = l.Reason, LiftedOn = l.On, LiftedBy = l.By },
        _ => hold,
    };
}
