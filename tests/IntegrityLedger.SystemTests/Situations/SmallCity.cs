using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Employees;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Situations;

/// <summary>The people and firms of the HTTP contract, as a city of ten units: enough for every rule of routing and policy.</summary>
public sealed class SmallCity : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2020, 1, 1);
    private static readonly Period Always = new(Start);
    private readonly Dictionary<string, HttpClient> clients = [];

    public RunningLedger Ledger { get; private set; } = null!;
    /// <summary>The clock of the city; the real one when left out. Events are stamped by the database, whose clock is real.</summary>
    public TimeProvider? Clock { get; init; }
    /// <summary>What stands in for a neighbour that the situation is not about.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    public Dictionary<string, string?>? Settings { get; init; }
    public Microsoft.Extensions.Logging.ILoggerProvider? Log { get; init; }

    public async ValueTask InitializeAsync()
    {
        Ledger = await RunningLedger.StartAsync(settings: Settings, log: Log, services: services => { if (Clock is not null) services.AddSingleton(Clock); Services?.Invoke(services); });
        await Build(Ledger.Services.GetRequiredService<IDocumentStore>());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values) client.Dispose();
        await Ledger.DisposeAsync();
    }

    public static EmployeeId Person(string login) => EmployeeId.FromSourceKey(login);

    /// <summary>A signed-in client, kept for the whole situation.</summary>
    public async Task<HttpClient> As(string login)
    {
        if (clients.TryGetValue(login, out var known)) return known;
        return clients[login] = await Ledger.ClientOf(login);
    }

    /// <summary>After time has passed: sessions end, and whoever acts next signs in anew.</summary>
    public void SignOutEverybody()
    {
        foreach (var client in clients.Values) client.Dispose();
        clients.Clear();
    }

    public async Task<(HttpResponseMessage Response, JsonObject Body)> Post(string login, string path, object body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        var response = await (await As(login)).SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }

    public async Task<(HttpResponseMessage Response, JsonObject Body)> Get(string login, string path)
    {
        var response = await (await As(login)).GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }

    /// <summary>An honest declaration of a small lunch; change what the situation is about.</summary>
    public static JsonObject Lunch(Action<JsonObject>? change = null)
    {
        var form = new JsonObject
        {
            ["direction"] = "received", ["response"] = "accepted", ["category"] = "meal", ["description"] = "Lunch i samband med möte",
            ["value"] = new JsonObject { ["amount"] = 180.00m, ["currency"] = "SEK", ["basis"] = "estimate" }, ["persons"] = 1, ["occurredOn"] = Today.AddDays(-2).ToString("yyyy-MM-dd"),
            ["place"] = "Stockholm", ["counterparty"] = new JsonObject { ["kind"] = "supplier", ["organisationNumber"] = "5599005054", ["name"] = "Kvarnens IT AB" },
            ["purpose"] = "Avstämning", ["participants"] = new JsonArray(), ["authorityExercise"] = false, ["relativeIncluded"] = false, ["deliveredToHome"] = false,
            ["requestedByMe"] = false, ["leisureDominates"] = false, ["alcohol"] = "none",
        };
        change?.Invoke(form);
        return form;
    }

    public static DateOnly Today => StockholmTime.DateOf(DateTimeOffset.UtcNow);

    /// <summary>The same city in any ledger.</summary>
    public static async Task Build(IDocumentStore store)
    {
        await using var session = store.LightweightSession();
        Unit(session, "KF", "Kommunfullmäktige", null, null, Regime.Authority);
        Unit(session, "SLK", "Stadsledningskontoret", "KF", "dag.holm", Regime.Authority, lateral: "per.alm");
        Unit(session, "SBK", "Stadsbyggnadskontoret", "SLK", "cecilia.strand", Regime.Authority);
        Unit(session, "BYGG", "Bygglov", "SBK", "bo.ek", Regime.Authority);
        Unit(session, "SF", "Serviceförvaltningen", "SLK", "olga.rask", Regime.Authority);
        Unit(session, "INK", "Inköp", "SF", "filip.norr", Regime.Authority);
        Unit(session, "SDF", "Södermalms stadsdelsförvaltning", "SLK", "tove.lind", Regime.Authority);
        Unit(session, "HT", "Hemtjänst Södermalm", "SDF", "nils.ros", Regime.Authority);
        Unit(session, "BOST", "Stadsbostäder AB", "SLK", "vera.hus", Regime.Company);
        Unit(session, "REV", "Stadsrevisionen", "KF", null, Regime.Authority);

        foreach (var (login, unit, title, role) in People) Employee(session, login, unit, title, role);
        foreach (var (login, unit, limit) in Mandates)
            foreach (var kind in (string[])["gift", "representation"])
                session.Events.Append(Person(login).Value, new MandateGranted(Person(login), unit, kind, limit, Always, "Delegationsordning 2020", "system"));

        Supplier(session, "5599001012", "Nordbro Anläggning AB");
        Supplier(session, "5599003034", "Nordbro Holding AB");
        Supplier(session, "5599002028", "Mälarkök Catering AB");
        Supplier(session, "5599004040", "Södra Hissar AB");
        Supplier(session, "5599005054", "Kvarnens IT AB");
        var nordbro = new SupplierKey("5599001012");
        session.Events.Append(nordbro.StreamId(), new JoinedGroup(nordbro, new("5599003034"), GroupRelation.Parent, Always, "system"));
        session.Events.Append(new SupplierKey("5599002028").StreamId(), new RelationStarted(new("5599002028"), RelationKind.FrameworkAgreement, "RA-2024-11", Always, "system"));
        session.Events.Append(new SupplierKey("5599004040").StreamId(), new RelationStarted(new("5599004040"), RelationKind.Contract, "A-2023-4", Always, "system"));
        session.Events.StartStream<Procurement>(Procurement.StreamId("P-2026-014"),
            new ProcurementOpened("P-2026-014", "Gång- och cykelbroar", "INK", new(2026, 3, 1), "system"),
            new PhaseEntered("P-2026-014", ProcurementPhase.MarketDialogue, new(2026, 3, 1), "system"),
            new PhaseEntered("P-2026-014", ProcurementPhase.Advertised, new(2026, 6, 1), "system"),
            new PhaseEntered("P-2026-014", ProcurementPhase.Evaluation, new(2026, 10, 1), "system"),
            new BidderNoted("P-2026-014", nordbro, new(2026, 6, 1), "system"),
            new MemberJoined("P-2026-014", Person("eva.lund"), "member", new(new(2026, 3, 1)), "system"),
            new MemberJoined("P-2026-014", Person("filip.norr"), "lead", new(new(2026, 3, 1)), "system"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static readonly (string Login, string Unit, string Title, string? Role)[] People =
    [
        ("anna.berg", "BYGG", "Bygglovshandläggare", null), ("bo.ek", "BYGG", "Enhetschef", null), ("cecilia.strand", "SBK", "Förvaltningschef", null),
        ("dag.holm", "SLK", "Stadsdirektör", null), ("per.alm", "KF", "Ordförande", null), ("eva.lund", "INK", "Upphandlare", "procurement"), ("filip.norr", "INK", "Inköpschef", null),
        ("olga.rask", "SF", "Förvaltningschef", null), ("maria.blom", "HT", "Undersköterska", null), ("nils.ros", "HT", "Enhetschef", null), ("tove.lind", "SDF", "Stadsdelsdirektör", null),
        ("ulf.bolag", "BOST", "Projektledare", null), ("vera.hus", "BOST", "Vd", null), ("greta.vik", "SLK", "Stadsjurist", "compliance"), ("hans.fors", "SLK", "Säkerhetssamordnare", "security"),
        ("ida.sand", "REV", "Revisor", "auditor"), ("jon.ask", "SLK", "Registrator", "registrar"), ("karin.dahl", "SLK", "Systemadministratör", "administrator"),
    ];

    private static readonly (string Login, string Unit, long? Limit)[] Mandates =
    [
        ("bo.ek", "BYGG", 5_000_00), ("cecilia.strand", "SBK", 50_000_00), ("dag.holm", "SLK", null), ("per.alm", "KF", null), ("filip.norr", "INK", 5_000_00),
        ("olga.rask", "SF", 50_000_00), ("nils.ros", "HT", 5_000_00), ("tove.lind", "SDF", null), ("vera.hus", "BOST", null),
    ];

    private static void Unit(IDocumentSession session, string code, string name, string? parent, string? head, Regime regime, string? lateral = null)
    {
        var events = new List<object> { new UnitEstablished(code, name, parent, regime, null, null, Always, "system") };
        if (head is not null) events.Add(new ManagerAppointed(code, Person(head), Always, "system"));
        if (lateral is not null) events.Add(new LateralApproverNamed(code, Person(lateral), Always, "KF 2020 § 14", "system"));
        session.Events.StartStream<OrganisationUnit>(OrganisationUnit.StreamId(code), events);
    }

    private static void Employee(IDocumentSession session, string login, string unit, string title, string? role)
    {
        var id = Person(login);
        var events = new List<object> { new EmployeeRegistered(id, Start, "system"), new LoginGiven(id, login, "system"), new AssignedToUnit(id, unit, title, Always, "system") };
        if (role is not null) events.Add(new RoleGranted(id, role, Always, "system"));
        session.Events.StartStream<Employee>(id.Value, events);
        var words = login.Split('.');
        session.Store(PersonCard.For(id, string.Join(' ', words.Select(w => char.ToUpperInvariant(w[0]) + w[1..])), null));
    }

    private static void Supplier(IDocumentSession session, string number, string name)
    {
        var key = new SupplierKey(number);
        session.Events.StartStream<Supplier>(key.StreamId(), new SupplierRegistered(key, SupplierKind.LegalPerson, number, LegalForm.LimitedCompany, name, null, null, "system"));
    }
}
