using IntegrityLedger.Identity;

namespace IntegrityLedger.Platform.Pipeline;

/// <summary>Keeps who opened what: what a person had seen before a conflict of interest arose can then be told.</summary>
public interface IReadLog
{
    /// <param name="view">Such as "gift".</param>
    /// <param name="subject">Id of the matter; never a name.</param>
    Task Opened(string view, string subject, Caller caller, CancellationToken ct);
}
