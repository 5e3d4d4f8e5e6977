using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Audit.Views;

/// <summary>Everything the ledger knew of one giver or receiver at an instant, with its corporate group if asked.</summary>
/// <param name="Group">The supplier first; the group of the day, as known then.</param>
/// <param name="Interests">What employees declared in the supplier and its whole group, asked for or not, each marked in force or not on the day.</param>
public sealed record SupplierFileAnswer(
    AsOfAnswer AsOf, SupplierInFile Supplier, IReadOnlyList<SupplierInFile> Group, IReadOnlyList<ProcurementInFile> Procurements, GiftTotals Totals, IReadOnlyList<GiftLine> Gifts,
    IReadOnlyList<InterestLine> Interests)
{
    /// <summary>Participants of procurements who were found to be tied to the supplier as a bidder, by name.</summary>
    public IReadOnlyList<ProcurementConflictInFile> ProcurementConflicts { get; init; } = [];

    /// <summary>When somebody stepped aside because of the supplier.</summary>
    public IReadOnlyList<RecusalAnswer> Recusals { get; init; } = [];

    /// <summary>Secondary occupations of employees with the supplier or its whole group, each marked active or not on the day.</summary>
    public IReadOnlyList<SecondaryOccupationLine> SecondaryOccupations { get; init; } = [];
}

/// <param name="Person">Name of the participant.</param>
public sealed record ProcurementConflictInFile(string Procurement, string CaseNumber, Guid PersonId, string Person, ProcurementConflictAnswer Conflict);

/// <param name="Registered">False for a giver that is known from declarations only.</param>
public sealed record SupplierInFile(string Key, string? OrganisationNumber, string Name, bool Registered, IReadOnlyList<string> Aliases, IReadOnlyList<RelationOnDay> Relations);

public sealed record ProcurementInFile(string Number, string Title, string Phase, DateOnly PhaseFrom, IReadOnlyList<string> Members);

public sealed class SupplierFile(IDocumentStore store, KnownAtResolver instants, GiftLines lines, InterestLines interests, RecusalReader recusals, SecondaryOccupationsAsOf occupations, AccessLog access, SuppliersAsOf history)
{
    private static readonly Refusal Unknown = new("audit-supplier-not-found", RefusalKind.NotFound,
        new("Liggaren kände ingen motpart med det numret eller den nyckeln vid tidpunkten.", "The ledger knew no counterparty with that number or key at that instant."));

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/audit/suppliers/{key}",
            async (string key, bool? group, DateTimeOffset? knownAt, DateOnly? on, string? format, string? columns, LedgerRequest request, SupplierFile file, HttpContext http) =>
                (await file.Open(key, group ?? false, knownAt, on, request, http.RequestAborted)).ToResult(http, answer => AuditFormat.Answer(format, columns, answer, $"supplier-{answer.Supplier.Key}", answer.Gifts, http)))
        .WithAccess(Access.Role(Role.Auditor)).WithTags("Audit").WithSummary("One supplier or giver with its corporate group, as of any instant").Produces<SupplierFileAnswer>().ProducesProblem(404);

    public async Task<Outcome<SupplierFileAnswer>> Open(string text, bool wholeGroup, DateTimeOffset? knownAt, DateOnly? on, LedgerRequest request, CancellationToken ct)
    {
        if (SupplierKey.TryParse(text) is not { } key) return Unknown;
        var resolved = await instants.Resolve(knownAt, on, ct);
        if (resolved.Refusal is { } no) return no;
        var point = resolved.Value;
        await using var session = store.QuerySession();
        var then = await history.At(session, key, point, ct);
        var group = wholeGroup ? then.Fold.Group(key, point.InForceOn) : [key];
        var gifts = await session.GiftsOf(await session.StreamsNaming([.. group.Select(k => GiftSummary.CounterpartyParty(k.Value))], ct), point, ct);
        // A correction may have named another giver since: what the matter says at the point decides.
        var keys = group.Select(k => k.Value).ToHashSet();
        var shown = await lines.Of(session, [.. gifts.Where(g => g.Gift.Declaration.Counterparty.Key is { } k && keys.Contains(k))], point.InForceOn, ct);
        var tied = await Interests(session, then.Fold.Group(key, point.InForceOn), point, ct);
        var employed = await occupations.WithCompanies(session, [.. then.Fold.Group(key, point.InForceOn).Select(k => k.Value)], point, ct);
        if (then.Fold.ByKey(key, point.InForceOn) is null && shown.Count == 0 && tied.Count == 0 && employed.Count == 0) return Unknown;
        await access.Note("supplier", key.Value, point, request.Caller, ct);
        var people = then.Fold.ProcurementsWith(group, point.InForceOn);
        var names = await history.NamesOf(people.SelectMany(p => p.Members).Select(m => m.Person), point.InForceOn, ct);
        return new SupplierFileAnswer(point.Answer, Describe(key, then, shown, point), [.. group.Select(member => Describe(member, then, shown, point))],
            [.. people.Select(p => new ProcurementInFile(p.Number, p.Title, p.Phase.ToString(), p.PhaseFrom, [.. p.Members.Select(m => names.GetValueOrDefault(m.Person, "–"))]))],
            GiftTotals.Of(shown), shown, tied) 
        {
            SecondaryOccupations = employed, ProcurementConflicts = await Conflicts(session, group, point, ct),
            Recusals = await recusals.Shown(session, await session.RecusalsOf([.. group.Select(k => $"c:{k.Value}")], point, ct), request, ct),
        };
    }

    private async Task<IReadOnlyList<ProcurementConflictInFile>> Conflicts(IQuerySession session, IReadOnlyList<SupplierKey> group, AsOfPoint point, CancellationToken ct)
    {
        var keys = group.Select(k => k.Value).ToHashSet();
        var found = (await session.ProcurementDeclarationsOf([.. keys.Select(key => $"c:{key}")], point, ct)).SelectMany(d => d.Conflicts.Where(c => c.Bidder is { } bidder && keys.Contains(bidder)).Select(c => (Declared: d, Conflict: c))).ToList();
        var names = await history.NamesOf(found.Select(f => new EmployeeId(f.Declared.PersonId)), point.InForceOn, ct);
        return [.. found.Select(f => new ProcurementConflictInFile(f.Declared.Procurement, f.Declared.CaseNumber, f.Declared.PersonId, names.GetValueOrDefault(new(f.Declared.PersonId), "–"), f.Conflict))];
    }

    /// <summary>A correction may have named another party since: what the interest says at the point decides.</summary>
    private async Task<IReadOnlyList<InterestLine>> Interests(IQuerySession session, IReadOnlyList<SupplierKey> group, AsOfPoint point, CancellationToken ct)
    {
        var keys = group.Select(k => k.Value).ToHashSet();
        var found = await session.InterestsOf([.. keys.Select(InterestSummary.Counterparty)], point, ct);
        return await interests.Of(session, [.. found.Where(seen => seen.Interest.Declaration.Counterparty?.Key is { } key && keys.Contains(key))], point.InForceOn, ct);
    }

    private static SupplierInFile Describe(SupplierKey key, SuppliersAsOf.Then then, IReadOnlyList<GiftLine> gifts, AsOfPoint point) =>
        then.Fold.ByKey(key, point.InForceOn, then.Name) is { } known
            ? new(key.Value, known.OrganisationNumber, known.Name, true, known.Aliases, known.Relations)
            : new(key.Value, key.IsProtected ? null : key.Value, gifts.FirstOrDefault(g => g.CounterpartyKey == key.Value)?.Counterparty ?? "–", false, [], []);
}
