namespace IntegrityLedger.Kernel;

/// <summary>Who acts, as far as rules care.</summary>
public sealed record Actor(EmployeeId Id, string Login, IReadOnlySet<string> Roles)
{
    public bool IsCompliance => Roles.Contains("compliance");
    public bool IsRegistrar => Roles.Contains("registrar");
    public bool IsAuditor => Roles.Contains("auditor");
}
