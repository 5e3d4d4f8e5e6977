using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Declarations;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy;
using IntegrityLedger.Policy.Views;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;
using Npgsql;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Takes in what other registers tell of: one event and one closed matter each, no policy, no route, visible in every view.</summary>
public sealed class ImportHistory(BatchDesk desk, CaseNumbers numbers, Vault vault, ISupplierRegister suppliers, IExchangeRates rates, TimeProvider clock) : IDeclarationSink
{
    /// <summary>A series of its own, so that the running numbers of people's own matters show no leap.</summary>
    public const string Series = "H";

    private readonly Dictionary<string, SupplierKey> givers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<ExchangeRate>> known = [];
    private readonly Dictionary<(string Currency, DateOnly Day), ExchangeRate?> worth = [];

    public async Task<IReadOnlyList<RowOutcome>> Append(IReadOnlyList<ImportedDeclaration> batch, ImportContext context, CancellationToken ct)
    {
        foreach (var row in batch)
        {
            await Recognise(row.Counterparty, ct);
            if (HistoricalForm.ForeignCurrency(row) is { } currency && !worth.ContainsKey((currency, row.OccurredOn))) worth[(currency, row.OccurredOn)] = ExchangeRateRules.On(await Rates(currency, ct), currency, row.OccurredOn);
        }
        return await desk.Run(context.By, (session, token) => Queue(session, batch, context, token), ct);
    }

    private async Task<IReadOnlyList<RowOutcome>> Queue(IDocumentSession session, IReadOnlyList<ImportedDeclaration> batch, ImportContext context, CancellationToken ct)
    {
        var there = await Existing(session, batch, ct);
        var fresh = batch.Where(row => !there.Contains(row.StreamId)).ToList();
        if (fresh.Count > 0)
        {
            var number = await numbers.Next(session, Series, StockholmTime.DateOf(clock.GetUtcNow()).Year, fresh.Count, ct);
            foreach (var row in fresh)
            {
                Start(session, row, number, context);
                number = number with { Number = number.Number + 1 };
            }
        }
        return [.. batch.Select(row => new RowOutcome(row.Line, there.Contains(row.StreamId) ? RowFate.AlreadyThere : RowFate.Imported))];
    }

    private void Start(IDocumentSession session, ImportedDeclaration row, CaseNumber number, ImportContext context)
    {
        var id = row.StreamId;
        var seal = vault.Create(session, id);
        var person = EmployeeId.FromSourceKey(row.PersonKey);
        var declaration = HistoricalForm.Declaration(row, Key(row.Counterparty), HistoricalForm.ForeignCurrency(row) is { } currency ? worth[(currency, row.OccurredOn)] : null, seal);
        session.Events.StartStream<Gift>(id, new HistoricalDeclarationImported(
            number, new DeclarantSnapshot(person, row.Unit ?? "", null, []), declaration, context.Register, seal.Text(row.Source), seal.TextOrNull(row.OutcomeAsWritten), context.By,
            HistoricalForm.Disposal(row), seal.TextOrNull(HistoricalForm.Remarks(row))));
        session.Insert(new GiftText
        {
            Id = id, Description = row.Description, Counterparty = row.Counterparty.Name ?? "", Declarant = row.PersonName,
            Search = string.Join(' ', number, row.PersonName, row.Counterparty.Name, row.Description, row.TypeAsWritten, row.Place, row.Purpose, row.Unit, row.Source, row.Reference).ToLowerInvariant(),
        });
    }

    /// <summary>All rates of a currency, read once: a register has a day for each row.</summary>
    private async Task<IReadOnlyList<ExchangeRate>> Rates(string currency, CancellationToken ct) =>
        known.TryGetValue(currency, out var read) ? read : known[currency] = await rates.Of(currency, ct);

    /// <summary>The registered supplier of that name, or the name as it is known again.</summary>
    private async Task Recognise(ImportedCounterparty other, CancellationToken ct)
    {
        if (other.Name is { } name && !givers.ContainsKey(name)) givers[name] = await suppliers.Recognise(null, name, ct);
    }

    private SupplierKey? Key(ImportedCounterparty other) =>
        HistoricalForm.Number(other) is { } number ? suppliers.KeyOf(number, other.Name ?? "") : other.Name is { } name ? givers[name] : null;

    private static async Task<HashSet<Guid>> Existing(IQuerySession session, IReadOnlyList<ImportedDeclaration> batch, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select id from {session.DocumentStore.Options.Events.DatabaseSchemaName}.mt_streams where id = any(:ids)");
        command.Parameters.Add(new NpgsqlParameter<Guid[]>("ids", [.. batch.Select(row => row.StreamId)]));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        var found = new HashSet<Guid>();
        while (await reader.ReadAsync(ct)) found.Add(reader.GetGuid(0));
        return found;
    }
}
