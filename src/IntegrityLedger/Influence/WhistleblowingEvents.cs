using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence;

// A marker and nothing else: that something was handed to the whistleblower function, and the times of lag (2021:890) 5 kap. 8 §. No content, no identity, no tie to a report.

/// <summary>Something was handed over (överlämnat till visselblåsarfunktionen).</summary>
public sealed record WhistleblowingHandedOver(CaseNumber CaseNumber, DateOnly On, DateOnly AcknowledgeBy, string By);

/// <summary>The function has confirmed to the reporter that it has come (bekräftat); within seven days.</summary>
public sealed record WhistleblowingAcknowledged(DateOnly On, DateOnly FeedbackBy, string By);

/// <summary>The reporter wanted no confirmation, or it would have disclosed the identity; then no feedback is owed either (avstått).</summary>
public sealed record WhistleblowingAcknowledgementWaived(DateOnly On, string By);

/// <summary>The function has told the reporter what was done (återkopplat); within three months of the confirmation.</summary>
public sealed record WhistleblowingFeedbackGiven(DateOnly On, string By);
