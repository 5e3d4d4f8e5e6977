using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>What makes a standing campaign ask somebody (B4, trigger).</summary>
public enum AttestationTrigger { Hire, RoleChange, NewSupplier }

/// <summary>Until when people have (förfallodag).</summary>
public enum AttestationTermKind
{
    /// <summary>One day for all.</summary>
    Fixed,
    /// <summary>So many days from being asked.</summary>
    Rolling,
    /// <summary>Twelve months after the person's last answer; so many days for those who never gave one.</summary>
    Yearly,
}

/// <summary>What kind of work somebody had when asked, for coverage by role.</summary>
public enum AttestationRoleClass { Employee, Manager, Procurement, Function }

/// <summary>Nothing to declare, or all there is has been declared.</summary>
public enum AttestationAnswer { None, Declared }

/// <summary>Who is asked. Roles and units narrow each other; where both are empty it is everybody.</summary>
/// <param name="Roles">One of them is enough: "manager", "procurement" …</param>
/// <param name="Units">Codes; everything below counts.</param>
/// <param name="Triggers">Empty for a campaign that asks once, at its start; otherwise a standing one that asks when these happen.</param>
public sealed record AttestationAudience(IReadOnlyList<string> Roles, IReadOnlyList<string> Units, IReadOnlyList<AttestationTrigger> Triggers)
{
    public static readonly AttestationAudience Everybody = new([], [], []);

    /// <param name="units">The person's own unit and all above it.</param>
    public bool Covers(IReadOnlyCollection<string> roles, IReadOnlyCollection<string> units) =>
        (Roles.Count == 0 || Roles.Any(role => roles.Contains(role, StringComparer.OrdinalIgnoreCase)))
        && (Units.Count == 0 || Units.Any(unit => units.Contains(unit, StringComparer.OrdinalIgnoreCase)));
}

/// <param name="On">The day, when fixed.</param>
/// <param name="Days">Calendar days, when rolling or yearly.</param>
public sealed record AttestationTerm(AttestationTermKind Kind, DateOnly? On, int? Days);
