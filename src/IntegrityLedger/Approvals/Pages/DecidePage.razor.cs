using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Approvals.Pages;

/// <summary>What a manager sees before deciding, and the decision with its reasons.</summary>
public partial class DecidePage
{
    private static readonly string[] Left = ["declarant", "unit", "counterparty", "recorded", "kind", "outcome"];
    private static readonly string[] LeftForUnit = ["unit", "counterparty", "recorded", "kind", "outcome"];
    private GiftDetails? gift;
    private PictureOpened picture = PictureOpened.Empty;
    private FormState form = new();

    [Parameter] public Guid Id { get; set; }
    [Inject] private GiftReader Reader { get; set; } = default!;
    [Inject] private DecisionPicture Picture { get; set; } = default!;
    [Inject] private DecisionDesk Desk { get; set; } = default!;

    private bool Given => gift!.Declaration.Direction == Gifts.Direction.Given;
    private bool Declined => gift!.Declaration.Response == Gifts.Response.Declined;

    private IReadOnlyList<Choice> Choices =>
    [
        .. new (string Action, Choice Choice)[]
        {
            ("approval", new("approval", InboxTexts.Approve, InboxTexts.ApproveMeans)), ("refusal", new("refusal", InboxTexts.Refuse, InboxTexts.RefuseMeans)),
            ("information-request", new("information-request", InboxTexts.Ask, InboxTexts.AskMeans)),
        }.Where(pair => gift!.AllowedActions.Contains(pair.Action)).Select(pair => pair.Choice),
    ];

    /// <summary>What colleagues received is for whoever decides or reviews; the declarant may read the own matter, not theirs.</summary>
    private bool MayCompare => gift!.AllowedActions.Any(action => action is "approval" or "refusal" or "attestation" or "information-request") || Who.IsAny(Role.Compliance, Role.Registrar, Role.Auditor);

    protected override async Task OnInitializedAsync()
    {
        var request = new LedgerRequest(Who, Ui.Language);
        gift = Shown(await Reader.Details(Id, request, Aborted));
        if (gift is null) return;
        if (IsPost && await Decided(request)) return;
        if (!IsPost) form["version"] = $"{gift.Version}";
        if (MayCompare) picture = await Picture.Open(gift.Id, Aborted);
    }

    private async Task<bool> Decided(LedgerRequest request)
    {
        form = FormState.From(Http);
        var version = int.TryParse(form["version"], out var seen) ? seen : (int?)null;
        var motivation = form.Has("motivation") ? form["motivation"] : null;
        var due = DeclareForm.Date(form, "conditionsDue", Ui.Today, ahead: true);
        if (form.HasErrors) return false;
        var conditions = form["conditions"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => new ConditionInput(text, due)).ToList();
        Outcome<GiftAnswer> outcome;
        switch (form["decision"])
        {
            case "approval": outcome = await Desk.Approve(Id, new(motivation, conditions, version), request, Aborted); break;
            case "refusal": outcome = await Desk.Refuse(Id, new(motivation, null, version), request, Aborted); break;
            case "information-request": outcome = await Desk.Ask(Id, new(motivation, version), request, Aborted); break;
            default:
                form.Refuse("decision", InboxTexts.ChooseDecision);
                return false;
        }
        if (outcome.Refusal is { } refusal)
        {
            // The question is written in the same box as the reasons, and one day holds for all the conditions.
            form.Refuse(refusal.Field == "question" ? refusal with { Field = "motivation" } : refusal.Field?.EndsWith("].dueOn", StringComparison.Ordinal) == true ? refusal with { Field = "conditionsDue" } : refusal);
            // After a lost race the page shows what the other one did, and the next press is about that.
            if (refusal.Kind == RefusalKind.WrongState && Shown(await Reader.Details(Id, request, Aborted)) is { } now)
            {
                gift = now;
                form["version"] = $"{now.Version}";
            }
            return false;
        }
        Navigation.NavigateTo($"/gifts/{Id}?done={(form["decision"] == "information-request" ? "asked" : "decided")}");
        return true;
    }
}
