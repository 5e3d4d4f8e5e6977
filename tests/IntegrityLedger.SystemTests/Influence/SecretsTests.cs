using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Influence.Commands;
using IntegrityLedger.SystemTests.Conflicts;
using IntegrityLedger.SystemTests.Situations;
using Microsoft.Extensions.Logging;
using Npgsql;
using static IntegrityLedger.SystemTests.Influence.ReportingCity;

namespace IntegrityLedger.SystemTests.Influence;

/// <summary>Words planted everywhere in reports, and the names of those who wrote them: then every table, every log line and the metrics are read.</summary>
public sealed class SecretsTests : IAsyncLifetime
{
    private const string Mark = "HEMLIGT";
    private readonly KeptLog log = new();
    private readonly ReportingCity reporting;
    private readonly List<string> codes = [];
    private int planted;

    public SecretsTests() => reporting = new() { City = new SmallCity { Settings = new() { ["Ledger:AnonymousReports"] = "true", ["Logging:LogLevel:Default"] = "Debug" }, Log = log } };

    public ValueTask InitializeAsync() => reporting.InitializeAsync();
    public ValueTask DisposeAsync() => reporting.DisposeAsync();

    private string Plant(string where) => $"{Mark} {where} {++planted} Åsa";

    /// <summary>Every text field that the form has today, and every one it gets tomorrow.</summary>
    private JsonObject Planted()
    {
        var form = Threat();
        foreach (var field in typeof(ReportInfluence).GetProperties().Where(p => p.PropertyType == typeof(string) && p.Name is not "Unit"))
            form[JsonNamingPolicy.CamelCase.ConvertName(field.Name)] = Plant(field.Name);
        form["actor"] = new JsonObject { ["kind"] = "organisedCrime", ["identity"] = Plant("actor") };
        form["witnesses"] = new JsonArray(Plant("witness"));
        form["supplier"] = Plant("supplier");
        return form;
    }

    [Fact]
    public async Task No_word_no_choice_and_no_reporter_stands_in_the_database_the_logs_or_the_metrics()
    {
        foreach (var login in (string?[])["anna.berg", null])
        {
            var received = await reporting.Reports(login, Planted());
            codes.Add(received["receiptCode"].Word()!);
            await Handled(received);
        }
        (await reporting.Sends(null, new JsonObject { ["forms"] = new JsonArray("threat"), ["description"] = new string('x', 20_000) + Mark })).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await reporting.Sends(null, Threat(form => form["severity"] = Plant("wrong type")))).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await reporting.WithCode(codes[0] + "9")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var everything = await Dump();
        foreach (var secret in (string[])[Mark, .. codes, "organisedCrime", "stopDecision", "twoPersonHandling"]) Nowhere(everything, secret);
        // What the reporter did signed in stands under her name elsewhere; in what belongs to the reports it does not.
        var events = everything.Where(row => row.Contains("influence_", StringComparison.Ordinal) || row.Contains("mt_doc_influence", StringComparison.Ordinal) || row.Contains("mt_doc_report", StringComparison.Ordinal)).ToList();
        events.Count.ShouldBeGreaterThan(20);
        foreach (var reporter in (string[])["anna.berg", "Anna Berg", SmallCity.Person("anna.berg").ToString()]) Nowhere(events, reporter);
        log.Lines.Count.ShouldBeGreaterThan(20, "the log was read");
        foreach (var secret in (string[])[Mark, .. codes, "127.0.0.1"]) Nowhere([.. log.Lines.Where(l => !l.Contains("Now listening", StringComparison.Ordinal))], secret);
        using var stranger = reporting.City.Ledger.Stranger();
        Nowhere([await stranger.GetStringAsync("/metrics", TestContext.Current.CancellationToken)], Mark);
    }

    private async Task Handled(JsonObject received)
    {
        var (code, id) = (received["receiptCode"].Word()!, await reporting.IdOf("hans.fors", received));
        await reporting.Steps("hans.fors", id, "acknowledgement", new { text = Plant("acknowledged") });
        (await reporting.WithCode(code, "/messages", Plant("message"))).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await reporting.Steps("hans.fors", id, "triage", new { acute = true, note = Plant("triage") });
        await reporting.Steps("hans.fors", id, "risk", new { level = "high", context = Plant("context"), threatToPerson = Plant("person"), threatToOperations = Plant("operations") });
        await reporting.Steps("hans.fors", id, "protection", new { kind = "twoPersonHandling", note = Plant("measure"), owner = Plant("owner") });
        await reporting.Steps("hans.fors", id, "police-decision", new { reported = true, reason = Plant("police"), reference = Plant("K") });
        await reporting.Steps("hans.fors", id, "support", new { plan = Plant("support") });
        await reporting.Steps("hans.fors", id, "sharing", new { recipientKind = "police", recipient = Plant("recipient"), scope = Plant("scope"), legalGround = Plant("ground"), what = Plant("what") });
        await reporting.Steps("hans.fors", id, "links", new { kind = "case", reference = Plant("case") });
        await reporting.Steps("hans.fors", id, "identity-request", new { reason = Plant("why") });
        await reporting.Steps("hans.fors", id, "lesson", new { text = Plant("lesson") });
        await reporting.Steps("hans.fors", id, "feedback", new { text = Plant("feedback") });
        (await reporting.City.Get("hans.fors", "/api/inbox")).Body.ToJsonString().ShouldNotContain(Mark);
        (await reporting.City.Post("hans.fors", $"/api/influence-reports/{id}/messages", new { text = Plant("with a key") }, $"key-{id}")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var stranger = reporting.City.Ledger.Stranger();
        using var form = new MultipartFormDataContent { { new StringContent(code), "receiptCode" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(Plant("inside a file"))), "file", Plant("file name") + ".txt" } };
        (await stranger.PostAsync("/api/influence-reports/inbox/attachments", form, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>As it is, as JSON writes it, and in base64 at each of the three offsets.</summary>
    private static void Nowhere(IReadOnlyList<string> rows, string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        List<string> shapes = [secret, Convert.ToHexStringLower(bytes)];
        for (var offset = 0; offset < 3; offset++)
        {
            var whole = Convert.ToBase64String([.. new byte[offset], .. bytes]);
            if (whole.Length > 12) shapes.Add(whole[4..^4]);
        }
        foreach (var row in rows)
            foreach (var shape in shapes.Where(s => s.Length >= 6))
                row.Contains(shape, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{shape} stands in {row[..Math.Min(300, row.Length)]}");
    }

    /// <summary>Every row of every table of every schema, as JSON, with its table's name.</summary>
    private async Task<IReadOnlyList<string>> Dump()
    {
        await using var connection = new NpgsqlConnection(reporting.City.Ledger.Database.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var tables = await Rows(connection, "select format('%I.%I', table_schema, table_name) from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')");
        tables.Count.ShouldBeGreaterThan(20);
        var rows = new List<string>();
        foreach (var table in tables) rows.AddRange(await Rows(connection, $"select '{table} ' || to_jsonb(t)::text from {table} t"));
        return rows;
    }

    private static async Task<List<string>> Rows(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(reader.GetString(0));
        return rows;
    }

    /// <summary>Everything that is logged, at every level.</summary>
    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly Lock writing = new();
        private readonly List<string> lines = [];
        public IReadOnlyList<string> Lines { get { lock (writing) return [.. lines]; } }
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (writing) lines.Add($"{logLevel} {formatter(state, exception)} {exception}");
        }
        public void Dispose() { }
    }
}
