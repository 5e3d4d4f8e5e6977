using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>Who bids is secret until the bids are public (OSL 19 kap. 3 §): declaring an interest in a firm does not tell where the firm bids.</summary>
public sealed class BidSecrecyTests(SmallCity city) : IClassFixture<SmallCity>
{
    private const string Secret = "P-2026-014";

    [Fact]
    public async Task Somebody_outside_the_project_is_told_of_no_bid_by_no_answer()
    {
        var (_, may) = await city.Post("anna.berg", "/api/conflicts/check", Interests.Shares());
        var declared = await city.Declares("anna.berg");
        var read = (await city.Get("anna.berg", $"/api/conflicts/{declared.Id()}")).Body;
        var (_, confirmed) = await city.Post("anna.berg", $"/api/conflicts/{declared.Id()}/reconfirmation", new { });
        foreach (var (answer, what) in new[] { (may, "check"), (declared, "declared"), (read, "read"), (confirmed, "confirmed") })
        {
            answer.ToJsonString().ShouldNotContain(Secret, Case.Sensitive, what);
            answer.ToJsonString().ShouldNotContain("en upphandling", Case.Insensitive, what);
        }
        declared["route"]!["reviewer"].Word().ShouldBe("bo.ek", "it is looked at all the same");
        (await city.Get("bo.ek", $"/api/conflicts/{declared.Id()}")).Body.ToJsonString().ShouldNotContain(Secret, Case.Sensitive, "nor is the manager in the project");
        foreach (var overseer in (string[])["greta.vik", "ida.sand"])
            (await city.Get(overseer, $"/api/conflicts/{declared.Id()}")).Body["touches"]!["procurements"].Words("number").ShouldBe([Secret], overseer);
    }

    [Fact]
    public async Task Participants_and_those_who_name_it_themselves_see_it()
    {
        var member = await city.Declares("filip.norr");
        member["touches"]!["procurements"].Words("number").ShouldBe([Secret]);
        var named = await city.Declares("maria.blom", Interests.Shares(form => form["procurementId"] = Secret));
        named["touches"]!["procurements"].Words("number").ShouldBe([Secret]);
        var read = (await city.Get("maria.blom", $"/api/conflicts/{named.Id()}")).Body;
        read["timeline"]!.ToJsonString().ShouldContain(Secret);
    }
}
