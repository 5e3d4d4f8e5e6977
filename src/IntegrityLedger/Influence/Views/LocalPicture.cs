using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Influence.Views;

/// <summary>One line of the picture.</summary>
/// <param name="Value">A word of the contract, or the code of a unit.</param>
/// <param name="Name">Of a unit; else null.</param>
/// <param name="Depth">Of a unit in the tree; else 0.</param>
/// <param name="About">Null where nothing is said: fewer than five, or none.</param>
public sealed record PictureLine(string Value, string? Name, int Depth, int? About);

/// <summary>A table of the local picture. Numbers are disturbed and do not add up (ops/decisions/0022-small-cells.md).</summary>
/// <param name="AsStoodOn">Reports are counted as they stood at the end of this day.</param>
/// <param name="Acknowledged">Class of the median time to acknowledgement.</param>
/// <param name="FedBack">Class of the median time to feedback.</param>
public sealed record PictureAnswer(
    string By, string Period, DateOnly From, DateOnly To, string? Filter, DateOnly AsStoodOn, int LeastReports, int? About, IReadOnlyList<PictureLine> Lines, MedianClass? Acknowledged, MedianClass? FedBack);

/// <summary>How many reports each quarter; growth is most often trust.</summary>
public sealed record PictureSeries(string? Filter, DateOnly AsStoodOn, int LeastReports, IReadOnlyList<PicturePoint> Quarters);

/// <summary>One quarter.</summary>
public sealed record PicturePoint(string Period, int? About);

/// <summary>The local picture (lägesbild): how many reports there are of what, and of nobody.</summary>
public sealed class LocalPicture(PictureRows rows, PeopleRegister people, MasterKey master, TimeProvider clock)
{
    /// <summary>Whoever works with safety and with the rules, and those who examine it; not whoever runs the machine or registers papers.</summary>
    public static readonly string[] Readers = [Role.Security, Role.Compliance, Role.Auditor];
    private const int YearsBack = 3;
    private readonly byte[] key = master.Derive("influence/picture");

    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    /// <summary>The periods that can be asked for, latest first.</summary>
    public IReadOnlyList<PicturePeriod> Periods => PicturePeriod.Closed(Today.Year - YearsBack, Today);

    /// <summary>The words of a dimension in the order in which they are shown; units by code.</summary>
    public async Task<IReadOnlyList<PictureLine>> Words(PictureDimension dimension, CancellationToken ct) =>
        [.. PictureAsked.Words(dimension, await rows.Now(people, ct)).Select(w => new PictureLine(w.Shown, w.Name, w.Depth, null))];

    /// <summary>Missing words mean: by form, the latest closed quarter, no filter.</summary>
    public async Task<Outcome<PictureAnswer>> Table(string? by, string? period, string? filter, CancellationToken ct)
    {
        var ground = await rows.Now(people, ct);
        var asked = PictureAsked.Read(by, period, filter, ground, Today);
        if (asked.Refusal is { } no) return no;
        var question = asked.Value;
        var words = PictureAsked.Words(question.By, ground);
        var table = SmallCells.Answer(ground.Rows, question, [.. words.Select(w => w.Asked)], Today, key);
        var said = table.Cells.ToDictionary(cell => cell.Value, cell => cell.Count);
        return new PictureAnswer(
            PictureAsked.Name(question.By), question.Period.ToString(), question.Period.From, question.Period.To, PictureAsked.Name(question.Only, ground), ground.Quarter.To, SmallCells.LeastK, table.Total,
            [.. words.Select(w => new PictureLine(w.Shown, w.Name, w.Depth, said[w.Asked]))], table.Acknowledged, table.FedBack);
    }

    public async Task<Outcome<PictureSeries>> Series(string? filter, CancellationToken ct)
    {
        var ground = await rows.Now(people, ct);
        var asked = PictureAsked.Filter(filter, ground);
        if (asked.Refusal is { } no) return no;
        var quarters = Periods.Where(p => p.Quarter is not null).Reverse();
        return new PictureSeries(PictureAsked.Name(asked.Value, ground), ground.Quarter.To, SmallCells.LeastK,
            [.. SmallCells.Series(ground.Rows, quarters, asked.Value, Today, key).Select(p => new PicturePoint(p.Period.ToString(), p.Count))]);
    }
}
