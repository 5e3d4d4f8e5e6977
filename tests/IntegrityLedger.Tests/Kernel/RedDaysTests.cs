using CsCheck;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Kernel;

/// <summary>The Swedish calendar computed a second way: the red days of lag (1989:253) listed by name, and Easter by Gauss's old rule with its tables.</summary>
public sealed class RedDaysTests
{
    /// <summary>Lag (1989:253) om allmänna helgdagar and the eves of semesterlagen (1977:480) 3 a §, without those that are always Sundays.</summary>
    private static IEnumerable<(string Name, DateOnly Day)> FreeDays(int year)
    {
        var easter = Easter(year);
        yield return ("nyårsdagen", new(year, 1, 1));
        yield return ("trettondedag jul", new(year, 1, 6));
        yield return ("långfredagen", easter.AddDays(-2));
        yield return ("annandag påsk", easter.AddDays(1));
        yield return ("första maj", new(year, 5, 1));
        yield return ("Kristi himmelsfärdsdag, sjätte torsdagen efter påskdagen", Enumerable.Range(1, 60).Select(easter.AddDays).Where(d => d.DayOfWeek == DayOfWeek.Thursday).ElementAt(5));
        yield return ("nationaldagen", new(year, 6, 6));
        yield return ("midsommarafton", Enumerable.Range(20, 7).Select(n => new DateOnly(year, 6, n)).Single(d => d.DayOfWeek == DayOfWeek.Saturday).AddDays(-1));
        yield return ("julafton", new(year, 12, 24));
        yield return ("juldagen", new(year, 12, 25));
        yield return ("annandag jul", new(year, 12, 26));
        yield return ("nyårsafton", new(year, 12, 31));
    }

    /// <summary>Gauss 1800, with the constants of 1900–2199 and his two exceptions; another road than the one the product takes.</summary>
    private static DateOnly Easter(int year)
    {
        var (m, n) = year < 2100 ? (24, 5) : (24, 6);
        int a = year % 19, b = year % 4, c = year % 7, d = (19 * a + m) % 30, e = (2 * b + 4 * c + 6 * d + n) % 7;
        var march = 22 + d + e;
        if (d == 29 && e == 6) march -= 7;
        if (d == 28 && e == 6 && a > 10) march -= 7;
        return new DateOnly(year, 3, 1).AddDays(march - 1);
    }

    [Fact]
    public void Every_day_of_two_hundred_years_is_worked_or_free_as_the_law_lists_it()
    {
        for (var year = 2000; year < 2200; year++)
        {
            var free = FreeDays(year).ToLookup(f => f.Day, f => f.Name);
            for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            {
                var worked = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !free.Contains(day);
                WorkingDays.IsWorkingDay(day).ShouldBe(worked, $"{day:yyyy-MM-dd} {string.Join(", ", free[day])}");
            }
        }
    }

    [Fact]
    public void Counting_to_a_day_and_counting_the_days_are_each_others_reverse() =>
        Gen.Select(Gen.Int[0, 60_000], Gen.Int[0, 400]).Sample((start, count) =>
        {
            var from = new DateOnly(2000, 1, 1).AddDays(start);
            WorkingDays.Between(from, WorkingDays.After(from, count)).ShouldBe(count);
            WorkingDays.After(from, count).ShouldBe(WorkingDays.After(WorkingDays.After(from, count / 2), count - count / 2));
        });
}
