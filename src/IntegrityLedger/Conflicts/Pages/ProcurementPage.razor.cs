using System.Text.Json;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Pages;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers.Commands;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>One procurement: what I am to declare, who has, and for the lead what comes next.</summary>
public partial class ProcurementPage
{
    private ProcurementDetails? found;
    private IReadOnlyList<Choice> own = [];
    private FormState form = new();
    private string? judging, open;
    private PersonPicked member = PersonPicked.Nobody;

    [Parameter] public string Number { get; set; } = "";
    [Inject] private ProcurementCoverage Reader { get; set; } = default!;
    [Inject] private ProcurementDeclarationDesk Declarations { get; set; } = default!;
    [Inject] private PersonChoice People { get; set; } = default!;
    [Inject] private ProcurementDesk Desk { get; set; } = default!;
    [Inject] private MyInterests Mine { get; set; } = default!;

    private LocalizedText? Done => ProcurementPageTexts.Done.GetValueOrDefault(Http.Request.Query["done"].ToString());

    private IReadOnlyList<Fact> Facts =>
    [
        new(T(ProcurementPageTexts.PhaseNow), T(ProcurementPageTexts.PhaseSince, T(ProcurementPageTexts.Phase(found!.Phase)), Day(found.PhaseFrom))),
        new(T(ProcurementPageTexts.LeadName), found.Lead),
        new(T(ProcurementPageTexts.Bidders), string.Join(" · ", found.Bidders.Where(b => b.To is null || b.To >= Ui.Today).Select(b => b.Name))),
        new(T(ProcurementPageTexts.MissingCount), found.Coverage.Missing > 0 ? Count(found.Coverage.Missing) : null),
        new(T(ProcurementPageTexts.RenewCount), found.Coverage.ToRenew > 0 ? Count(found.Coverage.ToRenew) : null),
        new(T(ProcurementPageTexts.History), string.Join(" · ", found.Phases.Select(p => $"{T(ProcurementPageTexts.Phase(p.Phase))} {Formats.ShortDate(p.From, Ui.Language)}"))),
    ];

    /// <summary>When it was given; what is waited for, when it is not in order.</summary>
    private string Given(MemberShown m) => string.Join(" · ", new[]
    {
        m.GivenOn is { } given ? Formats.ShortDate(given, Ui.Language) : null,
        m.DueOn is { } due ? T(m.Reminded ? ProcurementPageTexts.DueReminded : ProcurementPageTexts.DueBy, Formats.ShortDate(due, Ui.Language)) : null,
        m is { DueOn: not null, EscalatedOn: { } told } ? T(ProcurementPageTexts.ManagerTold, Formats.ShortDate(told, Ui.Language)) : null,
    }.OfType<string>().DefaultIfEmpty("–"));

    private IReadOnlyList<Column<MemberShown>> Columns =>
    [
        new(ProcurementPageTexts.Name, m => builder => builder.AddContent(0, m.Name), Heading: true),
        Column<MemberShown>.Of(ProcurementPageTexts.Role, m => T(ProcurementPageTexts.RoleName(m.Role))),
        Column<MemberShown>.Of(ProcurementPageTexts.Days, m => $"{Formats.ShortDate(m.From, Ui.Language)} –{(m.To is { } to ? $" {Formats.ShortDate(to, Ui.Language)}" : "")}"),
        Column<MemberShown>.Of(ProcurementPageTexts.Declared, m => T(ProcurementPageTexts.Standing(m.Standing))),
        Column<MemberShown>.Of(ProcurementPageTexts.Given, Given),
    ];

    protected override async Task OnInitializedAsync()
    {
        var request = new LedgerRequest(Who, Ui.Language);
        found = Shown(await Reader.Details(Number, request, Aborted));
        if (found is null) return;
        judging = Http.Request.Query["judge"].ToString() is { Length: > 0 } asked ? asked : null;
        if (found.Mine is not null)
            own = [.. (await Mine.Page(Who, null, Aborted)).Items.Where(i => i.InForce).Select(i => new Choice(i.Id.ToString(), Same(InterestShown.Title(i.Kind, i.Counterparty, i.ColleagueName, i.ProcurementId ?? i.CaseReference, Ui))))];
        if (!IsPost) return;
        form = FormState.From(Http);
        var go = form["go"].Split(':')[0];
        open = go is "search" or "change" ? "member" : go;
        if (open == "member" && (member = await People.Read(form, "login", Aborted)).Asks) return;
        if (await Act(go, request) is not { } answered) return;
        if (answered != Nothing) form.Refuse(answered);
        else Navigation.NavigateTo($"/procurements/{Number}?done={go}");
    }

    private static LocalizedText Same(string text) => new(text, text);

    /// <summary>Null when something could not be read; a refusal without a code when it was done.</summary>
    private async Task<Refusal?> Act(string go, LedgerRequest request)
    {
        string? Text(string name) => DeclareForm.Text(form, name);
        var from = DeclareForm.Date(form, "from", Ui.Today);
        var last = DeclareForm.Date(form, "lastDay", Ui.Today);
        if (form.HasErrors) return null;
        return go switch
        {
            "none" => Why(await Declarations.Declare(Number, new(ProcurementStatement.None, ProcurementStatementText.Version, null, true, Text("comment")), request, Aborted)),
            "interest" => Why(await Declarations.Declare(Number, new(ProcurementStatement.Interest, ProcurementStatementText.Version, [.. form.All("interests").Select(id => JsonSerializer.SerializeToElement(id))], true, Text("comment")), request, Aborted)),
            "phase" => Why(await Desk.Enter(Number, new(form["phase"], from), request, Aborted)),
            "bidder" => Why(await Desk.Note(Number, new(new(CounterpartyKind.Supplier, Text("counterparty.organisationNumber"), Text("counterparty.name")), from), request, Aborted)),
            "member" => Why(await Desk.Add(Number, new(Text("login"), Text("role"), from), request, Aborted)),
            "ending" => Why(await Desk.End(Number, form["leaver"], new(last, Text("reason")), request, Aborted)),
            "assess" when Guid.TryParse(judging, out var conflict) =>
                Why(await Declarations.Assess(Number, conflict, new(form.YesNo("reevaluation"), Text("reasons"), DeclareForm.Word<MeasureKind>(form["measure"])), request, Aborted)),
            _ => null,
        };
    }

    private static readonly Refusal Nothing = new("", RefusalKind.Rule, new("", ""));

    private static Refusal Why<T>(Outcome<T> outcome) => outcome.Refusal ?? Nothing;
}
