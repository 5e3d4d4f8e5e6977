using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>One person's answer as its events left it; nothing at all while the person has not answered.</summary>
public sealed record Attestation
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public required Guid Campaign { get; init; }
    public required EmployeeId Person { get; init; }
    /// <summary>Null when the person left before answering.</summary>
    public AttestationAnswer? Answer { get; init; }
    public int? StatementVersion { get; init; }
    /// <summary>The day of the first answer; a change does not make it later.</summary>
    public DateOnly? AnsweredOn { get; init; }
    public DateOnly? ChangedOn { get; init; }
    public DateOnly? LapsedOn { get; init; }
    public IReadOnlyList<Guid> OnRecord { get; init; } = [];
    public IReadOnlyList<Guid> Confirmed { get; init; } = [];

    /// <summary>"Nothing to declare" while the ledger held something about the person.</summary>
    public bool AgainstRecord => Answer == AttestationAnswer.None && OnRecord.Count > 0;

    public static Attestation? Fold(Attestation? attestation, object @event) => (@event, attestation) switch
    {
        (AttestationGiven e, _) => new()
        {
            Campaign = e.Campaign, Person = e.Person, Answer = e.Answer, StatementVersion = e.StatementVersion, AnsweredOn = e.AnsweredOn, OnRecord = e.OnRecord, Confirmed = e.Confirmed,
            LapsedOn = attestation?.LapsedOn,
        },
        (AttestationLapsed e, null) => new() { Campaign = e.Campaign, Person = e.Person, LapsedOn = e.LapsedOn },
        (AttestationLapsed e, not null) => attestation with { LapsedOn = e.LapsedOn },
        (AttestationChanged e, not null) => attestation with
        {
            Answer = e.Answer, StatementVersion = e.StatementVersion, ChangedOn = e.AnsweredOn, OnRecord = e.OnRecord, Confirmed = e.Confirmed,
        },
        _ => attestation,
    };
}

/// <summary>Names the streams of batches; nothing is decided on one.</summary>
public sealed record AttestationBatch(Guid Id);
