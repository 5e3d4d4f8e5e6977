using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using static IntegrityLedger.Conflicts.SecondaryOccupationRefusals;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Deciding, advising, asking, renewing, taking back and stepping aside: adds what the decider saw, then asks the rules.</summary>
public sealed class SecondaryOccupationDeciding(SecondaryOccupationDesk desk)
{
    private const int MostConditions = 20;

    public Task<Outcome<SecondaryOccupationAnswer>> Decide(Guid id, DecideSecondaryOccupation body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, async (step, token) =>
        {
            if (SecondaryOccupationDecisions.MayDecide(step.Matter, step.Actor) is { } no) return no;
            if (body.Decision is not { } decision) return Missing("decision", "Välj vad du beslutar.", "Choose what you decide.");
            if (WrongTexts(body.Motivation, body.Tests) is { } wrong) return wrong;
            var limits = desk.Assessor.LimitsOn(step.Today);
            var conditions = Conditions(body, step, limits);
            if (conditions.Refusal is { } badly) return badly;
            var verdict = new SecondaryOccupationVerdict(decision, Tests(body.Tests, step.Seal), step.Seal.TextOrNull(body.Motivation), conditions.Value, body.ReviewOn, body.EndBy, CaseIds.New());
            return SecondaryOccupationDecisions.Decide(step.Matter, step.Actor, verdict, await Known(step, token), limits, step.Today);
        }, ct, deciding: true);

    public Task<Outcome<SecondaryOccupationAnswer>> Opine(Guid id, OpineOnSecondaryOccupation body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, (step, _) => Task.FromResult(
            SecondaryOccupationDecisions.Opine(step.Matter, step.Actor, Empty(step)).Refusal is { } no ? no
            : string.IsNullOrWhiteSpace(body.Words) ? Missing("opinion", "Skriv ditt yttrande.", "Write your opinion.")
            : WrongTexts(body.Words, body.Tests, "opinion") is { } wrong ? wrong
            : SecondaryOccupationDecisions.Opine(step.Matter, step.Actor, new(body.Kind ?? SecondaryOccupationOpinionKind.Legal, step.Seal.Text(body.Words.Trim()), Tests(body.Tests, step.Seal), body.Recommended, step.Actor.Login, step.Actor.Id))), ct, deciding: true);

    public Task<Outcome<SecondaryOccupationAnswer>> Ask(Guid id, AskAboutSecondaryOccupation body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, (step, _) => Task.FromResult(
            string.IsNullOrWhiteSpace(body.Question) ? Missing("question", "Skriv vad du behöver veta.", "Write what you need to know.")
            : TooLong("question", body.Question) is { } tooLong ? tooLong
            : SecondaryOccupationDecisions.Ask(step.Matter, step.Actor, step.Seal.Text(body.Question.Trim()), step.Today)), ct, deciding: true);

    public Task<Outcome<SecondaryOccupationAnswer>> Recuse(Guid id, RecuseFromSecondaryOccupation body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, async (step, token) =>
        {
            if (SecondaryOccupationDecisions.MayDecide(step.Matter, step.Actor) is { } no) return no;
            if (string.IsNullOrWhiteSpace(body.Reason)) return Missing("reason", "Skriv kort vad jävet består i.", "Say briefly what the conflict is.");
            if (TooLong("reason", body.Reason) is { } tooLong) return tooLong;
            var reason = step.Seal.Text(body.Reason.Trim());
            return SecondaryOccupationDecisions.Recuse(step.Matter, step.Actor, reason, await desk.RoutesAfter(step, token, new SecondaryOccupationApproverRecused(step.Actor.Id, reason, step.Actor.Login)));
        }, ct);

    public Task<Outcome<SecondaryOccupationAnswer>> Renew(Guid id, RenewSecondaryOccupation body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, (step, _) => Task.FromResult(WrongTexts(body.Motivation, body.Tests) is { } wrong ? wrong
            : SecondaryOccupationDecisions.Renew(step.Matter, step.Actor, Tests(body.Tests, step.Seal), step.Seal.TextOrNull(body.Motivation), body.ReviewOn, desk.Assessor.LimitsOn(step.Today), step.Today)), ct, deciding: true);

    public Task<Outcome<SecondaryOccupationAnswer>> Revoke(Guid id, RevokeSecondaryOccupation body, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, body.Version, request, async (step, token) => WrongTexts(body.Motivation, body.Tests) is { } wrong ? wrong
            : SecondaryOccupationDecisions.Revoke(step.Matter, step.Actor, Tests(body.Tests, step.Seal), step.Seal.TextOrNull(body.Motivation), body.EndBy, CaseIds.New(), await Known(step, token), desk.Assessor.LimitsOn(step.Today), step.Today), ct, deciding: true);

    private static SecondaryOccupationOpinionGiven Empty(SecondaryOccupationStep step) =>
        new(SecondaryOccupationOpinionKind.Legal, new(""), SecondaryOccupationTests.NotMade, null, step.Actor.Login, step.Actor.Id);

    private static async Task<SecondaryOccupationKnown> Known(SecondaryOccupationStep step, CancellationToken ct)
    {
        var others = await SecondaryOccupationAssessor.Others(step.Session, step.Matter.Declarant.Person, step.Matter.Id, step.Today, ct);
        return new(step.Matter.RuleHits, others.Count, others.Sum(o => o.State.Terms.HoursPerWeek ?? 0), step.Matter.Opinion is not null);
    }

    private static Outcome<IReadOnlyList<SecondaryOccupationCondition>> Conditions(DecideSecondaryOccupation body, SecondaryOccupationStep step, SecondaryOccupationLimits limits)
    {
        var asked = (body.Conditions ?? []).Where(c => !string.IsNullOrWhiteSpace(c?.Text)).ToList();
        if (asked.Count > MostConditions) return Invalid("conditions", $"Högst {MostConditions} villkor.", $"At most {MostConditions} conditions.");
        var last = body.ReviewOn ?? step.Today.AddMonths(limits.ReviewMonths);
        for (var i = 0; i < asked.Count; i++)
        {
            if (TooLong($"conditions[{i}].text", asked[i].Text) is { } tooLong) return tooLong;
            if (asked[i].DueOn is { } due && due < step.Today) return Invalid($"conditions[{i}].dueOn", "Dagen har redan varit.", "That day has passed.");
        }
        return Outcome.Of<IReadOnlyList<SecondaryOccupationCondition>>([.. asked.Select(c => new SecondaryOccupationCondition(CaseIds.New(), step.Seal.Text(c.Text!.Trim()), c.DueOn ?? last, c.EvidenceRequired ?? true))]);
    }

    private static SecondaryOccupationTests Tests(SecondaryOccupationTestsInput? tests, Seal seal)
    {
        SecondaryOccupationTest? One(SecondaryOccupationTestInput? test) => test?.Finding is { } finding ? new(finding, seal.TextOrNull(test.Reason)) : null;
        return new(One(tests?.Trust), One(tests?.Hindering), One(tests?.Competing));
    }

    private static Refusal? WrongTexts(string? words, SecondaryOccupationTestsInput? tests, string field = "motivation") =>
        TooLong(field, words) ?? TooLong("tests.trust.reason", tests?.Trust?.Reason) ?? TooLong("tests.hindering.reason", tests?.Hindering?.Reason) ?? TooLong("tests.competing.reason", tests?.Competing?.Reason);

    private static Refusal? TooLong(string field, string? text) => TextLimits.TooLong("secondary-occupation", field, text);
}
