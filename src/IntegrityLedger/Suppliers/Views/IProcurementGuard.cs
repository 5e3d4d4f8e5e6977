using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>A step to a phase from the evaluation on.</summary>
/// <param name="Procurement">As it stands before the step.</param>
/// <param name="From">First day of the phase.</param>
/// <param name="OpensTheBids">The step goes from before the evaluation into it or past it: all must have declared.</param>
/// <param name="NamesShown">Whoever asks may read who is missing; otherwise the refusal only counts.</param>
public sealed record PhaseStep(ProcurementStory Procurement, DateOnly From, DateOnly Today, bool OpensTheBids, bool NamesShown);

/// <summary>What the room of conflicts has to say when a procurement moves (R29) or its people and bidders change.</summary>
public interface IProcurementGuard
{
    /// <summary>Why the phase may not be entered, with who and how to mend it; null when nothing stands in the way.</summary>
    Task<Refusal?> Hinder(IQuerySession session, PhaseStep step, CancellationToken ct);

    /// <summary>Looks for members who are tied to a bidder or its group and queues what is found, for the caller to commit.</summary>
    /// <param name="after">As the procurement stands after the change.</param>
    /// <returns>How many new conflicts were found.</returns>
    Task<int> Changed(IDocumentSession session, ProcurementStory after, DateOnly today, string by, CancellationToken ct);
}
