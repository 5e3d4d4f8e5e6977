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
    private SecondaryOccupationDetails? matter;
    private FormState form = new();
    private IReadOnlyList<Choice>? matches;
    private string? chosen;

    [Parameter] public Guid Id { get; set; }
    [Parameter] public string Step { get; set; } = "";
    [Inject] private SecondaryOccupationReader Reader { get; set; } = default!;
    [Inject] private SecondaryOccupationDeciding Deciding { get; set; } = default!;
    [Inject] private SecondaryOccupationLife Life { get; set; } = default!;
    [Inject] private GiverChoice Firms { get; set; } = default!;

    private ActionWords Words => SecondaryOccupationActionTexts.Known[Step];
    private bool WithFacts => Judging.Contains(Step);
    private IReadOnlyList<Choice> Open => [.. matter!.Measures.Where(m => m.AllowedActions.Contains("evidence")).Select(m => new Choice($"{m.Id}", m.Text is { } text ? new(text, text) : MeasureTexts.Word(m.Kind)))];

    protected override async Task OnInitializedAsync()
    {
        var request = new LedgerRequest(Who, Ui.Language);
        matter = Shown(await Reader.Details(Id, request, Aborted));
        if (matter is null) return;
        if (IsPost)
        {
            form = FormState.From(Http);
            if (await Posted(request)) return;
        }
        else
        {
            form = Step == "correction" ? SecondaryOccupationBoxes.Fill(matter.Occupation) : new();
            form["version"] = $"{matter.Version}";
        }
        if (Step == "correction") chosen = await Firms.Chosen(form, Ui.Today, Aborted);
    }

    /// <summary>True when it was done and the reader is led on.</summary>
    private async Task<bool> Posted(LedgerRequest request)
    {
        switch (form["go"].Split(':')[0])
        {
            case "search": matches = await Firms.Search(form, Aborted); return false;
            case "change": form.Remove("counterparty.organisationNumber"); return false;
        }
        if (await Act(int.TryParse(form["version"], out var seen) ? seen : null, request) is not { } outcome) return false;
        if (outcome.Refusal is { } refusal)
        {
            form.Refuse(SecondaryOccupationBoxes.AtBox(refusal));
            return false;
        }
        // Whoever stepped aside reads it no more.
        Navigation.NavigateTo(Step == "recusal" ? "/inbox" : $"/secondary-occupations/{Id}?done={Step}");
        return true;
    }

    /// <summary>Null when something could not be read; the form says what.</summary>
    private async Task<Outcome<SecondaryOccupationAnswer>?> Act(int? version, LedgerRequest request)
    {
        string? Text(string name) => DeclareForm.Text(form, name);
        DateOnly? Ahead(string name) => DeclareForm.Date(form, name, Ui.Today, ahead: true);
        if (Step == "correction")
        {
            var read = SecondaryOccupationBoxes.Read(form, Ui.Today);
            if (form.HasErrors) return null;
            var kept = read with { Company = read.Company! with { Kind = read.Company.Kind ?? matter!.Occupation.Company?.Kind } };
            return await Life.Correct(Id, new(Amendment.Between(matter!.Occupation, kept), Text("reason"), version), request, Aborted);
        }
        var (review, end, due, last) = (Ahead("reviewOn"), Ahead("endBy"), Ahead("conditionsDue"), DeclareForm.Date(form, "lastDay", Ui.Today));
        if (form.HasErrors) return null;
        var tests = SecondaryOccupationBoxes.Tests(form);
        return Step switch
        {
            "decision" => await Deciding.Decide(Id, new(DeclareForm.Word<SecondaryOccupationDecision>(form["decision"]), tests, Text("motivation"), SecondaryOccupationBoxes.Conditions(form, due), review, end, version), request, Aborted),
            "opinion" => await Deciding.Opine(Id, new(Text("opinion"), DeclareForm.Word<SecondaryOccupationOpinionKind>(form["kind"]), tests, DeclareForm.Word<SecondaryOccupationDecision>(form["recommended"]), null, version), request, Aborted),
            "renewal" => await Deciding.Renew(Id, new(tests, Text("motivation"), review, version), request, Aborted),
            "revocation" => await Deciding.Revoke(Id, new(tests, Text("motivation"), end, version), request, Aborted),
            "information-request" => await Deciding.Ask(Id, new(Text("question"), version), request, Aborted),
            "answer" => await Life.Answer(Id, new(Text("text"), version), request, Aborted),
            "ending" => await Life.End(Id, new(last, Text("note"), version), request, Aborted),
            "evidence" => await Life.Show(Id, new(Text("text"), Guid.TryParse(form["measureId"], out var measure) ? measure : null, last, null, version), request, Aborted),
            _ => await Deciding.Recuse(Id, new(Text("reason"), version), request, Aborted),
        };
    }
}
