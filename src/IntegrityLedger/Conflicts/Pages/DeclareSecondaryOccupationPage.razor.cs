using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>Declaring on one page; looking up a firm is a post that records nothing.</summary>
public partial class DeclareSecondaryOccupationPage
{
    private FormState form = new();
    private IReadOnlyList<Choice>? matches;
    private string? chosen, notice;

    [Inject] private SecondaryOccupationDesk Desk { get; set; } = default!;
    [Inject] private GiverChoice Firms { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        form = IsPost ? FormState.From(Http) : FormState.FromQuery(Http.Request);
        if (!form.Has("key")) form["key"] = RandomNumberGenerator.GetHexString(32);
        if (IsPost && await Posted()) return;
        chosen = await Firms.Chosen(form, Ui.Today, Aborted);
    }

    /// <summary>True when it was declared and the reader is led on.</summary>
    private async Task<bool> Posted()
    {
        switch (form["go"].Split(':')[0])
        {
            case "search": matches = await Firms.Search(form, Aborted); return false;
            case "change": form.Remove("counterparty.organisationNumber"); return false;
        }
        // A firm that is named but not pointed out is looked up once.
        if (form.Has("counterparty.name") && !form.Has("counterparty.organisationNumber") && await Firms.Search(form, Aborted) is { Count: > 0 } found)
        {
            matches = found;
            form.Refuse("counterparty.organisationNumber", GiftTexts.ChooseFound);
            return false;
        }
        var read = SecondaryOccupationBoxes.Read(form, Ui.Today);
        if (form.HasErrors) return false;
        var body = Encoding.UTF8.GetBytes(string.Join('\n', form.Names.Where(name => name != "go").Order(StringComparer.Ordinal).Select(name => $"{name}={string.Join('|', form.All(name))}")));
        var outcome = await Desk.Declare(read, new(Who, Ui.Language, IdempotentRequest.For(Who.Login, "page /secondary-occupations/declare", form["key"], body)), Aborted);
        if (outcome.Refusal is not { } refusal)
        {
            Navigation.NavigateTo($"/secondary-occupations/{outcome.Value.Id}?done=declared");
            return true;
        }
        if (refusal == CommandDesk.KeyReused)
        {
            form["key"] = RandomNumberGenerator.GetHexString(32);
            notice = T(GiftTexts.AlreadySent);
        }
        else form.Refuse(SecondaryOccupationBoxes.AtBox(refusal));
        return false;
    }
}
