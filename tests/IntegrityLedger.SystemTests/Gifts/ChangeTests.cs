using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Kernel;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>Questions, corrections and stepping aside: what changes a matter on its way.</summary>
public sealed class ChangeTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task A_question_stops_the_clock_and_the_answer_starts_it_again()
    {
        var book = await city.Declares("anna.berg", Book());
        (await city.Takes("bo.ek", book.Id(), "information-request", new { question = "Vad står på pärmen?" })).Status().ShouldBe("informationRequested");
        var asked = await city.Reads("anna.berg", book.Id());
        asked["openQuestion"]!.GetValue<string>().ShouldBe("Vad står på pärmen?");
        asked.Actions().ShouldContain("answer");
        (await city.Reads("bo.ek", book.Id())).Actions().ShouldNotContain("answer");
        await city.IsRefused("bo.ek", book.Id(), "answer", HttpStatusCode.Forbidden, "gift-not-your-declaration", new { text = "Själv" });
        var answered = await city.Takes("anna.berg", book.Id(), "answer", new { text = "Hissar genom tiderna" });
        answered.Status().ShouldBe("managerReview");
        answered["route"]!["dueOn"]!.GetValue<string>().ShouldBe(book["route"]!["dueOn"]!.GetValue<string>());
        await city.IsRefused("anna.berg", book.Id(), "answer", HttpStatusCode.Conflict, "gift-nothing-asked", new { text = "Igen" });
    }

    [Fact]
    public async Task Days_that_a_question_takes_are_not_counted()
    {
        var clock = new Http.ManualTime();
        await using var town = new SmallCity { Clock = clock };
        await town.InitializeAsync();
        var book = await town.Declares("anna.berg", Book());
        var (asked, due) = (StockholmTime.DateOf(clock.GetUtcNow()), DateOnly.Parse(book["route"]!["dueOn"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture));
        await town.Takes("bo.ek", book.Id(), "information-request", new { question = "Vad?" });
        clock.Pass(TimeSpan.FromDays(9));
        using var anna = await town.Ledger.ClientOf("anna.berg");
        var response = await anna.PostAsJsonAsync($"/api/gifts/{book.Id()}/answer", new { text = "En bok" }, TestContext.Current.CancellationToken);
        var answered = (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
        var waited = WorkingDays.Between(asked, asked.AddDays(9));
        waited.ShouldBeGreaterThan(2);
        answered["route"]!["dueOn"]!.GetValue<string>().ShouldBe(WorkingDays.After(due, waited).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_correction_shows_before_and_after_and_is_judged_anew()
    {
        var book = await city.Declares("anna.berg", Book());
        await city.IsRefused("anna.berg", book.Id(), "correction", HttpStatusCode.BadRequest, "gift-nothing-changed", new { changes = new { value = new { amount = 600.00m } }, reason = "Ingenting" });
        (await city.IsRefused("anna.berg", book.Id(), "correction", HttpStatusCode.BadRequest, "gift-field-invalid", new { changes = new { valeu = 1 }, reason = "Fel" })).Fields().ShouldBe(["changes.valeu"]);
        await city.IsRefused("bo.ek", book.Id(), "correction", HttpStatusCode.Forbidden, "gift-not-your-declaration", new { changes = new { persons = 2 }, reason = "Fel" });
        var corrected = await city.Takes("anna.berg", book.Id(), "correction", new { changes = new { value = new { amount = 120, basis = "receipt" }, place = "Farsta" }, reason = "Hittade kvittot" });
        corrected.Outcome().ShouldBe("allow");
        corrected.Status().ShouldBe("noActionNeeded");
        corrected["route"].ShouldBeNull();
        var changes = (await city.Reads("anna.berg", book.Id()))["timeline"]!.AsArray().Single(e => e!["kind"]!.GetValue<string>() == "gift_declaration_corrected")!["changes"]!.AsArray()
            .ToDictionary(c => c!["field"]!.GetValue<string>(), c => (c!["before"]?.GetValue<string>(), c["after"]?.GetValue<string>()));
        changes.Keys.ShouldBe(["value.amount", "value.basis", "place"], ignoreOrder: true);
        changes["value.amount"].ShouldBe(("600", "120"));
        changes["place"].ShouldBe(("Stockholm", "Farsta"));
    }

    [Fact]
    public async Task An_approval_does_not_cover_what_is_corrected_upwards_afterwards()
    {
        var book = await city.Declares("anna.berg", Book());
        await city.Takes("bo.ek", book.Id(), "approval", new { motivation = "En bok" });
        (await city.Takes("anna.berg", book.Id(), "correction", new { changes = new { place = "Farsta" }, reason = "Fel ort" })).Status().ShouldBe("approved");
        var corrected = await city.Takes("anna.berg", book.Id(), "correction", new { changes = new { value = new { amount = 900 } }, reason = "Dyrare än jag trodde" });
        corrected.Status().ShouldBe("managerReview");
        corrected.Approver().ShouldBe("bo.ek");
        await city.IsRefused("anna.berg", book.Id(), "withdrawal", HttpStatusCode.Conflict, "gift-decided-cannot-be-withdrawn", new { reason = "Ångrar" });
    }

    [Fact]
    public async Task Whoever_stepped_aside_does_not_get_the_matter_back_by_a_correction()
    {
        var book = await city.Declares("anna.berg", Book());
        (await city.Takes("bo.ek", book.Id(), "recusal", new { reason = "Vi är grannar" }))["id"]!.GetValue<string>().ShouldBe(book.Id());
        var corrected = await city.Takes("anna.berg", book.Id(), "correction", new { changes = new { value = new { amount = 700 } }, reason = "Fel pris" });
        corrected.Approver().ShouldBe("cecilia.strand");
        (await city.Get("bo.ek", $"/api/gifts/{book.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Each_answer_tells_the_version_that_a_reader_then_sees()
    {
        async Task Agrees(JsonObject answer)
        {
            var read = await city.Reads("ida.sand", answer.Id());
            read["version"]!.GetValue<int>().ShouldBe(answer["version"]!.GetValue<int>());
            read.Status().ShouldBe(answer.Status());
            read.Approver().ShouldBe(answer.Approver());
        }

        var book = await city.Declares("anna.berg", Book());
        await Agrees(book);
        await Agrees(await city.Takes("bo.ek", book.Id(), "information-request", new { question = "Vad?" }));
        await Agrees(await city.Takes("anna.berg", book.Id(), "answer", new { text = "En bok" }));
        await Agrees(await city.Takes("anna.berg", book.Id(), "correction", new { changes = new { persons = 2, value = new { amount = 1_300 } }, reason = "Vi var två" }));
        await Agrees(await city.Takes("bo.ek", book.Id(), "refusal", new { motivation = "Nej" }));
        await Agrees(await city.Takes("anna.berg", book.Id(), "handover", new { disposal = "donated" }));
        await Agrees(await city.Takes("greta.vik", book.Id(), "reopening", new { reason = "Nytt" }));
    }
}
