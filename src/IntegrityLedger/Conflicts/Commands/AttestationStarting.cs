using IntegrityLedger.Conflicts.Reactions;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Wolverine.Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Starts a campaign; the message that goes through the people is kept in the same transaction, so that no kill comes between.</summary>
public sealed class AttestationStarting(AttestationCampaignDesk desk, IMartenOutbox outbox)
{
    public Task<Outcome<AttestationCampaignDone>> Start(Guid id, LedgerRequest request, CancellationToken ct) => desk.Start(id, request, async session =>
    {
        outbox.Enroll(session);
        await outbox.PublishAsync(new AskForAttestation(id));
    }, ct);
}
