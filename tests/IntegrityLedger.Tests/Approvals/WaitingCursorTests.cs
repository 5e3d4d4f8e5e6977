using CsCheck;
using IntegrityLedger.Approvals.Views;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Approvals;

/// <summary>The order of the inbox, and the place in it that an address carries.</summary>
public sealed class WaitingCursorTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Gen<WaitingKey> AKey = Gen.Select(Gen.Int[-3, 4], Gen.Guid, (day, id) => new WaitingKey(day == 4 ? null : Today.AddDays(day), id));
    private static readonly Gen<WaitingAs> AList = Gen.Enum<WaitingAs>();

    [Fact]
    public void What_an_address_carries_is_read_back_as_it_was_written() => Gen.Dictionary(AList, AKey)[1, 4].Sample(after =>
    {
        var read = WaitingCursor.Parse(new WaitingCursor(after).ToString())!;
        read.After.OrderBy(list => list.Key).ShouldBe(after.OrderBy(list => list.Key));
    });

    [Fact]
    public void Anything_else_is_no_place_and_never_a_fault() => Gen.Select(Gen.String, Gen.Dictionary(AList, AKey)[1, 4], Gen.Int[0, 60]).Sample((text, after, cut) =>
    {
        var written = new WaitingCursor(after).ToString();
        _ = WaitingCursor.Parse(text);
        _ = WaitingCursor.Parse(written[..Math.Min(cut, written.Length)]);
        WaitingCursor.Parse($"{written}!").ShouldBeNull();
    });

    [Fact]
    public void Pages_that_go_on_after_the_last_one_seen_show_everything_once_in_order() => Gen.Select(AList, AKey.Array[0, 30], Gen.Int[1, 7]).Sample((list, drawn, size) =>
    {
        var keys = drawn.DistinctBy(key => key.Id).ToList();
        keys.Sort((one, other) => WaitingKey.Compare(list, one, other));
        var seen = new List<WaitingKey>();
        for (WaitingKey? after = null; ; after = seen[^1])
        {
            var page = keys.Where(key => after is null || WaitingKey.Compare(list, key, after) > 0).Take(size).ToList();
            if (page.Count == 0) break;
            seen.AddRange(page);
        }
        seen.ShouldBe(keys);
    });

    [Fact]
    public void Overdue_comes_before_soon_soon_before_later_and_what_has_no_last_day_at_the_end() => AKey.Array[2, 12].Sample(keys =>
    {
        var sorted = keys.Select(key => new WaitingRow(WaitingAs.Decision, "gift", key.DueOn, key.Id)).ToList();
        sorted.Sort((one, other) => WaitingKey.Compare(WaitingAs.Decision, one.Key, other.Key));
        sorted.Select(row => row.Band(Today)).ShouldBe(sorted.Select(row => row.Band(Today)).Order());
    });
}
