using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Registers;

namespace IntegrityLedger.Employees.Views;

/// <summary>The live organisation, remembered by this node as long as nothing in it changes: a command that asks about the same few people costs no round trip.</summary>
public sealed class RememberedOrganisation(Organisation organisation, RegisterMemory<IOrganisation> memory, RegisterClock clock) : IOrganisation
{
    public async Task<PersonOnDay?> ByLogin(string login, DateOnly on, CancellationToken ct) =>
        await (await Now(ct)).Recall(new("login", default, EmployeeLogin.Normalise(login), on), () => organisation.ByLogin(login, on, ct));

    public async Task<PersonOnDay?> ById(EmployeeId id, DateOnly on, CancellationToken ct) => (await ByIds([id], on, ct)).SingleOrDefault();

    public async Task<IReadOnlyList<PersonOnDay>> ByIds(IEnumerable<EmployeeId> ids, DateOnly on, CancellationToken ct)
    {
        EmployeeId[] wanted = [.. ids.Distinct()];
        if (wanted.Length == 0) return [];
        var found = await (await Now(ct)).RecallMany(wanted, id => new("person", id.Value, null, on), unknown => organisation.ByIds(unknown, on, ct), person => person.Id);
        return [.. found.OfType<PersonOnDay>()];
    }

    public async Task<IReadOnlyList<LineStep>> LineAbove(EmployeeId person, DateOnly on, CancellationToken ct) =>
        await (await Now(ct)).Recall(new("line", person.Value, null, on), () => organisation.LineAbove(person, on, ct));

    public async Task<IReadOnlyList<PersonOnDay>> WithRole(string role, DateOnly on, CancellationToken ct) =>
        await (await Now(ct)).Recall(new("role", default, role, on), () => organisation.WithRole(role, on, ct));

    public async Task<IReadOnlyDictionary<string, UnitOnDay>> Units(IEnumerable<string> codes, DateOnly on, CancellationToken ct)
    {
        string[] wanted = [.. codes.Select(code => code.ToUpperInvariant()).Distinct()];
        if (wanted.Length == 0) return new Dictionary<string, UnitOnDay>();
        var found = await (await Now(ct)).RecallMany(wanted, code => new("unit", default, code, on),
            async unknown => (IReadOnlyList<UnitOnDay>)[.. (await organisation.Units(unknown, on, ct)).Values], unit => unit.Code.ToUpperInvariant());
        return found.OfType<UnitOnDay>().ToDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
    }

    private async ValueTask<RegisterMemory<IOrganisation>.Remembered> Now(CancellationToken ct) => memory.At((await clock.Now(ct)).Organisation);
}
