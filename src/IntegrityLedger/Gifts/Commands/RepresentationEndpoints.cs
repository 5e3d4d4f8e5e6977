using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Commands;

public sealed record Hold(DateOnly? On, int? Version = null);

/// <summary>Who took part and what it cost, as the receipt says; amounts in the currency's major unit, VAT included.</summary>
public sealed record Document(
    IReadOnlyList<ParticipantInput>? Participants, decimal? ReceiptTotal, decimal? Vat = null, decimal? AlcoholShare = null,
    string? Purpose = null, string? VoucherNumber = null, string? Currency = null, int? Version = null);

public sealed record Attest(string? Note = null, int? Version = null);
public sealed record Post(string? VoucherNumber, DateOnly? On = null, int? Version = null);

/// <summary>Representation after it was planned: held, documented, attested, posted.</summary>
public static class RepresentationEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var matter = endpoints.MapGroup("/api/gifts/{id:guid}").WithTags("Representation");
        matter.MapPost("/holding", (Guid id, Hold body, LedgerRequest request, GiftDesk desk, HttpContext http) => LifeEndpoints.Run(http, Held(desk, id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Planned representation took place").Produces<GiftAnswer>();
        matter.MapPost("/documentation", (Guid id, Document body, LedgerRequest request, GiftDesk desk, HttpContext http) => LifeEndpoints.Run(http, Documented(desk, id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Participants and receipt").Produces<GiftAnswer>();
        matter.MapPost("/attestation", (Guid id, Attest body, LedgerRequest request, GiftDesk desk, HttpContext http) => LifeEndpoints.Run(http, Attested(desk, id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Attest the cost; never by somebody who took part").Produces<GiftAnswer>();
        matter.MapPost("/posting", (Guid id, Post body, LedgerRequest request, GiftDesk desk, HttpContext http) => LifeEndpoints.Run(http, Posted(desk, id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("The cost was posted in the accounts").Produces<GiftAnswer>();
    }

    public static Task<Outcome<GiftAnswer>> Held(GiftDesk desk, Guid id, Hold body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => body.On is { } on && (on > step.Today || on < step.Gift.DeclaredOn)
            ? GiftRefusals.Invalid("on", "Dagen ska ligga mellan anmälan och i dag.", "The day must lie between the declaration and today.")
            : RepresentationRules.Hold(step.Gift, step.Actor, body.On ?? step.Today), ct);

    public static Task<Outcome<GiftAnswer>> Documented(GiftDesk desk, Guid id, Document body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, async (step, token) =>
        {
            var declared = await desk.FormOf(step, token);
            if (DocumentationForm.Check(body, declared) is { Count: > 0 } errors) return errors is [var one] ? one : new FormRefusal(errors);
            var (form, documented) = (DocumentationForm.AsHeld(declared, body), DocumentationForm.Seal(body, step));
            // Whether this person may, and now: before anything is looked up.
            if (RepresentationRules.Document(step.Gift, step.Actor, documented([]), _ => Nobody).Refusal is { } no) return no;
            var judged = await desk.Assessor.Assess(step.Session, form, step.Gift.Declarant.Person, step.Gift.Declarant.Person, step.Gift with { WasHeld = true }, step.Today, token);
            if (judged.Refusal is { } wrong) return wrong;
            var told = documented(judged.Value.Colleagues);
            var routes = await desk.RoutesFor(Gift.Fold(step.Gift, told)!, token);
            return RepresentationRules.Document(step.Gift, step.Actor, told, _ => routes.Line.For(DecisionStep.Attestation, routes.DueOn),
                new(judged.Value.Assessment, judged.Value.Facts, step.Gift.Declaration.OccurredOn));
        }, ct);

    private static readonly GiftRouted Nobody = new(DecisionStep.Attestation, null, null, new("", ""), [], null);

    public static Task<Outcome<GiftAnswer>> Attested(GiftDesk desk, Guid id, Attest body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => Texts.TooLong("note", body.Note) is { } tooLong ? tooLong
            : RepresentationRules.Attest(step.Gift, step.Actor, step.Seal.TextOrNull(body.Note)), ct);

    public static Task<Outcome<GiftAnswer>> Posted(GiftDesk desk, Guid id, Post body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => string.IsNullOrWhiteSpace(body.VoucherNumber)
            ? GiftRefusals.Missing("voucherNumber", "Ange verifikationens nummer.", "Give the voucher number.")
            : Texts.TooLong("voucherNumber", body.VoucherNumber, Texts.Reference) is { } tooLong ? tooLong
            : body.On > step.Today ? GiftRefusals.Invalid("on", "Dagen har inte varit än.", "That day has not come.")
            : RepresentationRules.Post(step.Gift, step.Actor, step.Seal.Text(body.VoucherNumber.Trim()), body.On ?? step.Today), ct);
}
