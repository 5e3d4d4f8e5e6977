namespace IntegrityLedger.Audit.AsOf;

/// <summary>The two clocks of a question, resolved: what the ledger had recorded, and what was in force.</summary>
/// <param name="KnownAt">Instant: an event counts when it was recorded at or before it.</param>
/// <param name="Position">Highest sequence that can count; fixed the first time the instant is asked about, and for ever.</param>
/// <param name="On">The day asked for: later events in the world are left out. Null leaves none out.</param>
/// <param name="InForceOn">The day on which lines, groups and phases are read: <paramref name="On"/>, or the day of <paramref name="KnownAt"/>.</param>
/// <param name="LogSize">The size of the transparency log under which every event up to the position lies.</param>
public sealed record AsOfPoint(DateTimeOffset KnownAt, long Position, DateOnly? On, DateOnly InForceOn, long LogSize)
{
    public AsOfAnswer Answer => new(KnownAt, On, LogSize);
}

/// <summary>As answers carry it. <paramref name="CheckpointSize"/> is the size of the transparency log that the answer rests on: a checkpoint of at least that size covers it.</summary>
public sealed record AsOfAnswer(DateTimeOffset KnownAt, DateOnly? On, long CheckpointSize);
