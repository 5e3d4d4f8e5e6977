using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>Shorthand for what people do with secondary occupations and measures over HTTP.</summary>
internal static class SecondaryOccupationTelling
{
    public const string Occupations = "/api/secondary-occupations", Measures = "/api/measures";
    private static int firms;

    /// <summary>A café on Saturdays, with nothing to hide.</summary>
    public static JsonObject Cafe(Action<JsonObject>? change = null)
    {
        var form = new JsonObject
        {
            ["type"] = "employment", ["company"] = new JsonObject { ["kind"] = "unknown", ["name"] = $"Kafé Solsidan {Interlocked.Increment(ref firms)}" }, ["industry"] = "Kafé", ["tasks"] = "Serverar",
            ["hoursPerWeek"] = 1, ["schedule"] = "Lördagar", ["remunerated"] = true, ["from"] = "2026-09-01", ["supplierRelation"] = "none", ["touchesDuties"] = false, ["usesEquipment"] = false,
        };
        change?.Invoke(form);
        return form;
    }

    /// <summary>A drawing firm whose customers apply for permits where the declarant works.</summary>
    public static JsonObject DrawingFirm(Action<JsonObject>? change = null) => Cafe(form =>
    {
        form["type"] = "ownFirm";
        form["company"] = new JsonObject { ["kind"] = "applicant", ["name"] = $"Bergs ritningar {Interlocked.Increment(ref firms)}" };
        form["tasks"] = "Ritar tillbyggnader åt villaägare på Södermalm";
        form["supplierRelation"] = "applicant";
        form["touchesDuties"] = true;
        change?.Invoke(form);
    });

    public static JsonObject Found(string trust, string hindering = "no", string competing = "no") => new()
    {
        ["trust"] = Test(trust), ["hindering"] = Test(hindering), ["competing"] = Test(competing),
    };

    private static JsonObject Test(string finding) => new() { ["finding"] = finding, ["reason"] = "Prövat mot arbetsuppgifterna." };

    public static async Task<JsonObject> DeclaresOccupation(this SmallCity city, string login, JsonObject form) => await city.Gives(login, Occupations, form, HttpStatusCode.Created);

    public static Task<JsonObject> Does(this SmallCity city, string login, JsonObject matter, string step, object body) => city.Gives(login, $"{Occupations}/{matter.Id()}/{step}", body);

    public static async Task<JsonObject> Gives(this SmallCity city, string login, string path, object body, HttpStatusCode status = HttpStatusCode.OK)
    {
        var (response, answer) = await city.Post(login, path, body);
        response.StatusCode.ShouldBe(status, $"{login} {path}: {answer.ToJsonString()}");
        return answer;
    }

    public static async Task<JsonObject> MayNot(this SmallCity city, string login, string path, HttpStatusCode status, string code, object body)
    {
        var (response, problem) = await city.Post(login, path, body);
        response.StatusCode.ShouldBe(status, $"{login} {path}: {problem.ToJsonString()}");
        problem.Text("code").ShouldBe(code);
        return problem;
    }

    public static async Task<JsonObject> Sees(this SmallCity city, string login, string path)
    {
        var (response, body) = await city.Get(login, path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{login} {path}: {body.ToJsonString()}");
        return body;
    }

    public static Task<JsonObject> SeesMatter(this SmallCity city, string login, JsonObject matter) => city.Sees(login, $"{Occupations}/{matter.Id()}");

    /// <summary>What waits in somebody's inbox about this matter: "decisions", "questions", "tasks".</summary>
    public static async Task<JsonObject[]> Waits(this SmallCity city, string login, string where, string caseNumber) =>
        [.. (await city.Sees(login, "/api/inbox"))[where]!.AsArray().Select(i => i!.AsObject()).Where(i => i["caseNumber"]?.GetValue<string>() == caseNumber)];
}
