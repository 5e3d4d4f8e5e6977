using IntegrityLedger.Benchmarks;

// dotnet run -c Release --project tests/IntegrityLedger.Benchmarks [-- name ...]; each figure is a ratio within this one run.
// A number after the names is the size, for those that have one (log).
var size = long.TryParse(args.LastOrDefault(), out var given) ? given : (long?)null;
var all = new Dictionary<string, Func<BenchServer, Report, CancellationToken, Task>>
{
    ["declare"] = DeclareBench.Run,
    ["decide"] = DecideBench.Run,
    ["asof"] = AsOfBench.Run,
    ["organisation"] = OrganisationBench.Run,
    ["import"] = ImportBench.Run,
    ["rebuild"] = RebuildBench.Run,
    ["startup"] = StartupBench.Run,
    ["campaign"] = CampaignBench.Run,
    ["replay"] = ReplayBench.Run,
    ["log"] = (server, report, token) => LogBench.Run(server, report, size ?? LogBench.Events, token),
};
if (args is ["host-bare" or "host-ledger", ..]) return await StartupBench.Child(args);

var names = size is null ? args : args[..^1];
var chosen = names.Length == 0 ? [.. all.Keys] : names;
if (chosen.FirstOrDefault(name => !all.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {unknown}. Choose among: {string.Join(", ", all.Keys)}.");
    return 2;
}
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) => { e.Cancel = true; stop.Cancel(); };
await using var server = await BenchServer.StartAsync(stop.Token);
var report = new Report(server.Description);
foreach (var name in chosen)
{
    report.Section(name);
    await all[name](server, report, stop.Token);
}
report.Write();
return 0;
