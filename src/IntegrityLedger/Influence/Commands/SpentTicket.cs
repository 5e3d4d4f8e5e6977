using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>A ticket of intake that let one report in.</summary>
/// <param name="Until">When the ticket is worthless anyway, and need not be remembered.</param>
public sealed record SpentTicket(string Id, DateTimeOffset Until)
{
    /// <returns>False when it was spent before. Two at the same moment: one of them loses the race.</returns>
    public async Task<bool> Spend(IDocumentSession session, CancellationToken ct)
    {
        if (await session.LoadAsync<SpentIntakeTicket>(Id, ct) is not null) return false;
        session.Insert(new SpentIntakeTicket { Id = Id, Until = Until });
        return true;
    }
}

/// <summary>Remembered until it expires, for all nodes; says nothing of who used it.</summary>
public sealed class SpentIntakeTicket
{
    public string Id { get; set; } = "";
    public DateTimeOffset Until { get; set; }
}
