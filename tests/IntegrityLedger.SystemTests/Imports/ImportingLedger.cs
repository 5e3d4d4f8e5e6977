using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IntegrityLedger.SystemTests.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.SystemTests.Imports;

/// <summary>A running ledger to which another system sends its registers, by token.</summary>
public sealed class ImportingLedger : IAsyncDisposable
{
    private const string Token = "a-token-for-tests";
    private readonly RunningLedger ledger;

    private ImportingLedger(RunningLedger ledger) => this.ledger = ledger;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public TestDatabase Database => ledger.Database;
    public IServiceProvider Services => ledger.Services;
    public RunningLedger Running => ledger;

    public static async Task<ImportingLedger> StartAsync(TestDatabase? database = null, Action<IServiceCollection>? services = null) =>
        new(await RunningLedger.StartAsync(database, new() { ["Ledger:ImportToken"] = Token }, services));

    public HttpClient Client()
    {
        var client = ledger.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    /// <summary>A person's client, answered in English.</summary>
    public async Task<HttpClient> ClientOf(string login)
    {
        var client = await ledger.ClientOf(login);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    public async Task<HttpResponseMessage> Post(string kind, byte[] file, string? mapping = null, string name = "register.csv", params (string, string)[] headers)
    {
        using var client = Client();
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        if (mapping is not null) form.Add(new StringContent(mapping, Encoding.UTF8), "mapping");
        return await client.Send(HttpMethod.Post, $"/api/imports/{kind}", form, headers);
    }

    public async Task<JsonElement> Import(byte[] file, string? mapping = null, string kind = "declarations")
    {
        var answer = await Post(kind, file, mapping);
        var body = await answer.Json();
        answer.IsSuccessStatusCode.ShouldBeTrue(body.ToString());
        return body;
    }

    /// <summary>A figure from the ledger itself.</summary>
    public async Task<long> Count(string sql)
    {
        await using var connection = await Database.OpenOwnerAsync(Now);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(Now))!;
    }

    public Task<long> Events() => Count("select count(*) from ledger_events.mt_events");

    public Task<long> Declarations() => Count("select count(*) from ledger_events.mt_events where type = 'historical_declaration_imported'");

    public ValueTask DisposeAsync() => ledger.DisposeAsync();
}

/// <summary>Short ways to read an import's answer.</summary>
public static class ImportAnswers
{
    public static (int Rows, int Imported, int Skipped, int Rejected) Counts(this JsonElement answer) => (
        answer.GetProperty("rows").GetInt32(), answer.GetProperty("imported").GetInt32(), answer.GetProperty("skipped").GetInt32(), answer.GetProperty("rejected").GetArrayLength());

    public static string Text(this JsonElement answer, string property) => answer.GetProperty(property).GetString()!;
}
