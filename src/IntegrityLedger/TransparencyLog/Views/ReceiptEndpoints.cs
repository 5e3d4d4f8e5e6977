using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>The proof that what a matter says was written then: a file that anybody can check without us. One door for each kind of matter.</summary>
internal static class ReceiptEndpoints
{
    private static readonly (string Place, string Id)[] Doors =
    [
        ("gifts", "id:guid"), ("conflicts", "id:guid"), ("secondary-occupations", "id:guid"), ("recusals", "id:guid"), ("measures", "id:guid"),
        ("procurement-declarations", "declaration:guid"), ("attestations", "campaignId:guid"), ("policy/versions", "version"), ("destructions", "destruction:guid"), ("influence-reports", "id:guid"),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var (place, id) in Doors)
        {
            var name = id.Split(':')[0];
            endpoints.MapGet($"/api/{place}/{{{id}}}/receipt", (HttpContext http, LedgerRequest request, [FromQuery(Name = "version")] int? version, IEnumerable<IReceiptSource> sources, Receipts receipts) =>
                    Answer(http, request, sources.Single(source => source.Place == place), http.GetRouteValue(name)!.ToString()!, version ?? 1, receipts))
                .WithAccess(Access.CaseParty).WithTags("Transparency log").Produces<string>(200, "text/plain").ProducesProblem(403).ProducesProblem(404).ProducesProblem(503)
                .WithSummary("A receipt (.tlog-proof) for the declaration, or for another event of the matter by ?version=; 503 with Retry-After until the event has its place in the log");
        }
    }

    private static async Task<IResult> Answer(HttpContext http, LedgerRequest request, IReceiptSource source, string id, int version, Receipts receipts)
    {
        var found = await source.Matter(id, request, http.RequestAborted);
        return found.Refusal is { } no ? Refusals.ToResult(no, http) : await receipts.Answer(http, found.Value.Stream, version, $"{found.Value.Name}-{version}");
    }
}
