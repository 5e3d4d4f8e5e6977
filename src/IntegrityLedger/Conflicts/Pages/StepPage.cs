using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>One step on a matter, on a page of its own: the matter is read, the form filled or taken in, the step tried, and the reader led on.</summary>
public abstract class StepPage<TMatter> : LedgerPage where TMatter : class
{
    protected TMatter? matter;
    protected FormState form = new();
    protected IReadOnlyList<Choice>? matches;
    protected string? chosen;

    [Parameter] public Guid Id { get; set; }
    [Parameter] public string Step { get; set; } = "";
    [Inject] private GiverChoice Firms { get; set; } = default!;

    /// <summary>Of the matter, for whoever reads it.</summary>
    protected abstract Task<Outcome<TMatter>> Read(LedgerRequest request);

    /// <summary>The boxes of a correction, filled with what stands declared.</summary>
    protected abstract FormState Filled(TMatter matter);

    protected abstract int VersionOf(TMatter matter);

    /// <summary>Tries the step. Null when something could not be read; the form says what. Otherwise the address that the reader is led to.</summary>
    protected abstract Task<Outcome<string>?> Act(int? version, LedgerRequest request);

    /// <summary>A refusal of the contract, at the box that it is about.</summary>
    protected virtual Refusal AtBox(Refusal refusal) => refusal;

    /// <summary>Once the form is filled, before it is shown the first time.</summary>
    protected virtual Task Opened() => Task.CompletedTask;

    /// <summary>Before a posted form is tried: true when somebody is only being looked for, and the form is shown again.</summary>
    protected virtual Task<bool> LooksSomebodyUp() => Task.FromResult(false);

    protected DateOnly? DateIn(string name, bool ahead = false) => DeclareForm.Date(form, name, Ui.Today, ahead);
    protected string? TextIn(string name) => DeclareForm.Text(form, name);

    protected override async Task OnInitializedAsync()
    {
        var request = new LedgerRequest(Who, Ui.Language);
        matter = Shown(await Read(request));
        if (matter is null) return;
        if (IsPost)
        {
            form = FormState.From(Http);
            if (await Posted(request)) return;
        }
        else
        {
            form = Step == "correction" ? Filled(matter) : new();
            form["version"] = $"{VersionOf(matter)}";
            await Opened();
        }
        if (Step == "correction") chosen = await Firms.Chosen(form, Ui.Today, Aborted);
    }

    /// <summary>True when it was done and the reader is led on.</summary>
    private async Task<bool> Posted(LedgerRequest request)
    {
        if (await LooksSomebodyUp()) return false;
        switch (form["go"].Split(':')[0])
        {
            case "search": matches = await Firms.Search(form, Aborted); return false;
            case "change": form.Remove("counterparty.organisationNumber"); return false;
        }
        if (await Act(int.TryParse(form["version"], out var seen) ? seen : null, request) is not { } outcome) return false;
        if (outcome.Refusal is { } refusal)
        {
            form.Refuse(AtBox(refusal));
            return false;
        }
        Navigation.NavigateTo(outcome.Value);
        return true;
    }
}
