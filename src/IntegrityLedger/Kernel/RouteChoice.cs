namespace IntegrityLedger.Kernel;

/// <summary>Whom the routing chose for a step, and whom it passed over.</summary>
/// <param name="ToRole">A function when no person could be named.</param>
public sealed record RouteChoice(EmployeeId? Approver, string? ToRole, LocalizedText Reason, IReadOnlyList<SkippedApprover> Skipped)
{
    public static readonly RouteChoice Nobody = new(null, null, new("", ""), []);
}

/// <summary>One person who may not decide, and why.</summary>
public sealed record SkippedApprover(EmployeeId? Person, string UnitCode, string Code, LocalizedText Reason, string? LegalBasis = null);
