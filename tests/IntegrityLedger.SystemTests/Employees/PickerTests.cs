using IntegrityLedger.SystemTests.Http;

namespace IntegrityLedger.SystemTests.Employees;

/// <summary>Pickers of people, suppliers and units over HTTP.</summary>
public sealed class PickerTests(ImportedCity city) : IClassFixture<ImportedCity>
{
    private async Task<List<string?>> Ask(string address, string property)
    {
        using var client = await city.Ledger.Running.ClientOf("anna.berg");
        return [.. (await (await client.Get(address)).Json()).EnumerateArray().Select(line => line.GetProperty(property).GetString())];
    }

    [Theory]
    [InlineData("bo ek", "bo.ek")]
    [InlineData("EK bo", "bo.ek")]
    [InlineData("cecilia.str", "cecilia.strand")]
    [InlineData("äng", null)] // evert.ang has left
    public async Task A_colleague_is_found_by_name_or_login_in_any_order(string text, string? login)
    {
        var found = await Ask($"/api/people?q={Uri.EscapeDataString(text)}", "login");
        if (login is null) found.ShouldNotContain("evert.ang");
        else found.ShouldContain(login);
    }

    [Theory]
    [InlineData("nordbro anl", "5599001012")]
    [InlineData("559900-10", "5599001012")]
    [InlineData("MÄLARKÖKET", "5599002028")] // another name of the firm
    [InlineData("södra hissar aktiebolag", "5599004040")]
    public async Task A_supplier_is_found_by_any_name_or_the_beginning_of_its_number(string text, string number) =>
        (await Ask($"/api/suppliers?q={Uri.EscapeDataString(text)}", "organisationNumber")).ShouldContain(number);

    [Fact]
    public async Task A_sole_trader_is_shown_without_the_number()
    {
        (await Ask("/api/suppliers?q=lindas", "name")).ShouldBe(["Lindas Måleri"]);
        (await Ask("/api/suppliers?q=lindas", "organisationNumber")).ShouldBe([null]);
        (await Ask("/api/suppliers?q=811218", "name")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/people?q=b")]
    [InlineData("/api/people")]
    [InlineData("/api/people?q=%25%25")]
    [InlineData("/api/suppliers?q=%25_")]
    public async Task Too_little_to_go_on_finds_nobody_rather_than_everybody(string address) => (await Ask(address, "name")).ShouldBeEmpty();

    [Fact]
    public async Task Units_are_those_in_force_with_the_one_above_and_words_for_the_regime()
    {
        using var client = await city.Ledger.Running.ClientOf("anna.berg");
        var units = (await (await client.Get("/api/units")).Json()).EnumerateArray().ToDictionary(u => u.GetProperty("code").GetString()!);
        units.ShouldContainKey("SDF-JAR");
        units.ShouldNotContainKey("SDF-RK");
        units["SERV-EKO"].GetProperty("name").GetString().ShouldBe("Ekonomi och fakturahantering");
        units["SBK-BYGG"].GetProperty("parentCode").GetString().ShouldBe("SBK");
        units["SHEM"].GetProperty("regime").GetString().ShouldBe("company");
    }

    [Theory]
    [InlineData("/api/people?q=bo")]
    [InlineData("/api/suppliers?q=nordbro")]
    [InlineData("/api/units")]
    public async Task Nobody_who_is_not_signed_in_gets_an_answer(string address)
    {
        using var client = city.Ledger.Running.Client();
        ((int)(await client.Get(address)).StatusCode).ShouldBe(401);
    }
}
