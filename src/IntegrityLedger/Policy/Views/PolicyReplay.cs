using IntegrityLedger.Policy.Replays;

namespace IntegrityLedger.Policy.Views;

public enum ReplayState { Running, Done, Cancelled, Failed }

/// <summary>One trial of a pack on history: what was asked, how far it has come, what it came to. Kept beside the ledger, not in it: nothing is decided by it.</summary>
public sealed class PolicyReplay
{
    public Guid Id { get; set; }
    /// <summary>Version of the candidate, such as "stockholm-like-2026.2".</summary>
    public string Version { get; set; } = "";
    public string ContentHash { get; set; } = "";
    /// <summary>The candidate as it was tried, so that the trial can be repeated.</summary>
    public string Content { get; set; } = "";
    /// <summary>First and last day of the events.</summary>
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }
    /// <summary>True when the candidate judged as if it had begun before the period; see <see cref="AsIfBegun"/>.</summary>
    public bool AsIfBegun { get; set; }
    /// <summary>Version that judges on the candidate's first day without it.</summary>
    public string Against { get; set; } = "";
    /// <summary>Login of whoever started it.</summary>
    public string StartedBy { get; set; } = "";
    public ReplayState State { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    /// <summary>Judged declarations of the period when it began.</summary>
    public long Total { get; set; }
    public long NotJudged { get; set; }
    public ReplayReport Report { get; set; } = ReplayReport.Empty;
}

/// <summary>Somebody wants a replay to stop; the node that runs it looks for this.</summary>
public sealed class ReplayCancellation
{
    public Guid Id { get; set; }
    public string By { get; set; } = "";
}
