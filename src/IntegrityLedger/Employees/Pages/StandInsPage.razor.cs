using System.Globalization;
using IntegrityLedger.Employees.Commands;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Reading;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Employees.Pages;

/// <summary>Who decides in my place, and when: named and ended on one page.</summary>
public partial class StandInsPage
{
    private static readonly IReadOnlyList<Choice> Kinds = [new("all", StandInTexts.Everything), new("gift", StandInTexts.Gifts), new("representation", StandInTexts.Representation)];

    private StandInsAnswer list = new([], []);
    private FormState form = new();
    private PersonPicked person = PersonPicked.Nobody;

    [Inject] private StandInDesk Desk { get; set; } = default!;
    [Inject] private PersonChoice People { get; set; } = default!;
    [Inject] private StandInList List { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var request = new LedgerRequest(Who, Ui.Language);
        if (IsPost)
        {
            form = FormState.From(Http);
            if (!form.Has("ends")) person = await People.Read(form, "substitute", Aborted);
            var outcome = person.Asks ? null : await Act(request);
            if (outcome is { IsRefused: false })
            {
                Navigation.NavigateTo("/substitutes?done=1");
                return;
            }
            // The two forms name the person differently in the contract; on the page it is one box.
            if (outcome?.Refusal is { } refusal) form.Refuse(refusal.Field is "delegate" or "person" ? refusal with { Field = "substitute" } : refusal);
        }
        else form["kind"] = "all";
        list = await List.Of(request, Aborted);
    }

    /// <summary>Null when something could not be read; the form says what.</summary>
    private async Task<Outcome<StandInAnswer>?> Act(LedgerRequest request)
    {
        var kind = form["kind"] is "gift" or "representation" ? form["kind"] : null;
        if (form.Has("ends"))
            return await Desk.End(new(form["ends"], kind, DateOnly.TryParseExact(form["first"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null, Ui.Today.AddDays(-1)), request, Aborted);
        var (from, to) = (Day("from"), Day("to"));
        decimal? limit = null;
        if (form.Has("limit") && (limit = AmountReading.Read(form["limit"])) is null) form.Refuse("limit", new("Beloppet gick inte att läsa. Skriv det som 5 000.", "The amount could not be read. Write it as 5 000."));
        if (form.HasErrors) return null;
        return kind is null ? await Desk.Name(new(form["substitute"], from, to), request, Aborted)
            : await Desk.Delegate(new(form["substitute"], kind, limit, from, to, form.Has("decisionReference") ? form["decisionReference"] : null), request, Aborted);
    }

    private DateOnly? Day(string name)
    {
        if (!form.Has(name)) return null;
        var day = DateReading.Read(form[name], Ui.Today, true);
        if (day is null) form.Refuse(name, new("Datumet gick inte att läsa. Skriv det som 2026-11-03.", "The date could not be read. Write it as 2026-11-03."));
        return day;
    }

    private string What(StandInAnswer standIn) => standIn.Kind switch
    {
        "gift" => T(StandInTexts.Gifts),
        "representation" => T(StandInTexts.Representation),
        _ => T(StandInTexts.Everything),
    } + (standIn.Limit is { } limit ? $", {T(StandInTexts.UpTo, limit.ToString("N0", CultureInfo.GetCultureInfo("sv-SE")))}" : "");

    private string Days(StandInAnswer standIn) => T(StandInTexts.Until, Day(standIn.From), standIn.To is { } to ? Day(to) : T(StandInTexts.OpenEnd));
}
