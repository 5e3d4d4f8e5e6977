using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using Marten;

namespace IntegrityLedger.Audit.Views;

/// <summary>Everything the ledger knew of one employee at an instant.</summary>
/// <param name="Line">Managers above the person on the day, nearest first, as the ledger knew the organisation then.</param>
/// <param name="Own">Matters the person declared.</param>
/// <param name="TookPart">Matters of others in which the person is named.</param>
/// <param name="Decided">Matters that were given to the person for decision.</param>
/// <param name="Interests">What the person declared, each marked in force or not on the day; also what had ended or was withdrawn.</param>
/// <param name="TiesOfOthers">What colleagues declared that ties them to the person.</param>
public sealed record EmployeeFileAnswer(
    AsOfAnswer AsOf, PersonInFile Person, IReadOnlyList<LineInFile> Line, GiftTotals Totals, IReadOnlyList<GiftLine> Own, IReadOnlyList<GiftLine> TookPart, IReadOnlyList<GiftLine> Decided,
    IReadOnlyList<InterestLine> Interests, IReadOnlyList<InterestLine> TiesOfOthers)
{
    /// <summary>What the person was asked to attest, and had answered.</summary>
    public IReadOnlyList<AttestationInFile> Attestations { get; init; } = [];

    /// <summary>What the person declared for procurements, and the ties to bidders that were found.</summary>
    public IReadOnlyList<ProcurementDeclarationInFile> ProcurementDeclarations { get; init; } = [];

    /// <summary>When the person stepped aside, or took somebody's place.</summary>
    public IReadOnlyList<RecusalAnswer> Recusals { get; init; } = [];

    /// <summary>Secondary occupations the person declared, each marked active or not on the day.</summary>
    public IReadOnlyList<SecondaryOccupationLine> SecondaryOccupations { get; init; } = [];

    /// <summary>Secondary occupations of others that were given to the person to decide or to give an opinion on.</summary>
    public IReadOnlyList<SecondaryOccupationLine> SecondaryOccupationsDecided { get; init; } = [];
}

public sealed record PersonInFile(
    Guid Id, string? Login, string Name, string? Title, string UnitCode, string UnitName, bool Employed, IReadOnlyList<string> Roles, IReadOnlyList<MandateOnDay> Mandates);

public sealed record LineInFile(string UnitCode, string UnitName, string? Manager, string? ManagerName, string Kind);

public sealed class EmployeeFile(IDocumentStore store, KnownAtResolver instants, GiftLines lines, InterestLines interests, RecusalReader recusals, SecondaryOccupationsAsOf occupations, AccessLog access, IOrganisation organisation, OrganisationAsOf history)
{
    private static readonly Refusal Unknown = new("audit-employee-not-found", RefusalKind.NotFound,
        new("Liggaren kände ingen med den inloggningen eller identiteten vid tidpunkten.", "The ledger knew nobody with that login or identity at that instant."));

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/audit/employees/{person}",
            async (string person, DateTimeOffset? knownAt, DateOnly? on, string? format, string? columns, LedgerRequest request, EmployeeFile file, HttpContext http) =>
                (await file.Open(person, knownAt, on, request, http.RequestAborted)).ToResult(http, answer =>
                    AuditFormat.Answer(format, columns, answer, $"employee-{answer.Person.Login ?? answer.Person.Id.ToString()}", [.. answer.Own, .. answer.TookPart], http)))
        .WithAccess(Access.Role(Role.Auditor)).WithTags("Audit").WithSummary("One employee, as of any instant").Produces<EmployeeFileAnswer>().ProducesProblem(404);

    public async Task<Outcome<EmployeeFileAnswer>> Open(string person, DateTimeOffset? knownAt, DateOnly? on, LedgerRequest request, CancellationToken ct)
    {
        var resolved = await instants.Resolve(knownAt, on, ct);
        if (resolved.Refusal is { } no) return no;
        var point = resolved.Value;
        await using var session = store.QuerySession();
        var id = Guid.TryParse(person, out var known) ? new EmployeeId(known) : (await organisation.ByLogin(person, point.InForceOn, ct))?.Id;
        if (id is not { } employee) return Unknown;
        var then = await history.At(session, employee, point, ct);
        if (then.Person(employee) is not { } shown) return Unknown;
        await access.Note("employee", shown.Login, point, request.Caller, ct);

        var streams = await session.StreamsNaming([GiftSummary.Employee(employee), GiftSummary.Decider(employee)], ct);
        var gifts = await session.GiftsOf(streams, point, ct);
        async Task<IReadOnlyList<GiftLine>> Lines(Func<Gift, bool> which) => await lines.Of(session, [.. gifts.Where(g => which(g.Gift))], point.InForceOn, ct);
        var ties = await session.InterestsOf([InterestSummary.Declarant(employee), InterestSummary.Colleague(employee)], point, ct);
        async Task<IReadOnlyList<InterestLine>> Ties(Func<InterestSeen, bool> which) => await interests.Of(session, [.. ties.Where(which)], point.InForceOn, ct);
        var own = await Lines(g => g.Declarant.Person == employee);
        return new EmployeeFileAnswer(point.Answer,
            new(employee.Value, shown.Login, shown.Name, shown.Title, shown.UnitCode, shown.UnitName, shown.Employed, shown.Roles, shown.Mandates),
            [.. then.Line(employee).Select(s => new LineInFile(s.UnitCode, s.UnitName, s.Manager?.Login, s.Manager?.Name, s.Kind.ToString()))],
            GiftTotals.Of(own), own,
            await Lines(g => g.Declarant.Person != employee && g.TookPart.Contains(employee)),
            await Lines(g => g.EverRoutedTo.Contains(employee) || g.Deciders.Contains(employee)),
            await Ties(t => t.Interest.Declarant.Person == employee), await Ties(t => t.Interest.Declaration.Colleague == employee))
        {
            Attestations = await session.AttestationsOf(employee, AttestationAudit.PointOf(point), request.Language, ct),
            ProcurementDeclarations = await session.ProcurementDeclarationsOf([$"e:{employee}"], point, ct),
            Recusals = await recusals.Shown(session, await session.RecusalsOf([$"e:{employee}"], point, ct), request, ct),
            SecondaryOccupations = await occupations.OfPerson(session, employee, point, ct), SecondaryOccupationsDecided = await occupations.DecidedBy(session, employee, point, ct),
        };
    }
}
