using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports;

/// <summary>Makes people known that a register names and HR does not: with a name, without login, unit or employment. Implemented by the room of employees.</summary>
public interface IPeopleIntake
{
    /// <summary>Registers those of <paramref name="people"/> (identity and name) who are not known yet; the others stay as they are.</summary>
    /// <param name="by">Who the events name.</param>
    Task Register(IReadOnlyDictionary<EmployeeId, string> people, string by, CancellationToken ct);
}
