namespace IntegrityLedger.Influence;

/// <summary>How the influence was tried (form), domain C1.</summary>
public enum InfluenceForm
{
    Harassment, Threat, Violence, Vandalism, ImproperOffer, ImproperRelation, SubtlePressure, InfoFishing, InsidePressure,
    /// <summary>A consequence without an act: one refrains (självcensur).</summary>
    SelfCensorship,
    /// <summary>An observation: one does not speak of it (tystnadskultur).</summary>
    SilenceCulture,
}

/// <summary>What it was meant to bring about (syfte), domain C1.</summary>
public enum InfluencePurpose { StartDecision, StopDecision, SpeedUp, DropCase, GetBenefit, Disclose, AvoidControl, Procurement, Political, Unknown }

/// <summary>Where it happened (kanal).</summary>
public enum InfluenceChannel { Visit, Home, Phone, Mail, SocialMedia, Office, Other }

/// <summary>From whom it came (aktör), domain C1.</summary>
public enum ActorKind { Individual, Relative, OrganisedCrime, Extremism, Supplier, Association, State, Politician, Colleague, Manager, Unknown }

/// <summary>Whom it was aimed at, seen from the reporter (utsatt).</summary>
public enum Exposed { Self, Colleague, Unit }

/// <summary>Whether it changed how the duty was done (påverkad tjänsteutövning).</summary>
public enum DutyAffected { Yes, No, Unsure }

/// <summary>How serious the whole of it is judged to be; by somebody who knows the context, never from the wording.</summary>
public enum RiskLevel { Low, Moderate, High, Critical }

/// <summary>What protects (åtgärd), domain C4.</summary>
public enum ProtectionKind { TwoPersonHandling, ChangeOfHandler, NameOmitted, Escort, Alarm, ProtectedIdentitySupport, EntryBan, ContactThroughManager, DecisionReexamined, Other }

/// <summary>How a report ended (utfall).</summary>
public enum ReportOutcome { Substantiated, NotSubstantiated, Prevented, Unclear, PoliceMatter, HandedOver }

/// <summary>With whom something is shared (samverkan).</summary>
public enum RecipientKind { Administration, InsuranceCompany, FireService, Police, WorkEnvironmentAuthority, OtherMunicipality, Other }

/// <summary>What is owed to the exposed person within a time (klocka).</summary>
public enum Duty
{
    /// <summary>The report is acknowledged the same day.</summary>
    Acknowledgement,
    /// <summary>It is decided whether the employer reports it to the police.</summary>
    PoliceDecision,
    /// <summary>It is decided whether it goes to the work environment authority (arbetsmiljöförordningen 1977:1166, 3 a §: utan dröjsmål).</summary>
    WorkEnvironmentDecision,
    /// <summary>The exposed person is told what was done.</summary>
    Feedback,
}

/// <summary>Where a report stands.</summary>
public enum ReportStatus { Received, Acknowledged, Triaged, RiskAssessed, Closed, HandedOver }
