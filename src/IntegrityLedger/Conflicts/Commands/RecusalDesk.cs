using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>The body of <c>POST /api/recusals</c>.</summary>
/// <param name="Ground">PARTY, INTEREST, KIN, REP, AGENT, TWO_INST, SUPERV, DELICACY, ASSIGN, PROC, COI_OTHER.</param>
/// <param name="On">The day of stepping aside; today when left out, at most three months ahead.</param>
/// <param name="LeftRoom">Null when there was no meeting.</param>
/// <param name="Substitute">Login of who takes the place.</param>
/// <param name="DeclareInterest">True when <paramref name="Interest"/> is to be declared at the same time.</param>
public sealed record StepAside(
    string? CaseReference = null, string? Matter = null, string? ProcurementId = null, CounterpartyInput? Counterparty = null, string? Ground = null, string? Reason = null, DateOnly? On = null,
    bool? LeftRoom = null, string? MinutesReference = null, string? Substitute = null, bool? DeclareInterest = null, DeclareInterest? Interest = null);

/// <summary>Stepping aside in a case, a meeting or a procurement.</summary>
public sealed class RecusalDesk(
    CommandDesk desk, IOrganisation organisation, ISupplierRegister suppliers, IProcurements procurements, IMatterRouter router, InterestDeclaring interests, InterestMoves moves,
    IBlindIndex index, Vault vault, CaseNumbers numbers, RecusalReader reader, TimeProvider clock)
{
    public async Task<Outcome<RecusalAnswer>> Declare(StepAside form, LedgerRequest request, CancellationToken ct)
    {
        var outcome = await desk.Execute<RecusalAnswer>(request.Scope, (session, token) => Declare(session, form, request, token), ct);
        if (!outcome.IsRefused && outcome.Value.InterestId is not null) await moves.After(request.Caller.Id);
        return outcome;
    }

    private async Task<Outcome<RecusalAnswer>> Declare(IDocumentSession session, StepAside form, LedgerRequest request, CancellationToken ct)
    {
        var (me, today) = (request.Caller.Id, StockholmTime.DateOf(clock.GetUtcNow()));
        var on = form.On ?? today;
        if (RecusalForm.Check(form, on, today) is { Count: > 0 } errors) return new FormRefusal(errors);
        var procurement = string.IsNullOrWhiteSpace(form.ProcurementId) ? null : await procurements.ByNumber(form.ProcurementId.Trim(), ct);
        if (procurement is null && !string.IsNullOrWhiteSpace(form.ProcurementId)) return RecusalRefusals.Invalid("procurementId", "Det finns ingen upphandling med det numret.", "There is no procurement with that number.");
        var named = form.Counterparty is { Kind: not null } or { Name: not null } or { OrganisationNumber: not null } ? form.Counterparty with { Kind = form.Counterparty.Kind ?? CounterpartyKind.Unknown } : null;
        var key = named is null ? null : await suppliers.Identify(named, ct);
        var caseKey = CaseReference.KeyOf(index, form.CaseReference);
        var person = await organisation.ById(me, on, ct) ?? await organisation.ById(me, today, ct);
        var substitute = string.IsNullOrWhiteSpace(form.Substitute) ? null : await organisation.ByLogin(form.Substitute.Trim(), on, ct);
        if (substitute is null && !string.IsNullOrWhiteSpace(form.Substitute)) return RecusalRefusals.Invalid("substitute", $"Ingen heter {form.Substitute} i systemet.", $"Nobody has the login {form.Substitute}.");
        if (substitute?.Id == me) return RecusalRefusals.Invalid("substitute", "Du kan inte ersätta dig själv.", "You cannot take your own place.");
        if (substitute is not null && await router.Hinder(substitute.Id, new(me, on) { Parties = key is { } party ? [party] : [], Procurements = procurement is null ? [] : [procurement.Number], CaseKey = caseKey }, ct) is { } hinder)
            return RecusalRefusals.SubstituteInConflict(hinder.Reason);

        Guid? interest = null;
        if (form.DeclareInterest == true)
        {
            var declared = await interests.Declare(session, form.Interest ?? RecusalForm.InterestOf(form), request, ct);
            if (declared.Refusal is { } wrong) return wrong;
            interest = declared.Value.Interest.Id;
        }
        var ground = RecusalGrounds.Read(form.Ground)!.Value;
        var id = CaseIds.New();
        var seal = vault.Create(session, id);
        var said = new RecusalDeclared(
            await numbers.Next(session, "J", today.Year, ct), new(me, person?.UnitCode ?? request.Caller.UnitCode, person?.Title, person?.Roles ?? []), ground,
            GroundsOnDay.Of(ground.ToString(), await reader.RegimeOf(person?.UnitCode, on, ct), on).Statute, seal.TextOrNull(form.Matter), seal.TextOrNull(form.CaseReference), caseKey, procurement?.Number,
            named?.Seal(key, null, seal), seal.Text(form.Reason!.Trim()), on, form.LeftRoom, seal.TextOrNull(form.MinutesReference), substitute?.Id, interest, today, request.Caller.Login);
        session.Events.StartStream<Recusal>(id, said);
        return await reader.Shown(Recusal.Fold(null, said)! with { Id = id, Version = 1 }, seal, request, ct);
    }

    public Task<Outcome<RecusalAnswer>> Minute(Guid id, NoteMinutes body, LedgerRequest request, CancellationToken ct) => Act(id, body.Version, request, (recusal, seal, today) =>
        string.IsNullOrWhiteSpace(body.Reference) ? RecusalRefusals.Missing("reference", "Ange protokoll och paragraf.", "Give the minutes and the section.")
        : RecusalForm.TooLong("reference", body.Reference, TextLimits.Short) is { } tooLong ? tooLong
        : RecusalRules.Minute(recusal, request.Actor, new(seal.Text(body.Reference.Trim()), body.LeftRoom, today, request.Caller.Login)), ct);

    public Task<Outcome<RecusalAnswer>> Contest(Guid id, ContestRecusal body, LedgerRequest request, CancellationToken ct) => Act(id, body.Version, request, (recusal, seal, today) =>
        string.IsNullOrWhiteSpace(body.Reason) ? RecusalRefusals.Missing("reason", "Skriv varför jävet ifrågasätts.", "Say why the disqualification is in question.")
        : RecusalForm.TooLong("reason", body.Reason) is { } tooLong ? tooLong
        : RecusalRules.Contest(recusal, request.Actor, new(seal.Text(body.Reason.Trim()), today, request.Caller.Login, request.Caller.Id)), ct);

    public Task<Outcome<RecusalAnswer>> Decide(Guid id, DecideRecusal body, LedgerRequest request, CancellationToken ct) => Act(id, body.Version, request, (recusal, seal, today) =>
        RecusalForm.Check(body, today) is { Count: > 0 } errors ? new FormRefusal(errors)
        : RecusalRules.Decide(recusal, request.Actor, new(body.Disqualified!.Value, seal.Text(body.Body!.Trim()), seal.TextOrNull(body.Reasons), seal.TextOrNull(body.MinutesReference), body.On ?? today, today, request.Caller.Login)), ct);

    private Task<Outcome<RecusalAnswer>> Act(Guid id, int? version, LedgerRequest request, Func<Recusal, Seal, DateOnly, Outcome<IReadOnlyList<object>>> decide, CancellationToken ct) =>
        desk.Execute<RecusalAnswer>(request.Scope, async (session, token) =>
        {
            var stream = await session.Events.FetchForWriting<Recusal>(id, token);
            if (stream.Aggregate is not { } recusal) return RecusalRefusals.NotFound;
            if (!RecusalRules.MayRead(recusal, request.Actor)) return RecusalRefusals.NotYoursToRead;
            if (version is { } seen && seen != stream.CurrentVersion) return RecusalRefusals.VersionChanged;
            var seal = await vault.Load(session, id, token);
            if (seal.IsDestroyed) return RecusalRefusals.Destroyed;
            var outcome = decide(recusal, seal, StockholmTime.DateOf(clock.GetUtcNow()));
            if (outcome.Refusal is { } no) return no;
            stream.AppendMany(outcome.Value);
            var after = outcome.Value.Aggregate<object, Recusal?>(recusal, Recusal.Fold)!;
            return await reader.Shown(after with { Id = id, Version = (int)(stream.CurrentVersion ?? 0) }, seal, request, token);
        }, ct);
}
