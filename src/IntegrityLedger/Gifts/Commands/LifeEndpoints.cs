using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Commands;

public sealed record Answer(string? Text, int? Version = null);
public sealed record Withdraw(string? Reason, int? Version = null);
public sealed record HandOver(Disposal? Disposal, DateOnly? On, string? Note, int? Version = null);
public sealed record Reopen(string? Reason, int? Version = null);
public sealed record PoliceReport(DateOnly? On, string? Reference, int? Version = null);
public sealed record CloseCase(int? Version = null);

/// <summary>The other steps in the life of a declaration: answered, withdrawn, handed over, reopened, reported, closed.</summary>
public static class LifeEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var matter = endpoints.Matter("Gifts");
        matter.MapStep<GiftDesk, Answer>("/answer", "Answer what was asked; the clock goes on", AnswerQuestion);
        matter.MapStep<GiftDesk, Withdraw>("/withdrawal", "Take the declaration back before a decision", TakeBack);
        matter.MapStep<GiftDesk, HandOver>("/handover", "Say what was done with a benefit that is not kept", HandItOver);
        matter.MapStep<GiftDesk, Reopen>("/reopening", "Open a decided matter again (compliance)", ReopenCase);
        matter.MapStep<GiftDesk, PoliceReport>("/police-report", "Record that the matter was reported to the police", ReportIt);
        matter.MapStep<GiftDesk, CloseCase>("/closing", "Close the matter (registrar, compliance)", CloseIt);
    }

    public static Task<Outcome<GiftAnswer>> AnswerQuestion(GiftDesk desk, Guid id, Answer body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => Texts.Wanting("text", body.Text, "Skriv ditt svar.", "Write your answer.") is { } no ? no
            : GiftRules.Answer(step.Gift, step.Actor, step.Seal.Text(body.Text!.Trim()), step.Today), ct);

    public static Task<Outcome<GiftAnswer>> TakeBack(GiftDesk desk, Guid id, Withdraw body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => Texts.Wanting("reason", body.Reason, "Skriv varför du tar tillbaka anmälan.", "Say why you withdraw the declaration.") is { } no ? no
            : GiftRules.Withdraw(step.Gift, step.Actor, step.Seal.Text(body.Reason!.Trim())), ct);

    public static Task<Outcome<GiftAnswer>> HandItOver(GiftDesk desk, Guid id, HandOver body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step =>
        {
            if (Texts.TooLong("note", body.Note) is { } tooLong) return tooLong;
            if (body.Disposal is not { } disposal) return GiftRefusals.Missing("disposal", "Ange vad som gjordes med förmånen.", "Say what was done with the benefit.");
            var on = body.On ?? step.Today;
            // An invitation that lies ahead is declined before its day.
            return on > step.Today || (on < step.Gift.Declaration.OccurredOn && on < step.Gift.DeclaredOn)
                ? GiftRefusals.Invalid("on", "Dagen ska ligga mellan händelsen och i dag.", "The day must lie between the event and today.")
                : GiftRules.HandOver(step.Gift, step.Actor, new(disposal, on, step.Seal.TextOrNull(body.Note), step.Actor.Login));
        }, ct);

    public static Task<Outcome<GiftAnswer>> ReopenCase(GiftDesk desk, Guid id, Reopen body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, async (step, token) =>
        {
            if (Texts.Wanting("reason", body.Reason, "Skriv varför ärendet tas upp igen.", "Say why the matter is opened again.") is { } no) return no;
            var routes = await desk.RoutesFor(step.Gift, token);
            return RepresentationRules.Reopen(step.Gift, step.Actor, step.Seal.Text(body.Reason!.Trim()), routes.Line.For(RepresentationRules.StepWhenReopened(step.Gift), routes.DueOn));
        }, ct);

    public static Task<Outcome<GiftAnswer>> ReportIt(GiftDesk desk, Guid id, PoliceReport body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => body.On is { } on && on > step.Today
            ? GiftRefusals.Invalid("on", "Dagen har inte varit än.", "That day has not come.")
            : Texts.TooLong("reference", body.Reference, Texts.Short) is { } tooLong ? tooLong
            : RepresentationRules.Police(step.Gift, step.Actor, new(body.On ?? step.Today, step.Seal.TextOrNull(body.Reference), step.Actor.Login)), ct);

    public static Task<Outcome<GiftAnswer>> CloseIt(GiftDesk desk, Guid id, CloseCase body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, step => RepresentationRules.Close(step.Gift, step.Actor), ct);
}
