using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Employees.Pages;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>One step on an existing matter, on a page of its own.</summary>
public partial class GiftActionPage
{
    private GiftDetails? gift;
    private FormState form = new();
    private PeoplePicked participants = PeoplePicked.Nobody;

    [Parameter] public Guid Id { get; set; }
    [Parameter] public string Step { get; set; } = "";
    [Inject] private GiftReader Reader { get; set; } = default!;
    [Inject] private GiftDesk Desk { get; set; } = default!;
    [Inject] private DeclarationDesk Declarations { get; set; } = default!;
    [Inject] private DecisionDesk Decisions { get; set; } = default!;
    [Inject] private PersonChoice People { get; set; } = default!;
    [Inject] private AttachmentDesk Files { get; set; } = default!;

    private ActionWords Words => ActionTexts.Known[Step];

    protected override async Task OnInitializedAsync()
    {
        var request = new LedgerRequest(Who, Ui.Language);
        gift = Shown(await Reader.Details(Id, request, Aborted));
        if (gift is null) return;
        if (IsPost)
        {
            form = FormState.From(Http);
            var version = int.TryParse(form["version"], out var seen) ? seen : (int?)null;
            if (Step == "documentation" && (participants = await People.ReadMany(form, "participants", Aborted)).Asks) return;
            if (await Act(version, request) is not { } outcome) return;
            if (outcome.Refusal is { } refusal) form.Refuse(refusal);
            // Whoever stepped aside reads the matter no more.
            else Navigation.NavigateTo(Step == "recusal" ? "/inbox" : $"/gifts/{Id}?done={Step}");
            return;
        }
        form = Step == "correction" ? CorrectionChanges.Fill(gift.Declaration) : new();
        if (Step == "documentation") await Prefill();
        form["version"] = $"{gift.Version}";
    }

    private async Task Prefill()
    {
        form.Set("participants", (gift!.Declaration.Participants ?? []).Select(PersonLines.Of));
        form["purpose"] = gift.Declaration.Purpose ?? "";
        participants = await People.ShownMany(form, "participants", Aborted);
    }

    /// <summary>Null when something could not be read; the form says what.</summary>
    private async Task<Outcome<GiftAnswer>?> Act(int? version, LedgerRequest request)
    {
        var on = DeclareForm.Date(form, "on", Ui.Today);
        string? Text(string name) => DeclareForm.Text(form, name);
        if (Step == "documentation")
        {
            var papers = new Document(DeclareForm.Participants(string.Join('\n', form.All("participants")), external: true), DeclareForm.Amount(form, "receiptTotal"), DeclareForm.Amount(form, "vat"),
                DeclareForm.Amount(form, "alcoholShare"), Text("purpose"), Text("voucherNumber"), Text("currency"), version);
            return form.HasErrors ? (Outcome<GiftAnswer>?)null : await RepresentationEndpoints.Documented(Desk, Id, papers, request, Aborted);
        }
        if (Step == "correction")
        {
            var changes = CorrectionChanges.Between(gift!.Declaration, form, Ui.Today);
            return form.HasErrors ? (Outcome<GiftAnswer>?)null : await Declarations.Correct(Id, new(changes, Text("reason"), version), request, Aborted);
        }
        if (form.HasErrors) return null;
        return Step switch
        {
            "answer" => await LifeEndpoints.AnswerQuestion(Desk, Id, new(Text("text"), version), request, Aborted),
            "withdrawal" => await LifeEndpoints.TakeBack(Desk, Id, new(Text("reason"), version), request, Aborted),
            "handover" => await LifeEndpoints.HandItOver(Desk, Id, new(DeclareForm.Word<Disposal>(form["disposal"]), on, Text("note"), version), request, Aborted),
            "recusal" => await Decisions.Recuse(Id, new(Text("reason"), version, DeclareForm.Word<InterestKind>(form["kind"]) is { } kind ? new(kind) : null), request, Aborted),
            "holding" => await RepresentationEndpoints.Held(Desk, Id, new(on, version), request, Aborted),
            "attestation" => await Decisions.Attest(Id, new(Text("note"), version), request, Aborted),
            "posting" => await RepresentationEndpoints.Posted(Desk, Id, new(Text("voucherNumber"), on, version), request, Aborted),
            "reopening" => await LifeEndpoints.ReopenCase(Desk, Id, new(Text("reason"), version), request, Aborted),
            "police-report" => await LifeEndpoints.ReportIt(Desk, Id, new(on, Text("reference"), version), request, Aborted),
            "closing" => await LifeEndpoints.CloseIt(Desk, Id, new(version), request, Aborted),
            _ => await Files.Add(Id, await AttachmentEndpoints.Incoming(Http.Request.Form, Aborted) ?? new("", [], AttachmentKind.Other), request, Aborted),
        };
    }
}
