using System.Text.Json;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Platform.Registers;
using IntegrityLedger.Policy.Views;
using Marten;

namespace IntegrityLedger.Policy.Commands;

/// <summary>The body of <c>POST /api/policy/versions</c>.</summary>
/// <param name="Pack">The whole pack, as <c>GET /api/policy/schema</c> describes.</param>
/// <param name="Reason">Why: read by the one who signs, and by auditors.</param>
public sealed record ProposePack(JsonElement Pack, string? Reason);

/// <param name="Reason">Why the answer is yes or no.</param>
public sealed record SignPolicy(string? Reason);

/// <param name="From">First event date that the version is not to judge.</param>
public sealed record EndPolicy(DateOnly? From, string? Reason);

/// <summary>Versions of the policy: proposed by one person, signed by another, for days that have not begun.</summary>
public sealed class PolicyDesk(CommandDesk desk, PolicyLibrary library, PolicyReader reader, RegisterClock registers, Vault vault, TimeProvider clock)
{
    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    /// <summary>Everything that is wrong with a pack and everything it would change; nothing is written.</summary>
    public PackCheck Check(PackReading read, LedgerRequest request)
    {
        if (read.Pack is not { } pack) return new(null, [.. read.Problems.Select(p => ProblemAnswer.Of(p, request.Language))], []);
        var before = library.InForceOn(pack.ValidFrom);
        var problems = Faults(pack).Select(p => ProblemAnswer.Of(p, request.Language)).ToList();
        if (PublicationRules.Propose(pack, Today) is { } late) problems.Add(new("$.validFrom", late.Message.In(request.Language), "/validFrom"));
        if (library.Shelf.Find(pack.Version) is not null) problems.Add(new("$.revision", PolicyRefusals.Taken.Message.In(request.Language), "/revision"));
        return new(pack.Version, problems, [.. PackDiff.Between(before, pack).Select(c => new ChangeAnswer(c.Where, c.Text.In(request.Language)))]);
    }

    public Task<Outcome<PolicyVersionAnswer>> Propose(ProposePack form, LedgerRequest request, CancellationToken ct) =>
        desk.Execute<PolicyVersionAnswer>(request.Scope, async (session, token) =>
        {
            if (Reason(form.Reason) is { } unsaid) return unsaid;
            var read = PolicyPackReader.Read(form.Pack);
            if (read.Pack is not { } pack) return new FormRefusal([.. read.Problems.Select(PolicyRefusals.Faulty)]);
            if (Faults(pack) is { Count: > 0 } faults) return new FormRefusal([.. faults.Select(PolicyRefusals.Faulty)]);
            if (PublicationRules.Propose(pack, Today) is { } no) return no;
            var id = PackVersion.StreamId(pack.Version);
            if (await session.Events.FetchStreamStateAsync(id, token) is not null || library.Shelf.Find(pack.Version) is not null) return PolicyRefusals.Taken;
            foreach (var shipped in ShippedPolicies.Events)
            {
                var first = PackVersion.StreamId($"{shipped.Pack}.{shipped.Revision}");
                if (await session.Events.FetchStreamStateAsync(first, token) is null) session.Events.StartStream<PackVersion>(first, shipped);
            }
            var signed = PublicationRules.Signed(pack, library.InForceOn(pack.ValidFrom), request.Caller.Login);
            var content = PolicyPackReader.Write(signed);
            var seal = vault.Create(session, id);
            var proposed = new PolicyPackProposed(pack.Id, pack.Revision, pack.ValidFrom, content, PackVersion.HashOf(content), seal.Text(form.Reason!.Trim()), request.Caller.Id, request.Caller.Login);
            session.Events.StartStream<PackVersion>(id, proposed);
            return reader.Shown(PackVersion.Fold(null, proposed)!, request);
        }, ct);

    public Task<Outcome<PolicyVersionAnswer>> Publish(string version, SignPolicy form, LedgerRequest request, CancellationToken ct) => Act(version, form.Reason, request, (state, seal) =>
        PublicationRules.Publish(state, request.Actor, Today) is { } no ? no : new PolicyPackPublished(state.ContentHash, seal.Text(form.Reason!.Trim()), request.Caller.Id, request.Caller.Login), ct);

