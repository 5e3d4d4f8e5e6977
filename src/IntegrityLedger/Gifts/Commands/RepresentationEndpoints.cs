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
        matter.MapPost("/holding", (Guid id, Hold body, GiftRequest request, GiftDesk desk, HttpContext http) => LifeEndpoints.Run(http, Held(desk, id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Planned representation took place").Produces<GiftAnswer>();
        matter.MapPost("/documentation", (Guid id, Document body, GiftRequest request, GiftDesk desk, HttpContext http) => LifeEndpoints.Run(http, Documented(desk, id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Participants and receipt").Produces<GiftAnswer>();
        matter.MapPost("/attestation", (Guid id, Attest body, GiftRequest request, GiftDesk desk, HttpContext http) => LifeEndpoints.Run(http, Attested(desk, id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Attest the cost; never by somebody who took part").Produces<GiftAnswer>();
        matter.MapPost("/posting", (Guid id, Post body, GiftRequest request, GiftDesk desk, HttpContext http) => LifeEndpoints.Run(http, Posted(desk, id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("The cost was posted in the accounts").Produces<GiftAnswer>();
    }

    public static Task<Outcome<GiftAnswer>> Held(GiftDesk desk, Guid id, Hold body, GiftRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => body.On is { } on && on > step.Today
            ? GiftRefusals.Invalid("on", "Dagen har inte varit än.", "That day has not come.")
            : RepresentationRules.Hold(step.Gift, step.Actor, body.On ?? step.Today), ct);

    public static Task<Outcome<GiftAnswer>> Documented(GiftDesk desk, Guid id, Document body, GiftRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, async (step, token) =>
        {
            if (body.Participants is not { Count: > 0 }) return GiftRefusals.Missing("participants", "Ange vilka som deltog, med namn och organisation.", "Say who took part, by name and organisation.");
            if (body.ReceiptTotal is not { } total || total < 0) return GiftRefusals.Missing("receiptTotal", "Ange kvittots summa, noll eller mer.", "Give the total of the receipt, zero or more.");
            if (step.Gift.Declaration.Purpose is null && string.IsNullOrWhiteSpace(body.Purpose)) return GiftRefusals.Missing("purpose", "Ange syftet med representationen.", "Give the purpose of the representation.");
            var colleagues = new Dictionary<string, EmployeeId>(StringComparer.OrdinalIgnoreCase);
            foreach (var (person, index) in body.Participants.Select((p, i) => (p, i)))
            {
                if (string.IsNullOrWhiteSpace(person.Login) && string.IsNullOrWhiteSpace(person.Name))
                    return GiftRefusals.Missing($"participants[{index}].name", "Ange deltagarens namn, eller inloggning om det är en kollega.", "Give the participant's name, or login for a colleague.");
                if (person.Login is not { Length: > 0 } login) continue;
                if (await desk.Organisation.ByLogin(login, step.Gift.Declaration.OccurredOn, token) is not { } found)
                    return GiftRefusals.Invalid($"participants[{index}].login", $"Ingen kollega heter {login} i systemet.", $"No colleague has the login {login}.");
                colleagues[login] = found.Id;
            }
            var currency = (body.Currency ?? "SEK").ToUpperInvariant();
            Money? Part(decimal? amount) => amount is { } known ? Money.FromDecimal(known, currency) : null;
            var documented = new RepresentationDocumented(
                DeclarationSealing.People(body.Participants, colleagues, step.Seal), step.Seal.TextOrNull(body.Purpose), Money.FromDecimal(total, currency),
                Part(body.Vat), Part(body.AlcoholShare), body.VoucherNumber ?? step.Gift.Declaration.VoucherNumber, step.Actor.Login);
            var routes = await desk.RoutesFor(Gift.Fold(step.Gift, documented)!, token);
            return RepresentationRules.Document(step.Gift, step.Actor, documented, _ => routes.Line.For(DecisionStep.Attestation, routes.DueOn));
        }, ct);

    public static Task<Outcome<GiftAnswer>> Attested(GiftDesk desk, Guid id, Attest body, GiftRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => RepresentationRules.Attest(step.Gift, step.Actor, step.Seal.TextOrNull(body.Note)), ct);

    public static Task<Outcome<GiftAnswer>> Posted(GiftDesk desk, Guid id, Post body, GiftRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => string.IsNullOrWhiteSpace(body.VoucherNumber)
            ? GiftRefusals.Missing("voucherNumber", "Ange verifikationens nummer.", "Give the voucher number.")
            : RepresentationRules.Post(step.Gift, step.Actor, body.VoucherNumber.Trim(), body.On ?? step.Today), ct);
}
