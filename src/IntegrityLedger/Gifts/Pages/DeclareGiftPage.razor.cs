using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Employees.Pages;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>Declaring in three steps, each a post that records nothing; what was answered travels along in the form.</summary>
public partial class DeclareGiftPage
{
    private FormState form = new();
    private int step = 1;
    private string? notice;
    private string? chosen;
    private IReadOnlyList<Choice>? matches;
    private Verdict? verdict;
    private bool late, typed;
    private PeoplePicked participants = PeoplePicked.Nobody;
    private LedgerRequest? request;

    [Inject] private DeclarationDesk Desk { get; set; } = default!;
    [Inject] private GiftReader Reader { get; set; } = default!;
    [Inject] private GiverChoice Giver { get; set; } = default!;
    [Inject] private PersonChoice People { get; set; } = default!;
    [Inject] private GiftDrafts Drafts { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [SupplyParameterFromQuery] private string? Direction { get; set; }
    [SupplyParameterFromQuery] private Guid? Again { get; set; }
    [SupplyParameterFromQuery] private Guid? Draft { get; set; }
    [SupplyParameterFromQuery] private string? Done { get; set; }

    private bool Given => form["direction"] == "given";
    private LocalizedText Title => Given ? GiftTexts.DeclareGivenTitle : GiftTexts.DeclareTitle;
    private string StepName(int which) => T(which switch { 1 => GiftTexts.StepWhat, 2 => Given ? GiftTexts.StepTo : GiftTexts.StepFrom, _ => GiftTexts.StepAround });

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        request = Caller.From(Http.User) is { } caller ? new LedgerRequest(caller, Ui.Language) : null;
        if (HttpMethods.IsPost(Http.Request.Method)) await Posted();
        else await Opened();
        if (request is null) return;
        if (step == DeclareSteps.Last && !participants.Asks) participants = await People.ShownMany(form, "participants", Http.RequestAborted);
        chosen = await Giver.Chosen(form, Ui.Today, Http.RequestAborted);
        var asWritten = FormState.From(form);
        verdict = await LiveVerdictEndpoint.For(asWritten, request, Desk, Ui, Http.RequestAborted);
        // Which rule asks for the reason is the policy's to say; the box stays once something stands in it.
        late = form.Has("lateReason") || verdict?.Rules.Any(rule => rule.Id == Policy.Assessment.LateRule) == true;
    }

    private async Task Opened()
    {
        if (request is null)
        {
            Navigation.NavigateTo($"/sign-in?returnUrl={Uri.EscapeDataString(Http.Request.Path + Http.Request.QueryString)}");
            return;
        }
        if (Again is { } id && await Reader.Details(id, request, Http.RequestAborted) is { IsRefused: false, Value: var earlier })
        {
            form = DeclareForm.Again(earlier.Declaration);
            form["again"] = "1";
            notice = T(GiftTexts.AgainNotice, earlier.CaseNumber);
        }
        if (Draft is { } draft) await Continue(draft);
        if (!form.Has("direction")) form["direction"] = Direction == "given" ? "given" : "received";
        if (!form.Has("key")) form["key"] = NewKey();
    }

    /// <summary>The key of the form is the id of its draft: what is declared once cannot be declared again from a draft left open elsewhere.</summary>
    private static string NewKey() => RandomNumberGenerator.GetHexString(32, lowercase: true);
    private Guid DraftId => Guid.ParseExact(form["key"], "N");

    private async Task Continue(Guid id)
    {
        if ((await Drafts.Mine(request!, Http.RequestAborted)).FirstOrDefault(draft => draft.Id == id) is not { } saved)
        {
            notice = T(GiftDrafts.Gone.Message);
            return;
        }
        form = saved.Boxes is { } boxes ? FormState.From(boxes) : DeclareForm.Fill(saved.Form);
        form["key"] = id.ToString("N");
        step = Math.Clamp(int.TryParse(form["step"], out var left) ? left : 1, 1, DeclareSteps.Last);
        typed = true;
        if (Done != "saved") notice = T(DraftTexts.Continued, At(saved.SavedAt));
    }

