using CsCheck;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Kernel;

public sealed class DatedTests
{
    private sealed record Entry(string Name, Period Period) : IDated;

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 400].Select(n => new DateOnly(2025, 1, 1).AddDays(n));

    private static readonly Gen<Entry> Entries =
        Gen.Select(Gen.Char['a', 'e'], Day, Gen.Int[-5, 200].Nullable(), (name, from, days) => new Entry(name.ToString(), new(from, days is { } n ? from.AddDays(n) : null)));

    [Fact]
    public void Where_periods_overlap_the_one_that_began_last_counts() => new Entry[]
    {
        new("old", new(new(2024, 1, 1))), new("new", new(new(2025, 6, 1))),
    }.On(new(2025, 6, 1))!.Name.ShouldBe("new");

    [Fact]
    public void What_ended_before_it_began_was_never_so() =>
        new Entry[] { new("mistake", new(new(2025, 6, 1), new(2025, 5, 31))) }.AllOn(new(2025, 6, 1)).ShouldBeEmpty();

    [Fact]
    public void The_last_word_about_an_entry_replaces_the_earlier_ones_and_leaves_the_others() => Gen.Select(Entries.Array[0, 8], Entries).Sample((entries, word) =>
    {
        var after = ((IReadOnlyList<Entry>)entries).With(word, e => e.Name == word.Name);
        return after.Count(e => e.Name == word.Name) == 1 && after.Contains(word)
            && after.Where(e => e.Name != word.Name).SequenceEqual(entries.Where(e => e.Name != word.Name));
    });

    [Fact]
    public void The_entry_of_a_day_is_one_of_those_in_force_that_day() => Gen.Select(Entries.Array[0, 8], Day).Sample((entries, day) =>
        entries.On(day) is { } found ? entries.AllOn(day).Contains(found) && entries.AllOn(day).All(e => e.Period.From <= found.Period.From) : entries.AllOn(day).Count == 0);
}
