using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees.Views;

/// <summary>Who was who, and above whom, on a day; as the ledger knows it now. What it knew earlier is asked of <see cref="OrganisationFold"/>.</summary>
public interface IOrganisation
{
    /// <summary>The person with that account name, in any case of letters; null when there is none.</summary>
    Task<PersonOnDay?> ByLogin(string login, DateOnly on, CancellationToken ct);

    Task<PersonOnDay?> ById(EmployeeId id, DateOnly on, CancellationToken ct);

    /// <summary>Those of <paramref name="ids"/> that are known, in the order asked for.</summary>
    Task<IReadOnlyList<PersonOnDay>> ByIds(IEnumerable<EmployeeId> ids, DateOnly on, CancellationToken ct);

    /// <summary>
    /// The heads from the person's own unit to the top, nearest first, then the lateral approvers. The person is in it when heading the unit,
    /// and a unit without a head is a step with no manager: to pass someone over, and to say why, is the routing's business.
    /// </summary>
    Task<IReadOnlyList<LineStep>> LineAbove(EmployeeId person, DateOnly on, CancellationToken ct);

    /// <summary>Everybody with the role that day, by login; "manager" and "employee" are not granted roles and give nobody.</summary>
    Task<IReadOnlyList<PersonOnDay>> WithRole(string role, DateOnly on, CancellationToken ct);

    /// <summary>Law and heads of the units with these codes, by code; codes that no unit has are absent.</summary>
    Task<IReadOnlyDictionary<string, UnitOnDay>> Units(IEnumerable<string> codes, DateOnly on, CancellationToken ct);
}

/// <summary>A unit as of one day.</summary>
/// <param name="HeadsAbove">Whoever heads the unit and the units above it, nearest first.</param>
public sealed record UnitOnDay(string Code, Regime Regime, IReadOnlyList<EmployeeId> HeadsAbove);

/// <summary>A person as of one day.</summary>
/// <param name="UnitCode">Empty when the person had no unit that day.</param>
/// <param name="Roles">Granted roles, "employee" when employed, and "manager" when heading a unit or deciding from the side of one.</param>
public sealed record PersonOnDay(
    EmployeeId Id, string Login, string Name, string? Title, string UnitCode, string UnitName, IReadOnlyList<string> Roles, bool Employed, IReadOnlyList<MandateOnDay> Mandates)
{
    /// <summary>Substitutes and delegates of the day.</summary>
    public IReadOnlyList<StandInOnDay> StandIns { get; init; } = [];
}

/// <summary>Somebody who decides in a person's place.</summary>
/// <param name="Kind">Null for a substitute, who does everything; a kind of matters for a delegate.</param>
/// <param name="LimitOre">Highest amount in öre; null means as far as the person's own mandate.</param>
public sealed record StandInOnDay(EmployeeId Person, string? Kind, long? LimitOre, Period Period);

/// <summary>A mandate in force; it holds for the unit and everything under it.</summary>
/// <param name="LimitOre">Highest amount in öre; null means no limit.</param>
public sealed record MandateOnDay(string UnitCode, string Kind, long? LimitOre, Period Period);

/// <summary>One step above a person.</summary>
/// <param name="Manager">Null when nobody heads the unit that day.</param>
public sealed record LineStep(string UnitCode, string UnitName, PersonOnDay? Manager, LineStepKind Kind);
