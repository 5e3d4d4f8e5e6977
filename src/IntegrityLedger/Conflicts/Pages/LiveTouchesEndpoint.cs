using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>POST /conflicts/touches: the panel for a form half filled in. The same eyes as declaring; nothing is recorded.</summary>
public static class LiveTouchesEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/conflicts/touches", Answer).WithAccess(Access.SignedIn).ExcludeFromDescription();

    private static async Task<RazorComponentResult> Answer(HttpContext http, Caller caller, InterestPreview preview, Ui ui) =>
        new RazorComponentResult<LiveTouches>(new { Answer = await For(FormState.From(http), new LedgerRequest(caller, ui.Language), preview, ui, http.RequestAborted) });

    /// <summary>What it would touch as far as the form says; null while too little is said.</summary>
    public static async Task<InterestCheckAnswer?> For(FormState form, LedgerRequest request, InterestPreview preview, Ui ui, CancellationToken ct)
    {
        var soFar = InterestBoxes.Read(form, ui.Today);
        var answer = await preview.Of(soFar with { Kind = soFar.Kind ?? InterestKind.Other }, request, ct);
        return answer.IsRefused ? null : answer.Value;
    }
}
