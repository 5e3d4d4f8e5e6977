namespace IntegrityLedger.Kernel;

/// <summary>Whole days on which something is in force: both ends included; no end means until further notice.</summary>
public readonly record struct Period(DateOnly From, DateOnly? To = null)
{
    public bool Contains(DateOnly day) => day >= From && (To is null || day <= To);
    public bool Overlaps(Period other) => (other.To is null || From <= other.To) && (To is null || other.From <= To);
    public Period EndedOn(DateOnly last) => this with { To = To is { } end && end < last ? end : last };
}
