using IntegrityLedger.Kernel;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.Benchmarks;

/// <summary>The supplier file as of an instant, with its group, over HTTP: the same sixty matters shown in a ledger of ten thousand and of a million events.</summary>
public static class AsOfBench
{
    private const int Shown = 60, Calls = 300;
    private const long Small = 10_000, Big = 1_000_000;

    public static async Task Run(BenchServer server, Report report, CancellationToken ct)
    {
        var database = await server.DatabaseAsync(ct);
        await using var app = await BenchApp.StartAsync(database, ct);
        var store = app.Services.GetRequiredService<IDocumentStore>();
        await BenchCity.BuildAsync(store, ct);
        var today = StockholmTime.DateOf(DateTimeOffset.UtcNow);
        using var declarant = await app.ClientOf(BenchCity.Login(0), ct);
        var template = Guid.Parse((await BenchApp.Post(declarant, "/api/gifts", BenchCity.Lunch(BenchCity.Suppliers + 1, today), ct))["id"]!.GetValue<string>());
        for (var i = 0; i < Shown; i++) await BenchApp.Post(declarant, "/api/gifts", BenchCity.Lunch(i * BenchCity.Suppliers, today), ct);
        var then = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("O"));
        using var auditor = await app.ClientOf("ida.sand", ct);
        string[] questions = [$"?group=true&knownAt={then}", "?group=true"];

        var p95 = new Dictionary<(long, string), double>();
        foreach (var size in (long[])[Small, Big])
        {
            var filled = await Measure.Seconds(() => BigLedger.FillAsync(database, template, size, ct));
            var caughtUp = await BigLedger.CaughtUpAsync(database, ct);
            report.Note($"{size:N0} events in the store (made in {filled:0} s, views caught up {caughtUp:0} s later)");
            foreach (var question in questions)
            {
                async Task Ask(int i, CancellationToken token) => (await auditor.GetAsync($"/api/audit/suppliers/{BenchCity.Supplier(0)}{question}", token)).EnsureSuccessStatusCode();
                await Measure.Calls(50, 1, Ask, ct);
                var asked = await Measure.Calls(Calls, 1, Ask, ct);
                p95[(size, question)] = asked.Milliseconds.Percentile(0.95);
                report.Figure($"supplier file {(question.Contains("knownAt", StringComparison.Ordinal) ? "as of an earlier instant" : "as of now")}, p50", asked.Milliseconds.Percentile(0.5), $"ms, p95 {asked.Milliseconds.Percentile(0.95):0.0} ms");
            }
        }
        foreach (var question in questions)
            report.Ratio($"p95 at 1 M / p95 at 10 k, {(question.Contains("knownAt", StringComparison.Ordinal) ? "earlier instant" : "now")}", p95[(Big, question)] / p95[(Small, question)], "<= 1.5");
    }
}
