using System.Globalization;
using System.Text;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Views;

/// <summary>How near the last day is.</summary>
public enum DueBand
{
    /// <summary>The day has passed.</summary>
    Overdue,
    /// <summary>Today or within the next seven days.</summary>
    Soon,
    Later,
    /// <summary>There is no last day.</summary>
    None,
}

/// <summary>Where one matter stands in the order of the inbox: the key to page by.</summary>
public sealed record WaitingKey(DateOnly? DueOn, Guid Id)
{
    /// <summary>Last day first, none last; of the same day what has waited longest, since ids are made in time order. What one is only told: the newest first.</summary>
    public static int Compare(WaitingAs list, WaitingKey one, WaitingKey other)
    {
        if (list == WaitingAs.Notice) return other.Id.CompareTo(one.Id);
        var byDay = (one.DueOn ?? DateOnly.MaxValue).CompareTo(other.DueOn ?? DateOnly.MaxValue);
        return byDay != 0 ? byDay : one.Id.CompareTo(other.Id);
    }
}

/// <summary>One matter that waits, as the database finds it.</summary>
public sealed record WaitingRow(WaitingAs As, string Kind, DateOnly? DueOn, Guid Id)
{
    /// <summary>The last day that still counts as soon.</summary>
    public static DateOnly SoonUntil(DateOnly today) => today.AddDays(7);

    public WaitingKey Key => new(DueOn, Id);

    public DueBand Band(DateOnly today) => DueOn is not { } day ? DueBand.None : day < today ? DueBand.Overdue : day <= SoonUntil(today) ? DueBand.Soon : DueBand.Later;
}

/// <summary>How many wait in one list, of one kind, that near.</summary>
public sealed record WaitingCount(WaitingAs As, string Kind, DueBand Due, int Count);

/// <summary>Where each list goes on; a list that is not named has come to its end.</summary>
public sealed record WaitingCursor(IReadOnlyDictionary<WaitingAs, WaitingKey> After)
{
    private const string Iso = "yyyy-MM-dd";

    public override string ToString() => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Join(';', After.OrderBy(list => list.Key)
        .Select(list => $"{list.Key},{list.Value.DueOn?.ToString(Iso, CultureInfo.InvariantCulture)},{list.Value.Id:N}")))).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    /// <summary>Null when it is none of ours.</summary>
    public static WaitingCursor? Parse(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var length)) return null;
        var after = new Dictionary<WaitingAs, WaitingKey>();
        foreach (var part in Encoding.ASCII.GetString(bytes, 0, length).Split(';'))
        {
            if (part.Split(',') is not [var name, var day, var id] || !Enum.TryParse<WaitingAs>(name, out var list) || list.ToString() != name || !Guid.TryParseExact(id, "N", out var last)) return null;
            DateOnly? due = null;
            if (day.Length > 0)
            {
                if (!DateOnly.TryParseExact(day, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)) return null;
                due = known;
            }
            if (!after.TryAdd(list, new(due, last))) return null;
        }
        return new(after);
    }
}

/// <summary>Which of what waits is asked for; null asks for any.</summary>
/// <param name="Most">At most so many of each list.</param>
public sealed record WaitingAsk(WaitingAs? As, string? Kind, DueBand? Due, int Most, WaitingCursor? Cursor)
{
    public static WaitingAsk First(int most) => new(null, null, null, most, null);

    /// <summary>Lists that have something more to show.</summary>
    public IEnumerable<WaitingAs> Lists => Enum.GetValues<WaitingAs>().Where(list => (As is null || As == list) && (Cursor is null || Cursor.After.ContainsKey(list)));

    public WaitingKey? After(WaitingAs list) => Cursor?.After.GetValueOrDefault(list);

    public bool Asks(WaitingRow row, DateOnly today) => (Kind is null || Kind == row.Kind) && (Due is null || Due == row.Band(today));
}
