using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Suppliers.Commands;

/// <summary>The suppliers that a batch of rows is about, as read, and then as the rows before this one have made them.</summary>
internal sealed class SupplierDraft
{
    private readonly IDocumentSession session;
    private readonly Vault vault;
    private readonly Dictionary<SupplierKey, Supplier> suppliers;
    private readonly Dictionary<Guid, SupplierCard> cards;
    private readonly Dictionary<Guid, SupplierCard> newCards = [];
    private readonly Dictionary<Guid, Seal> seals;
    private readonly StreamChanges<Supplier> changes = new();

    private SupplierDraft(IDocumentSession session, Vault vault, IEnumerable<Supplier> suppliers, IEnumerable<SupplierCard> cards, IReadOnlyDictionary<Guid, Seal> seals)
    {
        (this.session, this.vault) = (session, vault);
        this.suppliers = suppliers.ToDictionary(s => s.Key);
        this.cards = cards.ToDictionary(c => c.Id);
        this.seals = new(seals);
    }

    public static async Task<SupplierDraft> Load(IDocumentSession session, Vault vault, IReadOnlyCollection<SupplierKey> keys, CancellationToken ct)
    {
        var suppliers = await session.LoadManyAsync<Supplier>(ct, keys.Select(key => key.StreamId()));
        Guid[] hidden = [.. suppliers.Where(s => s.Key.IsProtected).Select(s => s.Id)];
        return new(session, vault, suppliers, await session.LoadManyAsync<SupplierCard>(ct, hidden), await vault.LoadMany(session, hidden, ct));
    }

    public Supplier? Find(SupplierKey key) => suppliers.GetValueOrDefault(key);

    /// <summary>The key of a protected supplier's texts is destroyed: the source must not bring them back.</summary>
    public bool IsForgotten(SupplierKey key) => seals.TryGetValue(key.StreamId(), out var seal) && seal.IsDestroyed;

    /// <summary>Registers a supplier: a legal person's name in clear, anybody else's sealed under a new key.</summary>
    public void Register(SupplierKey key, OrganisationNumber? number, string name, string by)
    {
        if (!key.IsProtected)
        {
            Tell(key, [new SupplierRegistered(key, SupplierKind.LegalPerson, key.Value, number?.Form, name, null, null, by)]);
            return;
        }
        var seal = seals[key.StreamId()] = vault.Create(session, key.StreamId());
        var kind = number is null ? SupplierKind.Unnumbered : SupplierKind.SoleTrader;
        Tell(key, [new SupplierRegistered(key, kind, null, null, null, seal.Text(name), seal.TextOrNull(number?.Digits), by)]);
        newCards[key.StreamId()] = SupplierCard.For(key, name, number?.Digits, []);
    }

    /// <summary>New names of a protected supplier, sealed in the event and written on the card.</summary>
    public bool TellNames(SupplierKey key, string? name, IReadOnlyList<string> aliases, string by)
    {
        var id = key.StreamId();
        var card = newCards.GetValueOrDefault(id) ?? cards[id];
        var unknown = aliases.Where(alias => alias != name && alias != card.Name && !card.Aliases.Contains(alias)).Distinct().ToList();
        var renamed = name is not null && name != card.Name && !card.Aliases.Contains(name);
        if (!renamed && unknown.Count == 0) return false;
        if (renamed) Tell(key, [new SupplierRenamed(key, null, seals[id].Text(name!), null, by)]);
        Tell(key, [.. unknown.Select(alias => new AliasAdded(key, null, seals[id].Text(alias), by))]);
        newCards[id] = SupplierCard.For(key, renamed ? name! : card.Name, card.Number, [.. renamed ? card.Aliases.Append(card.Name) : card.Aliases, .. unknown]);
        return true;
    }

    /// <returns>True when there was anything to tell.</returns>
    public bool Tell(SupplierKey key, IReadOnlyList<object> events)
    {
        changes.Add(key.StreamId(), Find(key)?.Version ?? 0, events);
        foreach (var e in events) suppliers[key] = Supplier.Fold(Find(key), e)!;
        return events.Count > 0;
    }

    public async Task Queue(CancellationToken ct)
    {
        await changes.Queue(session, ct);
        session.Store(newCards.Values.ToArray());
    }
}
