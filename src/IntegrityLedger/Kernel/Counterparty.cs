namespace IntegrityLedger.Kernel;

/// <summary>Who stands on the other side (motpart).</summary>
public enum CounterpartyKind { Supplier, Applicant, Client, Resident, Association, Authority, Foreign, Unknown }

/// <summary>The other side. <paramref name="Key"/> recognises the same giver again without naming a person; see Suppliers.SupplierKey.</summary>
/// <param name="OrganisationNumber">A legal person's number; a sole trader's is only in <paramref name="SealedNumber"/>.</param>
public sealed record Counterparty(
    CounterpartyKind Kind,
    string? Key,
    OrganisationNumber? OrganisationNumber,
    SealedText? Name,
    SealedText? ContactPerson = null,
    SealedText? ContactTitle = null,
    SealedText? SealedNumber = null,
    SealedText? UltimatePayer = null);
