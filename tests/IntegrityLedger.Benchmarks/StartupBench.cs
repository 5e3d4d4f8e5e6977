using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IntegrityLedger.Benchmarks;

/// <summary>From starting a process to its first answer: the application (first page of the API) against a host with nothing but Marten.</summary>
public static class StartupBench
{
    private const int Rounds = 5;

    public static async Task Run(BenchServer server, Report report, CancellationToken ct)
    {
        var database = await server.DatabaseAsync(ct);
        using var bareStore = BareMarten.Store(database);
        await bareStore.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var ledger = new List<double>();
        var bare = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            ledger.Add(await Time("host-ledger", database, ct));
            bare.Add(await Time("host-bare", database, ct));
        }
        ledger.Sort();
        bare.Sort();
        report.Figure("application, process start to first answer, median", ledger[Rounds / 2], "ms");
        report.Figure("bare Marten host, the same, median", bare[Rounds / 2], "ms");
        report.Ratio("start-up / bare Marten host", ledger[Rounds / 2] / bare[Rounds / 2], "stated");
    }

    /// <summary>The process that is timed: listens, prints its address, answers one request, ends.</summary>
    public static async Task<int> Child(string[] args)
    {
        var database = new BenchDatabase(args[1], args[2], args[3]);
        if (args[0] == "host-ledger")
        {
            await using var app = await BenchApp.StartAsync(database, CancellationToken.None);
            using var client = app.Anonymous();
            (await client.GetAsync("/health/ready")).EnsureSuccessStatusCode();
            Console.WriteLine("answered");
            return 0;
        }
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        using var store = BareMarten.Store(database);
        await using var bare = builder.Build();
        bare.Urls.Add("http://127.0.0.1:0");
        bare.MapGet("/", async () =>
        {
            await using var session = store.QuerySession();
            return Results.Ok((await session.Events.FetchStreamStateAsync(Guid.Empty))?.Version ?? 0);
        });
        await bare.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(bare.Urls.First()) };
        (await http.GetAsync("/")).EnsureSuccessStatusCode();
        Console.WriteLine("answered");
        return 0;
    }

    private static async Task<double> Time(string host, BenchDatabase database, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var info = new ProcessStartInfo("dotnet", [typeof(StartupBench).Assembly.Location, host, database.Owner, database.Application, database.DataDirectory]) { RedirectStandardOutput = true };
        using var process = Process.Start(info)!;
        while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (line != "answered") continue;
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            await process.WaitForExitAsync(ct);
            return elapsed;
        }
        throw new InvalidOperationException($"{host} ended without answering.");
    }
}
