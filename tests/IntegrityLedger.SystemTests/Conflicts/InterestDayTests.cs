using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Approvals.Reactions;
using IntegrityLedger.Suppliers;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>An interest holds from its first day to its last: what waits moves on by itself on the one, and nothing is kept from anybody after the other.</summary>
public sealed class InterestDayTests : IAsyncLifetime
{
    private const string Firm = "5599005054", Project = "P-2026-051";
    private readonly CityClock clock = new();
    private readonly SmallCity city;

    public InterestDayTests() => city = new SmallCity { Clock = clock };

    public ValueTask InitializeAsync() => city.InitializeAsync();
    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task What_waits_for_a_manager_whose_interest_begins_in_a_week_moves_on_in_that_night_and_not_before()
    {
        var gift = await Gift();
        var interest = await Interests.Declares(city, "anna.berg", Shares());
        interest["route"]!["reviewer"].Word().ShouldBe("bo.ek");
        (await Interests.Declares(city, "bo.ek", Shares(from: 7)))["moved"]!.GetValue<int>().ShouldBe(0);
        await Night(6);
        (await city.Reads("anna.berg", gift.Id())).Approver().ShouldBe("bo.ek");

        Clock(7, hour: 0);
        city.SignOutEverybody();
        (await city.Get("bo.ek", $"/api/gifts/{gift.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, "the door asks the day, whether or not the night has moved it");
        await Night(0);
        var moved = await city.Reads("anna.berg", gift.Id());
        moved.Approver().ShouldBe("cecilia.strand");
        moved.Kinds().Count(kind => kind == "gift_approver_disqualified").ShouldBe(1);
        var assessed = (await city.Get("anna.berg", $"/api/conflicts/{interest["id"].Word()}")).Body;
        assessed["route"]!["reviewer"].Word().ShouldBe("cecilia.strand");
        assessed["timeline"].Words("kind").Count(kind => kind == "interest_reviewer_disqualified").ShouldBe(1);
    }

    [Fact]
    public async Task The_day_after_its_last_day_new_matters_come_to_the_manager_again_and_what_moved_stays_where_it_is()
    {
        await Interests.Declares(city, "bo.ek", Shares(to: 7));
        var before = await Gift();
        before.Approver().ShouldBe("cecilia.strand");
        await Night(7);
        (await Gift()).Approver().ShouldBe("cecilia.strand", "its last day still counts");
        await Night(1);
        (await Gift()).Approver().ShouldBe("bo.ek");
        (await city.Reads("anna.berg", before.Id())).Approver().ShouldBe("cecilia.strand");
    }

    [Fact]
    public async Task A_tie_to_a_bidder_that_begins_or_ends_later_is_found_in_that_night_and_opens_the_gate_after_its_last_day()
    {
        await OpenProject();
        foreach (var login in (string[])["filip.norr", "maria.blom"]) await city.Post(login, $"/api/procurements/{Project}/declarations", new { statement = "none", biddersKnown = true });
        await Interests.Declares(city, "maria.blom", Shares(from: 7, to: 10));
        await Night(6);
        (await Conflicts()).ShouldBeEmpty();
        await Night(1);
        (await Conflicts()).ShouldHaveSingleItem()["conflict"]!["bidsOpened"]!.GetValue<bool>().ShouldBeFalse();
        await Night(0);
        (await Conflicts()).ShouldHaveSingleItem("found once");
        (await Evaluate()).Body["code"].Word().ShouldBe("procurement-member-in-conflict");
        await Night(3);
        (await Evaluate()).Body["code"].Word().ShouldBe("procurement-member-in-conflict", "its last day");
        await Night(1);
        (await Evaluate()).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<JsonObject> Gift() => await Telling.Declares(city, "anna.berg", Book(form => { form["occurredOn"] = In(-1); form["counterparty"] = Supplier(Firm, "Kvarnens IT AB"); }));

    private JsonObject Shares(int from = -100, int? to = null) => Interests.Shares(form =>
    {
        form["counterparty"] = Interests.Firm(Firm);
        form["overlapWithDuties"] = true;
        form["from"] = In(from);
        if (to is { } last) form["to"] = In(last);
    });

    private async Task OpenProject()
    {
        await using var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        var start = clock.Today.AddDays(-60);
        session.Events.StartStream<Procurement>(Procurement.StreamId(Project),
            new ProcurementOpened(Project, "Journalsystem", "INK", start, "import:1"), new PhaseEntered(Project, ProcurementPhase.Advertised, start, "import:1"), new BidderNoted(Project, new(Firm), start, "import:1"),
            new MemberJoined(Project, SmallCity.Person("filip.norr"), "lead", new(start), "import:1"), new MemberJoined(Project, SmallCity.Person("maria.blom"), "consultant", new(start), "import:1"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<JsonNode>> Conflicts() => [.. (await city.Get("filip.norr", $"/api/procurements/{Project}")).Body["conflicts"]!.AsArray().Select(c => c!)];
    private Task<(HttpResponseMessage Response, JsonObject Body)> Evaluate() => city.Post("filip.norr", $"/api/procurements/{Project}/phase", new { phase = "EVALUATION" });

    private void Clock(int days, int hour) => clock.At(clock.Today.AddDays(days), hour, 5);

    /// <summary>Ten past twelve, so many nights later; the message comes twice.</summary>
    private async Task Night(int days)
    {
        Clock(days, hour: 0);
        clock.Pass(TimeSpan.FromMinutes(5));
        city.SignOutEverybody();
        for (var i = 0; i < 2; i++)
        {
            await using var scope = city.Ledger.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(new ReconsiderApprovers(), TestContext.Current.CancellationToken);
        }
    }

    private string In(int days) => clock.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
