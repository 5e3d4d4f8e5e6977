using System.Text.Json;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Policy.Views;

/// <summary>One version in a list.</summary>
/// <param name="InForce">Judges events of today.</param>
/// <param name="RetireFrom">First event date that it does not judge, signed or proposed.</param>
public sealed record PolicyVersionAnswer(string Version, string Title, PackStatus Status, DateOnly ValidFrom, DateOnly? RetireFrom, bool InForce, string ContentHash, IReadOnlyList<string> AllowedActions);

/// <summary>The versions, the latest first.</summary>
public sealed record PolicyVersions(string InForce, IReadOnlyList<PolicyVersionAnswer> Versions);

/// <summary>A step in the story of a version.</summary>
/// <param name="What">shipped, proposed, published, rejected, withdrawn, retirementProposed, retired or retirementDropped.</param>
/// <param name="Reason">Only for compliance and auditors.</param>
public sealed record PolicyStep(string What, DateTimeOffset At, string? By, string? ByName, DateOnly? From, string? Reason);

/// <summary>A version with its pack, its story and what it changes.</summary>
/// <param name="Against">The version that judges the day before this one begins, if any.</param>
/// <param name="Rules">The pack's rules in plain words.</param>
/// <param name="Limits">The pack's limits through time.</param>
public sealed record PolicyVersionDetails(
    PolicyVersionAnswer Version, JsonElement Pack, IReadOnlyList<RuleShown> Rules, IReadOnlyList<LimitShown> Limits, IReadOnlyList<PolicyStep> Story, string? Against, IReadOnlyList<ChangeAnswer> Changes)
{
    /// <summary>Rules of the same policy that other rooms keep.</summary>
    public IReadOnlyList<ElsewhereShown> Elsewhere { get; init; } = [];
}

/// <summary>A change in a sentence.</summary>
public sealed record ChangeAnswer(string Where, string Text);

/// <summary>A fault: where, and what to do.</summary>
/// <param name="Pointer">A JSON Pointer (RFC 6901) into the pack; empty for the whole of it.</param>
public sealed record ProblemAnswer(string Where, string Message, string Pointer)
{
    public static ProblemAnswer Of(PackProblem problem, string language) => new(problem.Where, problem.What.In(language), problem.Pointer);
}

/// <summary>What is wrong with a pack, and what it would change.</summary>
/// <param name="Version">Null when the pack could not be read.</param>
public sealed record PackCheck(string? Version, IReadOnlyList<ProblemAnswer> Problems, IReadOnlyList<ChangeAnswer> Changes);

/// <summary>A rule as it stands, and how it came to.</summary>
public sealed record RuleDetails(PolicyPack Pack, PolicyRule Rule, RuleShown Shown, IReadOnlyList<RuleStep> Story, DateOnly Today);

/// <param name="Changes">What the version changed in the rule; empty for the first.</param>
public sealed record RuleStep(string Version, DateOnly ValidFrom, IReadOnlyList<string> Changes);

/// <summary>Shows the versions of the policy to everybody, and why they were signed to those who keep or review them.</summary>
public sealed class PolicyReader(IDocumentStore store, PolicyLibrary library, IOrganisation organisation, Vault vault, TimeProvider clock)
{
    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    /// <summary>The version that judges events of today.</summary>
    public string InForce => library.InForceOn(Today).Version;

    public async Task<PolicyVersions> List(LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var recorded = (await session.Query<PolicyPackCard>().ToListAsync(ct)).Select(c => c.State).ToList();
        var shipped = ShippedPolicies.Events.Select(e => PackVersion.Fold(null, e)!).Where(s => recorded.All(r => r.Version != s.Version));
        return new(InForce,
            [.. recorded.Concat(shipped).Where(s => MayRead(s, request.Actor)).OrderByDescending(s => s.ValidFrom).ThenByDescending(s => s.Revision).Select(s => Shown(s, request))]);
    }

