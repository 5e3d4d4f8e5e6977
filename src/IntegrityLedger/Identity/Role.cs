namespace IntegrityLedger.Identity;

/// <summary>The roles as they stand in claims and in HR's role assignments; a person has several, and everybody employed has <see cref="Employee"/>.</summary>
public static class Role
{
    public const string Employee = "employee";
    public const string Manager = "manager";
    public const string Compliance = "compliance";
    public const string Security = "security";
    public const string Procurement = "procurement";
    public const string Registrar = "registrar";
    public const string Auditor = "auditor";
    /// <summary>Configures and imports; reads no content.</summary>
    public const string Administrator = "administrator";
    /// <summary>Another system that feeds data in, known by its token; never a person.</summary>
    public const string Integration = "integration";

    /// <summary>What a person may be: everything but <see cref="Integration"/>.</summary>
    public static readonly IReadOnlyList<string> OfPeople = [Employee, Manager, Compliance, Security, Procurement, Registrar, Auditor, Administrator];
}
