using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy.Views;
using Marten;
using Npgsql;

namespace IntegrityLedger.Policy.Commands;

/// <summary>The body of <c>POST /api/exchange-rates</c>.</summary>
public sealed record RecordExchangeRates(IReadOnlyList<ExchangeRateInput>? Rates);

/// <param name="Units">1 when left out.</param>
/// <param name="Kronor">What that many units cost.</param>
/// <param name="ValidTo">The same day as <paramref name="ValidFrom"/> when left out.</param>
public sealed record ExchangeRateInput(string? Currency, decimal? Kronor, DateOnly? ValidFrom, DateOnly? ValidTo = null, int? Units = null, string? Source = null, string? Confidence = null);

/// <param name="Number">The place of this recording among all; a later one comes before it.</param>
public sealed record ExchangeRatesAnswer(Guid Id, int Number, int Rates);

/// <summary>Records rates, all of a request or none. Nothing is ever changed or removed: a correction is recorded after what it corrects.</summary>
public sealed class ExchangeRateDesk(CommandDesk desk)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/exchange-rates",
            async (RecordExchangeRates form, LedgerRequest request, ExchangeRateDesk desk, HttpContext http) => (await desk.Record(form, request, http.RequestAborted)).ToResult(http, answer => Results.Created("/api/exchange-rates", answer)))
        .WithAccess(Access.Role(Role.Compliance, Role.Administrator)).WithTags("Policy").WithSummary("Record exchange rates; a later recording of the same days corrects an earlier one")
        .Produces<ExchangeRatesAnswer>(201).ProducesProblem(400);

    public Task<Outcome<ExchangeRatesAnswer>> Record(RecordExchangeRates form, LedgerRequest request, CancellationToken ct) =>
        desk.Execute<ExchangeRatesAnswer>(request.Scope, async (session, token) =>
        {
            List<ExchangeRate> rates = [.. (form.Rates ?? []).Select(Rate)];
            if (ExchangeRateRules.Check(rates) is { Count: > 0 } wrong) return new FormRefusal(wrong);
            var (id, number) = (CaseIds.New(), await Next(session, token));
            session.Events.StartStream<ExchangeRateRecording>(id, new ExchangeRatesRecorded(number, rates, request.Caller.Login));
            return new ExchangeRatesAnswer(id, number, rates.Count);
        }, ct);

    /// <summary>What is left out becomes something that the rules refuse, with its place.</summary>
    private static ExchangeRate Rate(ExchangeRateInput row)
    {
        var from = row.ValidFrom ?? DateOnly.MinValue;
        return new((row.Currency ?? "").Trim().ToUpperInvariant(), row.Units ?? 1, row.Kronor ?? 0, from, row.ValidTo ?? from, (row.Source ?? "").Trim(), (row.Confidence ?? "").Trim().ToUpperInvariant());
    }

    /// <summary>One recording at a time, so that "later" is never in doubt.</summary>
    private static async Task<int> Next(IDocumentSession session, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select pg_advisory_xact_lock(hashtextextended('exchange-rates', 0));
            select coalesce(max((data ->> 'number')::int), 0) + 1 from ledger.mt_doc_recordedrate
            """);
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        await reader.NextResultAsync(ct);
        await reader.ReadAsync(ct);
        return reader.GetInt32(0);
    }
}
