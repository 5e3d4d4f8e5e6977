using System.Text.Json;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy.Views;
using Marten;

namespace IntegrityLedger.Policy.Commands;

/// <summary>The body of <c>POST /api/policy/replays</c>.</summary>
/// <param name="Version">A version that is known here, proposed ones included; or else <paramref name="Pack"/>.</param>
/// <param name="Pack">A whole pack that nobody has proposed yet.</param>
/// <param name="From">First day of the events, and the last.</param>
/// <param name="Limits">
/// asIfBegun (left out: this): what the candidate changes on its first day counts for the whole period, and everything else keeps the value of each event's day.
/// eventDate: only rules and limits that the candidate itself dates to the day of the event.
/// </param>
public sealed record StartReplay(string? Version, JsonElement? Pack, DateOnly? From, DateOnly? To, string? Limits = null);

/// <summary>Tries a pack on what was declared. Nothing that was decided changes.</summary>
public sealed class ReplayDesk(IDocumentStore store, PolicyLibrary library, ReplayRunner runner, TimeProvider clock)
{
    private const string AsIf = "asIfBegun", EventDate = "eventDate";

    private static readonly Refusal LimitsUnknown = new("policy-replay-limits", RefusalKind.Form,
        new($"limits kan vara {AsIf} eller {EventDate}.", $"limits can be {AsIf} or {EventDate}."), Field: "limits");

    public async Task<Outcome<PolicyReplay>> Start(StartReplay form, LedgerRequest request, CancellationToken ct)
    {
        if (form.From is not { } from || form.To is not { } to || to < from) return PolicyRefusals.PeriodMissing;
        if (form.Limits is not (null or AsIf or EventDate)) return LimitsUnknown;
        await using var session = store.QuerySession();
        var found = await Candidate(session, form, ct);
        if (found.Refusal is { } no) return no;
        var now = clock.GetUtcNow();
        var latest = await session.Query<PolicyReplay>().Where(r => r.State == ReplayState.Running).ToListAsync(ct);
        if (latest.Any(r => ReplayAnswer.IsAlive(r, now))) return PolicyRefusals.ReplayRunning;

        var candidate = found.Value;
        // The first version of all has nothing before it, and is tried as it is.
        var before = library.Shelf.Without(candidate.Version, candidate.ValidFrom) ?? candidate;
        var content = PolicyPackReader.Write(candidate);
        var replay = new PolicyReplay
        {
            Id = CaseIds.New(), Version = candidate.Version, Content = content, ContentHash = PackVersion.HashOf(content), From = from, To = to, AsIfBegun = form.Limits != EventDate, Against = before.Version,
            StartedBy = request.Caller.Login, StartedAt = now, State = ReplayState.Running,
        };
        await runner.Start(replay, replay.AsIfBegun ? AsIfBegun.Of(candidate, before) : candidate, ct);
        return replay;
    }

    public async Task<Outcome<PolicyReplay>> Cancel(Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<PolicyReplay>(id, ct) is not { } replay) return PolicyRefusals.ReplayNotFound;
        if (!ReplayAnswer.IsAlive(replay, clock.GetUtcNow())) return PolicyRefusals.ReplayNotRunning;
        session.Store(new ReplayCancellation { Id = id, By = request.Caller.Login });
        await session.SaveChangesAsync(ct);
        return replay;
    }

    private async Task<Outcome<PolicyPack>> Candidate(IQuerySession session, StartReplay form, CancellationToken ct)
    {
        if (form.Pack is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } json)
        {
            var read = PolicyPackReader.Read(json.GetRawText());
            return read.Pack is { } pack ? pack : new FormRefusal([.. read.Problems.Select(PolicyRefusals.Faulty)]);
        }
        if (string.IsNullOrWhiteSpace(form.Version)) return PolicyRefusals.NothingToTry;
        if (library.Shelf.Find(form.Version) is { } judging) return judging;
        var card = await session.LoadAsync<PolicyPackCard>(PackVersion.StreamId(form.Version), ct);
        return card is null ? PolicyRefusals.NotFound : library.Pack(card.State);
    }
}
