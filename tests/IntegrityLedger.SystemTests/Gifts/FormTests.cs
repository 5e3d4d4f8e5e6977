using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>A form that is wrong is told so at each field, and nothing is recorded.</summary>
public sealed class FormTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task An_empty_form_names_everything_that_is_missing_at_once()
    {
        var (response, problem) = await city.Post("anna.berg", "/api/gifts", new { });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.Text("code").ShouldBe("form-invalid");
        problem.Fields().ShouldBe(["direction", "category", "response", "description", "occurredOn", "counterparty"], ignoreOrder: true);
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "value", """{"amount":-1,"currency":"SEK"}""", "value.amount" },
        { "value", """{"amount":1e12,"currency":"SEK"}""", "value.amount" },
        { "value", """{"amount":1.234,"currency":"SEK"}""", "value.amount" },
        { "value", """{"amount":"mycket"}""", "value.amount" },
        { "value", """{"amount":1,"currency":"kronor"}""", "value.currency" },
        { "occurredOn", "\"2026-02-30\"", "occurredOn" },
        { "occurredOn", "\"1789-07-14\"", "occurredOn" },
        { "occurredOn", "\"2999-01-01\"", "occurredOn" },
        { "direction", "\"sideways\"", "direction" },
        { "category", "7", "category" },
        { "persons", "0", "persons" },
        { "persons", "1.5", "persons" },
        { "counterparty", """{"kind":"supplier"}""", "counterparty.name" },
        { "counterparty", """{"name":"Bolaget"}""", "counterparty.kind" },
        { "counterparty", """{"kind":"supplier","organisationNumber":"5599001013"}""", "counterparty.organisationNumber" },
        { "counterparty", """{"kind":"supplier","organisationNumber":"12-34"}""", "counterparty.organisationNumber" },
        { "participants", "[null]", "participants[0].name" },
        { "participants", "[{}]", "participants[0].name" },
        { "participants", """[{"name":"S. Ek"},{"login":"ingen.alls"}]""", "participants[1].login" },
        { "procurementId", "\"P-0000-000\"", "procurementId" },
        { "description", "\" \"", "description" },
        { "country", "\"Sverige\"", "country" },
        { "leisureSharePercent", "101", "leisureSharePercent" },
        { "onBehalfOf", "\"ingen.alls\"", "onBehalfOf" },
        { "authorityExercise", "\"kanske\"", "authorityExercise" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_wrong_answer_is_refused_at_its_field(string field, string json, string at)
    {
        foreach (var address in new[] { "/api/gifts", "/api/gifts/check" })
        {
            var (response, problem) = await city.Post("anna.berg", address, SmallCity.Lunch(form => form[field] = JsonNode.Parse(json)));
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, problem.ToJsonString());
            problem.Fields().ShouldBe([at]);
        }
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_one_that_just_fits_is_taken()
    {
        var (response, problem) = await city.Post("anna.berg", "/api/gifts", Book(form => form["description"] = new string('å', 10_001)));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem.Fields().ShouldBe(["description"]);
        var declared = await city.Declares("anna.berg", Book(form => form["description"] = new string('å', 10_000)));
        (await city.Reads("anna.berg", declared.Id()))["declaration"]!["description"]!.GetValue<string>().Length.ShouldBe(10_000);
    }

    [Fact]
    public async Task The_same_colleague_twice_on_the_list_is_one_person()
    {
        var both = new JsonArray(new JsonObject { ["login"] = "bo.ek" }, new JsonObject { ["login"] = "BO.EK" }, new JsonObject { ["login"] = "anna.berg" });
        var declared = await city.Declares("anna.berg", Book(form => form["participants"] = both));
        declared.Approver().ShouldBe("cecilia.strand");
    }

    [Fact]
    public async Task Sentences_come_in_the_language_that_was_asked_for()
    {
        var client = await city.As("anna.berg");
        foreach (var (language, word) in new[] { ("sv", "Beskriv"), ("en", "Describe") })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/gifts") { Content = System.Net.Http.Json.JsonContent.Create(Book(form => form["description"] = "")) };
            request.Headers.Add("Accept-Language", language);
            var text = await (await client.SendAsync(request, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            text.ShouldContain(word);
        }
    }

    [Fact]
    public async Task Fields_that_nobody_knows_are_ignored_and_everything_known_comes_back()
    {
        var form = Book(f =>
        {
            f["framtida"] = 1; f["quantity"] = 2; f["discoveredOn"] = Day(-1); f["occasion"] = "Jubileum"; f["country"] = "se"; f["linkToOperations"] = "Drift"; f["invitedBy"] = "Vd"; f["caseReference"] = "SBN 2026-117";
            f["beneficiary"] = "unit"; f["leisureSharePercent"] = 10; f["mealKind"] = "other"; f["travelOrLodgingIncluded"] = false; f["alreadyConsumed"] = false; f["privateFriendshipClaimed"] = false;
            f["selfAssessedConflict"] = false; f["openToAllStaff"] = true; f["whyThisResponse"] = "Artigt"; f["lateReason"] = "Ledig"; f["voucherNumber"] = "V1"; f["procurementId"] = "p-2026-014";
            f["counterparty"] = new JsonObject { ["kind"] = "association", ["name"] = "Föreningen Alla fält", ["contactPerson"] = "K. Ek", ["contactTitle"] = "Kassör", ["ultimatePayer"] = "Fonden" };
            f["participants"] = new JsonArray(new JsonObject { ["name"] = "K. Ek", ["organisation"] = "Föreningen", ["external"] = true, ["title"] = "Kassör" });
        });
        var read = (await city.Reads("anna.berg", (await city.Declares("anna.berg", form)).Id()))["declaration"]!.AsObject();
        foreach (var (field, value) in form)
        {
            if (field is "framtida" or "participants" or "counterparty" or "value" or "country" or "procurementId") continue;
            read[field]?.ToJsonString().ShouldBe(value!.ToJsonString(), field);
        }
        read["country"]!.GetValue<string>().ShouldBe("SE");
        read["procurementId"]!.GetValue<string>().ShouldBe("P-2026-014");
        foreach (var (field, value) in form["counterparty"]!.AsObject()) read["counterparty"]![field]?.ToJsonString().ShouldBe(value!.ToJsonString(), field);
        foreach (var (field, value) in form["participants"]![0]!.AsObject()) read["participants"]![0]![field]?.ToJsonString().ShouldBe(value!.ToJsonString(), field);
        read["value"]!["amount"]!.GetValue<decimal>().ShouldBe(600m);
    }

    [Fact]
    public async Task A_matter_that_does_not_exist_is_not_found()
    {
        await city.IsRefused("anna.berg", "0192aaaa-0000-7000-8000-000000000000", "withdrawal", HttpStatusCode.NotFound, "gift-not-found", new { reason = "x" });
        (await city.Get("anna.berg", "/api/gifts/0192aaaa-0000-7000-8000-000000000000")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
