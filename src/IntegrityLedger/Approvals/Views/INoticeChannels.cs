using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Views;

/// <summary>How a person is told of what waits: what the ledger writes down must be what happens.</summary>
public interface INoticeChannels
{
    /// <param name="person">Null for a function, which has no address.</param>
    Task<NoticeChannel> For(EmployeeId? person, CancellationToken ct);
}
