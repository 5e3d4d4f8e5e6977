using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Where a recusal stands.</summary>
public enum RecusalStatus
{
    /// <summary>Noted, and nothing more is awaited.</summary>
    Noted,
    /// <summary>There was a meeting, and the minutes are not noted yet.</summary>
    AwaitsMinutes,
    /// <summary>In question; the committee is to decide.</summary>
    Contested,
    /// <summary>The committee found a disqualification.</summary>
    Upheld,
    /// <summary>The committee found none.</summary>
    NotDisqualified,
}

/// <summary>One recusal outside the ledger's own matters.</summary>
public sealed record Recusal(Guid Id, int Version, RecusalDeclared Declared, SealedText? MinutesReference, bool? LeftRoom, RecusalContested? Contested, RecusalDecided? Decided)
{
    public EmployeeId Person => Declared.Declarant.Person;

    public RecusalStatus Status => (Decided, Contested) switch
    {
        ({ Disqualified: true }, _) => RecusalStatus.Upheld,
        ({ Disqualified: false }, _) => RecusalStatus.NotDisqualified,
        (null, not null) => RecusalStatus.Contested,
        _ => LeftRoom is not null && MinutesReference is null ? RecusalStatus.AwaitsMinutes : RecusalStatus.Noted,
    };

    public static Recusal? Fold(Recusal? state, object e) => (state, e) switch
    {
        (_, RecusalDeclared d) => new(Guid.Empty, 0, d, d.MinutesReference, d.LeftRoom, null, null),
        (null, _) => null,
        (_, RecusalMinuted m) => state with { MinutesReference = m.MinutesReference, LeftRoom = m.LeftRoom ?? state.LeftRoom },
        // A question that is raised anew is open again.
        (_, RecusalContested c) => state with { Contested = c, Decided = null },
        (_, RecusalDecided d) => state with { Decided = d, MinutesReference = state.MinutesReference ?? d.MinutesReference },
        _ => state,
    };
}
