namespace IntegrityLedger.Influence.Commands;

/// <summary>What a wrapped key opens.</summary>
public enum KeyPart
{
    /// <summary>Everything in the report but who wrote it.</summary>
    Content,
    /// <summary>One half of the key to who wrote it: with those who handle the report.</summary>
    IdentityNear,
    /// <summary>The other half: with the custodians, until a second person lets somebody have it.</summary>
    IdentityFar,
}

/// <summary>A report's key, wrapped for one holder. Deleting all of them destroys the report (gallring); it is in the schema that no backup of the ledger holds.</summary>
public sealed class ReportKey
{
    /// <summary>Report, part and holder: one of each.</summary>
    public string Id { get; set; } = "";
    public Guid ReportId { get; set; }
    public KeyPart Part { get; set; }
    /// <summary>An employee's id, "code" (the reporter's receipt code), "custodian", or "nobody" while nobody may handle it.</summary>
    public string Holder { get; set; } = "";
    public string Wrapped { get; set; } = "";

    public const string Code = "code", Custodian = "custodian", Nobody = "nobody";

    public static string IdOf(Guid report, KeyPart part, string holder) => $"{report:N}/{part}/{holder}";
}

/// <summary>Where a receipt code leads: found by a value that only the code, and the key outside the database, can give.</summary>
public sealed class ReceiptDoor
{
    /// <summary>Hex of the first half of what Argon2id makes of the code.</summary>
    public string Id { get; set; } = "";
    public Guid ReportId { get; set; }
}
