using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Declaring, asking "may I?" and correcting: the three that need the policy.</summary>
public sealed class DeclarationDesk(CommandDesk desk, GiftDesk gifts, GiftAssessor assessor, GiftAnswers answers, Vault vault, IDocumentStore store, CaseNumbers numbers, GiftDrafts drafts)
{
    public Task<Outcome<GiftAnswer>> Declare(DeclareGift form, LedgerRequest request, CancellationToken ct, FromDraft? draft = null) =>
        desk.Execute<GiftAnswer>(request.Scope, async (session, token) =>
        {
            var outcome = await Declare(session, form, request, token);
            if (!outcome.IsRefused && draft is not null && await drafts.BecomesDeclaration(session, draft, request, token) is { } gone) return gone;
            return outcome;
        }, ct);

    /// <summary>Queues the whole opening in the session; the caller commits.</summary>
    public async Task<Outcome<GiftAnswer>> Declare(IDocumentSession session, DeclareGift form, LedgerRequest request, CancellationToken ct)
    {
        var today = gifts.Today;
        if (DeclarationForm.Check(form, today) is { Count: > 0 } errors) return new FormRefusal(errors);
        var person = await Declarant(form, request, today, ct);
        if (person.Refusal is { } no) return no;
        var judged = await assessor.Assess(session, form, person.Value, request.Caller.Id, null, today, ct);
        if (judged.Refusal is { } wrong) return wrong;
        var assessed = judged.Value;

        var id = CaseIds.New();
        var seal = vault.Create(session, id);
        var number = await numbers.Next(session, "G", today.Year, ct);
        var declarant = new DeclarantSnapshot(assessed.Declarant.Id, assessed.Declarant.UnitCode, assessed.Declarant.Title, assessed.Declarant.Roles);
        var declaration = DeclarationSealing.Seal(form, assessed, seal);
        var planned = declaration.Direction == Direction.Given && declaration.OccurredOn > today;
        var onBehalfOf = person.Value == request.Caller.Id ? (EmployeeId?)null : person.Value;
        var events = GiftRules.Declare(
            new(number, declarant, declaration, today, planned, request.Caller.Login, onBehalfOf, request.Language),
            new(assessed.Assessment, assessed.Facts, declaration.OccurredOn), assessed.Routes, assessed.Notices, seal.Text);
        session.Events.StartStream<Gift>(id, events);
        session.Insert(DeclarationSealing.Searchable(id, number, form, assessed));
        var gift = events.Aggregate<object, Gift?>(null, Gift.Fold)! with { Id = id, Version = events.Count };
        return await answers.For(gift, events, request, ct);
    }

    /// <summary>"May I?": the same eyes, nothing written.</summary>
    public async Task<Outcome<GiftCheckAnswer>> Check(DeclareGift form, LedgerRequest request, CancellationToken ct)
    {
        var today = gifts.Today;
        if (DeclarationForm.Check(form, today) is { Count: > 0 } errors) return new FormRefusal(errors);
        var person = await Declarant(form, request, today, ct);
        if (person.Refusal is { } no) return no;
        await using var session = store.QuerySession();
        var judged = await assessor.Assess(session, form, person.Value, request.Caller.Id, null, today, ct);
        if (judged.Refusal is { } wrong) return wrong;
        var planned = form.Direction == Direction.Given && form.OccurredOn > today;
        var outline = DeclarationSealing.Outline(form, judged.Value.Rate);
        var routed = GiftRules.FirstSteps(outline, planned, judged.Value.Assessment, judged.Value.Routes, today, _ => new(""), null).OfType<GiftRouted>().FirstOrDefault();
        return new GiftCheckAnswer(answers.Assessment(new(judged.Value.Assessment, judged.Value.Facts, judged.Value.PolicyDate), outline.Value, outline.OccurredOn, request.Language), await answers.Route(routed, request.Language, ct),
            judged.Value.Facts.PriorCountSameGiver12m ?? 0, (judged.Value.Facts.PriorSumSameGiver12mOre ?? judged.Value.Facts.PriorSumSameGiver12mAtLeastOre ?? 0) / 100m);
    }

    public Task<Outcome<GiftAnswer>> Correct(Guid id, CorrectDeclaration correction, LedgerRequest request, CancellationToken ct) =>
        gifts.Act(id, correction.Version, request, async (step, token) =>
        {
            if (string.IsNullOrWhiteSpace(correction.Reason)) return GiftRefusals.Missing("reason", "Skriv varför uppgifterna rättas.", "Say why the answers are corrected.");
            if (Texts.TooLong("reason", correction.Reason) is { } tooLong) return tooLong;
            var merged = CorrectionForm.Merge(await gifts.FormOf(step, token), correction.Changes);
            if (merged.Refusal is { } bad) return bad;
            var form = merged.Value;
            if (DeclarationForm.Check(form, step.Today) is { Count: > 0 } errors) return new FormRefusal(errors);
            var judged = await assessor.Assess(step.Session, form, step.Gift.Declarant.Person, step.Actor.Id, step.Gift, step.Today, token);
            if (judged.Refusal is { } wrong) return wrong;
            var declaration = DeclarationSealing.Seal(form, judged.Value, step.Seal);
            var changes = CorrectionForm.Differences(await gifts.FormOf(step, token), form, step.Seal);
            var outcome = GiftRules.Correct(step.Gift, step.Actor, new(declaration, changes, step.Seal.Text(correction.Reason.Trim()), step.Actor.Login),
                new(judged.Value.Assessment, judged.Value.Facts, declaration.OccurredOn), judged.Value.Routes, step.Today, step.Seal.Text, request.Language);
            if (!outcome.IsRefused) step.Session.Store(DeclarationSealing.Searchable(id, step.Gift.CaseNumber, form, judged.Value));
            return outcome;
        }, ct);

    /// <summary>Somebody else's declaration may be entered by a colleague of the unit, a manager or compliance; never an auditor's or administrator's task.</summary>
    private async Task<Outcome<EmployeeId>> Declarant(DeclareGift form, LedgerRequest request, DateOnly today, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.OnBehalfOf) || form.OnBehalfOf.Equals(request.Caller.Login, StringComparison.OrdinalIgnoreCase)) return request.Caller.Id;
        if (await gifts.Organisation.ByLogin(form.OnBehalfOf, today, ct) is not { } person)
            return GiftRefusals.Invalid("onBehalfOf", $"Ingen kollega heter {form.OnBehalfOf} i systemet.", $"No colleague has the login {form.OnBehalfOf}.");
        return person.UnitCode == request.Caller.UnitCode || request.Caller.Roles.Contains("compliance") ? person.Id
            : new Refusal("gift-not-your-colleague", RefusalKind.NotYours, new("Du kan bara anmäla åt en kollega i din egen enhet.", "You can only declare for a colleague in your own unit."), Field: "onBehalfOf");
    }
}
