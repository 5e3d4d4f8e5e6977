using Marten;

namespace IntegrityLedger.Platform.Pipeline;

/// <summary>Writes a batch that is decided from what is read: a lost race reads and decides again.</summary>
public sealed class BatchDesk(IDocumentStore store)
{
    private const int Attempts = 5;

    /// <param name="by">Who the ledger names.</param>
    /// <param name="work">Reads, decides and queues; runs again from the start when somebody else was first.</param>
    public async Task<T> Run<T>(string by, Func<IDocumentSession, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var session = store.LightweightSession();
            session.LastModifiedBy = by;
            try
            {
                var answer = await work(session, ct);
                await session.SaveChangesAsync(ct);
                return answer;
            }
            catch (Exception e) when (attempt < Attempts && CommandDesk.IsLostRace(e))
            {
                // Nothing of the attempt was kept.
            }
        }
    }
}
