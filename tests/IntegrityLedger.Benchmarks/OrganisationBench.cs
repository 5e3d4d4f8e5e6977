using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.Benchmarks;

/// <summary>Routing one matter, and opening an inbox, in an organisation of fifty thousand people with a hundred thousand interests, against one of a hundredth of that.</summary>
public static class OrganisationBench
{
    private const int Many = 500, Few = 5, Calls = 300;

    /// <summary>Enough that the small organisation, measured first, is not measured in code that is still being compiled.</summary>
    private const int WarmUp = 2_000;
    private static readonly (int People, int Interests)[] Sizes = [(500, 1_000), (50_000, 100_000)];

    public static async Task Run(BenchServer server, Report report, CancellationToken ct)
    {
        var database = await server.DatabaseAsync(ct);
        await using var app = await BenchApp.StartAsync(database, ct);
        await BenchCity.BuildAsync(app.Services.GetRequiredService<IDocumentStore>(), ct);
        var today = StockholmTime.DateOf(DateTimeOffset.UtcNow);
        using var declarant = await app.ClientOf(BenchCity.Login(0), ct);
        var interest = (await BenchApp.Post(declarant, "/api/conflicts", Board(today), ct))["id"]!.GetValue<Guid>();
        await FillInboxes(app, today, ct);
        using var full = await app.ClientOf(BenchCity.Head(0), ct);
        using var small = await app.ClientOf(BenchCity.Head(1), ct);

        var (routing, inbox) = (new Dictionary<int, double>(), new Dictionary<int, double>());
        var (few, page, fewOnPage) = (0.0, 0.0, 0.0);
        foreach (var (people, interests) in Sizes)
        {
            var filled = await Measure.Seconds(() => BigCity.FillAsync(database, people, interests, interest, ct));
            var declarants = await BigCity.PeopleAsync(database, ct);
            report.Note($"{people:N0} people and {interests:N0} interests (made in {filled:0} s)");
            routing[people] = await Measured(report, "routing one matter", (i, token) => Route(app, declarants[i * 37 % declarants.Count], i, today, token), ct);
            inbox[people] = await Measured(report, $"opening an inbox with {Many} matters", (_, token) => Open(full, token), ct);
            page = await Measured(report, $"the page of an inbox with {Many} matters", (_, token) => Show(full, token), ct);
            fewOnPage = await Measured(report, $"the page of an inbox with {Few} matters", (_, token) => Show(small, token), ct);
            few = await Measured(report, $"opening an inbox with {Few} matters", (_, token) => Open(small, token), ct);
        }
        var (least, most) = (Sizes[0].People, Sizes[^1].People);
        report.Ratio("routing, p95, large / small organisation", routing[most] / routing[least], "<= 1.5");
        report.Ratio($"inbox of {Many}, p95, large / small organisation", inbox[most] / inbox[least], "<= 1.5");
        report.Ratio($"inbox of {Many} / inbox of {Few}, p95, large organisation", inbox[most] / few, "<= 1.5");
        report.Ratio($"page of an inbox of {Many} / of {Few}, p95, large organisation", page / fewOnPage, "<= 1.5");
    }

    private static async Task<double> Measured(Report report, string what, Func<int, CancellationToken, Task> call, CancellationToken ct)
    {
        await Measure.Calls(WarmUp, 1, call, ct);
        var (_, milliseconds) = await Measure.Calls(Calls, 1, (i, token) => call(WarmUp + i, token), ct);
        report.Figure($"  {what}, p50 / p95", milliseconds.Percentile(0.5), $"ms / {milliseconds.Percentile(0.95):0.0} ms");
        return milliseconds.Percentile(0.95);
    }

    /// <summary>Another person each time, so that what is known of the last one helps little.</summary>
    private static async Task Route(BenchApp app, Guid person, int i, DateOnly today, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var facts = new MatterFacts(new(person), today) { MandateKind = "gift", AmountOre = 450_00, Parties = [new SupplierKey(BenchCity.Supplier(i % BenchCity.Suppliers))], Rules = ["R08"] };
        var routes = await scope.ServiceProvider.GetRequiredService<IMatterRouter>().Routes(facts, ct);
        if (routes.Line.Approver is null && routes.Line.ToRole is null) throw new InvalidOperationException("A matter was routed to nobody.");
    }

    private static async Task Open(HttpClient head, CancellationToken ct) => (await head.GetAsync("/api/inbox", ct)).EnsureSuccessStatusCode();

    private static async Task Show(HttpClient head, CancellationToken ct) => (await head.GetAsync("/inbox", ct)).EnsureSuccessStatusCode();

    private static async Task FillInboxes(BenchApp app, DateOnly today, CancellationToken ct)
    {
        using var crowded = await app.ClientOf(BenchCity.Login(1), ct);
        using var quiet = await app.ClientOf(BenchCity.Login(BenchCity.PeoplePerUnit + 1), ct);
        await Measure.Calls(Many, 4, (i, token) => BenchApp.Post(crowded, "/api/gifts", Waiting($"Förening {i}", today), token), ct);
        await Measure.Calls(Few, 1, (i, token) => BenchApp.Post(quiet, "/api/gifts", Waiting($"Klubb {i}", today), token), ct);
    }

    private static object Board(DateOnly today) => new
    {
        kind = "board", relation = "self", description = "Ledamot i styrelsen", from = today.AddYears(-2).ToString("yyyy-MM-dd"),
        counterparty = new { kind = "supplier", organisationNumber = BenchCity.Supplier(1), name = "Bänkbolaget 1 AB" },
    };

    /// <summary>450 kr from somebody new: the manager decides.</summary>
    private static object Waiting(string giver, DateOnly today) => new
    {
        direction = "received", response = "accepted", category = "goods", description = "En bok", value = new { amount = 450m, currency = "SEK", basis = "estimate" }, persons = 1,
        occurredOn = today.ToString("yyyy-MM-dd"), counterparty = new { kind = "association", name = giver }, authorityExercise = false, relativeIncluded = false,
        deliveredToHome = false, requestedByMe = false, leisureDominates = false, alcohol = "none", participants = Array.Empty<object>(),
    };
}
