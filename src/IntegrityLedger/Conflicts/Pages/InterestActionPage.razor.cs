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
    [Inject] private InterestReader Reader { get; set; } = default!;
    [Inject] private InterestDeclaring Declaring { get; set; } = default!;
    [Inject] private InterestLife Life { get; set; } = default!;
    [Inject] private PersonChoice People { get; set; } = default!;
    private PersonPicked colleague = PersonPicked.Nobody;
    private ActionWords Words => InterestActionTexts.Known[Step];

    protected override Task<Outcome<InterestDetails>> Read(LedgerRequest request) => Reader.Details(Id, request, Aborted);
    protected override FormState Filled(InterestDetails interest) => InterestBoxes.Fill(interest.Declaration);
    protected override int VersionOf(InterestDetails interest) => interest.Version;

    protected override async Task Opened() => colleague = await People.Shown(form, "colleague", Aborted);
    protected override async Task<bool> LooksSomebodyUp() => (colleague = await People.Read(form, "colleague", Aborted)).Asks;

    protected override async Task<Outcome<string>?> Act(int? version, LedgerRequest request) => await Try(version, request) is not { } tried ? null
        : tried.Refusal is { } no ? no
        // Whoever stepped aside reads it no more.
        : Step == "recusal" ? "/inbox" : $"/conflicts/{Id}?done={Step}&moved={tried.Value.Moved}";

    private async Task<Outcome<InterestAnswer>?> Try(int? version, LedgerRequest request)
    {
        var reason = TextIn("reason");
        if (Step == "correction")
        {
            var read = InterestBoxes.Read(form, Ui.Today);
            if (form.HasErrors) return null;
            return await Declaring.Correct(Id, new(Amendment.Between(matter!.Declaration, InterestBoxes.Over(matter.Declaration, read)), reason, version), request, Aborted);
        }
        var (to, again) = (DateIn("to"), DateIn("reviewDate", ahead: true));
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
