using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Suppliers;

public sealed class SupplierFoldTests
{
    private static readonly SupplierKey Nordbro = new("5599001012"), Holding = new("5599003034"), Trader = new("xabcdefghijklmnopqrst");
    private static readonly EmployeeId Eva = EmployeeId.FromSourceKey("eva.lund"), Filip = EmployeeId.FromSourceKey("filip.norr");

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    private static SupplierFold Told(params object[] events) => SupplierFold.From(events.Select(e => (e, DateTimeOffset.UnixEpoch)));

    private static SupplierRegistered Registered(SupplierKey key, string name) => new(key, SupplierKind.LegalPerson, key.Value, LegalForm.LimitedCompany, name, null, null, "test");

    private static readonly object[] Procurement =
    [
        new ProcurementOpened("P-2026-014", "Markarbeten i ytterstaden", "INKOP", Day("2026-02-01"), "test"),
        new PhaseEntered("P-2026-014", ProcurementPhase.MarketDialogue, Day("2026-03-01"), "test"),
        new PhaseEntered("P-2026-014", ProcurementPhase.Advertised, Day("2026-06-15"), "test"),
        new PhaseEntered("P-2026-014", ProcurementPhase.Evaluation, Day("2026-10-01"), "test"),
        new BidderNoted("P-2026-014", Nordbro, Day("2026-09-28"), "test"),
        new MemberJoined("P-2026-014", Eva, "evaluator", new(Day("2026-02-01")), "test"),
        new MemberJoined("P-2026-014", Filip, "lead", new(Day("2026-02-01")), "test"),
    ];

    [Theory]
    [InlineData("2026-02-28", ProcurementPhase.None)]
    [InlineData("2026-03-01", ProcurementPhase.MarketDialogue)]
    [InlineData("2026-09-30", ProcurementPhase.Advertised)]
    [InlineData("2026-10-01", ProcurementPhase.Evaluation)]
    [InlineData("2027-10-01", ProcurementPhase.Evaluation)]
    public void A_phase_holds_until_the_next_one(string day, ProcurementPhase phase) =>
        Told(Procurement).ProcurementByNumber("p-2026-014", Day(day))!.Phase.ShouldBe(phase);

    [Fact]
    public void A_phase_recorded_in_error_gives_way_to_the_one_before() =>
        Told([.. Procurement, new PhaseWithdrawn("P-2026-014", Day("2026-10-01"), "test")]).ProcurementByNumber("P-2026-014", Day("2026-11-01"))!.Phase.ShouldBe(ProcurementPhase.Advertised);

    [Fact]
    public void A_bidder_is_found_by_its_group_from_the_day_it_was_noted()
    {
        var city = Told([Registered(Nordbro, "Nordbro Anläggning AB"), Registered(Holding, "Nordbro Holding AB"),
            new JoinedGroup(Nordbro, Holding, GroupRelation.Parent, new(Day("2024-05-01")), "test"), .. Procurement]);
        city.ProcurementsWith(city.Group(Holding, Day("2026-11-10")), Day("2026-11-10"), Eva).ShouldHaveSingleItem().PersonIsMember.ShouldBeTrue();
        city.ProcurementsWith(city.Group(Holding, Day("2026-09-27")), Day("2026-09-27")).ShouldBeEmpty();
        city.Group(Holding, Day("2024-04-30")).ShouldBe([Holding]);
    }

    [Fact]
    public void The_lead_is_known_and_a_member_who_left_is_none()
    {
        var found = Told([.. Procurement, new MemberLeft("P-2026-014", Eva, Day("2026-02-01"), Day("2026-08-31"), "test")]).ProcurementByNumber("P-2026-014", Day("2026-09-01"), Eva)!;
        found.Lead.ShouldBe(Filip);
        found.PersonIsMember.ShouldBeFalse();
    }

    [Fact]
    public void A_bidder_who_withdrew_is_no_longer_a_party() =>
        Told([.. Procurement, new BidderWithdrew("P-2026-014", Nordbro, Day("2026-10-31"), "test")]).ProcurementsWith([Nordbro], Day("2026-11-01")).ShouldBeEmpty();

    [Fact]
    public void A_company_is_still_found_by_the_name_it_had()
    {
        var renamed = Told(Registered(Nordbro, "Sundbro Mark AB"), new SupplierRenamed(Nordbro, "Nordbro Anläggning AB", null, Day("2025-01-01"), "test"), new AliasAdded(Nordbro, "Nordbro Grus", null, "test"))
            .ByKey(Nordbro, Day("2026-01-01"))!;
        renamed.Name.ShouldBe("Nordbro Anläggning AB");
        renamed.Aliases.ShouldBe(["Sundbro Mark AB", "Nordbro Grus"]);
    }

    [Fact]
    public void A_protected_name_is_a_dash_until_somebody_opens_it()
    {
        var city = Told(new SupplierRegistered(Trader, SupplierKind.SoleTrader, null, null, null, new("sealed"), new("sealed"), "test"));
        city.ByKey(Trader, Day("2026-01-01"))!.Name.ShouldBe("–");
        city.ByKey(Trader, Day("2026-01-01"), _ => "Lindas Måleri")!.Name.ShouldBe("Lindas Måleri");
    }

    [Fact]
    public void An_agreement_and_a_tie_last_through_their_last_day()
    {
        var city = Told(Registered(Nordbro, "Nordbro Anläggning AB"),
            new RelationStarted(Nordbro, RelationKind.Contract, "A-17", new(Day("2024-01-01")), "test"), new RelationEnded(Nordbro, RelationKind.Contract, "A-17", Day("2024-01-01"), Day("2025-12-31"), "test"),
            new JoinedGroup(Nordbro, Holding, GroupRelation.Parent, new(Day("2024-01-01")), "test"), new LeftGroup(Nordbro, Holding, GroupRelation.Parent, Day("2024-01-01"), Day("2025-12-31"), "test"));
        city.ByKey(Nordbro, Day("2025-12-31"))!.Relations.ShouldHaveSingleItem().Reference.ShouldBe("A-17");
        city.ByKey(Nordbro, Day("2026-01-01"))!.Relations.ShouldBeEmpty();
        city.Group(Nordbro, Day("2025-12-31")).ShouldBe([Nordbro, Holding]);
        city.Group(Nordbro, Day("2026-01-01")).ShouldBe([Nordbro]);
    }
}
