using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>What the auditor sees of attestations as of an earlier instant (Q15).</summary>
public sealed class AttestationAsOfTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task Coverage_and_the_employees_file_say_what_was_known_then()
    {
        var before = DateTimeOffset.UtcNow;
        var id = await Campaigns.Running(city);
        var asked = DateTimeOffset.UtcNow;
        (await Campaigns.Answer(city, "anna.berg", id)).Response.EnsureSuccessStatusCode();
        var answered = DateTimeOffset.UtcNow;
        (await Campaigns.Answer(city, "anna.berg", id, "declared")).Response.EnsureSuccessStatusCode();

        (await Coverage(id, before)).ShouldBeNull();
        Totals(await Coverage(id, asked)).ShouldBe((18, 0, 0, 18));
        Totals(await Coverage(id, answered)).ShouldBe((18, 0, 1, 17));
        Totals(await Coverage(id, null)).ShouldBe((18, 1, 0, 17));
        (await Coverage(id, null, "BYGG"))!["totals"]!["asked"]!.GetValue<int>().ShouldBe(2);

        (await InFile(id, before)).ShouldBeNull();
        (await InFile(id, asked))!["answer"].ShouldBeNull();
        (await InFile(id, answered))!["answer"]!.GetValue<string>().ShouldBe("none");
        (await InFile(id, null))!["answer"]!.GetValue<string>().ShouldBe("declared");
    }

    [Fact]
    public async Task Asked_about_a_day_after_the_last_one_those_who_did_not_answer_are_overdue()
    {
        var id = await Campaigns.Running(city, form => form["audience"] = new JsonObject { ["units"] = new JsonArray("HT") });
        var coverage = (await city.Get("ida.sand", $"/api/audit/attestations?campaign={id}&on={SmallCity.Today.AddDays(31):yyyy-MM-dd}")).Body["campaigns"]!.AsArray().Single()!;
        (coverage["totals"]!["overdue"]!.GetValue<int>(), coverage["totals"]!["open"]!.GetValue<int>()).ShouldBe((2, 0));
        coverage["coverage"]!.AsArray().Select(row => row!["roleClass"]!.GetValue<string>()).ShouldBe(["employee", "manager"], ignoreOrder: true);
    }

    private async Task<JsonNode?> Coverage(string id, DateTimeOffset? knownAt, string? unit = null)
    {
        var then = knownAt is { } instant ? $"&knownAt={Uri.EscapeDataString(instant.ToString("O"))}" : "";
        var (response, body) = await city.Get("ida.sand", $"/api/audit/attestations?campaign={id}&unit={unit}{then}");
        response.IsSuccessStatusCode.ShouldBeTrue(body.ToJsonString());
        return body["campaigns"]!.AsArray().SingleOrDefault();
    }

    private async Task<JsonNode?> InFile(string id, DateTimeOffset? knownAt)
    {
        var (response, body) = await city.Get("ida.sand", $"/api/audit/employees/anna.berg{(knownAt is { } instant ? $"?knownAt={Uri.EscapeDataString(instant.ToString("O"))}" : "")}");
        response.IsSuccessStatusCode.ShouldBeTrue(body.ToJsonString());
        return body["attestations"]!.AsArray().SingleOrDefault(line => line!["campaignId"]!.GetValue<string>() == id);
    }

    private static (int Asked, int Declared, int Nil, int Open) Totals(JsonNode? campaign)
    {
        int Of(string what) => campaign!["totals"]![what]!.GetValue<int>();
        return (Of("asked"), Of("declared"), Of("nil"), Of("open"));
    }
}
