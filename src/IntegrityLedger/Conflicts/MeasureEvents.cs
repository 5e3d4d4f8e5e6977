using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>What is done so that a tie does no harm (åtgärd), domain B3.</summary>
public enum MeasureKind
{
    /// <summary>A condition of a decision, in words (villkor).</summary>
    Condition,
    /// <summary>Steps aside in the case (avstår).</summary>
    Recuse,
    /// <summary>Leaves the room, and the minutes say so (lämnar rummet).</summary>
    LeaveRoom,
    ReassignHandler,
    SecondReader,
    RemoveFromEvaluation,
    InformationBarrier,
    ChangeMandate,
    /// <summary>Sells, or ends the secondary occupation (avyttrar, upphör).</summary>
    Divest,
    /// <summary>Keeps away until a day (karens).</summary>
    CoolingOff,
    TransferDuties,
    /// <summary>Nothing is done, for a reason (ingen åtgärd).</summary>
    NoMeasure,
}

/// <summary>What kind of matter a measure belongs to.</summary>
public enum MeasureSubjectKind { Interest, SecondaryOccupation, Gift }

/// <summary>What the follow-up found (uppfylld, inte uppfylld, förlängd).</summary>
public enum MeasureResult { Met, NotMet, Extended }

/// <summary>Where a measure stands.</summary>
public enum MeasureStatus
{
    Ordered, EvidenceGiven, Met, NotMet, NoMeasure,
    /// <summary>The decision or the declaration that it rested on no longer stands (bortfallen).</summary>
    FellAway,
}

/// <summary>The matter that a measure belongs to.</summary>
/// <param name="CounterpartyKey">SupplierKey as text, so that the supplier's file finds it; null when the tie is to nobody with a key.</param>
public sealed record MeasureSubject(MeasureSubjectKind Kind, Guid Id, CaseNumber CaseNumber, EmployeeId Person, string? CounterpartyKey);

// The story of one measure. `By` is the login of the person who acted, "system" for the clock.

/// <summary>A measure was decided (beslutad åtgärd): by whom it is done, by when, and whether it must be shown.</summary>
/// <param name="Text">What exactly is to be done; for "no measure", why nothing is.</param>
/// <param name="Until">Last day of a cooling-off.</param>
/// <param name="MinutesReference">Paragraph of the minutes, where known already.</param>
/// <param name="FollowedUpBy">Who looks whether it was done.</param>
public sealed record MeasureOrdered(
    MeasureSubject Subject, MeasureKind Kind, SealedText? Text, EmployeeId Owner, DateOnly? DueOn, bool EvidenceRequired, DateOnly? Until, SealedText? MinutesReference,
    EmployeeId FollowedUpBy, DateOnly OrderedOn, string By);

/// <summary>The owner showed that it is done (underlag lämnat).</summary>
/// <param name="Sha256">Hex digest of a document kept elsewhere; null when words are enough.</param>
public sealed record MeasureEvidenceGiven(SealedText Text, string? Sha256, SealedText? MinutesReference, DateOnly On, string By, EmployeeId Giver);

/// <summary>The day passed without it being shown (försenad).</summary>
public sealed record MeasureBecameOverdue(DateOnly DueOn, EmployeeId Owner);

/// <summary>Somebody looked whether it was done (uppföljd).</summary>
/// <param name="NewDueOn">The later day, when it was extended.</param>
public sealed record MeasureFollowedUp(MeasureResult Result, SealedText? Reason, DateOnly? NewDueOn, DateOnly On, string By, EmployeeId Follower);

/// <summary>Following it up went to somebody else (överlämnad uppföljning).</summary>
public sealed record MeasureFollowUpHandedOver(EmployeeId? To, string? ToRole, LocalizedText Reason);

/// <summary>What the measure rested on no longer stands, so that nobody has to do it (bortfallen): never silently.</summary>
/// <param name="Reason">What happened to the decision or the declaration; no personal text.</param>
public sealed record MeasureFellAway(LocalizedText Reason, DateOnly On, string By);
