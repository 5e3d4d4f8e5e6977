namespace IntegrityLedger.Influence.Intake;

/// <summary>So many at once, then one each so often. Not thread-safe: its owner locks.</summary>
internal struct TokenBucket(int burst, TimeSpan every)
{
    private double _tokens = burst;
    private DateTimeOffset _at = DateTimeOffset.MinValue;

    /// <summary>Whole tokens there are. A clock that goes backwards gives none.</summary>
    public int Count(DateTimeOffset now)
    {
        if (now > _at)
        {
            _tokens = Math.Min(burst, _tokens + ((now - _at) / every));
            _at = now;
        }
        return (int)(_tokens + 1e-9);
    }

    public bool Take(DateTimeOffset now)
    {
        if (Count(now) < 1) return false;
        _tokens -= 1;
        return true;
    }

    /// <summary>Puts one back that was taken and not needed.</summary>
    public void GiveBack() => _tokens = Math.Min(burst, _tokens + 1);

    /// <summary>Whole seconds until there are <paramref name="wanted"/>, rounded up.</summary>
    public int SecondsUntil(int wanted, DateTimeOffset now)
    {
        Count(now);
        return Math.Max(0, (int)Math.Ceiling(((wanted - _tokens) * every.TotalSeconds) - 1e-9));
    }
}
