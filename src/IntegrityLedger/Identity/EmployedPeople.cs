using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Identity;

/// <summary>Sign-in's view of the Employees room: people as they are today, and only those who are employed.</summary>
internal sealed class EmployedPeople(IOrganisation organisation, TimeProvider clock) : IPeople
{
    public async Task<Person?> ByLogin(string login, CancellationToken cancellation) =>
        await organisation.ByLogin(login, StockholmTime.DateOf(clock.GetUtcNow()), cancellation) is { Employed: true } person
            ? new(person.Id, person.Login, person.Name, person.Title, person.UnitCode, person.UnitName, person.Roles.ToHashSet(StringComparer.Ordinal))
            : null;
}
