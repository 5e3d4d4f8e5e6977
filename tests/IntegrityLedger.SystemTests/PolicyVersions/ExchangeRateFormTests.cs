using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.PolicyVersions;

/// <summary>An exchange rate given by the form of its page, as somebody without scripts gives it.</summary>
public sealed class ExchangeRateFormTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("greta.vik", "NOK")]
    [InlineData("karin.dahl", "DKK")]
    public async Task Compliance_and_administrators_give_a_rate_and_are_led_to_it(string login, string currency)
    {
        var page = await Shows(login);
        var sent = await Sends(login, Rate(page, currency, ("kronor", "1 234,50"), ("units", "100")));
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        sent.Headers.Location!.OriginalString.ShouldEndWith($"/policy/exchange-rates?done=1&sought={currency}");
        var row = (await Rates(currency)).First(r => r!["by"] is not null)!;
        (row["kronor"]!.GetValue<decimal>(), row["units"]!.GetValue<int>(), row["validFrom"]!.GetValue<string>(), row["validTo"]!.GetValue<string>(), row["by"]!.GetValue<string>())
            .ShouldBe((1234.5m, 100, "2026-03-02", "2026-03-02", login));
        (await Text(login, sent.Headers.Location!.OriginalString)).ShouldContain($"id=\"{currency}\"");
    }

    [Theory]
    [InlineData("anna.berg")]
    [InlineData("bo.ek")]
    [InlineData("eva.lund")]
    [InlineData("hans.fors")]
    [InlineData("ida.sand")]
    [InlineData("jon.ask")]
    public async Task Everybody_else_reads_the_rates_meets_no_form_and_is_refused_when_sending_one(string login)
    {
        (await Shows(login)).ShouldNotContain("name=\"kronor\"");
        var sent = await Sends(login, Rate("", "HUF"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Rates("HUF")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kronor", "elva")]
    [InlineData("kronor", "0")]
    [InlineData("kronor", "-3")]
    [InlineData("kronor", "1e5")]
    [InlineData("kronor", "99999999999999999999")]
    [InlineData("units", "halva")]
    [InlineData("units", "0")]
    [InlineData("units", "99999999999")]
    [InlineData("currency", "kr")]
    [InlineData("currency", "SEK")]
    [InlineData("currency", "€")]
    [InlineData("validFrom", "den trettionde februari")]
    [InlineData("validFrom", "2026-02-30")]
    [InlineData("validTo", "2025-01-01")]
    [InlineData("validTo", "2031-01-01")]
    [InlineData("source", "")]
    [InlineData("confidence", "Z")]
    [InlineData("source", "<script>alert(1)</script>", "kronor", "elva")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(string field, string typed, string? wrong = null, string? also = null)
    {
        var form = Rate(await Shows("greta.vik"), "ISK", (field, typed));
        if (wrong is not null) form[wrong] = also!;
        var sent = await Sends("greta.vik", form);
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await sent.Content.ReadAsStringAsync(Ct);
        Tag(page, wrong ?? field).ShouldContain("aria-invalid=\"true\"");
        page.ShouldContain($"href=\"#f-{wrong ?? field}\"");
        foreach (var (name, value) in form.Where(one => one.Key is not ("_handler" or "confidence" or "key"))) WebUtility.HtmlDecode(Value(page, name)).ShouldBe(value, name);
        Value(page, "key").ShouldBe(form["key"]);
        page.ShouldNotContain("<script>alert");
        (await Rates("ISK")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_form_names_every_field_that_must_be_filled()
    {
        var page = await (await Sends("greta.vik", [])).Content.ReadAsStringAsync(Ct);
        foreach (var field in new[] { "kronor", "units", "validFrom" }) Tag(page, field).ShouldContain("aria-invalid=\"true\"");
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_recorded_once_and_one_that_was_mended_is_a_rate_of_its_own()
    {
        var form = Rate(await Shows("greta.vik"), "CZK");
        var both = await Task.WhenAll(Sends("greta.vik", form), Sends("greta.vik", form));
        both.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Found);
        (await Sends("greta.vik", form)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Rates("CZK")).Count.ShouldBe(1);

        form["kronor"] = "0,47";
        (await Sends("greta.vik", form)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Rates("CZK")).Select(r => (r!["kronor"]!.GetValue<decimal>(), r["counts"]!.GetValue<bool>())).ShouldBe([(0.47m, true), (11.42m, false)]);
    }

    private static Dictionary<string, string> Rate(string page, string currency, params (string Name, string Value)[] changes)
    {
        Dictionary<string, string> form = new()
        {
            ["key"] = page.Length == 0 ? "" : Value(page, "key"), ["currency"] = currency, ["kronor"] = "11,42", ["units"] = "1", ["validFrom"] = "2026-03-02", ["validTo"] = "", ["source"] = "Riksbanken", ["confidence"] = "V",
        };
        foreach (var (name, value) in changes) form[name] = value;
        return form;
    }

    private static string Tag(string page, string name) => Regex.Match(page, $"<(input|select|textarea)[^>]*name=\"{name}\"[^>]*>").Value;

    private static string Value(string page, string name) => Regex.Match(Tag(page, name), "value=\"([^\"]*)\"").Groups[1].Value;

    private Task<string> Shows(string login) => Text(login, "/policy/exchange-rates");

    private async Task<string> Text(string login, string address)
    {
        var answer = await (await city.As(login)).GetAsync(address, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private async Task<HttpResponseMessage> Sends(string login, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent([new("_handler", "page"), .. form]);
        return await (await city.As(login)).PostAsync("/policy/exchange-rates", content, Ct);
    }

    private async Task<JsonArray> Rates(string currency) =>
        [.. JsonNode.Parse(await Text("anna.berg", $"/api/exchange-rates?currency={currency}"))!.AsArray().Where(r => r!["by"] is not null).Select(r => r!.DeepClone())];
}
