using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees;

// What an HR source says, one record a line, with people and units already recognised.

/// <summary>A unit, its place and its name from the first day of the period.</summary>
public sealed record HrUnit(string Code, string Name, string? ParentCode, Regime? Regime, string? Committee, string? DiaryPrefix, Period Period);

/// <summary>A person in a unit.</summary>
/// <param name="Head">Heads the unit for the same days; null when the source does not say.</param>
/// <param name="LeftOn">Last day at the city, or null.</param>
public sealed record HrPlacement(EmployeeId Person, string? Login, string UnitCode, string Title, Period Period, bool? Head, DateOnly? LeftOn);

/// <summary>A person at the head of a unit.</summary>
public sealed record HrHead(string UnitCode, EmployeeId Person, Period Period);

/// <summary>A person who decides about the head of a unit from the side.</summary>
public sealed record HrLateral(string UnitCode, EmployeeId Person, Period Period, string? DecisionReference);

/// <summary>A role in the system.</summary>
public sealed record HrRole(EmployeeId Person, string Role, Period Period);

/// <summary>A mandate.</summary>
public sealed record HrMandate(EmployeeId Person, string UnitCode, string Kind, long? LimitOre, Period Period, string? DecisionReference);
