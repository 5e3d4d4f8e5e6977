using IntegrityLedger.Audit.Views;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Policy;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Audit.Pages;

/// <summary>The register: every state of it is an address.</summary>
public partial class RegisterPage
{
    private static readonly string[] Filters = ["category", "direction", "response", "status", "outcome", "rule", "unit", "supplier", "procurement", "from", "to", "least", "late"];
    private static readonly IReadOnlyList<Choice> Clocks = [new("event", AuditTexts.ClockEvent), new("recorded", AuditTexts.ClockRecorded)];
    private RegisterAnswer answer = new([], null, 0);
    private PageQuery query = default!;
    private FormState form = new();
    private RegisterQuery asked = new();
    private string sort = "";
    private ColumnChoice columns = new("register", null);
    private bool anyFilter;

    [Inject] private RegisterAccess Register { get; set; } = default!;

    private string Csv => "/api/audit/register" + RegisterAddress.Of(asked, GiftColumns.InFile(columns));

    protected override async Task OnInitializedAsync()
    {
        query = new(Http.Request);
        columns = ColumnChoice.From("register", Who.Login, Http);
        form = FormState.FromQuery(Http.Request);
        anyFilter = Filters.Any(form.Has);
        sort = form.Has("sort") ? (form["dir"] == "desc" ? $"-{form["sort"].TrimStart('-')}" : form["dir"] == "asc" ? form["sort"].TrimStart('-') : form["sort"]) : "-occurredOn";
        asked = new(
            DeclareForm.Text(form, "q"), DeclareForm.Word<Direction>(form["direction"]), DeclareForm.Word<Response>(form["response"]), DeclareForm.Word<Category>(form["category"]),
            DeclareForm.Word<GiftStatus>(form["status"]), DeclareForm.Word<PolicyOutcome>(form["outcome"]), DeclareForm.Text(form, "rule"), DeclareForm.Text(form, "unit"), DeclareForm.Text(form, "supplier"),
            DeclareForm.Text(form, "procurement"), DeclareForm.Date(form, "from", Ui.Today), DeclareForm.Date(form, "to", Ui.Today), form["clock"] == "recorded" ? "recorded" : null,
            DeclareForm.Amount(form, "least"), Late: form.Is("late", "true") ? true : null, Sort: sort, Cursor: DeclareForm.Text(form, "cursor"));
        answer = Shown(await Register.Page(asked, Http.Request.QueryString.Value ?? "", new(Who, Ui.Language), Aborted)) ?? answer;
    }
}
