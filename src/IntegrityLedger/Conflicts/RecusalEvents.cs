using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Why somebody steps aside (jävsgrund), domain B2; in the HTTP contract in capitals: TWO_INST.</summary>
public enum RecusalGround { Party, Interest, Kin, Rep, Agent, TwoInst, Superv, Delicacy, Assign, Proc, CoiOther }

// The story of one recusal outside the ledger's own matters (jävsanmälan i ärende eller sammanträde): KL 6 kap. 28–32 §§, FL 16–18 §§.
// `By` is the login of the person who acted.

/// <summary>Somebody stepped aside in a case, a meeting item or a procurement (anmält jäv).</summary>
/// <param name="Statute">The law of that ground on that day, for the organisation of the person.</param>
/// <param name="CaseKey">Blind index of the case reference; null when none.</param>
/// <param name="On">The day on which the person stepped aside.</param>
/// <param name="LeftRoom">Left the room; null when there was no meeting.</param>
/// <param name="Substitute">Who took the person's place.</param>
/// <param name="Interest">The declaration of interest that was made with it, or null.</param>
public sealed record RecusalDeclared(
    CaseNumber CaseNumber, DeclarantSnapshot Declarant, RecusalGround Ground, string Statute, SealedText? Matter, SealedText? CaseReference, string? CaseKey, string? Procurement,
    Counterparty? Counterparty, SealedText Reason, DateOnly On, bool? LeftRoom, SealedText? MinutesReference, EmployeeId? Substitute, Guid? Interest, DateOnly DeclaredOn, string By);

/// <summary>The minutes that note it became known (protokollet antecknat).</summary>
public sealed record RecusalMinuted(SealedText MinutesReference, bool? LeftRoom, DateOnly NotedOn, string By);

/// <summary>Whether there is a disqualification was called in question (jävet ifrågasatt), KL 6 kap. 30 §.</summary>
public sealed record RecusalContested(SealedText Reason, DateOnly ContestedOn, string By, EmployeeId Contester);

/// <summary>The committee decided the question (nämnden har beslutat i jävsfrågan), KL 6 kap. 30 §.</summary>
/// <param name="Disqualified">True when the person was disqualified.</param>
/// <param name="Body">Which committee or authority decided.</param>
public sealed record RecusalDecided(bool Disqualified, SealedText Body, SealedText? Reasons, SealedText? MinutesReference, DateOnly DecidedOn, DateOnly NotedOn, string By);
