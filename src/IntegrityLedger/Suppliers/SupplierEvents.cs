using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers;

/// <summary>Whose name it is: a legal person's stands in clear, a person's is sealed (sole traders, and givers known by name only).</summary>
public enum SupplierKind { LegalPerson, SoleTrader, Unnumbered }

/// <summary>What the other party is to this one (koncernsamband och annat samband).</summary>
public enum GroupRelation { Parent, Subsidiary, CommonOwner, Predecessor, Agent, Subcontractor, JointBidder }

/// <summary>What ties a supplier to the city.</summary>
public enum RelationKind { FrameworkAgreement, Contract, Permit, Grant, Lease, Other }

// The story of one supplier. An entry is known by what it is about and its first day: saying it again with other days corrects it,
// and an end before the first day says that it was never so. Sealed texts open under the key of the supplier's own subject.

/// <summary>A supplier is known to the ledger (Leverantör upplagd).</summary>
/// <param name="OrganisationNumber">Ten digits; null for everybody but legal persons.</param>
/// <param name="Name">A legal person's name; null when <paramref name="SealedName"/> holds a person's.</param>
public sealed record SupplierRegistered(
    SupplierKey Supplier, SupplierKind Kind, string? OrganisationNumber, LegalForm? Form, string? Name, SealedText? SealedName, SealedText? SealedNumber, string By);

/// <summary>The supplier changed its name (Namnbyte).</summary>
public sealed record SupplierRenamed(SupplierKey Supplier, string? Name, SealedText? SealedName, DateOnly? From, string By);

/// <summary>The supplier is also known by another name (Bifirma, annat namn).</summary>
public sealed record AliasAdded(SupplierKey Supplier, string? Alias, SealedText? SealedAlias, string By);

/// <summary>The supplier has a tie to another party (Koncernsamband). Known by the other party, the relation and the first day.</summary>
/// <param name="Other">The other party; <paramref name="Relation"/> says what it is to this one.</param>
public sealed record JoinedGroup(SupplierKey Supplier, SupplierKey Other, GroupRelation Relation, Period Period, string By);

/// <summary>The tie ended (Koncernsamband upphört).</summary>
/// <param name="LastDay">Last day of the tie; earlier than <paramref name="From"/> when it was recorded in error.</param>
public sealed record LeftGroup(SupplierKey Supplier, SupplierKey Other, GroupRelation Relation, DateOnly From, DateOnly LastDay, string By);

/// <summary>The city has an agreement or another tie with the supplier (Avtal). Known by kind, reference and first day.</summary>
/// <param name="Reference">The agreement's own number, or null.</param>
public sealed record RelationStarted(SupplierKey Supplier, RelationKind Kind, string? Reference, Period Period, string By);

/// <summary>The agreement ended (Avtal upphört).</summary>
/// <param name="LastDay">Last day in force; earlier than <paramref name="From"/> when it was recorded in error.</param>
public sealed record RelationEnded(SupplierKey Supplier, RelationKind Kind, string? Reference, DateOnly From, DateOnly LastDay, string By);
