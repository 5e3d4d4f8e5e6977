using System.Text.Json;
using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Imports;

/// <summary>What an auditor sees once both registers of ministers are in.</summary>
public sealed class MinisterHistoryTests : IPeople
{
    Task<Person?> IPeople.ByLogin(string login, CancellationToken cancellation) => Task.FromResult<Person?>(login == "ida.sand" ? SmallHouse.Ida : null);

    [Fact]
    public async Task A_ministers_and_a_givers_page_show_their_history()
    {
        await using var ledger = await ImportingLedger.StartAsync(services: services => services.AddSingleton<IPeople>(this));
        await ledger.Import(RealFiles.Read("uk-ministers-gifts.csv"));
        await ledger.Import(RealFiles.Read("uk-ministers-hospitality.csv"));
        using var auditor = await ledger.ClientOf("ida.sand");

        var hits = await Get(auditor, "/api/audit/register?q=chopard");
        var watch = hits.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        watch.Text("declarantName").ShouldBe("David Lammy");
        (watch.GetProperty("amount").GetDecimal(), watch.Text("currency"), watch.Text("valueAsWritten")).ShouldBe((11_002m, "GBP", "£11,002"));
        watch.Text("status").ShouldBe("closed");

        var minister = await Get(auditor, $"/api/audit/employees/{watch.Text("declarantId")}");
        minister.GetProperty("person").Text("name").ShouldBe("David Lammy");
        minister.GetProperty("own").GetArrayLength().ShouldBe(27);

        var giver = await Get(auditor, $"/api/audit/suppliers/{watch.Text("counterpartyKey")}");
        giver.GetProperty("supplier").Text("name").ShouldBe("Sabah Khaled Al-Hamad Al-Sabah, Crown Prince of Kuwait");
        giver.GetProperty("gifts").EnumerateArray().Select(g => g.Text("valueAsWritten")).ShouldBe(["£435", "£2,500", "£18,250", "£11,002"], ignoreOrder: true);

        var matter = await Get(auditor, $"/api/gifts/{watch.Text("id")}");
        matter.GetProperty("historical").GetBoolean().ShouldBeTrue();
        matter.GetProperty("allowedActions").GetArrayLength().ShouldBe(0);
        var texts = matter.GetProperty("timeline")[0].GetProperty("texts").EnumerateArray().ToDictionary(t => t.Text("label"), t => t.Text("text"));
        texts["Source"].ShouldStartWith("Register of Ministers’ Gifts and Hospitality: ");
        texts["Outcome as written"].ShouldBe("Held by department");
    }

    [Fact]
    public async Task What_was_imported_today_was_not_known_yesterday()
    {
        await using var ledger = await ImportingLedger.StartAsync(services: services => services.AddSingleton<IPeople>(this));
        var before = DateTimeOffset.UtcNow;
        await ledger.Import(DeclarationImportTests.Many(3), DeclarationImportTests.OwnMapping);
        using var auditor = await ledger.ClientOf("ida.sand");
        var key = (await Get(auditor, "/api/audit/register?q=givare"))!.GetProperty("items")[0].Text("counterpartyKey");
        (await Get(auditor, $"/api/audit/suppliers/{key}")).GetProperty("gifts").GetArrayLength().ShouldBe(1);
        (await auditor.Get($"/api/audit/suppliers/{key}?knownAt={before:O}".Replace("+", "%2B"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task<JsonElement> Get(HttpClient client, string url)
    {
        var answer = await client.Get(url);
        var body = await answer.Json();
        answer.IsSuccessStatusCode.ShouldBeTrue(body.ToString());
        return body;
    }
}
