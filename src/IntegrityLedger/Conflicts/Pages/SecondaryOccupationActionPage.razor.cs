using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>One step on a secondary occupation, on a page of its own.</summary>
public partial class SecondaryOccupationActionPage
{
    private static readonly string[] Judging = ["decision", "opinion", "renewal", "revocation", "information-request"];

    [Inject] private SecondaryOccupationReader Reader { get; set; } = default!;
    [Inject] private SecondaryOccupationDeciding Deciding { get; set; } = default!;
    [Inject] private SecondaryOccupationLife Life { get; set; } = default!;

    private ActionWords Words => SecondaryOccupationActionTexts.Known[Step];
    private bool WithFacts => Judging.Contains(Step);
    private IReadOnlyList<Choice> Open => [.. matter!.Measures.Where(m => m.AllowedActions.Contains("evidence")).Select(m => new Choice($"{m.Id}", m.Text is { } text ? new(text, text) : MeasureTexts.Word(m.Kind)))];

    protected override Task<Outcome<SecondaryOccupationDetails>> Read(LedgerRequest request) => Reader.Details(Id, request, Aborted);
    protected override FormState Filled(SecondaryOccupationDetails occupation) => SecondaryOccupationBoxes.Fill(occupation.Occupation);
    protected override int VersionOf(SecondaryOccupationDetails occupation) => occupation.Version;
    protected override Refusal AtBox(Refusal refusal) => SecondaryOccupationBoxes.AtBox(refusal);

    protected override async Task<Outcome<string>?> Act(int? version, LedgerRequest request) => await Try(version, request) is not { } tried ? null
        : tried.Refusal is { } no ? no
        // Whoever stepped aside reads it no more.
        : Step == "recusal" ? "/inbox" : $"/secondary-occupations/{Id}?done={Step}";

    private async Task<Outcome<SecondaryOccupationAnswer>?> Try(int? version, LedgerRequest request)
    {
        if (Step == "correction")
        {
            var read = SecondaryOccupationBoxes.Read(form, Ui.Today);
            if (form.HasErrors) return null;
            var kept = read with { Company = read.Company! with { Kind = read.Company.Kind ?? matter!.Occupation.Company?.Kind } };
            return await Life.Correct(Id, new(Amendment.Between(matter!.Occupation, kept), TextIn("reason"), version), request, Aborted);
        }
        var (review, end, due, last) = (DateIn("reviewOn", ahead: true), DateIn("endBy", ahead: true), DateIn("conditionsDue", ahead: true), DateIn("lastDay"));
        if (form.HasErrors) return null;
        var tests = SecondaryOccupationBoxes.Tests(form);
        return Step switch
        {
            "decision" => await Deciding.Decide(Id, new(DeclareForm.Word<SecondaryOccupationDecision>(form["decision"]), tests, TextIn("motivation"), SecondaryOccupationBoxes.Conditions(form, due), review, end, version), request, Aborted),
            "opinion" => await Deciding.Opine(Id, new(TextIn("opinion"), DeclareForm.Word<SecondaryOccupationOpinionKind>(form["kind"]), tests, DeclareForm.Word<SecondaryOccupationDecision>(form["recommended"]), null, version), request, Aborted),
            "renewal" => await Deciding.Renew(Id, new(tests, TextIn("motivation"), review, version), request, Aborted),
            "revocation" => await Deciding.Revoke(Id, new(tests, TextIn("motivation"), end, version), request, Aborted),
            "information-request" => await Deciding.Ask(Id, new(TextIn("question"), version), request, Aborted),
            "answer" => await Life.Answer(Id, new(TextIn("text"), version), request, Aborted),
            "ending" => await Life.End(Id, new(last, TextIn("note"), version), request, Aborted),
            "evidence" => await Life.Show(Id, new(TextIn("text"), Guid.TryParse(form["measureId"], out var measure) ? measure : null, last, null, version), request, Aborted),
            _ => await Deciding.Recuse(Id, new(TextIn("reason"), version), request, Aborted),
        };
    }
}
