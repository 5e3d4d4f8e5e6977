using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.TransparencyLog.Views;
using Marten;

namespace IntegrityLedger.Retention.Views;

/// <summary>One destruction.</summary>
/// <param name="Subjects">How many keys went.</param>
/// <param name="Kind">What kind of thing it was: code of its retention class; null for those older than the classes.</param>
/// <param name="BeforeTime">The decision let it go before the time of its class.</param>
public sealed record DestructionShown(Guid Id, string Matter, string Decision, DateOnly DecidedOn, DateOnly On, string By, string? Reason, int Subjects, string? Kind, bool BeforeTime);

/// <summary>What was destroyed, under which decision, by whom (gallringslogg), the latest first; and the receipts of it.</summary>
public sealed class Destructions(IDocumentStore store, Vault vault) : IReceiptSource
{
    public static readonly string[] Readers = [Role.Registrar, Role.Compliance, Role.Auditor];
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/destructions", async (Destructions all, HttpContext http) => Results.Ok(await all.Latest(http.RequestAborted)))
        .WithAccess(Access.Role(Readers)).WithTags("Retention").WithSummary("What was destroyed, under which decision and by whom, the latest first").Produces<IReadOnlyList<DestructionShown>>();

    /// <summary>Where the destruction of a matter stands, if there is one.</summary>
    public static Guid StreamOf(Guid subject) => Destruction.IdOf(subject);

    public string Place => "destructions";

    public async Task<IReadOnlyList<DestructionShown>> Latest(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var subjects = await session.Query<DestroyedSubject>().OrderByDescending(d => d.On).ThenByDescending(d => d.Destruction).Take(Most).ToListAsync(ct);
        var seals = await vault.LoadMany(session, [.. subjects.Select(s => s.Destruction).Distinct()], ct);
        return [.. subjects.GroupBy(s => s.Destruction).Select(g => (g.Key, First: g.First(), Count: g.Count()))
            .Select(d => new DestructionShown(d.Key, d.First.Matter, d.First.Decision, d.First.DecidedOn, d.First.On, d.First.By, seals[d.Key].Open(d.First.Reason), d.Count, d.First.Kind, d.First.BeforeTime))];
    }

    public async Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct)
    {
        if (!request.Caller.IsAny(Readers)) return RetentionRefusals.NoDestruction;
        await using var session = store.QuerySession();
        var stream = Guid.Parse(id);
        var events = await session.Events.FetchStreamAsync(stream, token: ct);
        if (events is not [{ Data: TextDestroyed destroyed }, ..]) return RetentionRefusals.NoDestruction;
        return new ReceiptMatter(stream, destroyed.Matter, "/destructions",
            [.. events.Select(e => new ReceiptEvent(e.Version, new LocalizedText($"Förstörd enligt beslut {destroyed.Decision}", $"Destroyed under decision {destroyed.Decision}").In(request.Language), e.Timestamp))]);
    }
}
