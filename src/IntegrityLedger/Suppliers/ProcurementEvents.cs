using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers;

/// <summary>Where a procurement stands (upphandlingens skede); written in capitals in files and answers: MARKET_DIALOGUE.</summary>
public enum ProcurementPhase { None, MarketDialogue, Advertised, Evaluation, Standstill, Contract, CallOff, Extension, Terminated, Review }

// The story of one procurement (upphandling), known by its number, such as P-2026-014.

/// <summary>A procurement began to be prepared (Upphandling påbörjad).</summary>
/// <param name="UnitCode">The unit that buys.</param>
public sealed record ProcurementOpened(string Procurement, string Title, string UnitCode, DateOnly OpenedOn, string By);

/// <summary>The procurement got another title (Ny rubrik).</summary>
public sealed record ProcurementRetitled(string Procurement, string Title, string By);

/// <summary>The procurement entered a phase (Nytt skede). The phase holds until the next one begins; two words about one day: the last one counts.</summary>
public sealed record PhaseEntered(string Procurement, ProcurementPhase Phase, DateOnly From, string By);

/// <summary>A phase was recorded in error (Skede felregistrerat).</summary>
public sealed record PhaseWithdrawn(string Procurement, DateOnly From, string By);

/// <summary>A supplier takes part, or is thought to (Anbudsgivare noterad).</summary>
public sealed record BidderNoted(string Procurement, SupplierKey Supplier, DateOnly From, string By);

/// <summary>A supplier no longer takes part (Anbudsgivare utgått).</summary>
/// <param name="LastDay">Last day; earlier than the first when it was noted in error.</param>
public sealed record BidderWithdrew(string Procurement, SupplierKey Supplier, DateOnly LastDay, string By);

/// <summary>A person joined the project (Medlem i projektet). Known by person and first day.</summary>
/// <param name="Role">"lead", "evaluator", "expert", ...</param>
public sealed record MemberJoined(string Procurement, EmployeeId Member, string Role, Period Period, string By);

/// <summary>A person left the project (Lämnat projektet).</summary>
/// <param name="LastDay">Last day; earlier than <paramref name="From"/> when recorded in error.</param>
/// <param name="Reason">Why, under the key of the procurement; null when a register told it.</param>
public sealed record MemberLeft(string Procurement, EmployeeId Member, DateOnly From, DateOnly LastDay, string By, SealedText? Reason = null);
