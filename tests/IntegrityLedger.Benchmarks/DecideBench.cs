using IntegrityLedger.Gifts;
using IntegrityLedger.Kernel;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.Benchmarks;

/// <summary>Approving over HTTP against bare Marten fetching for writing and appending one event.</summary>
public static class DecideBench
{
    private const int Count = 1_000;

    public static async Task Run(BenchServer server, Report report, CancellationToken ct)
    {
        var database = await server.DatabaseAsync(ct);
        await using var app = await BenchApp.StartAsync(database, ct);
        var store = app.Services.GetRequiredService<IDocumentStore>();
        await BenchCity.BuildAsync(store, ct);
        var today = StockholmTime.DateOf(DateTimeOffset.UtcNow);
        var declarers = await Task.WhenAll(Enumerable.Range(0, BenchCity.Units).Select(u => app.ClientOf(BenchCity.Login(u * BenchCity.PeoplePerUnit + 1), ct)));
        var heads = await Task.WhenAll(Enumerable.Range(0, BenchCity.Units).Select(u => app.ClientOf(BenchCity.Head(u), ct)));
        var ids = new string[Count * 2];
        // 450 kr: R08, the manager decides. A giver of its own each time, so that no total is reached.
        await Measure.Calls(ids.Length, 8, async (i, token) =>
        {
            var body = new
            {
                direction = "received", response = "accepted", category = "goods", description = "En bok", value = new { amount = 450m, currency = "SEK", basis = "estimate" }, persons = 1,
                occurredOn = today.ToString("yyyy-MM-dd"), counterparty = new { kind = "association", name = $"Förening {i}" }, authorityExercise = false, relativeIncluded = false,
                deliveredToHome = false, requestedByMe = false, leisureDominates = false, alcohol = "none", participants = Array.Empty<object>(),
            };
            ids[i] = (await BenchApp.Post(declarers[i % declarers.Length], "/api/gifts", body, token))["id"]!.GetValue<string>();
        }, ct);
        var first = 0;
        Task Approve(int i, CancellationToken token) => BenchApp.Post(heads[(first + i) % heads.Length], $"/api/gifts/{ids[first + i]}/approval", new { motivation = "Sedvanligt och öppet.", conditions = Array.Empty<object>() }, token);

        using var bare = BareMarten.Store(database);
        var opening = (await BareMarten.OpeningsAsync(store, ct))[0];
        var streams = Enumerable.Range(0, Count * 2).Select(_ => Guid.CreateVersion7()).ToArray();
        await Measure.Calls(streams.Length, 8, async (i, token) =>
        {
            await using var session = bare.LightweightSession();
            session.Events.StartStream<Gift>(streams[i], opening);
            await session.SaveChangesAsync(token);
        }, ct);
        var approved = new GiftApproved(DecisionStep.Line, new SealedText(new string('a', 80)), [], true, new(0, 0, 0, ["R08"]), "head.00", BenchCity.Id("head.00"));
        async Task Append(int i, CancellationToken token)
        {
            await using var session = bare.LightweightSession();
            var stream = await session.Events.FetchForWriting<Gift>(streams[first + i], token);
            stream.AppendOne(approved);
            await session.SaveChangesAsync(token);
        }
        foreach (var writers in (int[])[1, 8])
        {
            var http = await Measure.Calls(Count, writers, Approve, ct);
            var plain = await Measure.Calls(Count, writers, Append, ct);
            report.Figure($"approve over HTTP, {writers} client(s)", http.PerSecond, "/s");
            report.Figure("  p50 / p99", http.Milliseconds.Percentile(0.5), $"ms / {http.Milliseconds.Percentile(0.99):0.0} ms");
            report.Figure($"bare Marten fetch and append, {writers} writer(s)", plain.PerSecond, "/s");
            report.Ratio($"decide / bare Marten, {writers}", http.PerSecond / plain.PerSecond, "stated");
            first += Count;
        }
    }
}
