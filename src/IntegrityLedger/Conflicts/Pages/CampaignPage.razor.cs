using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using IntegrityLedger.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>One campaign: how far it has come, who has answered, and what compliance may do with it.</summary>
public partial class CampaignPage
{
    private AttestationCampaignDetails? campaign;
    private FormState form = new();

    [Parameter] public Guid Id { get; set; }
    [Inject] private AttestationCampaigns Campaigns { get; set; } = default!;
    [Inject] private AttestationCampaignDesk Desk { get; set; } = default!;
    [Inject] private AttestationStarting Starting { get; set; } = default!;

    private bool May(string action) => campaign!.AllowedActions.Contains(action);
    private bool IsAsking => campaign!.Status == AttestationCampaignStatus.Running && !campaign.Progress.Done;
    private int Should => campaign!.Totals.Asked - campaign.Totals.Lapsed;

    protected override async Task OnInitializedAsync()
    {
        var request = new LedgerRequest(Who, Ui.Language);
        if (IsPost)
        {
            form = FormState.From(Http);
            if (await Act(request) is { } outcome)
            {
                if (outcome.Refusal is not { } refusal) { Navigation.NavigateTo($"/attestation-campaigns/{Id}?done={form["go"]}"); return; }
                form.Refuse(refusal);
            }
        }
        campaign = Shown(await Campaigns.Details(Id, request, Aborted));
        if (campaign is null || IsPost) return;
        (form["statement.sv"], form["statement.en"]) = (campaign.Statement.Sv, campaign.Statement.En);
    }

    /// <summary>Null when something could not be read; the form says what.</summary>
    private async Task<Outcome<AttestationCampaignDone>?> Act(LedgerRequest request)
    {
        var on = form["go"] == "extension" ? DeclareForm.Date(form, "dueOn", Ui.Today, ahead: true) : null;
        if (form.HasErrors) return null;
        return form["go"] switch
        {
            "start" => await Starting.Start(Id, request, Aborted),
            "extension" => await Desk.Extend(Id, new(on), request, Aborted),
            "statement" => await Desk.Revise(Id, new(CampaignFormReading.Text(form, "statement")), request, Aborted),
            "closing" => await Desk.Close(Id, request, Aborted),
            _ => (Outcome<AttestationCampaignDone>?)null,
        };
    }

    private IReadOnlyList<Fact> About =>
    [
        new(T(CampaignTexts.Who), Audience()), new(T(CampaignTexts.DueOn), campaign!.DueOn is { } due ? Day(due) : T(CampaignTexts.OwnDue)),
        new(T(CampaignTexts.StartedOn), campaign.StartedOn is { } day ? Day(day) : null),
        .. Figure(CampaignTexts.Nil, campaign.Totals.Nil), .. Figure(CampaignTexts.Declared, campaign.Totals.Declared), .. Figure(CampaignTexts.Open, campaign.Totals.Open),
        .. Figure(CampaignTexts.Overdue, campaign.Totals.Overdue), .. Figure(CampaignTexts.Never, campaign.Totals.Never), .. Figure(CampaignTexts.Lapsed, campaign.Totals.Lapsed),
        .. Figure(CampaignTexts.AgainstRecord, campaign.Totals.AgainstRecord),
    ];

    private IEnumerable<Fact> Figure(LocalizedText label, int number) => number > 0 ? [new(T(label), Count(number))] : [];

    private string Audience()
    {
        var who = campaign!.Audience;
        string[] parts =
        [
            .. who.Roles.Select(role => T(RoleTexts.Word(role))), .. who.Units,
            .. who.Triggers.Select(trigger => T(CampaignTexts.Triggers.Single(choice => choice.Value == DeclareForm.Name<AttestationTrigger>(trigger)).Label)),
        ];
        return parts.Length == 0 ? T(CampaignTexts.Everybody) : string.Join(", ", parts);
    }

    private IReadOnlyList<Column<AttestationUnitCoverage>> Columns =>
    [
        Column<AttestationUnitCoverage>.Link(CampaignTexts.Unit, unit => unit.UnitName.Length > 0 ? unit.UnitName : "–", unit => $"/attestation-campaigns/{Id}/missing?unit={Uri.EscapeDataString(unit.UnitCode)}"),
        Number(CampaignTexts.Asked, counts => counts.Asked), Number(CampaignTexts.Percent, counts => counts.Percent), Number(CampaignTexts.Nil, counts => counts.Nil), Number(CampaignTexts.Declared, counts => counts.Declared),
        .. campaign!.Status == AttestationCampaignStatus.Closed ? [Number(CampaignTexts.Never, counts => counts.Never)]
            : new[] { Number(CampaignTexts.Open, counts => counts.Open), Number(CampaignTexts.Overdue, counts => counts.Overdue) },
    ];

    private Column<AttestationUnitCoverage> Number(LocalizedText label, Func<AttestationCounts, int> count) =>
        Column<AttestationUnitCoverage>.Of(label, unit => Count(count(unit.Total)), numeric: true);
}
