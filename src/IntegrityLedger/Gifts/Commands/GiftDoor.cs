using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>The door of a matter: who may read it at all, and whom a conflict of interest keeps out from this moment.</summary>
public sealed class GiftDoor(GiftRouter router, TimeProvider clock)
{
    /// <summary>Why the person may not open the matter or its attachments; null when it is open.</summary>
    public async Task<Refusal?> Closed(Gift gift, LedgerRequest request, CancellationToken ct) =>
        !GiftActions.MayRead(gift, request.Actor) ? GiftRefusals.NotYoursToRead
        : await router.Hinder(gift, request.Actor, StockholmTime.DateOf(clock.GetUtcNow()), ct) is { } hinder ? GiftRefusals.Disqualified(hinder) : null;
}
