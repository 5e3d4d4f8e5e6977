using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>POST /gifts/verdict: the panel for a form half filled in. The same desk as POST /api/gifts/check; nothing is recorded.</summary>
public static class LiveVerdictEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/gifts/verdict", Answer).WithAccess(Access.SignedIn).ExcludeFromDescription();

    private static async Task<RazorComponentResult> Answer(HttpContext http, Caller caller, DeclarationDesk desk, Ui ui) =>
        new RazorComponentResult<LiveVerdict>(new { Verdict = await For(FormState.From(http), new LedgerRequest(caller, ui.Language), desk, ui, http.RequestAborted) });

    /// <summary>The policy's answer to what stands in the form so far; null while too little is said.</summary>
    public static async Task<Verdict?> For(FormState form, LedgerRequest request, DeclarationDesk desk, Ui ui, CancellationToken ct)
    {
        var soFar = DeclareForm.SoFar(form, ui.Today);
        if (soFar.Direction is null || soFar.Category is null) return null;
        var answer = await desk.Check(soFar, request, ct);
        return answer.IsRefused ? null : GiftVerdicts.Of(answer.Value, soFar.Direction == Direction.Given, soFar.Response == Response.Declined, ui);
    }
}
