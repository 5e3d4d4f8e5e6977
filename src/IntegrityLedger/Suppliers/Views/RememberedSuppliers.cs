using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Registers;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>The live register, remembered by this node as long as nothing in it changes.</summary>
/// <remarks>Who asks is no part of what is remembered: whether that person is in a procurement is read off its members.</remarks>
public sealed class RememberedSuppliers(SupplierRegister register, RegisterMemory<ISupplierRegister> memory, RegisterClock clock) : ISupplierRegister
{
    public SupplierKey KeyOf(OrganisationNumber? number, string name) => register.KeyOf(number, name);

    public async Task<SupplierKey> Recognise(OrganisationNumber? number, string name, CancellationToken ct) =>
        number is not null ? KeyOf(number, name) : await (await Now(ct)).Recall(new("named", default, name, default), () => register.Recognise(null, name, ct));

    public async Task<SupplierOnDay?> ByKey(SupplierKey key, DateOnly on, CancellationToken ct) => (await ByKeys([key], on, ct)).SingleOrDefault();

    public async Task<IReadOnlyList<SupplierOnDay>> ByKeys(IEnumerable<SupplierKey> keys, DateOnly on, CancellationToken ct)
    {
        SupplierKey[] wanted = [.. keys.Distinct()];
        if (wanted.Length == 0) return [];
        var found = await (await Now(ct)).RecallMany(wanted, key => new("supplier", default, key.Value, on), unknown => register.ByKeys(unknown, on, ct), supplier => supplier.Key);
        return [.. found.OfType<SupplierOnDay>()];
    }

    public async Task<IReadOnlyList<SupplierKey>> Group(SupplierKey key, DateOnly on, CancellationToken ct) =>
        await (await Now(ct)).Recall(new("group", default, key.Value, on), () => register.Group(key, on, ct));

    public async Task<IReadOnlyList<ProcurementOnDay>> Procurements(IReadOnlyCollection<SupplierKey> suppliers, DateOnly on, EmployeeId? person, CancellationToken ct) =>
        For(person, await (await Now(ct)).Recall(new("procurements", default, string.Join(' ', suppliers), on), () => register.Procurements(suppliers, on, null, ct)));

    public async Task<ProcurementOnDay?> Procurement(string number, DateOnly on, EmployeeId? person, CancellationToken ct) =>
        await (await Now(ct)).Recall(new("procurement", default, number, on), () => register.Procurement(number, on, null, ct)) is { } found ? For(person, found) : null;

    public async Task<SupplierStanding> Standing(SupplierKey key, DateOnly on, EmployeeId? person, CancellationToken ct)
    {
        var standing = await (await Now(ct)).Recall(new("standing", default, key.Value, on), () => register.Standing(key, on, null, ct));
        return standing with { Procurements = For(person, standing.Procurements) };
    }

    public Task<IReadOnlyList<SupplierOnDay>> Search(string text, DateOnly on, IReadOnlyCollection<SupplierKind> kinds, int most, CancellationToken ct) =>
        register.Search(text, on, kinds, most, ct);

    private static IReadOnlyList<ProcurementOnDay> For(EmployeeId? person, IReadOnlyList<ProcurementOnDay> found) =>
        person is null || found.Count == 0 ? found : [.. found.Select(procurement => For(person, procurement))];

    private static ProcurementOnDay For(EmployeeId? person, ProcurementOnDay found) => found with { PersonIsMember = person is { } asked && found.Members.Any(m => m.Person == asked) };

    private async ValueTask<RegisterMemory<ISupplierRegister>.Remembered> Now(CancellationToken ct) => memory.At((await clock.Now(ct)).Suppliers);
}
