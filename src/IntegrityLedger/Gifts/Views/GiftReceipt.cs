using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.TransparencyLog.Views;

namespace IntegrityLedger.Gifts.Views;

/// <summary>The proof that what a matter says was written then: a file that anybody can check without us.</summary>
public static class GiftReceipt
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/gifts/{id:guid}/receipt",
            async (Guid id, int? version, LedgerRequest request, GiftReader reader, Receipts receipts, HttpContext http) =>
            {
                var gift = await reader.Details(id, request, http.RequestAborted);
                if (gift.Refusal is { } no) return Refusals.ToResult(no, http);
                var number = version ?? 1;
                return await receipts.Answer(http, id, number, $"{gift.Value.CaseNumber}-{number}");
            })
        .WithAccess(Access.CaseParty).WithTags("Gifts", "Transparency log").Produces<string>(200, "text/plain").ProducesProblem(403).ProducesProblem(404).ProducesProblem(503)
        .WithSummary("A receipt (.tlog-proof) for the declaration, or for another event of the matter by ?version=; 503 with Retry-After until the event has its place in the log");
}
