using System.Text.Json;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>What a participant answers.</summary>
/// <param name="StatementVersion">The wording that was signed; the present one when left out.</param>
/// <param name="Interests">Ids of own declared interests, or forms as in <c>POST /api/conflicts</c> that are declared at the same time.</param>
/// <param name="BiddersKnown">False when the person has not seen who the bidders are; then it is to be confirmed again.</param>
public sealed record DeclareForProcurement(
    ProcurementStatement? Statement, string? StatementVersion = null, IReadOnlyList<JsonElement>? Interests = null, bool? BiddersKnown = null, string? Comment = null);

/// <summary>The body of a judgement.</summary>
public sealed record AssessConflict(bool? Reevaluation, string? Reasons, MeasureKind? Measure = null);

/// <summary>Declaring for a procurement and judging what was found.</summary>
public sealed class ProcurementDeclarationDesk(
    CommandDesk desk, IProcurements procurements, IOrganisation organisation, ProcurementInterests interests, InterestMoves moves, ProcurementTieFinder finder, ProcurementConflicts conflicts,
    Vault vault, IDocumentStore store, TimeProvider clock)
{
    public async Task<Outcome<ProcurementDeclarationAnswer>> Declare(string number, DeclareForProcurement form, LedgerRequest request, CancellationToken ct)
    {
        var outcome = await desk.Execute<ProcurementDeclarationAnswer>(request.Scope, (session, token) => Declare(session, number, form, request, token), ct);
        if (outcome.IsRefused || form.Interests?.Any(i => i.ValueKind == JsonValueKind.Object) != true) return outcome;
        // What was declared with it is in the register now: every room looks again, this one for ties to the bidders.
        await moves.After(request.Caller.Id);
        return await Answer(number, request, CancellationToken.None) ?? outcome.Value;
    }

    private async Task<Outcome<ProcurementDeclarationAnswer>> Declare(IDocumentSession session, string number, DeclareForProcurement form, LedgerRequest request, CancellationToken ct)
    {
        var (me, today) = (request.Caller.Id, StockholmTime.DateOf(clock.GetUtcNow()));
        if (await procurements.ByNumber(number, ct) is not { } procurement) return ProcurementRefusals.NotFound;
        if (!procurement.EverHad(me)) return ProcurementDeclarationRefusals.NotAMember;
        var named = await interests.Named(session, form, request, today, ct);
        if (named.Refusal is { } wrong) return wrong;
        var id = ProcurementDeclaration.StreamId(procurement.Number, me);
        var stream = await session.Events.FetchForWriting<ProcurementDeclaration>(id, ct);
        var (caseNumber, seal) = stream.Aggregate is { } known ? (known.CaseNumber, await vault.Load(session, id, ct)) : await conflicts.Open(session, procurement.Number, me, today, ct);
        if (seal.IsDestroyed) return ProcurementDeclarationRefusals.Destroyed;
        var person = await organisation.ById(me, today, ct);
        var bidders = ProcurementTieFinder.BiddersOf(procurement, today);
        var knew = form.BiddersKnown ?? bidders.Count > 0;
        var said = new ProcurementDeclarationGiven(
            caseNumber, procurement.Number, new(me, person?.UnitCode ?? request.Caller.UnitCode, person?.Title, person?.Roles ?? []), RoleOf(procurement, me, today),
            form.Statement!.Value, form.StatementVersion?.Trim() is { Length: > 0 } signed ? signed : ProcurementStatementText.Version, named.Value, knew, knew ? bidders : [],
            seal.TextOrNull(form.Comment), today, request.Caller.Login);
        List<object> events = [ProcurementDeclarationRules.Declare(stream.Aggregate, said)];
        var after = events.Aggregate(stream.Aggregate, ProcurementDeclaration.Fold)!;
        if (procurement.IsUnderWay(today)) events.AddRange(await conflicts.Events(session, after, procurement, await finder.Ties(procurement, [me], today, ct), today, request.Caller.Login, ct));
        if (stream.Aggregate is null) session.Events.StartStream<ProcurementDeclaration>(id, events);
        else stream.AppendMany(events);
        var version = stream.Aggregate is null ? events.Count : (int)(stream.CurrentVersion ?? 0);
        return ProcurementDeclarationAnswer.Of(events.Aggregate(stream.Aggregate, ProcurementDeclaration.Fold)! with { Version = version }, bidders, request.Language);
    }

    /// <summary>The declaration as it stands after what followed from it.</summary>
    private async Task<ProcurementDeclarationAnswer?> Answer(string number, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(ProcurementDeclaration.StreamId(number, request.Caller.Id), token: ct);
        var stands = events.Select(e => e.Data).Aggregate<object, ProcurementDeclaration?>(null, ProcurementDeclaration.Fold);
        return stands is null || await procurements.ByNumber(number, ct) is not { } procurement ? null : ProcurementDeclarationAnswer.Of(
            stands with { Version = events.Count }, ProcurementTieFinder.BiddersOf(procurement, StockholmTime.DateOf(clock.GetUtcNow())), request.Language);
    }

    public Task<Outcome<ProcurementDeclarationAnswer>> Assess(string number, Guid conflict, AssessConflict body, LedgerRequest request, CancellationToken ct) =>
        desk.Execute<ProcurementDeclarationAnswer>(request.Scope, async (session, token) =>
        {
            var today = StockholmTime.DateOf(clock.GetUtcNow());
            if (await procurements.ByNumber(number, token) is not { } procurement) return ProcurementRefusals.NotFound;
            var may = request.Actor.IsCompliance || request.Actor.Roles.Contains("procurement") || procurement.LeadOn(today) == request.Caller.Id;
            var declared = (await ProcurementDeclarations.In(session, procurement.Number, token)).Values.FirstOrDefault(d => d.Conflicts.Any(c => c.Id == conflict));
            if (declared is null) return may ? ProcurementDeclarationRefusals.ConflictNotFound : ProcurementDeclarationRefusals.NotYoursToAssess;
            var stream = await session.Events.FetchForWriting<ProcurementDeclaration>(declared.Id, token);
            if (!may || declared.Person == request.Caller.Id) return declared.Person == request.Caller.Id ? ProcurementDeclarationRefusals.OwnConflict : ProcurementDeclarationRefusals.NotYoursToAssess;
            if (body.Reevaluation is not { } again) return ProcurementDeclarationRefusals.ReevaluationMissing;
            if (string.IsNullOrWhiteSpace(body.Reasons)) return ProcurementDeclarationRefusals.ReasonsMissing;
            if (TextLimits.TooLong("procurement-conflict", "reasons", body.Reasons) is { } tooLong) return tooLong;
            var seal = await vault.Load(session, declared.Id, token);
            if (seal.IsDestroyed) return ProcurementDeclarationRefusals.Destroyed;
            var outcome = ProcurementDeclarationRules.Assess(stream.Aggregate!, request.Actor, may,
                new(conflict, body.Measure, again, seal.Text(body.Reasons.Trim()), today, request.Caller.Id, request.Caller.Login));
            if (outcome.Refusal is { } refusal) return refusal;
            stream.AppendMany(outcome.Value);
            var after = outcome.Value.Aggregate<object, ProcurementDeclaration?>(stream.Aggregate, ProcurementDeclaration.Fold)!;
            return ProcurementDeclarationAnswer.Of(after with { Version = (int)(stream.CurrentVersion ?? 0) }, ProcurementTieFinder.BiddersOf(procurement, today), request.Language);
        }, ct);

    private static string RoleOf(ProcurementStory procurement, EmployeeId person, DateOnly today) =>
        (procurement.Members.Where(m => m.Person == person).ToList() is var stays ? stays.On(today) ?? stays.Last() : null)!.Role;
}
