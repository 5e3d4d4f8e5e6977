using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Approvals.Views;

/// <summary>How a person is told of what waits: what the ledger writes down must be what happens; a mail that then does not go is written down as well (<see cref="ReminderNotMailed"/>).</summary>
public interface INoticeChannels
{
    /// <summary>Says how, and in the same transaction makes sure of the mail where that is the answer.</summary>
    /// <param name="person">Null for a function, which has no address.</param>
    /// <param name="matter">The stream in which it is written down.</param>
    Task<NoticeChannel> For(EmployeeId? person, Guid matter, DateOnly today, IDocumentSession session, CancellationToken ct);
}
