using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Commands;

public sealed record Hold(DateOnly? On, int? Version = null);

/// <summary>Who took part and what it cost, as the receipt says; amounts in the currency's major unit, VAT included.</summary>
public sealed record Document(
    IReadOnlyList<ParticipantInput>? Participants, decimal? ReceiptTotal, decimal? Vat = null, decimal? AlcoholShare = null,
    string? Purpose = null, string? VoucherNumber = null, string? Currency = null, int? Version = null);

public sealed record Post(string? VoucherNumber, DateOnly? On = null, int? Version = null);

/// <summary>Representation after it was planned: held, documented, posted; attesting is a decision.</summary>
public static class RepresentationEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var matter = endpoints.Matter("Representation");
        matter.MapStep<GiftDesk, Hold>("/holding", "Planned representation took place", Held);
        matter.MapStep<GiftDesk, Document>("/documentation", "Participants and receipt", Documented);
        matter.MapStep<GiftDesk, Post>("/posting", "The cost was posted in the accounts", Posted);
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
            var told = documented(judged.Value.Colleagues) with { InKronor = judged.Value.Rate is null ? null : judged.Value.Facts.TotalOre, Rate = judged.Value.Rate };
            var routes = await desk.RoutesFor(Gift.Fold(step.Gift, told)!, token);
            return RepresentationRules.Document(step.Gift, step.Actor, told, _ => routes.Line.For(DecisionStep.Attestation, routes.DueOn),
                new(judged.Value.Assessment, judged.Value.Facts, step.Gift.Declaration.OccurredOn));
        }, ct);

    private static readonly GiftRouted Nobody = new(DecisionStep.Attestation, null, null, new("", ""), [], null);

    public static Task<Outcome<GiftAnswer>> Posted(GiftDesk desk, Guid id, Post body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => Texts.Wanting("voucherNumber", body.VoucherNumber, "Ange verifikationens nummer.", "Give the voucher number.", Texts.Reference) is { } no ? no
            : body.On > step.Today ? GiftRefusals.Invalid("on", "Dagen har inte varit än.", "That day has not come.")
            : RepresentationRules.Post(step.Gift, step.Actor, step.Seal.Text(body.VoucherNumber!.Trim()), body.On ?? step.Today), ct);
}
