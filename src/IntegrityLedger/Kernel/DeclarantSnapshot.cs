namespace IntegrityLedger.Kernel;

/// <summary>Who the declarant was on that day: the line and the role decide, and both change.</summary>
public sealed record DeclarantSnapshot(EmployeeId Person, string UnitCode, string? Title, IReadOnlyList<string> Roles);
