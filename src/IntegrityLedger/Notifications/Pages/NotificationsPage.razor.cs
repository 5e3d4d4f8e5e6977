using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications.Commands;
using IntegrityLedger.Notifications.Views;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Notifications.Pages;

/// <summary>Where a person chooses how to be told.</summary>
public partial class NotificationsPage
{
    private FormState form = new();
    private SettingsAnswer mine = SettingsAnswer.Usual;
    private CalendarLink? link;
    private LocalizedText? done;

    [SupplyParameterFromQuery] public string? Done { get; set; }
    [Inject] private SettingsReader Reader { get; set; } = default!;
    [Inject] private SettingsDesk Desk { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var request = new LedgerRequest(Who, Ui.Language);
        if (IsPost && await Acted(request)) return;
        mine = await Reader.Mine(Who.Id, Aborted);
        if (!form.HasErrors) Fill();
        done = Done switch { "saved" => NotificationTexts.Saved, "removed" => NotificationTexts.Removed, _ => null };
    }

    /// <returns>True when the person is led on.</returns>
    private async Task<bool> Acted(LedgerRequest request)
    {
        var posted = FormState.From(Http);
        switch (posted["do"])
        {
            case "link":
                // Shown in the answer itself: an address that could be opened again would not be secret.
                link = (await Desk.MakeLink(request, Http.Request, Aborted)).Value;
                return false;
            case "unlink":
                await Desk.Revoke(request, Aborted);
                Navigation.NavigateTo("/me/notifications?done=removed");
                return true;
            default:
                var outcome = await Desk.Change(new(posted["language"], posted["digest"], posted["quietFrom"], posted["quietTo"]), request, Aborted);
                if (outcome.Refusal is not { } refusal) { Navigation.NavigateTo("/me/notifications?done=saved"); return true; }
                form = posted;
                form.Refuse(refusal);
                return false;
        }
    }

    private void Fill()
    {
        form["language"] = mine.Language;
        form["digest"] = mine.Digest switch { DigestFrequency.Daily => "daily", DigestFrequency.Weekly => "weekly", _ => "off" };
        (form["quietFrom"], form["quietTo"]) = (mine.QuietFrom, mine.QuietTo);
    }
}
