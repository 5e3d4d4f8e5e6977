namespace IntegrityLedger.Influence;

/// <summary>The local picture without the people in it: counts of reports that cannot be led back to a single one. Why it holds: ops/decisions/0022-small-cells.md.</summary>
/// <remarks>
/// A count is said when at least k reports stand behind it and its disturbed number is at least k too; otherwise nothing is said, and nought is treated as one to four.
/// Every count said is disturbed by <see cref="KeyedNoise"/>, totals and parents as well, each by itself. Questions: closed quarters and closed calendar years, by one
/// dimension, with at most one word of another as a filter; the words come from the lists of the organisation and not from the reports.
/// </remarks>
public static class SmallCells
{
    /// <summary>The least number of reports behind a number.</summary>
    public const int LeastK = 5;

    /// <summary>Of the disturbance.</summary>
    public const double Spread = 2;

    /// <summary>The answer. Hand in the reports as they stood when the latest quarter closed: classes that change day by day would give a new set, and a new number, each day.</summary>
    /// <param name="rows">All reports; those outside the period are passed over.</param>
    /// <param name="words">Every word of the dimension asked by, in the order to be shown; those of units may be of several levels.</param>
    /// <param name="key">32 secret bytes.</param>
    /// <param name="k">At least 5.</param>
    /// <exception cref="ArgumentException">The question is not among those that may be asked: see <see cref="MayAsk"/>.</exception>
    public static PictureTable Answer(IReadOnlyCollection<ClassifiedRow> rows, PictureQuestion question, IReadOnlyList<string> words, DateOnly today, byte[] key, int k = LeastK)
    {
        if (!MayAsk(question, today)) throw new ArgumentException("Only closed quarters and years, and a filter on another dimension.", nameof(question));
        ArgumentOutOfRangeException.ThrowIfLessThan(k, LeastK);
        var noise = new KeyedNoise(key);
        var asked = rows.Where(row => question.Period.Contains(row.MonthOfReport) && (question.Only is not { } only || row.Is(only.Dimension, only.Value))).ToList();
        var cells = words.Distinct().Select(word => new PictureCell(word, Said(asked.Where(row => row.Is(question.By, word)), noise, k))).ToList();
        // The times are told for everybody together: under a filter they would be those of a few.
        return question.Only is not null ? new(question, cells, Said(asked, noise, k), null, null)
            : new(question, cells, Said(asked, noise, k), Median(asked.Select(row => row.HoursToAcknowledgement), k), Median(asked.Select(row => row.DaysToFeedback * 24), k));
    }

    /// <summary>Whether the period has ended and the filter is on another dimension than the table.</summary>
    public static bool MayAsk(PictureQuestion question, DateOnly today) =>
        question.Period.Quarter is null or (>= 1 and <= 4) && question.Period.To < today && question.Only?.Dimension != question.By;

    /// <summary>The total of each period, in their order: growth is read here.</summary>
    public static IReadOnlyList<(PicturePeriod Period, int? Count)> Series(IReadOnlyCollection<ClassifiedRow> rows, IEnumerable<PicturePeriod> periods, PictureFilter? only, DateOnly today, byte[] key, int k = LeastK) =>
        [.. periods.Select(period => (period, Answer(rows, new(only?.Dimension == PictureDimension.Form ? PictureDimension.ActorKind : PictureDimension.Form, period, only), [], today, key, k).Total))];

    private static int? Said(IEnumerable<ClassifiedRow> rows, KeyedNoise noise, int k)
    {
        var reports = rows.Select(row => row.Id).ToList();
        if (reports.Count < k) return null;
        var disturbed = reports.Count + noise.Of(reports);
        return disturbed < k ? null : disturbed;
    }

    // A class and no figure: the middle one of five times is somebody's own.
    private static MedianClass? Median(IEnumerable<double?> hours, int k)
    {
        var known = hours.OfType<double>().Order().ToList();
        if (known.Count < k) return null;
        return known[(known.Count - 1) / 2] switch
        {
            <= 4 => MedianClass.WithinFourHours, <= 24 => MedianClass.WithinADay, <= 72 => MedianClass.WithinThreeDays, <= 168 => MedianClass.WithinAWeek,
            <= 744 => MedianClass.WithinAMonth, <= 2208 => MedianClass.WithinThreeMonths, _ => MedianClass.Longer,
        };
    }
}
