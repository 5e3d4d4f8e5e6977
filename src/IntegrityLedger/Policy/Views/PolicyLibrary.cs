using System.Collections.Concurrent;
using IntegrityLedger.Platform.Registers;
using Marten;

namespace IntegrityLedger.Policy.Views;

/// <summary>
/// The versions that judge, in this node's memory. A command sees every version that was signed before it began (<see cref="IRegisterFollower"/>); whoever only
/// reads sees it some seconds later, and no version begins before the day after it was signed.
/// </summary>
public sealed class PolicyLibrary(IDocumentStore store) : IPolicyLibrary, IRegisterFollower
{
    private readonly ConcurrentDictionary<string, PolicyPack> read = new();
    private volatile Seen seen = new(-1, PackShelf.Of(ShippedPolicies.All));

    private sealed record Seen(long Revision, PackShelf Shelf);

    /// <summary>What this node knows now.</summary>
    public PackShelf Shelf => seen.Shelf;

    public PolicyPack InForceOn(DateOnly date) => seen.Shelf.InForceOn(date);

    public PolicyPack? Find(string version) => seen.Shelf.Find(version);

    public async ValueTask Follow(RegisterRevisions now, CancellationToken ct)
    {
        if (seen.Revision == now.Policy) return;
        await using var session = store.QuerySession();
        var cards = await session.Query<PolicyPackCard>().Where(c => c.Status.IsOneOf(PackStatus.Shipped, PackStatus.Published, PackStatus.Retired)).ToListAsync(ct);
        // Two commands may read at once; the later revision stays.
        var recorded = cards.Select(c => new PackShelf.Standing(Pack(c.State), c.Status == PackStatus.Retired ? c.State.RetireFrom : null)).ToList();
        var shipped = ShippedPolicies.All.Where(pack => recorded.All(r => r.Pack.Version != pack.Version)).Select(pack => new PackShelf.Standing(pack));
        var next = new Seen(now.Policy, new([.. recorded, .. shipped]));
        if (next.Revision >= seen.Revision) seen = next;
    }

    /// <summary>What a version holds. Recorded packs were checked when they were recorded; one that a later build cannot read must stop it, not be left out.</summary>
    public PolicyPack Pack(PackVersion version) => read.GetOrAdd(version.ContentHash, _ => PolicyPackReader.Read(version.Content) is { Pack: { } pack }
        ? pack : throw new InvalidOperationException($"The policy {version.Version}, recorded in the ledger, cannot be read by this build."));
}

/// <summary>Keeps a node that only reads from lagging behind.</summary>
internal sealed class PolicyWatch(PolicyLibrary library, RegisterClock clock, TimeProvider time, ILogger<PolicyWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            try
            {
                await library.Follow(await clock.Now(stoppingToken), stoppingToken);
            }
            catch (Npgsql.NpgsqlException e)
            {
                logger.LogWarning("The policy could not be read anew ({Reason}); the versions read before go on judging", e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
