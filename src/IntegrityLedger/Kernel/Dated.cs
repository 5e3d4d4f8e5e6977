namespace IntegrityLedger.Kernel;

/// <summary>Something that is in force for a while: an assignment, a role, a mandate, a phase.</summary>
public interface IDated
{
    Period Period { get; }
}

/// <summary>Lists of dated things, never changed in place: the last word said about an entry is the one that counts.</summary>
public static class DatedList
{
    /// <summary>The entry in force on <paramref name="day"/>; where several are, the one that began last.</summary>
    public static T? On<T>(this IEnumerable<T> entries, DateOnly day) where T : class, IDated =>
        entries.Where(entry => entry.Period.Contains(day)).MaxBy(entry => entry.Period.From);

    /// <summary>All entries in force on <paramref name="day"/>, in the order in which they were recorded.</summary>
    public static IReadOnlyList<T> AllOn<T>(this IEnumerable<T> entries, DateOnly day) where T : class, IDated =>
        [.. entries.Where(entry => entry.Period.Contains(day))];

    /// <summary>The list with <paramref name="entry"/> in the place of the one it is a new word about, or last.</summary>
    public static IReadOnlyList<T> With<T>(this IReadOnlyList<T> entries, T entry, Func<T, bool> same)
    {
        var replaced = false;
        var next = new List<T>(entries.Count + 1);
        foreach (var old in entries)
        {
            if (!same(old)) { next.Add(old); continue; }
            if (!replaced) next.Add(entry);
            replaced = true;
        }
        if (!replaced) next.Add(entry);
        return next;
    }

    /// <summary>The list with every entry that <paramref name="same"/> finds changed by <paramref name="change"/>.</summary>
    public static IReadOnlyList<T> Changing<T>(this IReadOnlyList<T> entries, Func<T, bool> same, Func<T, T> change) =>
        [.. entries.Select(entry => same(entry) ? change(entry) : entry)];
}
