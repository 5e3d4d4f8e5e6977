using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Postgres;
using Npgsql;

namespace IntegrityLedger.Demo;

/// <summary>The story's clock on the wall: what the desks read as today.</summary>
internal sealed class StoryTime : TimeProvider
{
    public DateTimeOffset Now { get; private set; }
    public DateOnly Today => StockholmTime.DateOf(Now);
    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Moves the desks' clock only: for steps that were taken before an interruption.</summary>
    public void Recall(DateTimeOffset instant) => Now = instant;

    /// <summary>Moves the desks' clock and the ledger's together.</summary>
    public async Task MoveTo(DateTimeOffset instant, NpgsqlConnection owner, CancellationToken ct)
    {
        Now = instant;
        await StoryClock.SetAsync(owner, instant, ct);
    }
}

/// <summary>Instants of a working city.</summary>
internal static class StoryDays
{
    /// <summary>A local time on a day, as an instant.</summary>
    public static DateTimeOffset At(DateOnly day, int hour, int minute, int second = 0)
    {
        var local = day.ToDateTime(new TimeOnly(hour, minute, second));
        return new DateTimeOffset(local, StockholmTime.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Some time in office hours.</summary>
    public static DateTimeOffset Sometime(DateOnly day, Random dice) => At(day, dice.Next(8, 17), dice.Next(0, 60), dice.Next(0, 60));

    /// <summary>So many working days later; zero is later the same day.</summary>
    public static DateTimeOffset Later(DateTimeOffset now, int workingDays, Random dice) => workingDays <= 0
        ? now.AddMinutes(dice.Next(12, 95)).AddSeconds(dice.Next(0, 60))
        : Sometime(WorkingDays.After(StockholmTime.DateOf(now), workingDays), dice);

    /// <summary>The day itself, or the first working day after it.</summary>
    public static DateOnly Working(DateOnly day) => WorkingDays.IsWorkingDay(day) ? day : WorkingDays.After(day, 1);
}

/// <summary>Chance that is the same on every machine: seeded by the story's own key.</summary>
internal static class StoryDice
{
    public static Random For(string key)
    {
        var hash = 2166136261u;
        foreach (var c in key) hash = (hash ^ c) * 16777619u;
        return new Random((int)(hash & 0x7FFFFFFF));
    }

    public static T Pick<T>(this Random dice, IReadOnlyList<T> among) => among[dice.Next(among.Count)];

    public static bool Chance(this Random dice, int percent) => dice.Next(100) < percent;

    /// <summary>Draws by weight.</summary>
    public static T Draw<T>(this Random dice, IReadOnlyCollection<(T Item, int Weight)> among)
    {
        var at = dice.Next(Math.Max(1, among.Sum(a => a.Weight)));
        foreach (var (item, weight) in among)
        {
            if (at < weight) return item;
            at -= weight;
        }
        return among.Last().Item;
    }
}
