using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace IntegrityLedger.SystemTests.TransparencyLog;

/// <summary>The log as a stranger reads it over HTTP, with hashing of its own: what the application's own code says is not asked.</summary>
internal sealed class PublishedLog(HttpClient client)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Origin, size, root and the whole text of the latest checkpoint, once it has at least <paramref name="least"/> leaves.</summary>
    public async Task<(string Origin, long Size, string Root, string Note)> Checkpoint(long least = 1)
    {
        var clock = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(40));
        while (true)
        {
            var answer = await client.GetAsync("/log/checkpoint", Ct);
            if (answer.IsSuccessStatusCode)
            {
                var note = await answer.Content.ReadAsStringAsync(Ct);
                var lines = note.Split('\n');
                if (long.Parse(lines[1], System.Globalization.CultureInfo.InvariantCulture) is var size && size >= least) return (lines[0], size, lines[2], note);
            }
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), $"the log did not reach {least} leaves");
            await tick.WaitForNextTickAsync(Ct);
        }
    }

    public async Task<byte[]> Bytes(string path) => await client.GetByteArrayAsync(path, Ct);

    /// <summary>Every leaf hash of a tree, from its tiles of level 0.</summary>
    public async Task<List<byte[]>> Leaves(long size)
    {
        var leaves = new List<byte[]>();
        for (var n = 0L; n * 256 < size; n++)
        {
            var width = Math.Min(256, size - (n * 256));
            var tile = await Bytes($"/log/tile/0/{n:000}{(width < 256 ? $".p/{width}" : "")}");
            tile.Length.ShouldBe((int)width * 32);
            leaves.AddRange(tile.Chunk(32));
        }
        return leaves;
    }

    public async Task<JsonElement> Json(string path) => (await JsonDocument.ParseAsync(await client.GetStreamAsync(path, Ct), cancellationToken: Ct)).RootElement;

    public static byte[] LeafHash(byte[] entry) => SHA256.HashData([0, .. entry]);

    /// <summary>MTH as RFC 6962 writes it, word for word.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count == 0) return SHA256.HashData(Encoding.ASCII.GetBytes(""));
        if (leaves.Count == 1) return leaves[0];
        var k = 1;
        while (k * 2 < leaves.Count) k *= 2;
        return SHA256.HashData([1, .. Root([.. leaves.Take(k)]), .. Root([.. leaves.Skip(k)])]);
    }

    /// <summary>Entries of a bundle, each after its length.</summary>
    public static List<byte[]> Entries(byte[] bundle)
    {
        var entries = new List<byte[]>();
        for (var at = 0; at < bundle.Length;)
        {
            var length = (bundle[at] << 8) | bundle[at + 1];
            entries.Add(bundle[(at + 2)..(at + 2 + length)]);
            at += 2 + length;
        }
        return entries;
    }
}
