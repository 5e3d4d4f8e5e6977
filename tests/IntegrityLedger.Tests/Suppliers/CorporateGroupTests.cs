using CsCheck;
using IntegrityLedger.Suppliers;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Suppliers;

public sealed class CorporateGroupTests
{
    private static SupplierKey Key(string name) => new(name);
    private static Tie Tie(string one, string other, GroupRelation relation = GroupRelation.Parent) => new(Key(one), Key(other), relation);
    private static string[] Group(string start, params Tie[] ties) => [.. CorporateGroup.Of(Key(start), ties).Select(key => key.Value)];

    [Fact]
    public void A_supplier_without_ties_is_its_own_group() => Group("a").ShouldBe(["a"]);

    [Fact]
    public void Sisters_and_grandmothers_are_found_whichever_side_told_of_the_tie() =>
        Group("daughter", Tie("daughter", "mother"), Tie("mother", "sister", GroupRelation.Subsidiary), Tie("mother", "grandmother"))
            .ShouldBe(["daughter", "mother", "sister", "grandmother"], ignoreOrder: true);

    [Fact]
    public void A_subcontractor_or_a_joint_bidder_is_not_the_same_interest() =>
        Group("a", Tie("a", "b", GroupRelation.Subcontractor), Tie("a", "c", GroupRelation.JointBidder)).ShouldBe(["a"]);

    [Fact]
    public void An_agent_counts_with_its_principals_group_and_the_group_with_the_agent()
    {
        Tie[] ties = [Tie("daughter", "mother"), Tie("mother", "agency", GroupRelation.Agent)];
        Group("daughter", ties).ShouldBe(["daughter", "mother", "agency"]);
        Group("agency", ties).ShouldBe(["agency", "mother", "daughter"]);
    }

    [Fact]
    public void Two_principals_with_one_agent_are_not_one_group()
    {
        Tie[] ties = [Tie("one", "agency", GroupRelation.Agent), Tie("two", "agency", GroupRelation.Agent)];
        Group("one", ties).ShouldBe(["one", "agency"]);
        Group("agency", ties).ShouldBe(["agency", "one", "two"]);
    }

    [Fact]
    public void Owning_in_a_ring_ends() => Group("a", Tie("a", "b"), Tie("b", "c"), Tie("c", "a")).Length.ShouldBe(3);

    [Fact]
    public void Whoever_is_in_my_group_has_me_in_theirs() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Enum<GroupRelation>(), (one, other, relation) => Tie($"{one}", $"{other}", relation)).Array[0, 12].Sample(ties =>
            CorporateGroup.Of(Key("0"), ties).All(other => CorporateGroup.Of(other, ties).Contains(Key("0"))));
}
