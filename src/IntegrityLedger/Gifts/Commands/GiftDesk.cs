using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>What a step on an existing matter has at hand.</summary>
public sealed record GiftStep(Gift Gift, Actor Actor, Seal Seal, DateOnly Today, IDocumentSession Session);

/// <summary>Loads the matter, lets the pure rules decide, appends what they answer: every command on an existing matter goes through here.</summary>
public sealed class GiftDesk(CommandDesk desk, Vault vault, GiftAnswers answers, GiftDoor door, GiftRouter router, GiftAssessor assessor, IOrganisation organisation, TimeProvider clock)
{
    public DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());
    public IOrganisation Organisation => organisation;
    public GiftAssessor Assessor => assessor;

    /// <param name="version">The version the caller saw; null skips the test (the database still refuses a lost race).</param>
    public Task<Outcome<GiftAnswer>> Act(Guid id, int? version, LedgerRequest request, Func<GiftStep, CancellationToken, Task<Outcome<IReadOnlyList<object>>>> decide, CancellationToken ct) =>
        desk.Execute<GiftAnswer>(request.Scope, async (session, token) =>
        {
            var stream = await session.Events.FetchForWriting<Gift>(id, token);
            if (stream.Aggregate is not { } gift) return GiftRefusals.NotFound;
            if (await door.Closed(gift, request, token) is { } closed) return closed;
            if (version is { } seen && seen != stream.CurrentVersion) return GiftRefusals.VersionChanged;
            var seal = await vault.Load(session, id, token);
            if (seal.IsDestroyed) return GiftRefusals.Destroyed;
            var outcome = await decide(new(gift, request.Actor, seal, Today, session), token);
            if (outcome.Refusal is { } no) return no;
            stream.AppendMany(outcome.Value);
            // Counts what was just appended.
            var now = (int)(stream.CurrentVersion ?? outcome.Value.Count);
            var after = outcome.Value.Aggregate<object, Gift?>(gift, Gift.Fold)!;
            return await answers.For(after with { Id = id, Version = now }, outcome.Value, request, token);
        }, ct);

    /// <summary>The same for rules that look nothing up.</summary>
    public Task<Outcome<GiftAnswer>> Act(Guid id, int? version, LedgerRequest request, Func<GiftStep, Outcome<IReadOnlyList<object>>> decide, CancellationToken ct) =>
        Act(id, version, request, (step, _) => Task.FromResult(decide(step)), ct);

    /// <summary>Who would be next for a matter as it stands today.</summary>
    public Task<Routes> RoutesFor(Gift gift, CancellationToken ct) => router.Routes(gift, Today, ct);

    /// <summary>What stands declared, in clear, as the form that would declare it.</summary>
    public async Task<DeclareGift> FormOf(GiftStep step, CancellationToken ct)
    {
        var people = (await organisation.ByIds(step.Gift.Declaration.NamedEmployees.Distinct(), Today, ct)).ToDictionary(p => p.Id);
        return DeclarationSealing.Open(step.Gift.Declaration, step.Seal, id => people.GetValueOrDefault(id));
    }
}
