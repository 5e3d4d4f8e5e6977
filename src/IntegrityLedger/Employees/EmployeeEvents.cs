using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees;

// The story of one person at the city. Names and addresses are not here but in PersonCard, which can be forgotten (gallring).
// Every entry has its own days (when it was so); when it was recorded is the event's timestamp.
// An assertion is known by what it is about and its first day: saying it again with other days corrects it, and an end
// before the first day says that it was never so. Nothing is removed: the earlier word stays in the stream.

/// <summary>A person is known to the ledger (Person upplagd).</summary>
/// <param name="EmployedFrom">First day at the city; null for somebody whom only another register names, and who is not employed as far as the ledger knows.</param>
/// <param name="By">Login, "import:&lt;id&gt;" or "system".</param>
public sealed record EmployeeRegistered(EmployeeId Employee, DateOnly? EmployedFrom, string By);

/// <summary>The person got an account name (Inloggning tilldelad).</summary>
public sealed record LoginGiven(EmployeeId Employee, string Login, string By);

/// <summary>The person works, or holds a seat, in a unit (Placerad i enhet). Known by unit and first day.</summary>
public sealed record AssignedToUnit(EmployeeId Employee, string UnitCode, string Title, Period Period, string By);

/// <summary>The assignment ended (Placering avslutad).</summary>
/// <param name="From">First day of the assignment meant.</param>
/// <param name="LastDay">Last day in the unit; earlier than <paramref name="From"/> when the assignment was recorded in error.</param>
public sealed record AssignmentEnded(EmployeeId Employee, string UnitCode, DateOnly From, DateOnly LastDay, string By);

/// <summary>The person has a role in the system (Roll tilldelad), such as auditor or procurement. Known by role and first day.</summary>
public sealed record RoleGranted(EmployeeId Employee, string Role, Period Period, string By);

/// <summary>The role ended (Roll avslutad).</summary>
/// <param name="LastDay">Last day with the role; earlier than <paramref name="From"/> when it was granted in error.</param>
public sealed record RoleEnded(EmployeeId Employee, string Role, DateOnly From, DateOnly LastDay, string By);

/// <summary>The person may decide or attest within limits (Mandat givet; attestreglemente, delegationsordning). Known by unit, kind and first day.</summary>
/// <param name="Kind">What it covers: "gift", "representation", ...</param>
/// <param name="LimitOre">Highest amount in öre, or null for no limit.</param>
/// <param name="DecisionReference">The decision that gave it, such as a paragraph in the minutes (protokoll); no personal data.</param>
public sealed record MandateGranted(EmployeeId Employee, string UnitCode, string Kind, long? LimitOre, Period Period, string? DecisionReference, string By);

/// <summary>The mandate ended (Mandat avslutat).</summary>
/// <param name="LastDay">Last day in force; earlier than <paramref name="From"/> when it was recorded in error.</param>
public sealed record MandateEnded(EmployeeId Employee, string UnitCode, string Kind, DateOnly From, DateOnly LastDay, string By);

/// <summary>The person left the city (Slutat). Offices end on that day whatever their own periods say.</summary>
public sealed record LeftTheCity(EmployeeId Employee, DateOnly LastDay, string By);

/// <summary>The person works here from that day (Åter i tjänst): came back, or began earlier than the ledger first knew.</summary>
public sealed record EmploymentBegan(EmployeeId Employee, DateOnly From, string By);

/// <summary>Somebody acts in the manager's place while the manager is away (Ersättare utsedd). Known by substitute and first day.</summary>
/// <param name="Employee">The manager.</param>
public sealed record SubstituteNamed(EmployeeId Employee, EmployeeId Substitute, Period Period, string By);

/// <summary>The substitution ended (Ersättning avslutad).</summary>
/// <param name="LastDay">Last day; earlier than <paramref name="From"/> when it was named in error.</param>
public sealed record SubstituteEnded(EmployeeId Employee, EmployeeId Substitute, DateOnly From, DateOnly LastDay, string By);

/// <summary>The manager lets somebody decide matters of one kind (Beslutanderätt vidaredelegerad, KL 7 kap. 6 §). Known by delegate, kind and first day.</summary>
/// <param name="Employee">The manager.</param>
/// <param name="Kind">As for mandates: "gift", "representation".</param>
/// <param name="LimitOre">Highest amount in öre, or null for as far as the manager's own mandate reaches.</param>
/// <param name="DecisionReference">The decision that says so; no personal data.</param>
public sealed record DecisionsDelegated(EmployeeId Employee, EmployeeId Delegate, string Kind, long? LimitOre, Period Period, string? DecisionReference, string By);

/// <summary>The delegation ended (Delegation återkallad).</summary>
/// <param name="LastDay">Last day; earlier than <paramref name="From"/> when it was given in error.</param>
public sealed record DelegationEnded(EmployeeId Employee, EmployeeId Delegate, string Kind, DateOnly From, DateOnly LastDay, string By);
