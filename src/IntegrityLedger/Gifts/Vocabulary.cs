namespace IntegrityLedger.Gifts;

/// <summary>Which way the benefit goes, seen from the city (riktning).</summary>
public enum Direction { Received, Given }

/// <summary>What the receiver answered (accepterad, avböjd, ännu obesvarad).</summary>
public enum Response { Accepted, Declined, Undecided }

/// <summary>Kind of benefit (förmånsslag), domain A1.</summary>
public enum Category
{
    Meal, Refreshment, Event, Travel, Lodging, StudyTrip, Goods, Cash, GiftCard, Crypto, Discount,
    Loan, Service, Bequest, Sponsorship, Assignment, Other,
}

/// <summary>How the value is known (värderingsgrund).</summary>
public enum ValueBasis { Receipt, MarketPrice, Estimate, Unknown }

/// <summary>Strongest alcohol served.</summary>
public enum Alcohol { None, BeerWine, Spirits }

/// <summary>Which meal; only limits for representation ask.</summary>
public enum MealKind { Lunch, Dinner, Other }

/// <summary>Who has the benefit of it (förmånstagare), BrB 10:5 a third paragraph.</summary>
public enum Beneficiary { Self, Relative, Colleagues, Unit, Association }

/// <summary>What was done with a benefit that could not be kept (hantering), domain A10.</summary>
public enum Disposal { Declined, Returned, HandedOver, Shared, UsedInService, Donated, Destroyed, PoliceEvidence }

/// <summary>What an attachment shows.</summary>
public enum AttachmentKind { Receipt, Photo, Programme, Other }

/// <summary>Which look at the matter is meant: the line, compliance or legal counsel after it, or the attestation of a cost.</summary>
public enum DecisionStep { Line, Compliance, Legal, Attestation }

/// <summary>Where a declaration stands (domain A9). A draft is not in the ledger and therefore not here.</summary>
public enum GiftStatus
{
    Submitted,
    NoActionNeeded,
    ManagerReview,
    ComplianceReview,
    LegalReview,
    InformationRequested,
    Approved,
    ApprovedWithConditions,
    Rejected,
    DisposalPending,
    Disposed,
    Planned,
    PreApproved,
    PreRejected,
    Held,
    HeldUndocumented,
    Deviation,
    AcceptedDeviation,
    PersonalRepayment,
    Documented,
    Attested,
    Posted,
    Withdrawn,
    Reopened,
    Closed,
}
