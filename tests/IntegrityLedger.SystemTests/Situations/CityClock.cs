using IntegrityLedger.Kernel;

namespace IntegrityLedger.SystemTests.Situations;

/// <summary>A clock that stands where it is put, in Stockholm's own time.</summary>
public sealed class CityClock : TimeProvider
{
    private DateTimeOffset now;

    public CityClock() => At(WorkingDays.After(SmallCity.Today, 1), 8);

    public override DateTimeOffset GetUtcNow() => now;
    public DateOnly Today => StockholmTime.DateOf(now);

    public CityClock At(DateOnly day, int hour, int minute = 0)
    {
        var local = day.ToDateTime(new TimeOnly(hour, minute));
        now = new DateTimeOffset(local, StockholmTime.Zone.GetUtcOffset(local)).ToUniversalTime();
        return this;
    }

    /// <summary>Eight in the morning so many working days after <paramref name="day"/>.</summary>
    public CityClock WorkingDaysAfter(DateOnly day, int count) => At(WorkingDays.After(day, count), 8);

    public void Pass(TimeSpan time) => now += time;
}
