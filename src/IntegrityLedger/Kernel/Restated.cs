namespace IntegrityLedger.Kernel;

/// <summary>What a source says about an entry that may be known already: something new, an end, or nothing.</summary>
/// <remarks>
/// A source that gives no last day does not say that there is none: files tell of beginnings long after the end has been recorded.
/// "Until further notice" is said outright, with 9999-12-31, as HR systems do; that opens an entry again.
/// </remarks>
public readonly record struct Restated(Period? Begun, DateOnly? Ended)
{
    public static readonly DateOnly UntilFurtherNotice = new(9999, 12, 31);

    /// <param name="known">The days as the ledger has them, or null when the entry is new.</param>
    /// <param name="said">The days in the source; the first day is the entry's own.</param>
    public static Restated Of(Period? known, Period said)
    {
        var open = said.To == UntilFurtherNotice ? said with { To = null } : said;
        if (known is not { } before) return new(open, null);
        if (before == open || said.To is null) return default;
        return open.To is { } last ? new(null, last) : new(open, null);
    }

    /// <summary>The days after both words, for an entry that is told anew because something else about it changed.</summary>
    public static Period Days(Period known, Period said) => said.To is null ? known : said.To == UntilFurtherNotice ? said with { To = null } : said;

    /// <summary>The events for it: none, the whole word, or the end.</summary>
    public IReadOnlyList<object> As(Func<Period, object> begun, Func<DateOnly, object> ended) =>
        Begun is { } period ? [begun(period)] : Ended is { } last ? [ended(last)] : [];
}
