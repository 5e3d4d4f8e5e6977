using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>What a step on a declared interest has at hand.</summary>
public sealed record InterestStep(Interest Interest, Actor Actor, Seal Seal, DateOnly Today, InterestLimits Limits, IDocumentSession Session);

/// <summary>Loads the interest, lets the pure rules decide, appends what they answer: every command on a declared interest goes through here.</summary>
public sealed class InterestDesk(CommandDesk desk, Vault vault, InterestAnswers answers, InterestLimitsOn limits, InterestMoves moves, TimeProvider clock)
{
    public DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    /// <summary>A step that changes whom the interest ties, or when: what waits for them is looked at again before the answer goes out.</summary>
    /// <param name="version">The version the caller saw; null skips the test (the database still refuses a lost race).</param>
    public async Task<Outcome<InterestAnswer>> Change(Guid id, int? version, LedgerRequest request, Func<InterestStep, CancellationToken, Task<Outcome<IReadOnlyList<object>>>> decide, CancellationToken ct)
    {
        Interest? before = null, after = null;
        var outcome = await Act(id, version, request, decide, (was, now) => (before, after) = (was, now), ct);
        return outcome.IsRefused || after is null ? outcome
            : outcome.Value with { Moved = await moves.After(after.Declarant.Person, before?.Declaration.Colleague, after.Declaration.Colleague) };
    }

    /// <summary>A step that leaves the interest as it is.</summary>
    public Task<Outcome<InterestAnswer>> Act(Guid id, int? version, LedgerRequest request, Func<InterestStep, CancellationToken, Task<Outcome<IReadOnlyList<object>>>> decide, CancellationToken ct) =>
        Act(id, version, request, decide, (_, _) => { }, ct);

    private Task<Outcome<InterestAnswer>> Act(
        Guid id, int? version, LedgerRequest request, Func<InterestStep, CancellationToken, Task<Outcome<IReadOnlyList<object>>>> decide, Action<Interest, Interest> done, CancellationToken ct) =>
        desk.Execute<InterestAnswer>(request.Scope, async (session, token) =>
        {
            var stream = await session.Events.FetchForWriting<Interest>(id, token);
            if (stream.Aggregate is not { } interest) return InterestRefusals.NotFound;
            if (!InterestActions.MayRead(interest, request.Actor)) return InterestRefusals.NotYoursToRead;
            if (version is { } seen && seen != stream.CurrentVersion) return InterestRefusals.VersionChanged;
            var seal = await vault.Load(session, id, token);
            if (seal.IsDestroyed) return InterestRefusals.Destroyed;
            var outcome = await decide(new(interest, request.Actor, seal, Today, limits.Day(Today), session), token);
            if (outcome.Refusal is { } no) return no;
            stream.AppendMany(outcome.Value);
            var after = outcome.Value.Aggregate<object, Interest?>(interest, Interest.Fold)! with { Id = id, Version = (int)(stream.CurrentVersion ?? outcome.Value.Count) };
            done(interest, after);
            return await answers.For(after, seal, request, token);
        }, ct);
}
