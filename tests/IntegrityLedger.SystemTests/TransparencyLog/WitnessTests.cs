using System.Net;
using System.Text;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;
using IntegrityLedger.Proofs.Witnesses;

namespace IntegrityLedger.SystemTests.TransparencyLog;

/// <summary>A node as a witness, asked over HTTP by logs that behave and logs that do not.</summary>
public sealed class WitnessTests : IAsyncLifetime
{
    private const string Origin = "town.example/log";
    private readonly NoteSigner log = NoteSigner.Parse(NoteSigner.Create(Origin));
    private readonly Digest[] leaves = [.. Enumerable.Range(0, 300).Select(i => TreeHash.Leaf([(byte)i, (byte)(i >> 8)]))];
    private TestDatabase database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(Ct);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task It_answers_as_the_protocol_says_and_remembers_through_a_restart()
    {
        string key;
        await using (var witness = await Start())
        {
            using var client = witness.Stranger();
            key = (await client.GetStringAsync("/log/witness/key", Ct)).Trim();
            VerifierKey.TryParse(key, out var known, out _).ShouldBeTrue();
            known.Kind.ShouldBe(NoteKeyKind.Cosignature);

            (await Post(client, Asked(0, 5, by: NoteSigner.Parse(NoteSigner.Create("stranger.example/log"))))).Status.ShouldBe(HttpStatusCode.NotFound);
            (await Post(client, Asked(0, 5, by: NoteSigner.Parse(NoteSigner.Create(Origin))))).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await Post(client, Asked(0, 5) with { Old = 6 })).Status.ShouldBe(HttpStatusCode.BadRequest);
            (await Post(client, "old 5")).Status.ShouldBe(HttpStatusCode.BadRequest);
            // The protocol names no content type: what a client or a program of its own sends by habit is read.
            foreach (var type in (string[])["application/octet-stream", "application/x-www-form-urlencoded"])
            {
                using var plain = new ByteArrayContent("old 5"u8.ToArray()) { Headers = { { "Content-Type", type } } };
                (await client.PostAsync("/log/witness/add-checkpoint", plain, Ct)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, type);
            }
            (await Post(client, new string('a', 65 * 1024))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await client.GetAsync($"/log/witness/checkpoint?origin={Origin}", Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

            var first = Asked(0, 5);
            var cosigned = await Post(client, first);
            (cosigned.Status, cosigned.Type).ShouldBe((HttpStatusCode.OK, "text/plain; charset=utf-8"));
            SignedNote.TryParse(Encoding.UTF8.GetBytes($"{first.Note}{cosigned.Body}"), out var note, out _).ShouldBeTrue();
            note.Check([log.Key, known], out var signed, out _).ShouldBeTrue();
            signed.Count.ShouldBe(2);
            (DateTimeOffset.UtcNow - Cosignature.TimeOf(signed[1].Signature)!.Value).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));

            // Asked again about the same head, it says the same with a new time.
            (await Post(client, Asked(5, 5))).Status.ShouldBe(HttpStatusCode.OK);
            (await Post(client, Asked(5, 12))).Status.ShouldBe(HttpStatusCode.OK);
        }
        await using var again = await Start();
        using var later = again.Stranger();
        (await later.GetStringAsync("/log/witness/key", Ct)).Trim().ShouldBe(key);
        var behind = await Post(later, Asked(5, 20));
        (behind.Status, behind.Type, behind.Body).ShouldBe((HttpStatusCode.Conflict, "text/x.tlog.size", "12\n"));
        (await Post(later, Asked(0, 7))).Body.ShouldBe("12\n", "a log that became shorter is told what was seen");
        var other = Asked(12, 12, root: leaves[0]);
        (await Post(later, other)).ShouldBe((HttpStatusCode.Conflict, "text/x.tlog.size", "12\n"), "another tree of the same size");
        (await Post(later, Asked(12, 20, root: leaves[0]))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Post(later, Asked(12, 20) with { Proof = [] })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Post(later, Asked(12, 20))).Status.ShouldBe(HttpStatusCode.OK);
        (await later.GetStringAsync($"/log/witness/checkpoint?origin={Origin}", Ct)).ShouldStartWith(Asked(0, 20).Note.ToString());
    }

    [Fact]
    public async Task Of_two_heads_that_are_asked_about_at_once_at_two_nodes_one_is_cosigned_and_its_memory_never_goes_back()
    {
        await using var one = await Start();
        await using var two = await Start();
        HttpClient[] clients = [one.Stranger(), two.Stranger(), one.Stranger(), two.Stranger()];
        (await Post(clients[0], Asked(0, 1))).Status.ShouldBe(HttpStatusCode.OK);
        for (var seen = 1; seen < 200;)
        {
            var from = seen;
            var answers = await Task.WhenAll(clients.Select((client, i) => Task.Run(async () => (Size: from + i + 1, Answer: await Post(client, Asked(from, from + i + 1))))));
            var cosigned = answers.Where(a => a.Answer.Status == HttpStatusCode.OK).ToArray();
            cosigned.Length.ShouldBe(1, $"from {from}");
            seen = cosigned[0].Size;
            foreach (var (_, answer) in answers.Where(a => a.Answer.Status != HttpStatusCode.OK)) answer.ShouldBe((HttpStatusCode.Conflict, "text/x.tlog.size", $"{seen}\n"));
        }
        // Nor by hand: the database refuses a step back, to the owner too.
        await using var owner = await database.OpenOwnerAsync(Ct);
        foreach (var sql in (string[])["update ledger_log.witnessed set size = 3", "update ledger_log.witnessed set root = sha256('x')", "delete from ledger_log.witnessed", "truncate ledger_log.witnessed"])
            (await Should.ThrowAsync<Npgsql.PostgresException>(() => IntegrityLedger.Platform.Postgres.DatabaseScript.ExecuteAsync(owner, sql, Ct))).SqlState.ShouldBe("IL001", sql);
    }

    [Fact]
    public async Task A_node_that_follows_no_log_is_no_witness()
    {
        await using var node = await RunningLedger.StartAsync(database);
        using var client = node.Stranger();
        (await client.GetAsync("/log/witness/key", Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Post(client, Asked(0, 5))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<RunningLedger> Start() => RunningLedger.StartAsync(database, new() { ["Ledger:Witness:Logs:0"] = log.Key.ToString(), ["Ledger:Log:Sequencing"] = "off" });

    private AddCheckpoint Asked(int old, int size, Digest? root = null, NoteSigner? by = null)
    {
        by ??= log;
        var text = new Checkpoint(by.Key.Name, size, root ?? TreeHash.Root(leaves.AsSpan(0, size))).ToString();
        return new(old, [.. ConsistencyProof.Path(old, size).Select(r => TreeHash.Root(leaves.AsSpan((int)r.From, (int)(r.To - r.From))))], new(text, [new(by.Key.Name, by.Key.Id, by.Sign(Encoding.UTF8.GetBytes(text)))]));
    }

    private static Task<(HttpStatusCode Status, string? Type, string Body)> Post(HttpClient client, AddCheckpoint asked) => Post(client, asked.ToString());

    private static async Task<(HttpStatusCode Status, string? Type, string Body)> Post(HttpClient client, string body)
    {
        using var answer = await client.PostAsync("/log/witness/add-checkpoint", new StringContent(body), Ct);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync(Ct));
    }
}
