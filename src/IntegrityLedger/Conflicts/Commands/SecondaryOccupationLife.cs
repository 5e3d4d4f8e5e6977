using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using static IntegrityLedger.Conflicts.SecondaryOccupationRefusals;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>What the declarant does after declaring: answers, corrects, ends, shows.</summary>
public sealed class SecondaryOccupationLife(SecondaryOccupationDesk desk, MeasureDesk measures)
{
    public Task<Outcome<SecondaryOccupationAnswer>> Answer(Guid id, AnswerAboutSecondaryOccupation body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, (step, _) => Task.FromResult(
            string.IsNullOrWhiteSpace(body.Text) ? Missing("text", "Skriv ditt svar.", "Write your answer.")
            : TextLimits.TooLong("secondary-occupation", "text", body.Text) is { } tooLong ? tooLong
            : SecondaryOccupationRules.Answer(step.Matter, step.Actor, step.Seal.Text(body.Text.Trim()), step.Today)), ct);

    public Task<Outcome<SecondaryOccupationAnswer>> Correct(Guid id, CorrectSecondaryOccupation body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, async (step, token) =>
        {
            if (!SecondaryOccupationRules.IsDeclarant(step.Matter, step.Actor)) return NotYourDeclaration;
            if (string.IsNullOrWhiteSpace(body.Reason)) return Missing("reason", "Skriv varför uppgifterna rättas.", "Say why the answers are corrected.");
            if (TextLimits.TooLong("secondary-occupation", "reason", body.Reason) is { } tooLong) return tooLong;
            var stands = SecondaryOccupationForm.Open(step.Matter.Terms, step.Seal);
            var merged = Amendment.Lay(stands, body.Changes, "secondary-occupation", "onBehalfOf");
            if (merged.Refusal is { } bad) return bad;
            var form = merged.Value.Tidied();
            if (SecondaryOccupationForm.Check(form, step.Today) is { Count: > 0 } errors) return new FormRefusal(errors);
            var judged = await desk.Assessor.Assess(step.Session, form, step.Matter.Declarant.Person, id, step.Today, token);
            if (judged.Refusal is { } wrong) return wrong;
            var terms = SecondaryOccupationForm.Seal(form, judged.Value.Company, judged.Value.CompanyName, step.Seal);
            var corrected = new SecondaryOccupationCorrected(terms, Amendment.Differences(stands, form, step.Seal), step.Seal.Text(body.Reason.Trim()), step.Actor.Login);
            return SecondaryOccupationRules.Correct(step.Matter, step.Actor, corrected, judged.Value.Screened, await desk.RoutesAfter(step, token, corrected, judged.Value.Screened));
        }, ct);

    public Task<Outcome<SecondaryOccupationAnswer>> End(Guid id, EndSecondaryOccupation body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, (step, _) => Task.FromResult(
            body.LastDay is not { } last ? Missing("lastDay", "Ange den sista dagen.", "Give the last day.")
            : last > step.Today ? Invalid("lastDay", "Dagen har inte varit än. Anmäl när bisysslan har upphört.", "That day has not come. Say so when the occupation has ended.")
            : TextLimits.TooLong("secondary-occupation", "note", body.Note) is { } tooLong ? tooLong
            : SecondaryOccupationRules.End(step.Matter, step.Actor, new(last, step.Seal.TextOrNull(body.Note), step.Actor.Login))), ct);

    /// <summary>Shown in the stream of the condition, in one transaction; a last day ends the occupation as well.</summary>
    public Task<Outcome<SecondaryOccupationAnswer>> Show(Guid id, ShowForSecondaryOccupation body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, async (step, token) =>
        {
            if (step.Matter.Declarant.Person != step.Actor.Id) return NotYourDeclaration;
            if (string.IsNullOrWhiteSpace(body.Text)) return Missing("text", "Skriv vad som visar det.", "Write what shows it.");
            if (body.LastDay is { } last && last > step.Today) return Invalid("lastDay", "Dagen har inte varit än.", "That day has not come.");
            var (me, open) = (step.Actor.Id.Value, await step.Session.Query<MeasureSummary>().Where(m => m.SubjectId == id && m.Open).OrderBy(m => m.Id).ToListAsync(token));
            var wanted = open.Where(m => m.OwnerId == me && (body.MeasureId is null || m.Id == body.MeasureId)).ToList();
            if (wanted.Count == 0) return NothingToShow;
            if (wanted.Count > 1) return Missing("measureId", "Flera villkor är öppna. Ange vilket underlaget gäller.", "Several conditions are open. Say which one this is about.");
            var shown = await measures.Show(step.Session, wanted[0].Id, new(body.Text, body.Sha256), request, token);
            if (shown.Refusal is { } no) return no;
            return body.LastDay is { } ended && !step.Matter.IsOver
                ? SecondaryOccupationRules.End(step.Matter, step.Actor, new(ended, null, step.Actor.Login)) : Outcome.Of<IReadOnlyList<object>>([]);
        }, ct);
}
