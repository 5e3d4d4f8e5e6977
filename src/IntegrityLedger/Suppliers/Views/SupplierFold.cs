using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>Suppliers and procurements as a given list of events tells it: feed it what the ledger knew at an instant, ask it about any day.</summary>
public sealed class SupplierFold
{
    private readonly Dictionary<SupplierKey, Supplier> suppliers = [];
    private readonly Dictionary<string, Procurement> procurements = new(StringComparer.OrdinalIgnoreCase);

    private SupplierFold(IEnumerable<(object Data, DateTimeOffset Recorded)> events)
    {
        foreach (var (data, recorded) in events)
        {
            if (SupplierOf(data) is { } key && Supplier.Fold(suppliers.GetValueOrDefault(key), data) is { } supplier) suppliers[key] = supplier;
            else if (ProcurementOf(data) is { } number && Procurement.Fold(procurements.GetValueOrDefault(number), data) is { } procurement) procurements[number] = procurement;
            else continue;
            if (LastRecorded is null || recorded > LastRecorded) LastRecorded = recorded;
        }
    }

    /// <summary>Folds the events of supplier and procurement streams; within each stream they come in order, other events are passed by.</summary>
    public static SupplierFold From(IEnumerable<(object Data, DateTimeOffset Recorded)> events) => new(events);

    /// <summary>When the last of the events was recorded, or null when none was about suppliers.</summary>
    public DateTimeOffset? LastRecorded { get; }

    public IEnumerable<SupplierKey> Suppliers => suppliers.Keys;

    /// <param name="name">Opens the sealed name of a protected supplier; null writes a dash.</param>
    public SupplierOnDay? ByKey(SupplierKey key, DateOnly on, Func<SupplierKey, string?>? name = null) =>
        suppliers.GetValueOrDefault(key) is { } supplier
            ? new SupplierRead(supplier, supplier.Name is null && name?.Invoke(key) is { } opened ? SupplierCard.For(key, opened, null, []) : null).On(on)
            : null;

    /// <summary>As <see cref="ISupplierRegister.Group"/>, from these events alone.</summary>
    public IReadOnlyList<SupplierKey> Group(SupplierKey key, DateOnly on) =>
        CorporateGroup.Of(key, [.. suppliers.Values.SelectMany(s => s.Ties.AllOn(on).Select(tie => new Tie(s.Key, tie.Other, tie.Relation)))]);

    public ProcurementOnDay? ProcurementByNumber(string number, DateOnly on, EmployeeId? person = null) =>
        procurements.GetValueOrDefault(number) is { } found ? ProcurementReader.On(found, on, person) : null;

    public IReadOnlyList<ProcurementOnDay> ProcurementsWith(IReadOnlyCollection<SupplierKey> keys, DateOnly on, EmployeeId? person = null) =>
        [.. procurements.Values.Select(p => ProcurementReader.On(p, on, person)).Where(p => p.Bidders.Any(keys.Contains))
            .OrderByDescending(p => p.PhaseFrom).ThenBy(p => p.Number, StringComparer.Ordinal)];

    private static SupplierKey? SupplierOf(object data) => data switch
    {
        SupplierRegistered e => e.Supplier,
        SupplierRenamed e => e.Supplier,
        AliasAdded e => e.Supplier,
        JoinedGroup e => e.Supplier,
        LeftGroup e => e.Supplier,
        RelationStarted e => e.Supplier,
        RelationEnded e => e.Supplier,
        _ => null,
    };

    private static string? ProcurementOf(object data) => data switch
    {
        ProcurementOpened e => e.Procurement,
        ProcurementRetitled e => e.Procurement,
        PhaseEntered e => e.Procurement,
        PhaseWithdrawn e => e.Procurement,
        BidderNoted e => e.Procurement,
        BidderWithdrew e => e.Procurement,
        MemberJoined e => e.Procurement,
        MemberLeft e => e.Procurement,
        _ => null,
    };
}
