using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Views;

/// <summary>One word of a dimension: as the rows have it, and as it is shown.</summary>
internal sealed record PictureWord(string Asked, string Shown, string? Name = null, int Depth = 0);

/// <summary>Between the address and the question: what may be asked is said when something else was.</summary>
internal static class PictureAsked
{
    private static readonly (string Name, PictureDimension Dimension)[] Dimensions =
    [
        ("form", PictureDimension.Form), ("actor", PictureDimension.ActorKind), ("purpose", PictureDimension.Purpose), ("unit", PictureDimension.Unit), ("outcome", PictureDimension.Outcome), ("dutyAffected", PictureDimension.DutyAffected),
    ];

    public static string Name(PictureDimension dimension) => Dimensions.First(d => d.Dimension == dimension).Name;

    public static string? Name(PictureFilter? only, PictureGround ground) =>
        only is null ? null : $"{Name(only.Dimension)}:{Words(only.Dimension, ground).First(w => w.Asked == only.Value).Shown}";

    public static IReadOnlyList<PictureWord> Words(PictureDimension dimension, PictureGround ground) => dimension switch
    {
        PictureDimension.Form => Of<InfluenceForm>(), PictureDimension.ActorKind => Of<ActorKind>(), PictureDimension.Purpose => Of<InfluencePurpose>(),
        PictureDimension.Outcome => [new(PictureRows.Open, PictureRows.Open), .. Of<ReportOutcome>()],
        PictureDimension.DutyAffected => [.. Of<DutyAffected>(), new(PictureRows.Unsaid, PictureRows.Unsaid)],
        _ => [.. ground.Units.Select(unit => new PictureWord(unit.Path, unit.Code, unit.Name, unit.Depth))],
    };

    public static Outcome<PictureQuestion> Read(string? by, string? period, string? filter, PictureGround ground, DateOnly today)
    {
        if (Dimension(by ?? "form") is not { } dimension) return Wrong("by", $"Dela efter ett av {All}.", $"Divide by one of {All}.");
        if ((period is null ? ground.Quarter : PicturePeriod.Parse(period)) is not { } asked) return Wrong("period", "Skriv ett år eller ett kvartal, som 2026 eller 2026-Q3.", "Write a year or a quarter, such as 2026 or 2026-Q3.");
        var only = Filter(filter, ground);
        if (only.Refusal is { } no) return no;
        if (only.Value?.Dimension == dimension) return Wrong("filter", "Filtrera på något annat än det som tabellen delas efter.", "Filter by something other than what the table is divided by.");
        var question = new PictureQuestion(dimension, asked, only.Value);
        return SmallCells.MayAsk(question, today) ? question : StillOpen(ground.Quarter);
    }

    /// <summary>"dimension:word"; nothing for none.</summary>
    public static Outcome<PictureFilter?> Filter(string? text, PictureGround ground)
    {
        if (string.IsNullOrWhiteSpace(text)) return Outcome.Of<PictureFilter?>(null);
        var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && Dimension(parts[0]) is { } dimension && Words(dimension, ground).FirstOrDefault(w => string.Equals(w.Shown, parts[1], StringComparison.OrdinalIgnoreCase)) is { } word)
            return Outcome.Of<PictureFilter?>(new PictureFilter(dimension, word.Asked));
        return Wrong("filter", $"Skriv ett filter som form:threat eller unit: och en enhets kod. Det som kan filtreras är {All}.", $"Write a filter such as form:threat, or unit: and the code of a unit. One can filter by {All}.");
    }

    private static string All => string.Join(", ", Dimensions.Select(d => d.Name));

    private static PictureDimension? Dimension(string text) => Dimensions.Where(d => string.Equals(d.Name, text.Trim(), StringComparison.OrdinalIgnoreCase)).Select(d => (PictureDimension?)d.Dimension).FirstOrDefault();

    private static IReadOnlyList<PictureWord> Of<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(PictureRows.Word).Select(word => new PictureWord(word, word))];

    private static Refusal Wrong(string field, string sv, string en) => new("influence-picture-invalid", RefusalKind.Form, new(sv, en), Field: field);

    private static Refusal StillOpen(PicturePeriod latest) => new("influence-picture-open", RefusalKind.Rule, new(
        $"Perioden har inte tagit slut än. Bara avslutade kvartal och år kan visas, så att ingen kan följa tal från dag till dag; det senaste kvartalet är {latest}.",
        $"The period has not ended yet. Only closed quarters and years can be shown, so that nobody follows numbers from day to day; the latest quarter is {latest}."), Field: "period");
}
