using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Pages;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>One step on a declared interest, on a page of its own.</summary>
public partial class InterestActionPage
{
    private InterestDetails? interest;
    private FormState form = new();
    private IReadOnlyList<Choice>? matches;
    private string? chosen;
    private PersonPicked colleague = PersonPicked.Nobody;

    [Parameter] public Guid Id { get; set; }
    [Parameter] public string Step { get; set; } = "";
    [Inject] private InterestReader Reader { get; set; } = default!;
    [Inject] private InterestDeclaring Declaring { get; set; } = default!;
    [Inject] private InterestLife Life { get; set; } = default!;
    [Inject] private GiverChoice Firms { get; set; } = default!;
    [Inject] private PersonChoice People { get; set; } = default!;

    private ActionWords Words => InterestActionTexts.Known[Step];

    protected override async Task OnInitializedAsync()
    {
        var request = new LedgerRequest(Who, Ui.Language);
        interest = Shown(await Reader.Details(Id, request, Aborted));
        if (interest is null) return;
        if (IsPost)
        {
            form = FormState.From(Http);
            if (await Posted(request)) return;
        }
        else
        {
            form = Step == "correction" ? InterestBoxes.Fill(interest.Declaration) : new();
            form["version"] = $"{interest.Version}";
            colleague = await People.Shown(form, "colleague", Aborted);
        }
        if (Step == "correction") chosen = await Firms.Chosen(form, Ui.Today, Aborted);
    }

    /// <summary>True when it was done and the reader is led on.</summary>
    private async Task<bool> Posted(LedgerRequest request)
    {
        colleague = await People.Read(form, "colleague", Aborted);
        if (colleague.Asks) return false;
        switch (form["go"].Split(':')[0])
        {
            case "search": matches = await Firms.Search(form, Aborted); return false;
            case "change": form.Remove("counterparty.organisationNumber"); return false;
        }
        if (await Act(int.TryParse(form["version"], out var seen) ? seen : null, request) is not { } outcome) return false;
        if (outcome.Refusal is { } refusal)
        {
            form.Refuse(refusal);
            return false;
        }
        // Whoever stepped aside reads it no more.
        Navigation.NavigateTo(Step == "recusal" ? "/inbox" : $"/conflicts/{Id}?done={Step}&moved={outcome.Value.Moved}");
        return true;
    }

    /// <summary>Null when something could not be read; the form says what.</summary>
    private async Task<Outcome<InterestAnswer>?> Act(int? version, LedgerRequest request)
    {
        var reason = DeclareForm.Text(form, "reason");
        if (Step == "correction")
        {
            var read = InterestBoxes.Read(form, Ui.Today);
            if (form.HasErrors) return null;
            return await Declaring.Correct(Id, new(Amendment.Between(interest!.Declaration, InterestBoxes.Over(interest.Declaration, read)), reason, version), request, Aborted);
        }
        var to = DeclareForm.Date(form, "to", Ui.Today);
        var again = DeclareForm.Date(form, "reviewDate", Ui.Today, ahead: true);
        if (form.HasErrors) return null;
        return Step switch
        {
            "ending" => await Life.End(Id, new(to, reason, version), request, Aborted),
            "withdrawal" => await Life.Withdraw(Id, new(reason, version), request, Aborted),
            "reconfirmation" => await Life.Reconfirm(Id, new(null, version), request, Aborted),
            "review" => await Life.Review(Id, new(DeclareForm.Word<InterestAssessment>(form["assessment"]), reason, again, version), request, Aborted),
            _ => await Life.Recuse(Id, new(reason, version), request, Aborted),
        };
    }
}
