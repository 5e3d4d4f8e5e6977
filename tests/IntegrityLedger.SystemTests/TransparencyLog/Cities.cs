using System.Net.Sockets;
using System.Text.Json;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.SystemTests.Http;
using IntegrityLedger.TransparencyLog;

namespace IntegrityLedger.SystemTests.TransparencyLog;

/// <summary>Two organisations: one has a log, the other has a ledger of its own and is a witness of the first one's log.</summary>
internal sealed class Cities : IAsyncDisposable
{
    private readonly int port = FreePort();
    private readonly string keys = Directory.CreateTempSubdirectory("integrity-ledger-keys-").FullName;

    private Cities(TestDatabase mine, TestDatabase theirs) => (Mine, Theirs) = (mine, theirs);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TestDatabase Mine { get; }
    public TestDatabase Theirs { get; }
    public RunningLedger? Witness { get; private set; }
    public VerifierKey LogKey { get; private set; } = null!;
    public VerifierKey WitnessKey { get; private set; } = null!;
    public string LastCheckpoint => Path.Combine(keys, "last-checkpoint");

    /// <summary>The witness runs; the log has a key and has not begun.</summary>
    public static async Task<Cities> StartAsync()
    {
        var cities = new Cities(await TestDatabase.CreateAsync(Ct), await TestDatabase.CreateAsync(Ct));
        LogKeys.Make(cities.keys, "city.key", "city.example/log");
        cities.LogKey = LogKeys.Read(cities.keys).Signers[0].Key;
        await cities.StartWitness();
        var text = await cities.Witness!.Stranger().GetStringAsync("/log/witness/key", Ct);
        cities.WitnessKey = VerifierKey.TryParse(text, out var key, out var fault) ? key : throw new InvalidOperationException(fault.En);
        return cities;
    }

    /// <summary>Starts again where it was, on its own database.</summary>
    public async Task StartWitness() => Witness = await RunningLedger.StartAsync(Theirs, new() { ["urls"] = $"http://127.0.0.1:{port}", ["Ledger:Witness:Logs:0"] = LogKey.ToString() });

    public async Task StopWitness()
    {
        await Witness!.DisposeAsync();
        Witness = null;
    }

    /// <summary>A node of the city that has the log.</summary>
    public Task<RunningLedger> City(TestDatabase? on = null, bool asks = true)
    {
        var settings = new Dictionary<string, string?> { ["Ledger:Log:KeyDirectory"] = keys };
        if (asks) (settings["Ledger:Log:Witnesses:0:Url"], settings["Ledger:Log:Witnesses:0:Key"]) = ($"http://127.0.0.1:{port}/log/witness", WitnessKey.ToString());
        return RunningLedger.StartAsync(on ?? Mine, settings);
    }

    /// <summary>What the node's health page says of witnesses, once it is what is waited for.</summary>
    public static async Task<JsonElement> Health(RunningLedger node, string status)
    {
        using var client = node.Stranger();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var check = (await (await client.GetAsync("/health/ready", Ct)).Json()).GetProperty("checks").GetProperty("witnesses");
            if (check.GetProperty("status").GetString() == status) return check;
            await tick.WaitForNextTickAsync(Ct);
        }
    }

    /// <summary>The published checkpoint, once it covers so many events and the witness stands behind it.</summary>
    public async Task<Checkpoint> Cosigned(RunningLedger node, long least)
    {
        var log = new PublishedLog(node.Stranger());
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var (_, _, _, text) = await log.Checkpoint(least);
            SignedNote.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var note, out _).ShouldBeTrue();
            if (note.Check([WitnessKey], out _, out var fault))
            {
                note.Check([LogKey, WitnessKey], out var signed, out _).ShouldBeTrue();
                signed.Select(s => s.Key).ShouldBe([LogKey, WitnessKey]);
                return Checkpoint.TryParse(note.Text, out var head, out _) ? head : throw new InvalidOperationException(note.Text);
            }
            fault.ShouldBe(SignedNote.NoKnownKey, "a cosignature that is there holds");
            await tick.WaitForNextTickAsync(Ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Witness is not null) await StopWitness();
        await Mine.DisposeAsync();
        await Theirs.DisposeAsync();
        Directory.Delete(keys, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
