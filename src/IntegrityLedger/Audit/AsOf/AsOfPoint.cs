namespace IntegrityLedger.Audit.AsOf;

/// <summary>The two clocks of a question, resolved: what the ledger had recorded, and what was in force.</summary>
/// <param name="KnownAt">Instant: an event counts when it was recorded at or before it.</param>
/// <param name="Position">Highest sequence that can count; fixed the first time the instant is asked about, and for ever.</param>
/// <param name="On">The day asked for: later events in the world are left out. Null leaves none out.</param>
/// <param name="InForceOn">The day on which lines, groups and phases are read: <paramref name="On"/>, or the day of <paramref name="KnownAt"/>.</param>
public sealed record AsOfPoint(DateTimeOffset KnownAt, long Position, DateOnly? On, DateOnly InForceOn)
{
    public AsOfAnswer Answer => new(KnownAt, On, Position);
}

/// <summary>As answers carry it. <paramref name="CheckpointSize"/> is the position that the answer rests on.</summary>
public sealed record AsOfAnswer(DateTimeOffset KnownAt, DateOnly? On, long CheckpointSize);
