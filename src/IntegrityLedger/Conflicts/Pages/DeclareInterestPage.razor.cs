using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Employees.Pages;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>Declaring on one page; looking up a firm and seeing what it touches are posts that record nothing.</summary>
public partial class DeclareInterestPage
{
    private FormState form = new();
    private IReadOnlyList<Choice>? matches;
    private string? chosen, notice;
    private PersonPicked colleague = PersonPicked.Nobody;
    private InterestCheckAnswer? touches;

    [Inject] private InterestDeclaring Desk { get; set; } = default!;
    [Inject] private InterestPreview Preview { get; set; } = default!;
    [Inject] private GiverChoice Firms { get; set; } = default!;
    [Inject] private PersonChoice People { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var request = new LedgerRequest(Who, Ui.Language);
        form = IsPost ? FormState.From(Http) : FormState.FromQuery(Http.Request);
        if (!form.Has("key")) form["key"] = RandomNumberGenerator.GetHexString(32);
        if (!form.Has("relation")) form["relation"] = "self";
        if (IsPost && await Posted(request)) return;
        chosen = await Firms.Chosen(form, Ui.Today, Aborted);
        touches = await LiveTouchesEndpoint.For(FormState.From(form), request, Preview, Ui, Aborted);
    }

    /// <summary>True when it was declared and the reader is led on.</summary>
    private async Task<bool> Posted(LedgerRequest request)
    {
        colleague = await People.Read(form, "colleague", Aborted);
        if (colleague.Asks) return false;
        switch (form["go"].Split(':')[0])
        {
            case "search": matches = await Firms.Search(form, Aborted); return false;
            case "change": form.Remove("counterparty.organisationNumber"); return false;
            case "show": return false;
        }
        // A firm that is named but not pointed out is looked up once.
        if (form.Has("counterparty.name") && !form.Has("counterparty.organisationNumber") && form["counterparty.kind"] != "resident" && await Firms.Search(form, Aborted) is { Count: > 0 } found)
        {
            matches = found;
            form.Refuse("counterparty.organisationNumber", GiftTexts.ChooseFound);
            return false;
        }
        var read = InterestBoxes.Read(form, Ui.Today);
        if (form.HasErrors) return false;
        var body = Encoding.UTF8.GetBytes(string.Join('\n', form.Names.Where(name => name != "go").Order(StringComparer.Ordinal).Select(name => $"{name}={string.Join('|', form.All(name))}")));
        var outcome = await Desk.Declare(read, request with { Asked = IdempotentRequest.For(Who.Login, "page /conflicts/declare", form["key"], body) }, Aborted);
        if (outcome.Refusal is not { } refusal)
        {
            Navigation.NavigateTo($"/conflicts/{outcome.Value.Id}?done=declared&moved={outcome.Value.Moved}");
            return true;
        }
        if (refusal == CommandDesk.KeyReused)
        {
            form["key"] = RandomNumberGenerator.GetHexString(32);
            notice = T(GiftTexts.AlreadySent);
        }
        else form.Refuse(refusal);
        return false;
    }
}
