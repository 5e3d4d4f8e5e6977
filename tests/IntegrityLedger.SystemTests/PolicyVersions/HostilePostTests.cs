using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using IntegrityLedger.Policy;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.PolicyVersions;

/// <summary>What is posted as a policy and is none: each is answered as a problem that says where, nothing of it is kept, and the policy that judges goes on judging.</summary>
public sealed class HostilePostTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private static readonly string Pack = Revised();

    /// <summary>What cannot be read as JSON at all.</summary>
    public static TheoryData<string, Func<byte[]>> Unreadable => new()
    {
        { "cut off in the middle", () => Proposal(Pack)[..^4000] },
        { "nothing", () => [] },
        { "white space", () => "  \n "u8.ToArray() },
        { "NaN", () => Proposal(Pack.Replace("\"revision\": 2", "\"revision\": NaN")) },
        { "infinity", () => Proposal(Pack.Replace("\"revision\": 2", "\"revision\": -Infinity")) },
        { "a number of two points", () => Proposal(Pack.Replace("\"revision\": 2", "\"revision\": 1.2.3")) },
        { "a comment", () => Proposal("/* pack */" + Pack) },
        { "a comma too many", () => Proposal("{\"id\":\"x\",}") },
        { "UTF-16", () => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{\"pack\":" + Pack + ",\"reason\":\"x\"}")).ToArray() },
        { "ten thousand lists in each other", () => Proposal(new string('[', 10_000) + new string(']', 10_000)) },
        { "ten thousand objects in each other", () => Proposal(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000)) },
        { "bytes of nothing", () => new byte[4096] },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public async Task What_is_no_JSON_is_a_bad_request_to_both_doors(string what, Func<byte[]> body)
    {
        foreach (var door in new[] { "/api/policy/versions", "/api/policy/check" })
        {
            var (status, problem) = await Send(door, body());
            status.ShouldBe(HttpStatusCode.BadRequest, $"{what} at {door}: {problem}");
            problem["code"]!.GetValue<string>().ShouldBeOneOf("body-unreadable", "body-missing", "field-unreadable");
        }
        await NothingIsKept();
    }

    [Fact]
    public async Task Megabytes_are_too_much_for_the_door_and_said_so()
    {
        foreach (var door in new[] { "/api/policy/versions", "/api/policy/check" })
        {
            var (status, problem) = await Send(door, Proposal("{\"id\":\"" + new string('a', 8_000_000) + "\"}"));
            status.ShouldBe(HttpStatusCode.RequestEntityTooLarge, problem.ToString());
        }
        await NothingIsKept();
    }

    /// <summary>What is JSON and no pack, with the place that the answer must name.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "a property twice", "{\"id\":\"a\",\"id\":\"b\"}", "" },
        { "a property twice, once in disguise", "{\"id\":\"a\",\"\\u0069d\":\"b\"}", "" },
        { "a list", "[]", "" },
        { "nothing", "null", "" },
        { "a number", "7", "" },
        { "half a character", Pack.Replace("\"stockholm-like-2026\"", "\"\\ud800\""), "" },
        { "a number beyond all", Pack.Replace("\"revision\": 2", "\"revision\": 1e400"), "/revision" },
        { "a revision beyond a whole number", Pack.Replace("\"revision\": 2", "\"revision\": 99999999999"), "/revision" },
        { "a limit beyond all", With(p => p["parameters"]![0]!["values"]![0]!["value"] = JsonNode.Parse("1e400")), "/parameters/0/values/0/value" },
        { "a fact of another kind", With(p => p["rules"]![0]!["cases"]![0]!["when"] = JsonNode.Parse("""{"fact":"persons","eq":"many"}""")), "/rules/0/cases/0/when" },
        { "a fact that is none", With(p => p["rules"]![0]!["cases"]![0]!["when"] = JsonNode.Parse("""{"fact":"__proto__","eq":true}""")), "/rules/0/cases/0/when" },
        { "code", With(p => p["rules"]![0]!["cases"]![0]!["when"] = JsonNode.Parse("""{"$type":"System.Diagnostics.Process","fact":"persons","gt":1}""")), "/rules/0/cases/0/when" },
        { "a condition thirty storeys deep", With(p => p["rules"]![0]!["cases"]![0]!["when"] = Deep(30)), "/rules/0/cases/0/when" },
        { "itself", With(p => p["definitions"]!["fromClient"]!["when"] = JsonNode.Parse("""{"any":[{"use":"fromClient"}]}""")), "/definitions/fromClient/when" },
        { "two values on one day", With(p => p["parameters"]![0]!["values"]!.AsArray().Add(p["parameters"]![0]!["values"]![0]!.DeepClone())), "/parameters/0" },
        { "an amount without source", With(p => p["parameters"]![0]!["values"]![0]!["source"] = ""), "/parameters/0/values/0" },
        { "a rule that can never fire", With(p => p["rules"]![0]!["cases"]![0]!["when"] = JsonNode.Parse("""{"all":[{"fact":"category","eq":"cash"},{"fact":"category","eq":"meal"}]}""")), "/rules/0/cases/0" },
        { "an example that does not come out", With(p => p["rules"]![0]!["examples"]![0]!["says"] = new JsonArray("allow")), "/rules/0/examples/0" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task What_is_JSON_and_no_pack_is_answered_with_the_place(string what, string pack, string pointer)
    {
        var (status, problem) = await Send("/api/policy/versions", Proposal(pack));
        ((int)status).ShouldBeInRange(400, 422, $"{what}: {problem}");
        var said = problem["errors"]!["pack"]!.AsArray().Select(e => e!.GetValue<string>()).ToList();
        said.ShouldContain(one => one.Contains($"({pointer}"), $"{what}: {string.Join('\n', said)}");

        var (checkStatus, check) = await Send("/api/policy/check", Encoding.UTF8.GetBytes(pack));
        if (checkStatus == HttpStatusCode.OK) check["problems"]!.AsArray().ShouldContain(p => p!["pointer"]!.GetValue<string>().StartsWith(pointer, StringComparison.Ordinal), $"{what}: {check}");
        else checkStatus.ShouldBe(HttpStatusCode.BadRequest, $"{what}: {check}");
        await NothingIsKept();
    }

    [Fact]
    public async Task Two_rules_that_cannot_both_be_meant_are_a_contradiction_that_names_both()
    {
        var pack = With(p =>
        {
            foreach (var (id, outcome) in new[] { ("R98", "allow"), ("R99", "block") })
                p["rules"]!.AsArray().Add(JsonNode.Parse($$$"""
                    {"id":"{{{id}}}","version":1,"title":{"sv":"Tidningar","en":"Papers"},"validFrom":"2000-01-01","scope":{"direction":["received"]},
                     "cases":[{"when":{"all":[{"fact":"category","eq":"goods"},{"fact":"occasion","eq":"jubilee"}]},"outcome":"{{{outcome}}}","message":{"sv":"Så.","en":"So."}}],
                     "legalBasis":"Stadens policy","source":"†","confidence":"P",
                     "examples":[{"situation":{"sv":"Vid jubileum","en":"At a jubilee"},"facts":{"direction":"received","response":"accepted","category":"goods","occasion":"jubilee"},"says":["{{{outcome}}}"]},
                                 {"situation":{"sv":"En måltid","en":"A meal"},"facts":{"direction":"received","response":"accepted","category":"meal"},"says":[]}]}
                    """));
        });
        var (status, problem) = await Send("/api/policy/versions", Proposal(pack));
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem["errors"]!["pack"]!.AsArray().ShouldContain(e => e!.GetValue<string>().Contains("R98") && e.GetValue<string>().Contains("R99"), problem.ToString());
        await NothingIsKept();
    }

    [Fact]
    public async Task A_file_saved_as_Latin_1_is_told_to_be_saved_as_UTF_8()
    {
        var (status, problem) = await Send("/api/policy/versions", Encoding.Latin1.GetBytes("{\"reason\":\"x\",\"pack\":" + Pack + "}"));
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem["errors"]!["pack"]![0]!.GetValue<string>().ShouldContain("UTF-8");
        (await Send("/api/policy/check", Encoding.Latin1.GetBytes(Pack))).Body["problems"]!.AsArray().Single()!["message"]!.GetValue<string>().ShouldContain("UTF-8");
        var reason = await Send("/api/policy/versions", Encoding.Latin1.GetBytes("{\"reason\":\"För sträng\",\"pack\":{}}"));
        reason.Status.ShouldBe(HttpStatusCode.BadRequest, reason.Body.ToString());
        await NothingIsKept();
    }

    [Fact]
    public async Task A_mark_of_byte_order_before_the_text_changes_nothing()
    {
        var (status, check) = await Send("/api/policy/check", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Pack)]);
        status.ShouldBe(HttpStatusCode.OK, check.ToString());
        check["problems"]!.AsArray().ShouldBeEmpty(check.ToString());
    }

    [Fact]
    public async Task The_page_tells_the_same_and_keeps_what_was_pasted()
    {
        var greta = await city.As("greta.vik");
        foreach (var text in new[] { "{\"id\":", "{\"id\":\"<script>alert(1)</script>\",\"id\":1}", new string('[', 10_000), "NaN" })
        {
            using var form = new FormUrlEncodedContent([new("_handler", "page"), new("pack", text), new("reason", "x"), new("go", "send")]);
            var answer = await greta.PostAsync("/policy/propose", form, Ct);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var page = await answer.Content.ReadAsStringAsync(Ct);
            page.ShouldContain(WebUtility.HtmlEncode(text)[..Math.Min(20, text.Length)]);
            page.ShouldNotContain("<script>alert");
            page.ShouldContain("role=\"alert\"");
        }
        await NothingIsKept();
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> Send(string door, byte[] body)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = content };
        // Whoever sends much asks first, as curl does: the answer then is an answer, not a line cut off.
        request.Headers.ExpectContinue = body.Length > 1_000_000;
        using var response = await (await city.As("greta.vik")).SendAsync(request, Ct);
        if (!response.IsSuccessStatusCode) response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))!.AsObject());
    }

    private async Task NothingIsKept()
    {
        (await city.Ask<long>("select count(*) from ledger_events.mt_events where type like 'policy_%'")).ShouldBe(0);
        (await city.Get("anna.berg", "/api/policy/versions")).Body["inForce"]!.GetValue<string>().ShouldBe(ShippedPolicies.All[0].Version);
    }

    private static byte[] Proposal(string pack) => Encoding.UTF8.GetBytes($$"""{"reason":"x","pack":{{pack}}}""");

    /// <summary>The shipped pack as a revision that could be signed.</summary>
    private static string Revised()
    {
        var pack = JsonNode.Parse(PolicyPackReader.Write(ShippedPolicies.All[0]))!;
        (pack["revision"], pack["validFrom"]) = (2, "2030-01-01");
        return pack.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static string With(Action<JsonNode> change)
    {
        var pack = JsonNode.Parse(Pack)!;
        change(pack);
        return pack.ToJsonString();
    }

    private static JsonNode Deep(int storeys) => storeys == 0 ? JsonNode.Parse("""{"fact":"hasPurpose","eq":true}""")! : new JsonObject { ["not"] = Deep(storeys - 1) };
}
