using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>The acceptance scenarios of the domain (H 1, 2, 4, 5, 6, 7, 15), as a client lives through them.</summary>
public sealed class ScenarioTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static JsonObject BidderLunch(Action<JsonObject>? change = null) => SmallCity.Lunch(form =>
    {
        form["response"] = "declined";
        form["counterparty"] = Supplier("5599001012", "Nordbro Anläggning AB");
        form["procurementId"] = "P-2026-014";
        form["participants"] = new JsonArray(new JsonObject { ["name"] = "S. Ek", ["organisation"] = "Nordbro Anläggning AB", ["external"] = true });
        change?.Invoke(form);
    });

    [Fact]
    public async Task H1_a_bidders_lunch_is_against_the_policy_and_the_lead_of_the_procurement_is_told()
    {
        var lunch = await city.Declares("eva.lund", BidderLunch());
        lunch.Outcome().ShouldBe("reject");
        lunch.Rules().ShouldContain("R02");
        lunch.Status().ShouldBe("managerReview");
        lunch.Approver().ShouldBe("filip.norr");
        lunch.Text("caseNumber").ShouldMatch(@"^G-\d{4}-\d{5}$");
        lunch.Text("receiptUrl").ShouldBe($"/api/gifts/{lunch.Id()}/receipt");
        lunch.Actions().ShouldBe(["correction", "withdrawal", "attachments"], ignoreOrder: true);
        (await city.Reads("eva.lund", lunch.Id())).Kinds().ShouldContain("gift_notice_given");

        var seen = await city.Reads("filip.norr", lunch.Id());
        seen.Actions().ShouldNotContain("approval");
        seen.Actions().ShouldContain("refusal");
        await city.IsRefused("filip.norr", lunch.Id(), "approval", HttpStatusCode.UnprocessableEntity, "gift-approval-blocked-by-policy", new { motivation = "Går bra" });
        (await city.Takes("filip.norr", lunch.Id(), "refusal", new { motivation = "Pågående upphandling" })).Status().ShouldBe("rejected");
        (await city.Get("ida.sand", "/api/audit/suppliers/5599001012")).Body["gifts"]!.AsArray().ShouldContain(g => g!["id"]!.GetValue<string>() == lunch.Id());
    }

    [Fact]
    public async Task H1_a_manager_who_was_at_the_table_is_passed_over_with_the_reason()
    {
        var lunch = await city.Declares("eva.lund", BidderLunch(form => form["participants"]!.AsArray().Add(new JsonObject { ["login"] = "filip.norr", ["external"] = false })));
        lunch.Rules().ShouldContain("R02");
        lunch.Approver().ShouldBe("olga.rask");
        lunch.Skipped().ShouldContain(("filip.norr", "participant"));
        await city.IsRefused("filip.norr", lunch.Id(), "refusal", HttpStatusCode.Forbidden, "gift-not-yours-to-read", new { motivation = "Nej" });
    }

    [Fact]
    public async Task H1_the_parent_of_a_bidder_is_the_bidder_and_a_colleague_outside_the_project_is_reviewed()
    {
        (await city.Declares("eva.lund", BidderLunch(form => { form["counterparty"] = Supplier("559900-3034", "Nordbro Holding AB"); form["procurementId"] = null; }))).Outcome().ShouldBe("reject");
        var outsider = await city.Declares("anna.berg", BidderLunch(form => { form["response"] = "accepted"; form["procurementId"] = null; }));
        outsider.Outcome().ShouldBe("review");
        outsider.Approver().ShouldBe("bo.ek");
    }

    [Fact]
    public async Task H2_a_bequest_from_a_client_has_no_path_to_approval_and_ends_with_legal_counsel()
    {
        var bequest = await city.Declares("maria.blom", Book(form =>
        {
            form["category"] = "bequest";
            form["value"] = Kronor(209_211);
            form["counterparty"] = new JsonObject { ["kind"] = "client", ["name"] = "Alva Ros" };
        }));
        bequest.Outcome().ShouldBe("block");
        bequest.Rules().ShouldContain("R06");
        // Nils may decide up to 5 000 kr, and this is more.
        bequest.Skipped().ShouldContain(("nils.ros", "mandate-exceeded"));
        bequest.Approver().ShouldBe("tove.lind");
        await city.IsRefused("tove.lind", bequest.Id(), "approval", HttpStatusCode.UnprocessableEntity, "gift-approval-blocked-by-policy", new { motivation = "Efter samråd" });
        var endorsed = await city.Takes("tove.lind", bequest.Id(), "refusal", new { motivation = "Ska avstås" });
        endorsed.Status().ShouldBe("legalReview");
        endorsed.Approver().ShouldBe("greta.vik");
        await city.IsRefused("greta.vik", bequest.Id(), "approval", HttpStatusCode.UnprocessableEntity, "gift-approval-blocked-by-policy", new { motivation = "Nej" });
        (await city.Takes("greta.vik", bequest.Id(), "refusal", new { motivation = "Avstås; BrB 10:5 a" })).Status().ShouldBe("disposalPending");
        (await city.Takes("maria.blom", bequest.Id(), "handover", new { disposal = "returned", on = Day(0), note = "Avstått skriftligt" })).Status().ShouldBe("disposed");
    }

    [Fact]
    public async Task H4_a_box_of_chocolates_is_fine_the_first_time_and_looked_at_the_third()
    {
        JsonObject Chocolates(int day) => Book(form =>
        {
            form["description"] = "Ask choklad, delad på avdelningen";
            form["value"] = Kronor(120);
            form["occurredOn"] = Day(day);
            form["counterparty"] = new JsonObject { ["kind"] = "client", ["name"] = "Familjen Lind" };
        });
        var first = await city.Declares("maria.blom", Chocolates(-9));
        first.Outcome().ShouldBe("allow");
        first.Rules().ShouldContain("R04");
        first.Status().ShouldBe("noActionNeeded");
        first["route"].ShouldBeNull();
        await city.Declares("maria.blom", Chocolates(-5));
        var third = await city.Declares("maria.blom", Chocolates(-1));
        third.Outcome().ShouldBe("review");
        third.Rules().ShouldContain("R05");
        third.Rules().ShouldContain("R10");
        third.Approver().ShouldBe("nils.ros");
    }

    [Fact]
    public async Task H5_a_suppliers_trip_with_the_wife_is_rejected_also_in_a_company()
    {
        var trip = await city.Declares("ulf.bolag", Book(form =>
        {
            form["category"] = "studyTrip";
            form["description"] = "Fyra dagar i Polen";
            form["value"] = Kronor(10_000);
            form["relativeIncluded"] = true;
            form["counterparty"] = Supplier("5599004040", "Södra Hissar AB");
            form["travelOrLodgingIncluded"] = true;
        }));
        trip.Outcome().ShouldBe("reject");
        trip.Rules().ShouldContain("R11");
        trip.Rules().ShouldContain("R12");
        trip.Approver().ShouldBe("vera.hus");
        (await city.Takes("vera.hus", trip.Id(), "refusal", new { motivation = "Staden betalar själv" })).Status().ShouldBe("disposalPending");
    }

    [Fact]
    public async Task H6_gift_cards_cannot_be_approved_although_the_manager_knew()
    {
        var cards = await city.Declares("anna.berg", Book(form => { form["category"] = "giftCard"; form["value"] = Kronor(2_000); }));
        cards.Outcome().ShouldBe("reject");
        cards.Rules().ShouldContain("R01");
        (await city.Reads("bo.ek", cards.Id())).Actions().ShouldNotContain("approval");
        await city.IsRefused("bo.ek", cards.Id(), "approval", HttpStatusCode.UnprocessableEntity, "gift-approval-blocked-by-policy", new { motivation = "Jag visste om det" });
        (await city.Reads("greta.vik", cards.Id())).Kinds().ShouldContain("gift_notice_given");
    }

    [Fact]
    public async Task H7_representation_without_a_list_is_not_attested_until_it_is_documented_and_then_by_a_superior_who_was_not_there()
    {
        var invoice = await city.Declares("anna.berg", CityLunch(form =>
        {
            form["occurredOn"] = Day(-1);
            form["value"] = Kronor(4_800, "receipt");
            form["persons"] = 8;
            form["participants"] = new JsonArray();
            form["purpose"] = "";
        }));
        invoice.Status().ShouldBe("heldUndocumented");
        invoice.Rules().ShouldContain("R17");
        invoice.Rules().ShouldContain("R19");
        await city.IsRefused("bo.ek", invoice.Id(), "attestation", HttpStatusCode.UnprocessableEntity, "gift-undocumented");
        await city.IsRefused("bo.ek", invoice.Id(), "approval", HttpStatusCode.UnprocessableEntity, "gift-undocumented", new { motivation = "Ja" });

        JsonObject list = new() { ["participants"] = Guests(6), ["receiptTotal"] = 4_800, ["vat"] = 514, ["purpose"] = "Erfarenhetsutbyte", ["voucherNumber"] = "V-77" };
        list["participants"]!.AsArray().Add(new JsonObject { ["login"] = "bo.ek", ["external"] = false });
        var documented = await city.Takes("anna.berg", invoice.Id(), "documentation", list);
        documented.Status().ShouldBe("deviation");
        documented.Rules().ShouldContain("R19");
        documented.Approver().ShouldBe("cecilia.strand");
        documented.Skipped().ShouldContain(("bo.ek", "participant"));
        await city.IsRefused("bo.ek", invoice.Id(), "attestation", HttpStatusCode.Forbidden, "gift-own-matter");
        await city.IsRefused("cecilia.strand", invoice.Id(), "attestation", HttpStatusCode.Conflict, "gift-deviation-not-decided");
        var accepted = await city.Takes("cecilia.strand", invoice.Id(), "approval", new { motivation = "Rimligt, men fråga först" });
        accepted.Status().ShouldBe("acceptedDeviation");
        accepted.Approver().ShouldBe("dag.holm");
        var attested = await city.Takes("dag.holm", invoice.Id(), "attestation", new { note = "Stämmer med kvittot" });
        attested.Status().ShouldBe("attested");
        attested["route"].ShouldBeNull();
    }

    [Fact]
    public async Task H15_what_is_declared_late_is_marked_asked_about_and_shown_by_its_own_day()
    {
        var late = await city.Declares("anna.berg", SmallCity.Lunch(form => form["occurredOn"] = Day(-60)));
        late.Rules().ShouldContain("R37");
        late.Status().ShouldBe("informationRequested");
        await city.IsRefused("bo.ek", late.Id(), "approval", HttpStatusCode.Conflict, "gift-answer-awaited", new { motivation = "Ja" });
        (await city.Reads("anna.berg", late.Id()))["openQuestion"]!.GetValue<string>().ShouldNotBeEmpty();
        (await city.Takes("anna.berg", late.Id(), "answer", new { text = "Jag var sjukskriven" })).Status().ShouldBe("managerReview");
        (await city.Takes("bo.ek", late.Id(), "approval", new { motivation = "Förståeligt" })).Status().ShouldBe("approved");

        var excused = await city.Declares("anna.berg", SmallCity.Lunch(form => { form["occurredOn"] = Day(-60); form["lateReason"] = "Sjukskriven"; }));
        excused.Outcome().ShouldBe("warn");
        excused.Status().ShouldBe("noActionNeeded");
        (await city.Reads("anna.berg", excused.Id()))["late"]!.GetValue<bool>().ShouldBeTrue();
    }
}
