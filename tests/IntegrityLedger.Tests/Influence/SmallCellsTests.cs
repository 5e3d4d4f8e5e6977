using CsCheck;
using IntegrityLedger.Influence;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Influence;

/// <summary>The local picture counts reports and shows nobody: an attacker asks every question there is.</summary>
public sealed class SmallCellsTests
{
    private const int K = SmallCells.LeastK;
    private static readonly DateOnly Today = new(2026, 10, 15);
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)(i * 7))];
    private static readonly KeyedNoise Noise = new(Key);
    private static readonly PicturePeriod[] Periods = [.. PicturePeriod.Closed(2025, Today)];

    private static readonly Dictionary<PictureDimension, string[]> Words = new()
    {
        [PictureDimension.Form] = ["threat", "harassment", "offer"], [PictureDimension.ActorKind] = ["individual", "supplier", "organised"], [PictureDimension.Purpose] = ["speed-up", "drop"],
        [PictureDimension.Unit] = ["city", "city/social", "city/social/north", "city/social/south", "city/build"], [PictureDimension.Outcome] = ["open", "police"], [PictureDimension.DutyAffected] = ["yes", "no"],
    };

    private static readonly PictureQuestion[] Questions =
    [
        .. from dimension in Enum.GetValues<PictureDimension>() from period in Periods from only in Words.Where(other => other.Key != dimension).SelectMany(other => other.Value.Select(word => new PictureFilter(other.Key, word))).Prepend(null)
           select new PictureQuestion(dimension, period, only),
    ];

    private static readonly Gen<ClassifiedRow> Row = Gen.Select(Gen.Guid, Gen.Int[1, 7], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 15], Gen.Int[0, 20]).Select((id, forms, actor, unit, rest, month) => new ClassifiedRow(id,
        [.. Words[PictureDimension.Form].Where((_, i) => (forms >> i & 1) != 0)], Words[PictureDimension.ActorKind][actor], Words[PictureDimension.Purpose][rest & 1], new[] { "city/social/north", "city/social/south", "city/build" }[unit],
        Words[PictureDimension.Outcome][rest >> 1 & 1], Words[PictureDimension.DutyAffected][rest >> 2 & 1], new(2025, 1, 1), new DateOnly(2025, 1, 1).AddMonths(month), 20, rest > 7 ? 10 : null));

    private static readonly Gen<ClassifiedRow[]> Register = Row.Array[0, 60];

    private static PictureTable Ask(IReadOnlyCollection<ClassifiedRow> rows, PictureQuestion question) => SmallCells.Answer(rows, question, Words[question.By], Today, Key);

    /// <summary>Every number that a question asks about: what was said of it, and how many there really are in some world.</summary>
    private static IEnumerable<(int? Said, int True)> Cells(PictureTable told, IReadOnlyCollection<ClassifiedRow> world)
    {
        var asked = world.Where(row => told.Question.Period.Contains(row.MonthOfReport) && (told.Question.Only is not { } only || row.Is(only.Dimension, only.Value))).ToList();
        return told.Cells.Select(cell => (cell.Count, asked.Count(row => row.Is(told.Question.By, cell.Value)))).Append((told.Total, asked.Count));
    }

    private static bool IsPossible((int? Said, int True) cell) => cell.Said is { } said ? cell.True >= K && Noise.Probability(said - cell.True) > 0
        : cell.True < K || Enumerable.Range(1, 100).Sum(below => Noise.Probability(K - below - cell.True)) > 0;

    [Fact]
    public void After_every_question_there_is_each_small_cell_may_still_hold_more_and_an_insider_knows_no_better() => Register.Where(rows => rows.Length > 0).Sample(rows =>
    {
        var told = Questions.Select(question => Ask(rows, question)).ToList();
        told.SelectMany(table => Cells(table, rows)).ShouldAllBe(cell => IsPossible(cell), "The true world is possible.");
        // One more report like some other one: the insider's own, or a colleague's, stands in every world.
        foreach (var twin in rows.Take(2))
            for (var more = 1; more < K; more++)
            {
                var world = rows.Concat(Enumerable.Range(0, more).Select(_ => twin with { Id = Guid.NewGuid() })).ToList();
                told.SelectMany(table => Cells(table, world)).All(IsPossible).ShouldBeTrue();
            }
    }, iter: 3);

    [Fact]
    public void Fewer_than_five_are_never_said_and_nought_looks_like_four() => Register.Sample(rows =>
    {
        foreach (var table in Questions.Select(question => Ask(rows, question)))
            foreach (var (said, real) in Cells(table, rows))
                if (real < K) said.ShouldBeNull();
                else (said ?? K).ShouldBeGreaterThanOrEqualTo(K);
    }, iter: 10);

    [Fact]
    public void The_same_reports_give_the_same_number_whatever_the_question_the_order_and_the_day() => Register.Sample(rows =>
    {
        var question = new PictureQuestion(PictureDimension.Unit, new(2025));
        var first = Ask(rows, question);
        SmallCells.Answer([.. rows.Reverse()], question, Words[PictureDimension.Unit], Today.AddYears(5), Key).Cells.ShouldBe(first.Cells);
        first.Cells[0].Count.ShouldBe(first.Total, "All reports are the city's.");
        Ask(rows, new(PictureDimension.Form, new(2025), new(PictureDimension.Unit, "city"))).Total.ShouldBe(first.Total);
    }, iter: 50);

    [Fact]
    public void One_report_more_or_less_gives_an_unrelated_number()
    {
        var ids = Enumerable.Range(0, 2000).Select(_ => Guid.NewGuid()).ToList();
        var steps = Enumerable.Range(100, 1900).Select(n => (double)(Noise.Of(ids.Take(n)) - Noise.Of(ids.Take(n - 1)))).ToList();
        Math.Abs(steps.Average()).ShouldBeLessThan(0.3);
        Math.Sqrt(steps.Average(step => step * step)).ShouldBeInRange(3.4, 4.6);
        var noise = Enumerable.Range(100, 1900).Select(n => Noise.Of(ids.Take(n))).ToList();
        for (var d = -3; d <= 3; d++) (noise.Count(found => found == d) / 1900.0).ShouldBeInRange(Noise.Probability(d) - 0.05, Noise.Probability(d) + 0.05);
        new KeyedNoise(new byte[32]).ShouldSatisfyAllConditions(other => Enumerable.Range(5, 50).Count(n => other.Of(ids.Take(n)) == Noise.Of(ids.Take(n))).ShouldBeLessThan(30));
    }

    [Fact]
    public void Whole_minus_the_other_parts_guesses_hardly_better_than_blind()
    {
        var (random, right, tried) = (new Random(22), 0, 0);
        for (var i = 0; i < 2000; i++)
        {
            List<Guid> Part(int n) => [.. Enumerable.Range(0, n).Select(_ => Guid.NewGuid())];
            var (hidden, second, third) = (Part(random.Next(1, K)), Part(random.Next(10, 60)), Part(random.Next(10, 60)));
            var whole = hidden.Concat(second).Concat(third).ToList();
            var guess = Math.Clamp(whole.Count + Noise.Of(whole) - (second.Count + Noise.Of(second)) - (third.Count + Noise.Of(third)), 1, K - 1);
            tried++;
            if (guess == hidden.Count) right++;
        }
        (right / (double)tried).ShouldBeLessThan(0.40);
    }

    [Fact]
    public void Only_closed_quarters_and_years_and_one_filter_on_another_dimension_are_answered()
    {
        PicturePeriod.Closed(2026, Today).Select(period => period.ToString()).ShouldBe(["2026-Q3", "2026-Q2", "2026-Q1"]);
        foreach (var period in new[] { "2025", "2026-Q3" }) SmallCells.MayAsk(new(PictureDimension.Form, PicturePeriod.Parse(period)!), Today).ShouldBeTrue();
        foreach (var period in new[] { new PicturePeriod(2026), new(2026, 4), new(2025, 5) }) SmallCells.MayAsk(new(PictureDimension.Form, period), Today).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => Ask([], new(PictureDimension.Form, new(2025), new(PictureDimension.Form, "threat"))));
        Should.Throw<ArgumentException>(() => SmallCells.Answer([], new(PictureDimension.Form, new(2025)), [], Today, Key, k: 4));
        foreach (var not in new[] { null, "", "20x5", "2025-Q5", "2025-01", "+025", "0000" }) PicturePeriod.Parse(not).ShouldBeNull();
        new PicturePeriod(2026, 3).ShouldSatisfyAllConditions(quarter => quarter.From.ShouldBe(new(2026, 7, 1)), quarter => quarter.To.ShouldBe(new(2026, 9, 30)));
    }

    [Fact]
    public void A_median_is_a_class_from_five_times_on_and_only_for_everybody_together()
    {
        ClassifiedRow Report(double? hours) => new(Guid.NewGuid(), ["threat"], "individual", "drop", "city/build", "open", "no", new(2025, 2, 1), new(2025, 2, 1), hours);
        PictureTable Of(params double?[] hours) => Ask([.. hours.Select(Report)], new(PictureDimension.Form, new(2025, 1)));
        Of(1, 2, 3, 4, null).Acknowledged.ShouldBeNull();
        Of(1, 2, 20, 100, 200).Acknowledged.ShouldBe(MedianClass.WithinADay);
        Of(1, 2, 20, 100, 200).FedBack.ShouldBeNull();
        Ask([.. new double?[] { 1, 2, 20, 100, 200 }.Select(Report)], new(PictureDimension.Form, new(2025, 1), new(PictureDimension.ActorKind, "individual"))).Acknowledged.ShouldBeNull();
        SmallCells.Series([.. Enumerable.Range(0, 40).Select(_ => Report(1))], [new(2025, 1), new(2025, 2)], null, Today, Key).Select(point => point.Count is not null).ShouldBe([true, false]);
    }
}
