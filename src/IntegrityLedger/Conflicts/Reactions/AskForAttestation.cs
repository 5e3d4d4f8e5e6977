using IntegrityLedger.Conflicts.Commands;

namespace IntegrityLedger.Conflicts.Reactions;

/// <summary>Ask the next people of a campaign. Durable: a node that is killed leaves it to be taken up again.</summary>
public sealed record AskForAttestation(Guid Campaign);

/// <summary>One batch a message; the next message goes out when the batch is committed. Sent twice, it does twice as much in half the time, and asks nobody twice.</summary>
public static class AskForAttestationHandler
{
    public static async Task<AskForAttestation?> Handle(AskForAttestation message, AttestationAsking asking, CancellationToken ct) =>
        await asking.Next(message.Campaign, ct) ? message : null;
}
