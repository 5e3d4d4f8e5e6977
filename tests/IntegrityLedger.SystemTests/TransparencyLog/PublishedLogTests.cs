using System.Net;
using System.Text.Json;
using IntegrityLedger.SystemTests.Situations;
using IntegrityLedger.Verify;
using Npgsql;

namespace IntegrityLedger.SystemTests.TransparencyLog;

/// <summary>A running ledger, and what somebody outside can see and check of its log.</summary>
public sealed class PublishedLogTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PublishedLog Log(HttpClient? client = null) => new(client ?? city.Ledger.Stranger());

    [Fact]
    public async Task Every_event_has_one_leaf_and_the_leaves_tiles_and_entries_give_the_signed_root()
    {
        var (id, events) = await Declared();
        var log = Log();
        var (_, size, root, _) = await log.Checkpoint(events);
        var leaves = await log.Leaves(size);
        Convert.ToBase64String(PublishedLog.Root(leaves)).ShouldBe(root);
        var auditor = Log(await city.As("ida.sand"));
        var entries = new List<byte[]>();
        for (var n = 0L; n * 256 < size; n++) entries.AddRange(PublishedLog.Entries(await auditor.Bytes($"/log/tile/entries/{n:000}{(size - (n * 256) < 256 ? $".p/{size - (n * 256)}" : "")}")));
        entries.Select(PublishedLog.LeafHash).Select(Convert.ToHexString).ShouldBe(leaves.Select(Convert.ToHexString));
        var told = entries.Select(entry => JsonDocument.Parse(entry).RootElement).ToList();
        told.Select(e => e.GetProperty("event").GetGuid()).Distinct().Count().ShouldBe((int)size);
        told.Count(e => e.GetProperty("stream").GetGuid() == id && e.GetProperty("type").GetString() == "gift_declared" && e.GetProperty("streamVersion").GetInt64() == 1).ShouldBe(1);
        told[0].GetProperty("type").GetString().ShouldBe("unit_established");
        told.Select(e => e.GetProperty("salt").GetString()).Distinct().Count().ShouldBe((int)size);
    }

    [Fact]
    public async Task The_checkpoint_is_signed_by_the_published_key_and_says_how_long_it_may_be_kept()
    {
        var (origin, _, _, _) = await Log().Checkpoint();
        using var client = city.Ledger.Stranger();
        var checkpoint = await client.GetAsync("/log/checkpoint", Ct);
        checkpoint.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        checkpoint.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromSeconds(2));
        var key = await client.GetAsync("/log/key", Ct);
        key.Headers.GetValues("X-Log-Key").ShouldBe(["development"]);
        var text = await key.Content.ReadAsStringAsync(Ct);
        text.ShouldStartWith($"{origin}+");
        origin.ShouldStartWith("localhost/development/");
        var tile = await client.GetAsync("/log/tile/0/000.p/1", Ct);
        tile.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
        tile.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
    }

    [Theory]
    [InlineData("/log/tile/0/000.p/0"), InlineData("/log/tile/0/000.p/256"), InlineData("/log/tile/0/0"), InlineData("/log/tile/00/000.p/1"), InlineData("/log/tile/64/000"), InlineData("/log/tile/0/x009/999"), InlineData("/log/tile/-1/000"), InlineData("/log/tile/7/000.p/1")]
    [InlineData("/log/tile/0/x000/000.p/1"), InlineData("/log/proof/inclusion?index=99999999"), InlineData("/log/proof/inclusion?index=-1"), InlineData("/log/proof/inclusion?index=5&size=5"), InlineData("/log/proof/consistency?old=3&size=2"), InlineData("/log/proof/consistency?old=0&size=99999999")]
    public async Task What_the_published_tree_has_not_is_not_there(string path)
    {
        await Log().Checkpoint(10);
        using var client = city.Ledger.Stranger();
        var answer = await client.GetAsync(path, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Proofs_over_HTTP_hold_for_every_leaf_and_between_every_two_sizes_tried()
    {
        var log = Log();
        var (_, size, root, _) = await log.Checkpoint(20);
        var leaves = await log.Leaves(size);
        foreach (var (index, of) in ((long, long)[])[(0, 1), (0, size), (size - 1, size), (6, 7), (3, 8), (12, 19)])
        {
            var proof = await log.Json($"/log/proof/inclusion?index={index}&size={of}");
            var path = proof.GetProperty("proof").EnumerateArray().Select(h => Convert.FromBase64String(h.GetString()!)).ToList();
            proof.GetProperty("leafHash").GetString().ShouldBe(Convert.ToBase64String(leaves[(int)index]));
            Convert.ToBase64String(Climb(leaves[(int)index], index, of, path)).ShouldBe(Convert.ToBase64String(PublishedLog.Root([.. leaves.Take((int)of)])));
        }
        var newest = await log.Json($"/log/proof/inclusion?size={size}");
        (newest.GetProperty("index").GetInt64(), newest.GetProperty("rootHash").GetString()).ShouldBe((size - 1, root));
        foreach (var (old, of) in ((long, long)[])[(0, size), (1, size), (7, 8), (8, size), (size, size), (5, 20)])
        {
            var proof = await log.Json($"/log/proof/consistency?old={old}&size={of}");
            proof.GetProperty("oldRootHash").GetString().ShouldBe(Convert.ToBase64String(PublishedLog.Root([.. leaves.Take((int)old)])));
            proof.GetProperty("rootHash").GetString().ShouldBe(Convert.ToBase64String(PublishedLog.Root([.. leaves.Take((int)of)])));
            var path = proof.GetProperty("proof").EnumerateArray().Select(h => Proofs.Tree.Digest.From(Convert.FromBase64String(h.GetString()!))).ToList();
            Proofs.Tree.ConsistencyProof.Check(old, Hash(proof, "oldRootHash"), of, Hash(proof, "rootHash"), path).ShouldBeNull($"{old} to {of}");
        }
    }

    [Fact]
    public async Task A_declarant_gets_a_receipt_that_is_valid_without_us()
    {
        var (id, _) = await Declared();
        var client = await city.As("anna.berg");
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        HttpResponseMessage answer;
        while ((answer = await client.GetAsync($"/api/gifts/{id}/receipt", Ct)).StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
            (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("receipt-not-ready");
            await tick.WaitForNextTickAsync(Ct);
        }
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Ct));
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldMatch(@"^G-\d{4}-\d{5}-1\.tlog-proof$");
        var file = Path.Combine(city.Ledger.Database.DataDirectory, "receipt.tlog-proof");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(Ct), Ct);
        using var said = new StringWriter();
        VerifyCommandLine.Run(["receipt", file, "--key", (await city.Ledger.Stranger().GetStringAsync("/log/key", Ct)).Trim(), "--json"], said, said).ShouldBe(0, said.ToString());
        var proven = JsonDocument.Parse(said.ToString()).RootElement;
        (proven.GetProperty("stream").GetGuid(), proven.GetProperty("type").GetString(), proven.GetProperty("streamVersion").GetInt64()).ShouldBe((id, "gift_declared", 1));
        (await client.GetAsync($"/api/gifts/{id}/receipt?version=99", Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await city.As("maria.blom")).GetAsync($"/api/gifts/{id}/receipt", Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_auditors_answer_says_how_much_of_the_log_it_rests_on_and_says_the_same_ever_after()
    {
        await Declared();
        var auditor = Log(await city.As("ida.sand"));
        var first = (await auditor.Json("/api/audit/employees/anna.berg")).GetProperty("asOf");
        var (knownAt, rests) = (first.GetProperty("knownAt").GetString()!, first.GetProperty("checkpointSize").GetInt64());
        var log = Log();
        var (_, size, _, _) = await log.Checkpoint(rests);
        await Declared();
        await log.Checkpoint(size + 1);
        (await auditor.Json($"/api/audit/employees/anna.berg?knownAt={Uri.EscapeDataString(knownAt)}")).GetProperty("asOf").GetProperty("checkpointSize").GetInt64().ShouldBe(rests);
        await using var connection = await city.Ledger.Database.OpenAppAsync(Ct);
        await using var command = new NpgsqlCommand("select count(*) filter (where (l.index < $2) <> (e.timestamp <= $1)), max(l.index) filter (where e.timestamp <= $1) from ledger_log.leaf l join ledger_events.mt_events e using (seq_id)", connection)
        { Parameters = { new() { Value = DateTimeOffset.Parse(knownAt, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime() }, new() { Value = rests } } };
        await using var row = await command.ExecuteReaderAsync(Ct);
        (await row.ReadAsync(Ct)).ShouldBeTrue();
        (row.GetInt64(0), row.GetInt64(1)).ShouldBe((0, rests - 1), "what was recorded by then lies under that size, and nothing else does");
    }

    private async Task<(Guid Id, long Events)> Declared()
    {
        var (_, body) = await city.Post("anna.berg", "/api/gifts", SmallCity.Lunch(), Guid.NewGuid().ToString());
        await using var connection = await city.Ledger.Database.OpenAppAsync(Ct);
        await using var count = new NpgsqlCommand("select count(*) from ledger_events.mt_events", connection);
        return (body["id"]!.GetValue<Guid>(), (long)(await count.ExecuteScalarAsync(Ct))!);
    }

    /// <summary>From a leaf to the root, the subtree's own size deciding on which side each neighbour stands.</summary>
    private static byte[] Climb(byte[] leaf, long index, long size, List<byte[]> path)
    {
        if (size == 1)
        {
            path.ShouldBeEmpty();
            return leaf;
        }
        var k = 1L;
        while (k * 2 < size) k *= 2;
        return index < k
            ? System.Security.Cryptography.SHA256.HashData([1, .. Climb(leaf, index, k, path[..^1]), .. path[^1]])
            : System.Security.Cryptography.SHA256.HashData([1, .. path[^1], .. Climb(leaf, index - k, size - k, path[..^1])]);
    }

    private static Proofs.Tree.Digest Hash(JsonElement proof, string name) => Proofs.Tree.Digest.From(Convert.FromBase64String(proof.GetProperty(name).GetString()!));
}
