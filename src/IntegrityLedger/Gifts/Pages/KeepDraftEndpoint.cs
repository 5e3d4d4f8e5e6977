using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>POST /gifts/draft: the script puts aside what stands in the form when the page is left behind unsent, such as for a phone call.</summary>
public static class KeepDraftEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/gifts/draft", Keep).WithAccess(Access.SignedIn).ExcludeFromDescription();

    private static async Task<IResult> Keep(HttpContext http, LedgerRequest request, GiftDrafts drafts, Ui ui)
    {
        var form = FormState.From(http);
        if (!Guid.TryParseExact(form["key"], "N", out var id) || DeclareForm.IsEmpty(form)) return Results.NoContent();
        var boxes = form.Boxes();
        return (await drafts.Save(id, DeclareForm.Read(form, ui.Today), request, http.RequestAborted, boxes)).ToResult(http, _ => Results.NoContent());
    }
}
