using IntegrityLedger.Conflicts;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy.Views;
using IntegrityLedger.Retention.Views;
using IntegrityLedger.TransparencyLog.Views;
using Marten;

namespace IntegrityLedger.Audit.Views;

/// <summary>What a bundle is asked for: one of case, employee, supplier or days.</summary>
/// <param name="From">First day recorded; <paramref name="To"/> the last. Days of Stockholm.</param>
public sealed record BundleQuery(string? Case, string? Employee, string? Supplier, bool? Group, DateTimeOffset? KnownAt, DateOnly? On, DateOnly? From, DateOnly? To);

/// <summary>Audit bundles: a matter, the matters of a view as of an instant, or a time, with what proves each event offline.</summary>
public sealed class Bundles(IDocumentStore store, ProvenEvents events, IEnumerable<IErasable> rooms, EmployeeFile employees, SupplierFile suppliers, PolicyReader policies, IReadLog reads)
{
    /// <summary>A hundred thousand events are some 40 MB.</summary>
    public const int Most = 100_000;

    private static readonly Refusal Nothing = new("bundle-nothing-chosen", RefusalKind.Rule, new(
        "Välj ett ärende, en anställd, en leverantör, eller en första och en sista dag.", "Choose a matter, an employee, a supplier, or a first and a last day."), Field: "case");

    private static readonly Refusal NoMatter = new("bundle-no-such-matter", RefusalKind.Rule, new("Det finns inget ärende med det numret.", "There is no matter with that number."), Field: "case");

    private static readonly Refusal ForAuditors = new("bundle-for-auditors", RefusalKind.NotYours, new("Registratorn får ta ut ärenden. Anställda, leverantörer och tidsperioder är för revisorer.", "The registrar may take out matters. Employees, suppliers and times are for auditors."));

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/audit/bundle", async ([AsParameters] BundleQuery query, LedgerRequest request, Bundles bundles, HttpContext http) =>
            (await bundles.Make(query, request, http.RequestAborted)).ToResult(http, file => Results.Stream(file.Content, "application/zip", file.Name)))
        .WithAccess(Access.Role(Role.Auditor, Role.Registrar)).WithTags("Audit", "Transparency log").Produces<byte[]>(200, "application/zip").ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
        .WithSummary($"One file with everything that proves a matter, a view or a time offline (Verify bundle FILE --key KEY); at most {Most} events");

    /// <summary>The file, made whole before anything of it is sent; it goes when it is closed.</summary>
    public async Task<Outcome<(Stream Content, string Name)>> Make(BundleQuery query, LedgerRequest request, CancellationToken ct)
    {
        var chosen = await Choose(query, request, ct);
        if (chosen.Refusal is { } no) return no;
        var (kind, about, choice) = chosen.Value;
        await reads.Opened($"bundle-{kind}", about, request.Caller, ct);
        var selected = await events.Of(choice, Most, ct);
        if (selected.Refusal is { } refused) return refused;
        var packs = new List<(string, byte[])>();
        foreach (var version in BundleFileWriter.PolicyVersions(selected.Value.Events))
            if (await policies.Details(version, request, ct) is { IsRefused: false } found) packs.Add((version, System.Text.Encoding.UTF8.GetBytes(found.Value.Pack.GetRawText())));
        return (await BundleFileWriter.Write(kind, about, selected.Value, packs, ct), $"bundle-{kind}-{about.Replace(' ', '-')}.zip");
    }

    /// <summary>What is wrong with what is asked for; null when it can be made.</summary>
    public async Task<Refusal?> WhyNot(BundleQuery query, LedgerRequest request, CancellationToken ct)
    {
        var chosen = await Choose(query, request, ct);
        return chosen.IsRefused ? chosen.Refusal : await events.WhyNot(chosen.Value.Choice, Most, ct);
    }

    private async Task<Outcome<(string Kind, string About, EventChoice Choice)>> Choose(BundleQuery query, LedgerRequest request, CancellationToken ct)
    {
        if (Word(query.Case) is { } number) return await Case(CaseNumber.TryParse(number)?.ToString() ?? number, ct);
        var chosen = (Employee: Word(query.Employee), Supplier: Word(query.Supplier));
        if (chosen is (null, null) && (query.From is null || query.To is null)) return query.From is null && query.To is null ? Nothing : Nothing with { Field = query.From is null ? "from" : "to" };
        if (!request.Caller.Is(Role.Auditor)) return ForAuditors;
        if (chosen.Employee is { } person)
        {
            var file = await employees.Open(person, query.KnownAt, query.On, request, ct);
            return file.Refusal is { } no ? no : ("employee", About(file.Value.Person.Login ?? person, file.Value.AsOf), new EventChoice(Of(file.Value), file.Value.AsOf.CheckpointSize, Before: file.Value.AsOf.KnownAt.AddTicks(10)));
        }
        if (chosen.Supplier is { } key)
        {
            var file = await suppliers.Open(key, query.Group ?? false, query.KnownAt, query.On, request, ct);
            return file.Refusal is { } no ? no : ("supplier", About(key, file.Value.AsOf), new EventChoice(Of(file.Value), file.Value.AsOf.CheckpointSize, Before: file.Value.AsOf.KnownAt.AddTicks(10)));
        }
        return ("period", FormattableString.Invariant($"{query.From:yyyy-MM-dd} {query.To:yyyy-MM-dd}"), new EventChoice(null, From: StockholmTime.InstantOf(query.From!.Value, TimeOnly.MinValue), Before: StockholmTime.InstantOf(query.To!.Value.AddDays(1), TimeOnly.MinValue)));
    }

    private async Task<Outcome<(string, string, EventChoice)>> Case(string number, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        foreach (var room in rooms)
        {
            if (await room.Find(session, number, ct) is not { } found) continue;
            var streams = new List<Guid> { found.Subject, Destructions.StreamOf(found.Subject) };
            foreach (var other in rooms) streams.AddRange((await other.Belonging(session, found.Subject, ct)).Select(b => b.Subject));
            return ("case", number, new EventChoice(streams));
        }
        return NoMatter;
    }

    private static IReadOnlyCollection<Guid> Of(EmployeeFileAnswer file) =>
    [
        .. file.Own.Concat(file.TookPart).Concat(file.Decided).Select(g => g.Id).Concat(file.Interests.Concat(file.TiesOfOthers).Select(i => i.Id))
            .Concat(file.SecondaryOccupations.Concat(file.SecondaryOccupationsDecided).Select(o => o.Id)).Concat(file.Recusals.Select(r => r.Id))
            .Concat(file.ProcurementDeclarations.Select(d => d.Id)).Concat(file.Attestations.Select(a => a.Id)).Distinct(),
    ];

    private static IReadOnlyCollection<Guid> Of(SupplierFileAnswer file) =>
    [
        .. file.Gifts.Select(g => g.Id).Concat(file.Interests.Select(i => i.Id)).Concat(file.SecondaryOccupations.Select(o => o.Id)).Concat(file.Recusals.Select(r => r.Id))
            .Concat(file.ProcurementConflicts.Select(c => ProcurementDeclaration.StreamId(c.Procurement, new(c.PersonId)))).Distinct(),
    ];

    private static string About(string what, AsOf.AsOfAnswer point) => FormattableString.Invariant($"{what} {point.KnownAt.UtcDateTime:yyyy-MM-dd'T'HHmmss'Z'}");

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