    public Task<Outcome<PolicyVersionAnswer>> Reject(string version, SignPolicy form, LedgerRequest request, CancellationToken ct) => Act(version, form.Reason, request, (state, seal) =>
        PublicationRules.Reject(state, request.Actor) is { } no ? no : new PolicyPackRejected(seal.Text(form.Reason!.Trim()), request.Caller.Id, request.Caller.Login), ct);

    public Task<Outcome<PolicyVersionAnswer>> Withdraw(string version, LedgerRequest request, CancellationToken ct) => Act(version, null, request, (state, _) =>
        PublicationRules.Withdraw(state, request.Actor) is { } no ? no : new PolicyPackWithdrawn(request.Caller.Login), ct, reasoned: false);

    public Task<Outcome<PolicyVersionAnswer>> ProposeRetirement(string version, EndPolicy form, LedgerRequest request, CancellationToken ct) => Act(version, form.Reason, request, (state, seal) =>
        form.From is not { } from ? PolicyRefusals.Retroactive("from", PublicationRules.Earliest(Today))
        : PublicationRules.ProposeRetirement(state, from, reader.HasEarlier(state), Today) is { } no ? no
        : new PolicyRetirementProposed(from, seal.Text(form.Reason!.Trim()), request.Caller.Id, request.Caller.Login), ct);

    public Task<Outcome<PolicyVersionAnswer>> Retire(string version, SignPolicy form, LedgerRequest request, CancellationToken ct) => Act(version, form.Reason, request, (state, seal) =>
        PublicationRules.Retire(state, request.Actor, Today) is { } no ? no : new PolicyPackRetired(state.RetireFrom!.Value, seal.Text(form.Reason!.Trim()), request.Caller.Id, request.Caller.Login), ct);

    public Task<Outcome<PolicyVersionAnswer>> DropRetirement(string version, SignPolicy form, LedgerRequest request, CancellationToken ct) => Act(version, form.Reason, request, (state, seal) =>
        PublicationRules.DropRetirement(state) is { } no ? no : new PolicyRetirementDropped(seal.TextOrNull(form.Reason), request.Caller.Login), ct, reasoned: false);

    /// <summary>What a readable pack says wrongly: examples that do not come out, rules and limits that cannot be meant.</summary>
    private static List<PackProblem> Faults(PolicyPack pack) => [.. PackExamples.Check(pack), .. PackAnalysis.Of(pack, pack.ValidFrom)];

    private static Refusal? Reason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? PolicyRefusals.ReasonMissing : reason.Length > TextLimits.Long ? PolicyRefusals.ReasonTooLong : null;

    private async Task<Outcome<PolicyVersionAnswer>> Act(string version, string? reason, LedgerRequest request, Func<PackVersion, Seal, Outcome<object>> decide, CancellationToken ct, bool reasoned = true)
    {
        var outcome = await desk.Execute<PolicyVersionAnswer>(request.Scope, async (session, token) =>
        {
            var id = PackVersion.StreamId(version);
            var stream = await session.Events.FetchForWriting<PackVersion>(id, token);
            if (stream.Aggregate is not { } state) return PolicyRefusals.NotFound;
            if (reasoned && Reason(reason) is { } unsaid) return unsaid;
            // What came with the application has said nothing yet that had to be sealed.
            var seal = await vault.Load(session, id, token);
            if (seal.IsDestroyed) seal = vault.Create(session, id);
            var decided = decide(state, seal);
            if (decided.Refusal is { } no) return no;
            stream.AppendOne(decided.Value);
            return reader.Shown(PackVersion.Fold(state, decided.Value)!, request);
        }, ct);
        // Whoever signed it and now asks "may I?" is answered by it.
        if (!outcome.IsRefused) await library.Follow(await registers.Now(ct), ct);
        return outcome;
    }
}
