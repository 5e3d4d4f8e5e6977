using System.Globalization;
using System.Text;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.Benchmarks;

/// <summary>Importing a register over HTTP against COPY of the same rows into a table of text.</summary>
public static class ImportBench
{
    private const int Rows = 20_000;
    private const string Mapping = """
        { "kind": "declarations", "register": "bench", "fields": { "person.name": "who", "occurredOn": "when", "direction": { "constant": "received" }, "response": { "constant": "accepted" },
          "category": { "constant": "goods" }, "description": { "from": "what", "required": true }, "value": "worth", "counterparty.name": { "from": "giver", "required": true },
          "counterparty.kind": { "constant": "unknown" } } }
        """;

    public static async Task Run(BenchServer server, Report report, CancellationToken ct)
    {
        var database = await server.DatabaseAsync(ct);
        await using var app = await BenchApp.StartAsync(database, ct);
        await BenchCity.BuildAsync(app.Services.GetRequiredService<IDocumentStore>(), ct);
        using var administrator = await app.ClientOf(BenchCity.Administrator, ct);
        var rows = Enumerable.Range(0, Rows).Select(i => new[] { $"Person {i % 300}", new DateOnly(2024, 1, 1).AddDays(i % 700).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"Bok {i}", $"{i % 400} kr", $"Givare {i % 900}" }).ToList();
        var csv = Encoding.UTF8.GetBytes("who;when;what;worth;giver\n" + string.Concat(rows.Select(r => string.Join(';', r) + "\n")));

        using var form = new MultipartFormDataContent { { new ByteArrayContent(csv), "file", "bench.csv" }, { new StringContent(Mapping), "mapping", "bench.json" } };
        var answer = "";
        var import = await Measure.Seconds(async () =>
        {
            using var response = await administrator.PostAsync("/api/imports/declarations", form, ct);
            answer = await response.Content.ReadAsStringAsync(ct);
            response.EnsureSuccessStatusCode();
        });
        report.Note(answer.Length > 200 ? answer[..200] : answer);

        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(ct);
        await BigLedger.Scalar(connection, "create table ledger.bench_copy (who text, happened text, what text, worth text, giver text)", ct);
        var copy = await Measure.Seconds(async () =>
        {
            await using var writer = await connection.BeginBinaryImportAsync("copy ledger.bench_copy from stdin (format binary)", ct);
            foreach (var row in rows) await writer.WriteRowAsync(ct, [.. row.Cast<object>()]);
            await writer.CompleteAsync(ct);
        });
        report.Figure("import over HTTP", Rows / import, "rows/s");
        report.Figure("COPY of the same rows", Rows / copy, "rows/s");
        report.Ratio("import / COPY", copy / import, "stated");
    }
}