    private async Task SaveDraft()
    {
        var outcome = await Drafts.Save(DraftId, DeclareForm.Read(FormState.From(form), Ui.Today), request!, Http.RequestAborted, form.Boxes());
        if (outcome.Refusal is { } refusal) form.Refuse(refusal);
        else Navigation.NavigateTo($"/gifts/declare?draft={DraftId}&done=saved");
    }

    private async Task Posted()
    {
        form = FormState.From(Http);
        typed = true;
        step = Math.Clamp(int.TryParse(form["step"], out var posted) ? posted : 1, 1, DeclareSteps.Last);
        if (!Guid.TryParseExact(form["key"], "N", out _)) form["key"] = NewKey();
        if (request is null)
        {
            notice = T(GiftTexts.SessionEnded);
            return;
        }
        var go = form["go"].Split(':')[0];
        if (go == "draft")
        {
            await SaveDraft();
            return;
        }
        if (step == DeclareSteps.Last && go != "back")
        {
            participants = await People.ReadMany(form, "participants", Http.RequestAborted);
            if (participants.Asks) return;
        }
        switch (go)
        {
            case "start": step = 1; break;
            case "back": step = Math.Max(1, step - 1); break;
            case "change": form.Remove("counterparty.organisationNumber"); step = 2; break;
            case "search": await Search(); break;
            case "last": Forward(DeclareSteps.Last - 1, DeclareSteps.Last); break;
            case "submit": await Submit(); break;
            default: await Next(); break;
        }
    }

    private async Task Search()
    {
        step = 2;
        form.Remove("counterparty.organisationNumber");
        matches = await Giver.Search(form, Http.RequestAborted);
    }

    /// <summary>A firm that is named but not pointed out is looked up before the step is left, once.</summary>
    private async Task Next()
    {
        if (step == 2 && GiverChoice.ShouldAsk(form))
        {
            await Search();
            if (matches is { Count: > 0 })
            {
                form.Refuse("counterparty.organisationNumber", GiftTexts.ChooseFound);
                return;
            }
        }
        Forward(step, Math.Min(step + 1, DeclareSteps.Last));
    }

    /// <summary>Goes on when everything up to <paramref name="answered"/> can be read, else to the first step where something is wrong.</summary>
    private void Forward(int answered, int next)
    {
        var read = DeclareForm.Read(form, Ui.Today);
        foreach (var error in DeclarationForm.Check(read, Ui.Today).Where(error => DeclareSteps.IsDue(error.Field, answered))) form.Refuse(error);
        step = form.HasErrors ? form.Errors.Min(error => DeclareSteps.Of(error.Field)) : next;
    }

    private async Task Submit()
    {
        var read = DeclareForm.Read(form, Ui.Today);
        if (!form.HasErrors)
        {
            var body = Encoding.UTF8.GetBytes(string.Join('\n', form.Names.Where(name => name != "go").Order(StringComparer.Ordinal).Select(name => $"{name}={string.Join('|', form.All(name))}")));
            var asked = GiftDrafts.Asked(request!.Caller.Login, DraftId, body);
            var outcome = await Desk.Declare(read, request with { Asked = asked }, Http.RequestAborted, new(DraftId, MustExist: false));
            if (outcome.Refusal is not { } refusal)
            {
                Navigation.NavigateTo($"/gifts/{outcome.Value.Id}?done=declared");
                return;
            }
            if (refusal == CommandDesk.KeyReused)
            {
                form["key"] = NewKey();
                notice = T(GiftTexts.AlreadySent);
                return;
            }
            form.Refuse(refusal);
        }
        step = form.Errors.Min(error => DeclareSteps.Of(error.Field));
    }
}