    public async Task<Outcome<PolicyVersionDetails>> Details(string version, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var id = PackVersion.StreamId(version);
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        // What came with the application is recorded when the first version is proposed.
        IEnumerable<object> happened = events.Count > 0 ? events.Select(e => e.Data) : ShippedPolicies.Events.Where(e => $"{e.Pack}.{e.Revision}" == version);
        if (happened.Aggregate<object, PackVersion?>(null, PackVersion.Fold) is not { } state || !MayRead(state, request.Actor)) return PolicyRefusals.NotFound;
        var seal = await vault.Load(session, id, ct);
        var said = events.Select(e => (e.Timestamp, Step: Told(e.Data))).ToList();
        var people = (await organisation.ByIds(said.Select(s => s.Step.Person).OfType<EmployeeId>(), Today, ct)).ToDictionary(p => p.Id);
        var story = said.Select(s => new PolicyStep(s.Step.What, s.Timestamp, s.Step.By, s.Step.Person is { } person ? people.GetValueOrDefault(person)?.Name : null, s.Step.From,
            KeepsOrReviews(request.Actor) ? seal.Open(s.Step.Reason) : null)).ToList();
        var pack = library.Pack(state);
        var before = Before(state);
        using var document = JsonDocument.Parse(state.Content);
        return new PolicyVersionDetails(
            Shown(state, request), document.RootElement.Clone(), PackShown.Rules(pack, request.Language), PackShown.Limits(pack, request.Language, Today), story, before?.Version,
            before is null ? [] : [.. PackDiff.Between(before, pack).Select(c => new ChangeAnswer(c.Where, c.Text.In(request.Language)))]) { Elsewhere = PackShown.Elsewhere(pack, request.Language) };
    }

    /// <summary>A rule of the version that judges events of today, as the page about it shows it.</summary>
    public Outcome<RuleDetails> Rule(string id, LedgerRequest request)
    {
        var pack = library.InForceOn(Today);
        if (PackShown.Standing(pack, id, Today) is not { } rule) return PolicyRefusals.RuleNotFound;
        var steps = new List<RuleStep>();
        PolicyPack? before = null;
        foreach (var version in library.Shelf.All.Select(v => v.Pack))
        {
            var changes = before is null ? [] : PackDiff.Between(before, version).Where(c => c.Where == rule.Id).Select(c => c.Text.In(request.Language)).ToList();
            if (before is null || changes.Count > 0) steps.Add(new(version.Version, version.ValidFrom, changes));
            before = version;
        }
        return new RuleDetails(pack, rule, PackShown.Rule(pack, rule, request.Language), steps, Today);
    }

    public PolicyVersionAnswer Shown(PackVersion state, LedgerRequest request) => new(
        state.Version, library.Pack(state).Title.In(request.Language), state.Status, state.ValidFrom, state.RetireFrom, InForce == state.Version, state.ContentHash,
        PublicationRules.Actions(state, request.Actor, HasEarlier(state), Today));

    /// <summary>Whether another version would judge if this one ended.</summary>
    public bool HasEarlier(PackVersion state) => Before(state) is not null;

    private PolicyPack? Before(PackVersion state) => library.Shelf.Without(state.Version, state.ValidFrom);

    /// <summary>What judges is public to the staff; what is proposed is for those who propose and review.</summary>
    private static bool MayRead(PackVersion state, Actor actor) => state.Judges || KeepsOrReviews(actor);

    private static bool KeepsOrReviews(Actor actor) => actor.IsCompliance || actor.IsAuditor;

    private static (string What, string? By, EmployeeId? Person, DateOnly? From, SealedText? Reason) Told(object e) => e switch
    {
        PolicyPackShipped => ("shipped", null, null, null, null),
        PolicyPackProposed p => ("proposed", p.By, p.Proposer, p.ValidFrom, p.Reason),
        PolicyPackPublished p => ("published", p.By, p.Signer, null, p.Reason),
        PolicyPackRejected r => ("rejected", r.By, r.Signer, null, r.Reason),
        PolicyPackWithdrawn w => ("withdrawn", w.By, null, null, null),
        PolicyRetirementProposed r => ("retirementProposed", r.By, r.Proposer, r.From, r.Reason),
        PolicyPackRetired r => ("retired", r.By, r.Signer, r.From, r.Reason),
        PolicyRetirementDropped d => ("retirementDropped", d.By, null, null, d.Reason),
        _ => ("other", null, null, null, null),
    };
}
