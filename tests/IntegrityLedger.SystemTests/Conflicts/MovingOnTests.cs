using System.Net;
using IntegrityLedger.Suppliers;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>A conflict declared while a matter waits moves the matter on by itself, and both facts are in its story.</summary>
public sealed class MovingOnTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task An_interest_that_waits_for_a_manager_who_declares_one_in_the_same_firm_goes_to_the_next()
    {
        var waiting = await city.Declares("anna.berg");
        waiting["route"]!["reviewer"].Word().ShouldBe("bo.ek");
        var own = await city.Declares("bo.ek");
        own["moved"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(1);
        (await city.Get("bo.ek", $"/api/conflicts/{waiting.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var told = (await city.Get("anna.berg", $"/api/conflicts/{waiting.Id()}")).Body;
        told["route"]!["reviewer"].Word().ShouldBe("cecilia.strand");
        told["timeline"].Words("kind").ShouldBe(["interest_declared", "interest_matched", "interest_routed", "interest_reviewer_disqualified", "interest_routed"]);
    }

    [Fact]
    public async Task One_click_hands_it_to_the_next_and_shuts_the_door_behind()
    {
        var waiting = await city.Declares("eva.lund");
        await city.Steps("filip.norr", waiting, "recusal", new { reason = "Gammal vän." });
        (await city.Get("filip.norr", $"/api/conflicts/{waiting.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Get("eva.lund", $"/api/conflicts/{waiting.Id()}")).Body["route"]!["reviewer"].Word().ShouldBe("olga.rask");
    }

    [Fact]
    public async Task A_manager_whose_firm_joins_the_group_afterwards_finds_the_door_shut_before_anybody_moves_it()
    {
        await city.Declares("nils.ros", Interests.Shares(f => f["counterparty"] = Interests.Firm("5599002028")));
        var waiting = await city.Declares("maria.blom");
        waiting["route"]!["reviewer"].Word().ShouldBe("nils.ros");
        (await city.Get("nils.ros", $"/api/conflicts/{waiting.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using (var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession())
        {
            var key = new SupplierKey("5599002028");
            session.Events.Append(key.StreamId(), new JoinedGroup(key, new("5599001012"), GroupRelation.Parent, new(new(2020, 1, 1)), "system"));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        (await city.Get("nils.ros", $"/api/conflicts/{waiting.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Post("nils.ros", $"/api/conflicts/{waiting.Id()}/review", new { assessment = "noMeasure", reason = "Inget." })).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
