using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

// The story of the yearly attestation (årlig försäkran): a campaign has a stream, each batch of people who were asked has one, and each answer has one.
// A batch names several hundred people in one event, so that asking a whole city is some hundred entries of the ledger and not fifty thousand.
// `By` is the login of the person who acted, or "system".

/// <summary>A campaign was put together (kampanj planerad); nobody is asked yet.</summary>
/// <param name="Statement">Version 1 of what people are asked to affirm.</param>
public sealed record AttestationCampaignPlanned(
    Guid Campaign, LocalizedText Title, LocalizedText Statement, AttestationAudience Audience, AttestationTerm Term, DateOnly PlannedOn, string By);

/// <summary>The text was reworded (text ändrad); answers given to earlier versions stand as answers to those.</summary>
public sealed record AttestationStatementRevised(int StatementVersion, LocalizedText Statement, string By);

/// <summary>People began to be asked (kampanj startad): those whom the registers placed in the audience on that day.</summary>
public sealed record AttestationCampaignStarted(DateOnly StartedOn, string By);

/// <summary>Everybody got longer (tid förlängd): nobody's last day is before <paramref name="DueOn"/>.</summary>
public sealed record AttestationCampaignExtended(DateOnly DueOn, string By);

/// <summary>No more answers are taken (kampanj avslutad).</summary>
public sealed record AttestationCampaignClosed(DateOnly ClosedOn, string By);

/// <summary>These people were asked (tillfrågade), in one transaction.</summary>
public sealed record PeopleAskedToAttest(Guid Campaign, DateOnly AskedOn, IReadOnlyList<AttestationAsked> People, string By);

/// <summary>One person of a batch: why and until when, and where the person stood on that day.</summary>
/// <param name="Occasion">What it is asked for: "start", "first", "after:…", "hire:…", "role:…", "supplier:…"; asked once per campaign, person and occasion.</param>
/// <param name="UnitCode">Empty for somebody without a place.</param>
public sealed record AttestationAsked(EmployeeId Person, string Occasion, DateOnly DueOn, string UnitCode, AttestationRoleClass RoleClass);

/// <summary>The person answered (försäkran lämnad). That there is nothing to declare is an answer.</summary>
/// <param name="OnRecord">Interests and secondary occupations that were on record about the person when answering.</param>
/// <param name="Confirmed">Those of them that the person said are still true.</param>
public sealed record AttestationGiven(
    Guid Campaign, EmployeeId Person, AttestationAnswer Answer, int StatementVersion, DateOnly AnsweredOn, IReadOnlyList<Guid> OnRecord, IReadOnlyList<Guid> Confirmed, string By);

/// <summary>The person answered anew (försäkran ändrad); the earlier answer stays in the history.</summary>
public sealed record AttestationChanged(
    AttestationAnswer Answer, int StatementVersion, DateOnly AnsweredOn, IReadOnlyList<Guid> OnRecord, IReadOnlyList<Guid> Confirmed, string By);

/// <summary>The person left the city before answering (förfallen); nothing more is asked of them.</summary>
public sealed record AttestationLapsed(Guid Campaign, EmployeeId Person, DateOnly LapsedOn, string By);
