using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>The body of <c>/measures</c>.</summary>
/// <param name="Owner">Login of whoever is to do it; the declarant when left out.</param>
/// <param name="EvidenceRequired">True when left out.</param>
public sealed record OrderMeasure(
    MeasureKind? Kind, string? Text = null, string? Owner = null, DateOnly? DueOn = null, bool? EvidenceRequired = null, DateOnly? Until = null, string? MinutesReference = null, int? Version = null);

public sealed record ShowMeasure(string? Text, string? Sha256 = null, string? MinutesReference = null, int? Version = null);

/// <param name="DueOn">The new day, when it is extended.</param>
public sealed record FollowUpMeasure(MeasureResult? Result, string? Reason = null, DateOnly? DueOn = null, int? Version = null);

/// <summary>Ordering, showing and following up, for measures of any kind of matter.</summary>
public sealed class MeasureDesk(CommandDesk desk, Vault vault, IOrganisation organisation, MeasureSubjects subjects, MeasureAnswers answers, MeasureTies ties, TimeProvider clock)
{
    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    public Task<Outcome<MeasureAnswer>> Order(MeasureSubjectKind kind, Guid subject, OrderMeasure body, LedgerRequest request, CancellationToken ct) =>
        desk.Execute<MeasureAnswer>(request.Scope, async (session, token) =>
        {
            var found = await subjects.Find(session, kind, subject, request, token);
            if (found.Refusal is { } no) return no;
            if (body.Kind is not { } what) return MeasureRules.Missing("kind", "Välj åtgärd.", "Choose a measure.");
            if ((TooLong("text", body.Text) ?? TooLong("minutesReference", body.MinutesReference, TextLimits.Short)) is { } tooLong) return tooLong;
            var owner = found.Value.Person;
            if (!string.IsNullOrWhiteSpace(body.Owner))
            {
                if (await organisation.ByLogin(body.Owner, Today, token) is not { } person)
                    return MeasureRules.Invalid("owner", $"Ingen kollega heter {body.Owner} i systemet.", $"No colleague has the login {body.Owner}.");
                owner = person.Id;
            }
            var id = CaseIds.New();
            var seal = vault.Create(session, id);
            var order = new MeasureOrdered(found.Value, what, seal.TextOrNull(body.Text), owner, body.DueOn, body.EvidenceRequired ?? what != MeasureKind.NoMeasure, body.Until, seal.TextOrNull(body.MinutesReference),
                request.Caller.Id, Today, request.Caller.Login);
            if (MeasureRules.Check(order) is { Count: > 0 } errors) return new FormRefusal(errors);
            session.Events.StartStream<Measure>(id, order);
            return await answers.For(Measure.Fold(null, order)! with { Id = id, Version = 1 }, seal, request, token);
        }, ct);

    public Task<Outcome<MeasureAnswer>> Show(Guid id, ShowMeasure body, LedgerRequest request, CancellationToken ct) =>
        desk.Execute<MeasureAnswer>(request.Scope, (session, token) => Act(session, id, body.Version, request, (measure, seal) => Shown(measure, body, request.Actor, seal, Today), token), ct);

    public Task<Outcome<MeasureAnswer>> FollowUp(Guid id, FollowUpMeasure body, LedgerRequest request, CancellationToken ct) =>
        desk.Execute<MeasureAnswer>(request.Scope, (session, token) => Act(session, id, body.Version, request, (measure, seal) =>
            MeasureRules.MayFollowUp(measure, request.Actor) is { } no ? no
            : body.Result is not { } result ? MeasureRules.Missing("result", "Välj vad uppföljningen visar.", "Choose what the follow-up shows.")
            : TooLong("reason", body.Reason) is { } tooLong ? tooLong
            : MeasureRules.FollowUp(measure, request.Actor, new(result, seal.TextOrNull(body.Reason), body.DueOn, Today, request.Caller.Login, request.Caller.Id)), token,
            // What was right when it was ordered may have changed since.
            async measure => await ties.Hinder(request.Caller.Id, measure, Today, token) is null ? null : MeasureRules.Disqualified), ct);

    /// <summary>The same in a transaction that does more; the caller commits.</summary>
    internal Task<Outcome<MeasureAnswer>> Show(IDocumentSession session, Guid id, ShowMeasure body, LedgerRequest request, CancellationToken ct) =>
        Act(session, id, body.Version, request, (measure, seal) => Shown(measure, body, request.Actor, seal, Today), ct);

    private static Outcome<IReadOnlyList<object>> Shown(Measure measure, ShowMeasure body, Actor actor, Seal seal, DateOnly today) =>
        measure.Owner != actor.Id ? MeasureRules.NotYours
        : string.IsNullOrWhiteSpace(body.Text) ? MeasureRules.Missing("text", "Skriv vad som visar att det är gjort.", "Write what shows that it is done.")
        : (TooLong("text", body.Text) ?? TooLong("minutesReference", body.MinutesReference, TextLimits.Short)) is { } tooLong ? tooLong
        : body.Sha256 is { Length: > 0 } digest && !(digest.Length == 64 && digest.All(char.IsAsciiHexDigit))
            ? MeasureRules.Invalid("sha256", "Fingeravtrycket ska vara 64 hexadecimala tecken.", "The digest must be 64 hexadecimal characters.")
        : MeasureRules.Show(measure, actor, new(seal.Text(body.Text.Trim()), string.IsNullOrWhiteSpace(body.Sha256) ? null : body.Sha256.ToLowerInvariant(), seal.TextOrNull(body.MinutesReference), today, actor.Login, actor.Id));

    private async Task<Outcome<MeasureAnswer>> Act(IDocumentSession session, Guid id, int? version, LedgerRequest request, Func<Measure, Seal, Outcome<IReadOnlyList<object>>> decide, CancellationToken ct,
        Func<Measure, Task<Refusal?>>? door = null)
    {
        var stream = await session.Events.FetchForWriting<Measure>(id, ct);
        if (stream.Aggregate is not { } measure) return MeasureRules.NotFound;
        if (!MeasureRules.MayRead(measure, request.Actor)) return MeasureRules.NotYours;
        if (version is { } seen && seen != stream.CurrentVersion) return MeasureRules.VersionChanged;
        var seal = await vault.Load(session, id, ct);
        if (seal.IsDestroyed) return MeasureRules.Destroyed;
        var outcome = decide(measure, seal);
        if (outcome.Refusal is { } no) return no;
        if (door is not null && await door(measure) is { } closed) return closed;
        stream.AppendMany(outcome.Value);
        return await answers.For(outcome.Value.Aggregate<object, Measure?>(measure, Measure.Fold)! with { Id = id, Version = (int)(stream.CurrentVersion ?? 1) }, seal, request, ct);
    }

    private static Refusal? TooLong(string field, string? text, int most = TextLimits.Long) => TextLimits.TooLong("measure", field, text, most);
}
