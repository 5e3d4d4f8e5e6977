using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace IntegrityLedger.Policy.Views;

/// <summary>What a currency is worth on a day.</summary>
public interface IExchangeRates
{
    /// <summary>The rate that counts for events of the day, or null when there is none. A recorded one comes before those that came with the application.</summary>
    /// <param name="currency">ISO 4217, upper case.</param>
    Task<ExchangeRate?> On(string currency, DateOnly day, CancellationToken ct);

    /// <summary>Every rate of the currency, the one that counts on a day after those that it corrects (<see cref="ExchangeRateRules.On"/>).</summary>
    Task<IReadOnlyList<ExchangeRate>> Of(string currency, CancellationToken ct);
}

/// <summary>One recorded rate.</summary>
public sealed record RecordedRate
{
    public Guid Id { get; init; }
    /// <summary>Of two rows that cover a day the one with the higher number counts.</summary>
    public int Number { get; init; }
    public string Currency { get; init; } = "";
    public DateOnly ValidFrom { get; init; }
    public DateOnly ValidTo { get; init; }
    public ExchangeRate Rate { get; init; } = null!;
    public DateTimeOffset RecordedAt { get; init; }
    public string By { get; init; } = "";
}

/// <summary>A row in an answer.</summary>
/// <param name="RecordedAt">Null for a rate that came with the application, and so is <paramref name="By"/>.</param>
/// <param name="Counts">Whether it is the one that counts on the day asked about, or on its own first day.</param>
public sealed record ExchangeRateAnswer(string Currency, int Units, decimal Kronor, DateOnly ValidFrom, DateOnly ValidTo, string Source, string Confidence, DateTimeOffset? RecordedAt, string? By, bool Counts);

/// <summary>Turns a recording into a row a rate, in the same transaction.</summary>
public sealed partial class RecordedRateProjection : EventProjection
{
    public void Project(IEvent<ExchangeRatesRecorded> e, IDocumentOperations operations)
    {
        for (var i = 0; i < e.Data.Rates.Count; i++)
        {
            var rate = e.Data.Rates[i];
            operations.Store(new RecordedRate
            {
                Id = StableId.From("exchange-rate", $"{e.StreamId:N}:{i}"), Number = e.Data.Number, Currency = rate.Currency, ValidFrom = rate.ValidFrom, ValidTo = rate.ValidTo,
                Rate = rate, RecordedAt = e.Timestamp, By = e.Data.By,
            });
        }
    }
}

/// <summary>The rates, for whoever converts and for everybody who wants to know.</summary>
public sealed class ExchangeRates(IDocumentStore store) : IExchangeRates
{
    private const int MostShown = 500;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/exchange-rates",
            async (string? currency, DateOnly? on, ExchangeRates rates, HttpContext http) => Results.Ok(await rates.List(currency?.Trim().ToUpperInvariant(), on, http.RequestAborted)))
        .WithAccess(Access.SignedIn).WithTags("Policy").WithSummary("Exchange rates, the latest days first; of one currency, for one day").Produces<IReadOnlyList<ExchangeRateAnswer>>();

    public async Task<ExchangeRate?> On(string currency, DateOnly day, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var recorded = await session.Query<RecordedRate>().Where(r => r.Currency == currency && r.ValidFrom <= day && r.ValidTo >= day).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        return recorded?.Rate ?? ExchangeRateRules.On(ExchangeRateRules.Shipped, currency, day);
    }

    public async Task<IReadOnlyList<ExchangeRate>> Of(string currency, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var recorded = await session.Query<RecordedRate>().Where(r => r.Currency == currency).OrderBy(r => r.Number).ToListAsync(ct);
        return [.. ExchangeRateRules.Shipped.Where(r => r.Currency == currency), .. recorded.Select(r => r.Rate)];
    }

    /// <summary>The rates by currency, the latest days first.</summary>
    public async Task<IReadOnlyList<ExchangeRateAnswer>> List(string? currency, DateOnly? on, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var query = session.Query<RecordedRate>().AsQueryable();
        if (currency is not null) query = query.Where(r => r.Currency == currency);
        if (on is { } day) query = query.Where(r => r.ValidFrom <= day && r.ValidTo >= day);
        var recorded = await query.OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.Number).Take(MostShown).ToListAsync(ct);
        var rows = recorded.Select(r => (Rate: r.Rate, Number: r.Number, At: (DateTimeOffset?)r.RecordedAt, By: (string?)r.By))
            .Concat(ExchangeRateRules.Shipped.Where(r => (currency is null || r.Currency == currency) && (on is not { } asked || r.Covers(asked))).Select(r => (Rate: r, Number: 0, At: (DateTimeOffset?)null, By: (string?)null))).ToList();
        return
        [
            .. rows.OrderBy(r => r.Rate.Currency, StringComparer.Ordinal).ThenByDescending(r => r.Rate.ValidFrom).ThenByDescending(r => r.Number).Select(r => new ExchangeRateAnswer(
                r.Rate.Currency, r.Rate.Units, r.Rate.Kronor, r.Rate.ValidFrom, r.Rate.ValidTo, r.Rate.Source, r.Rate.Confidence, r.At, r.By,
                rows.All(o => o.Rate.Currency != r.Rate.Currency || o.Number <= r.Number || !o.Rate.Covers(on ?? r.Rate.ValidFrom)))),
        ];
    }
}
