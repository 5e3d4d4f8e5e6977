using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees;

/// <summary>The forgettable part of a person: deleting the document is how name and address are destroyed (gallring); no event changes by it.</summary>
/// <param name="Id">The value of the person's <see cref="EmployeeId"/>.</param>
/// <param name="SearchName">The name as <see cref="SearchText"/> writes it.</param>
public sealed record PersonCard(Guid Id, string Name, string? Email, string SearchName)
{
    public static PersonCard For(EmployeeId person, string name, string? email) => new(person.Value, name.Trim(), email, SearchText.Of(name));

    /// <summary>What is shown for a person whose card has been destroyed.</summary>
    public static string NameOf(PersonCard? card) => card?.Name ?? "–";
}
