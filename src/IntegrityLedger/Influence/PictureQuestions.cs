using System.Globalization;

namespace IntegrityLedger.Influence;

/// <summary>What the local picture (lägesbild) can be divided by.</summary>
public enum PictureDimension { Form, ActorKind, Purpose, Unit, Outcome, DutyAffected }

/// <summary>One report as the local picture sees it: words of lists, no text, no person.</summary>
/// <param name="Id">Opaque, never shown; only tells one set of reports from another.</param>
/// <param name="Forms">One or several; a report counts in each.</param>
/// <param name="UnitPath">Codes from the top, with "/" between: "city/social/north". A report counts in its unit and in all above.</param>
/// <param name="MonthOfReport">Any day of the month in which it was reported (Stockholm); decides the period.</param>
/// <param name="HoursToAcknowledgement">Null while there was none.</param>
/// <param name="DaysToFeedback">Null while there was none.</param>
public sealed record ClassifiedRow(Guid Id, IReadOnlyList<string> Forms, string ActorKind, string Purpose, string UnitPath, string Outcome, string DutyAffected,
    DateOnly MonthOfEvent, DateOnly MonthOfReport, double? HoursToAcknowledgement = null, double? DaysToFeedback = null)
{
    /// <summary>Whether the report belongs under a word of a dimension.</summary>
    public bool Is(PictureDimension dimension, string value) => dimension switch
    {
        PictureDimension.Form => Forms.Contains(value),
        PictureDimension.ActorKind => ActorKind == value,
        PictureDimension.Purpose => Purpose == value,
        PictureDimension.Outcome => Outcome == value,
        PictureDimension.DutyAffected => DutyAffected == value,
        _ => UnitPath == value || UnitPath.StartsWith(value + "/", StringComparison.Ordinal),
    };
}

/// <summary>A calendar year, or a quarter of one: the only periods there are.</summary>
public sealed record PicturePeriod(int Year, int? Quarter = null)
{
    public DateOnly From => new(Year, ((Quarter ?? 1) * 3) - 2, 1);

    /// <summary>The last day of it.</summary>
    public DateOnly To => Quarter is null ? new(Year, 12, 31) : From.AddMonths(3).AddDays(-1);

    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>"2026" or "2026-Q3".</summary>
    public override string ToString() => Quarter is null ? Year.ToString("D4", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Quarter}");

    /// <summary>Reads "2026" or "2026-Q3"; null for anything else.</summary>
    public static PicturePeriod? Parse(string? text) =>
        text is { Length: 4 or 7 } && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2999
            ? text.Length == 4 ? new(year) : text.AsSpan(4, 2).SequenceEqual("-Q") && text[6] is >= '1' and <= '4' ? new(year, text[6] - '0') : null : null;

    /// <summary>Years and quarters that have ended before <paramref name="today"/>, latest first, a year before its quarters.</summary>
    public static IReadOnlyList<PicturePeriod> Closed(int fromYear, DateOnly today) =>
        [.. Enumerable.Range(fromYear, Math.Max(0, today.Year - fromYear + 1)).Reverse().SelectMany(year => new PicturePeriod[] { new(year), new(year, 4), new(year, 3), new(year, 2), new(year, 1) }).Where(period => period.To < today)];
}

/// <summary>A single restriction beside the period.</summary>
public sealed record PictureFilter(PictureDimension Dimension, string Value);

/// <summary>How many reports of a closed period there are by one dimension, all or under one word of another.</summary>
public sealed record PictureQuestion(PictureDimension By, PicturePeriod Period, PictureFilter? Only = null);

/// <summary>About how many; null where it is not said (fewer than k, nought among them).</summary>
public sealed record PictureCell(string Value, int? Count);

/// <summary>In which class the middle of the times lies.</summary>
public enum MedianClass { WithinFourHours, WithinADay, WithinThreeDays, WithinAWeek, WithinAMonth, WithinThreeMonths, Longer }

/// <summary>An answer. Its numbers are disturbed one by one and do not add up.</summary>
/// <param name="Total">About how many reports in all; null where it is not said.</param>
/// <param name="Acknowledged">Class of the median time to acknowledgement; null where fewer than k have one, and with a filter.</param>
/// <param name="FedBack">The same for feedback to the exposed.</param>
public sealed record PictureTable(PictureQuestion Question, IReadOnlyList<PictureCell> Cells, int? Total, MedianClass? Acknowledged, MedianClass? FedBack);
