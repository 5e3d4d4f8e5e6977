using System.Net;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>Representation that the city gives, from the plan to the books.</summary>
public sealed class RepresentationLifeTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static readonly object Receipt = new { participants = Guests(2), receiptTotal = 820.50, vat = 88, alcoholShare = 0, voucherNumber = "V-1001" };

    [Fact]
    public async Task Planned_approved_in_advance_held_documented_attested_by_a_superior_posted_and_closed()
    {
        var lunch = await city.Declares("anna.berg", CityLunch());
        lunch.Status().ShouldBe("planned");
        lunch.Rules().ShouldContain("R17");
        lunch.Approver().ShouldBe("bo.ek");
        var approved = await city.Takes("bo.ek", lunch.Id(), "approval", new { motivation = "Viktigt utbyte" });
        approved.Status().ShouldBe("preApproved");
        (await city.Reads("anna.berg", lunch.Id())).Actions().ShouldContain("holding");
        (await city.Takes("anna.berg", lunch.Id(), "holding", new { on = Day(0) })).Status().ShouldBe("held");
        var documented = await city.Takes("anna.berg", lunch.Id(), "documentation", Receipt);
        documented.Status().ShouldBe("documented");
        documented.Outcome().ShouldBe("allow");
        documented.Approver().ShouldBe("cecilia.strand");
        documented.Skipped().ShouldContain(("bo.ek", "decided-before"));
        await city.IsRefused("bo.ek", lunch.Id(), "attestation", HttpStatusCode.Forbidden, "gift-same-person-twice");
        await city.IsRefused("anna.berg", lunch.Id(), "posting", HttpStatusCode.Conflict, "gift-not-attested", new { voucherNumber = "V-1001" });
        (await city.Takes("cecilia.strand", lunch.Id(), "attestation")).Status().ShouldBe("attested");
        (await city.IsRefused("anna.berg", lunch.Id(), "posting", HttpStatusCode.BadRequest, "gift-field-missing")).Fields().ShouldBe(["voucherNumber"]);
        (await city.Takes("anna.berg", lunch.Id(), "posting", new { voucherNumber = "V-1001" })).Status().ShouldBe("posted");
        (await city.Takes("jon.ask", lunch.Id(), "closing")).Status().ShouldBe("closed");
        var read = await city.Reads("anna.berg", lunch.Id());
        read["documentation"]!["receiptTotal"]!.GetValue<decimal>().ShouldBe(820.50m);
        read["documentation"]!["voucherNumber"]!.GetValue<string>().ShouldBe("V-1001");
        read.Kinds().ShouldBe(["gift_declared", "gift_screened", "gift_routed", "gift_approved", "representation_held", "representation_documented", "gift_screened", "gift_routed",
            "representation_attested", "representation_posted", "gift_case_closed"]);
    }

    [Fact]
    public async Task Held_without_approval_in_advance_is_a_deviation_that_may_have_to_be_paid_by_the_person()
    {
        var lunch = await city.Declares("anna.berg", CityLunch(form => form["occurredOn"] = Day(-1)));
        lunch.Status().ShouldBe("held");
        (await city.Takes("anna.berg", lunch.Id(), "documentation", Receipt)).Status().ShouldBe("deviation");
        await city.IsRefused("bo.ek", lunch.Id(), "approval", HttpStatusCode.BadRequest, "gift-motivation-missing");
        var repaid = await city.Takes("bo.ek", lunch.Id(), "refusal", new { motivation = "Ingen hade frågat" });
        repaid.Status().ShouldBe("personalRepayment");
        repaid["route"].ShouldBeNull();
        (await city.Reads("anna.berg", lunch.Id())).Kinds().ShouldContain("representation_repayment_ordered");
    }

    [Fact]
    public async Task Refused_in_advance_and_held_all_the_same_is_recorded_as_a_deviation()
    {
        var lunch = await city.Declares("anna.berg", CityLunch());
        (await city.Takes("bo.ek", lunch.Id(), "refusal", new { motivation = "För dyrt" })).Status().ShouldBe("preRejected");
        (await city.Takes("anna.berg", lunch.Id(), "holding", new { on = Day(0) })).Status().ShouldBe("held");
        var documented = await city.Takes("anna.berg", lunch.Id(), "documentation", Receipt);
        documented.Status().ShouldBe("deviation");
        documented.Approver().ShouldBe("cecilia.strand");
    }

    [Fact]
    public async Task The_receipt_and_not_the_plan_is_judged()
    {
        var lunch = await city.Declares("anna.berg", CityLunch());
        lunch.Rules().ShouldNotContain("R20");
        await city.Takes("bo.ek", lunch.Id(), "approval", new { motivation = "Ja" });
        var documented = await city.Takes("anna.berg", lunch.Id(), "documentation", new { participants = Guests(2), receiptTotal = 2_400 });
        documented.Rules().ShouldContain("R19");
        documented.Rules().ShouldContain("R20");
    }

    [Fact]
    public async Task A_guest_with_a_tender_under_way_is_not_entertained_and_no_repayment_is_asked_for_what_was_not_held()
    {
        var lunch = await city.Declares("eva.lund", CityLunch(form => form["counterparty"] = Supplier("5599001012", "Nordbro Anläggning AB")));
        lunch.Outcome().ShouldBe("block");
        lunch.Rules().ShouldContain("R18");
        var approver = lunch.Approver()!;
        await city.IsRefused(approver, lunch.Id(), "approval", HttpStatusCode.UnprocessableEntity, "gift-approval-blocked-by-policy", new { motivation = "Ja" });
        var refused = await city.Takes(approver, lunch.Id(), "refusal", new { motivation = "Pågående anbud" });
        refused.Status().ShouldBe("legalReview");
        (await city.Takes(refused.Approver()!, lunch.Id(), "refusal", new { motivation = "Håller med" })).Status().ShouldBe("preRejected");
    }

    [Fact]
    public async Task Documentation_says_what_is_missing_field_by_field()
    {
        var lunch = await city.Declares("anna.berg", CityLunch(form => { form["occurredOn"] = Day(-1); form["purpose"] = null; }));
        var problem = await city.IsRefused("anna.berg", lunch.Id(), "documentation", HttpStatusCode.BadRequest, "form-invalid",
            new { participants = new object?[] { null, new { name = "" } }, receiptTotal = -1, vat = 5, currency = "KRONOR" });
        problem.Fields().ShouldBe(["participants[0].name", "participants[1].name", "receiptTotal", "vat", "purpose", "currency"], ignoreOrder: true);
        (await city.IsRefused("anna.berg", lunch.Id(), "documentation", HttpStatusCode.BadRequest, "gift-field-invalid", new { participants = Guests(1), receiptTotal = 1e20, purpose = "Utbyte" })).Fields().ShouldBe(["receiptTotal"]);
        (await city.IsRefused("anna.berg", lunch.Id(), "documentation", HttpStatusCode.BadRequest, "form-invalid", new { participants = new[] { new { login = "ingen.alls" } }, receiptTotal = 100, purpose = "Utbyte" })).Fields().ShouldBe(["participants[0].login"]);
        await city.IsRefused("bo.ek", lunch.Id(), "documentation", HttpStatusCode.Forbidden, "gift-not-your-declaration", new { participants = Guests(1), receiptTotal = 100, purpose = "Utbyte" });
    }
}
