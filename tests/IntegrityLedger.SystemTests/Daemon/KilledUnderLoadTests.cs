using System.Collections.Concurrent;
using System.Net;
using IntegrityLedger.Kernel;
using IntegrityLedger.Proofs.Tree;
using IntegrityLedger.SystemTests.Situations;
using IntegrityLedger.SystemTests.TransparencyLog;
using IntegrityLedger.TransparencyLog;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;

namespace IntegrityLedger.SystemTests.Daemon;

/// <summary>The process is killed in the middle of declaring and deciding, twenty times over (LEDGER_KILLS says how often); clients ask again with the same key.</summary>
[Collection(nameof(Alone))]
public sealed class KilledUnderLoadTests
{
    private const int Clients = 4, MostPerRound = 25;
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("LEDGER_KILLS"), out var rounds) ? rounds : 20;

    [Fact]
    public async Task No_acknowledged_declaration_is_lost_and_none_is_there_twice()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(ct);
        await using (var first = await RunningLedger.StartAsync(database)) await SmallCity.Build(first.Services.GetRequiredService<IDocumentStore>());
        var random = new Random(20261123);
        var acknowledged = new ConcurrentDictionary<string, string>();
        var approved = new ConcurrentDictionary<string, bool>();
        var unanswered = new ConcurrentQueue<string>();
        var made = 0;

        for (var round = 0; round < Rounds; round++)
        {
            using var node = await LedgerNode.StartAsync(database);
            var killAfter = random.Next(1, MostPerRound);
            var answered = 0;
            var killed = Task.CompletedTask;
            var gate = new Lock();
            void Answered()
            {
                lock (gate) if (++answered == killAfter) killed = node.KillAsync();
            }
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
            {
                while (true)
                {
                    if (!unanswered.TryDequeue(out var key)) key = $"declare-{Interlocked.Increment(ref made)}";
                    if (await node.Post("anna.berg", "/api/gifts", Declaration(key), key) is not { } declared) { unanswered.Enqueue(key); return; }
                    declared.Status.ShouldBe(HttpStatusCode.Created, declared.Body.ToJsonString());
                    var id = declared.Body["id"]!.GetValue<string>();
                    // Asked twice with one key, the same matter is the answer.
                    acknowledged.GetOrAdd(key, id).ShouldBe(id);
                    Answered();
                    if (await node.Post("bo.ek", $"/api/gifts/{id}/approval", new { motivation = "Sedvanligt." }, $"approve-{key}") is not { } decision) return;
                    decision.Status.ShouldBe(HttpStatusCode.OK, decision.Body.ToJsonString());
                    approved[id] = true;
                    Answered();
                }
            }));
            await killed;
        }

        await using var last = await RunningLedger.StartAsync(database);
        foreach (var key in unanswered)
        {
            using var client = await last.ClientOf("anna.berg");
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/gifts") { Content = System.Net.Http.Json.JsonContent.Create(Declaration(key)), Headers = { { "Idempotency-Key", key } } };
            var body = System.Text.Json.Nodes.JsonNode.Parse(await (await client.SendAsync(request, ct)).Content.ReadAsStringAsync(ct))!;
            acknowledged.GetOrAdd(key, body["id"]!.GetValue<string>()).ShouldBe(body["id"]!.GetValue<string>());
        }
        acknowledged.Count.ShouldBe(made);
        await LogHolds(last, made, ct);
        await using var connection = await database.OpenAppAsync(ct);
        (await Texts(connection, "select stream_id::text from ledger_events.mt_events where type = 'gift_declared' order by 1", ct))
            .ToList().Order(StringComparer.Ordinal).ShouldBe(acknowledged.Values.Order(StringComparer.Ordinal), customMessage: "each key has exactly one matter");
        var decided = await Texts(connection, "select stream_id::text from ledger_events.mt_events where type = 'gift_approved' order by 1", ct);
        decided.ShouldBe(decided.Distinct(), customMessage: "no matter is decided twice");
        approved.Keys.Except(decided).ShouldBeEmpty("every acknowledged decision is there");
        var numbers = (await Texts(connection, "select data ->> 'caseNumber' from ledger_events.mt_events where type = 'gift_declared'", ct)).Select(text => CaseNumber.TryParse(text)!.Value.Number).Order();
        numbers.ShouldBe(Enumerable.Range(1, made), customMessage: "no hole in the case numbers");
    }

    /// <summary>Every event has its place in the log, and each head that any of the killed processes ever signed is the beginning of the log as it stands.</summary>
    private static async Task LogHolds(RunningLedger last, int declared, CancellationToken ct)
    {
        await using var connection = await last.Database.OpenAppAsync(ct);
        await using var count = new NpgsqlCommand("select count(*) from ledger_events.mt_events", connection);
        var size = (await new PublishedLog(last.Stranger()).Checkpoint((long)(await count.ExecuteScalarAsync(ct))!)).Size;
        size.ShouldBeGreaterThan(declared);
        var verification = last.Services.GetRequiredService<LedgerVerification>();
        (await verification.Look(last.Services.GetRequiredService<NpgsqlDataSource>(), null, null, ct)).ShouldBe(new(size, 0, null));
        var leaves = (await new PublishedLog(last.Stranger()).Leaves(size)).Select(leaf => Digest.From(leaf)).ToArray();
        await using var command = new NpgsqlCommand("select size, root from ledger_log.checkpoint order by number", connection);
        await using var heads = await command.ExecuteReaderAsync(ct);
        var (before, signed) = (-1L, 0);
        for (; await heads.ReadAsync(ct); before = heads.GetInt64(0), signed++)
        {
            heads.GetInt64(0).ShouldBeGreaterThan(before);
            Digest.From(heads.GetFieldValue<byte[]>(1)).ShouldBe(TreeHash.Root(leaves.AsSpan(0, (int)heads.GetInt64(0))));
        }
        signed.ShouldBeGreaterThan(Rounds / 2);
    }

    /// <summary>450 kr from a giver of its own: the manager decides.</summary>
    private static object Declaration(string key) => SmallCity.Lunch(f =>
    {
        f["category"] = "goods";
        f["value"]!["amount"] = 450m;
        f["description"] = key;
        f["counterparty"] = new System.Text.Json.Nodes.JsonObject { ["kind"] = "association", ["name"] = $"Förening {key}" };
    });

    private static async Task<List<string>> Texts(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<string>();
        while (await reader.ReadAsync(ct)) found.Add(reader.GetString(0));
        return found;
    }
}
