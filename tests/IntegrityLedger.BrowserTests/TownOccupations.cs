using System.Text.Json;

namespace IntegrityLedger.BrowserTests;

/// <summary>Secondary occupations of anna.berg, each in another state, and the measure of the one that was forbidden.</summary>
public sealed record TownOccupations(string Cafe, string Advised, string Forbidden, string Measure)
{
    public static readonly TownOccupations None = new("", "", "", "");

    public static async Task<TownOccupations> Tell((HttpClient Anna, HttpClient Bo, HttpClient Greta) people, Func<HttpClient, string, object, Task<JsonElement>> post)
    {
        const string all = "/api/secondary-occupations";
        var cafe = Id(await post(people.Anna, all, Job("Kafé Solsidan", "employment", "none", false)));
        var advised = Id(await post(people.Anna, all, Job("Bergs tillbyggnader", "assignment", "applicant", true)));
        var forbidden = Id(await post(people.Anna, all, Job("Bergs ritningar", "ownFirm", "applicant", true)));
        var found = new { trust = new { finding = "yes", reason = "Kunderna söker bygglov hos enheten." }, hindering = new { finding = "no", reason = "Få timmar." }, competing = new { finding = "no", reason = "Annan verksamhet." } };
        await post(people.Greta, $"{all}/{forbidden}/opinion", new { kind = "legal", opinion = "Sökande är kunder. Förtroendet skadas.", recommended = "forbidden", tests = found });
        await post(people.Bo, $"{all}/{forbidden}/decision", new { decision = "forbidden", motivation = "Firman ritar åt dem som söker bygglov här.", tests = found });
        using var answer = await people.Anna.GetAsync($"{all}/{forbidden}", TestContext.Current.CancellationToken);
        var details = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        return new(cafe, advised, forbidden, Id(details.GetProperty("measures")[0]));
    }

    private static string Id(JsonElement answer) => answer.GetProperty("id").GetString()!;

    private static object Job(string firm, string type, string relation, bool touches) => new
    {
        type, company = new { name = firm }, industry = "Blandat", tasks = "Arbetar några timmar i veckan", hoursPerWeek = 2, schedule = "Helger", remunerated = true, from = "2026-09-01", supplierRelation = relation, touchesDuties = touches,
        usesEquipment = false,
    };
}
