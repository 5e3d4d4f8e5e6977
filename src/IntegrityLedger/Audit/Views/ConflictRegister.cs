using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using Npgsql;

namespace IntegrityLedger.Audit.Views;

/// <summary>What the register shows: ties to bidders that were found, declarations for procurements, recusals.</summary>
public enum ConflictRecord { Found, Declarations, Recusals }

/// <summary>A question to the register of conflicts.</summary>
/// <param name="Kind">Ties that were found, when left out.</param>
/// <param name="Procurement">Only about that procurement.</param>
/// <param name="Cursor">The case number after which the page begins.</param>
public sealed record ConflictRegisterQuery(ConflictRecord? Kind = null, string? Procurement = null, string? Cursor = null, DateTimeOffset? KnownAt = null, DateOnly? On = null);

/// <summary>A page of it, the newest case first; one of the lists is filled.</summary>
/// <param name="Names">What the people of the page are called, by id.</param>
public sealed record ConflictRegisterAnswer(
    AsOfAnswer AsOf, IReadOnlyList<ProcurementConflictInFile> Found, IReadOnlyList<ProcurementDeclarationInFile> Declarations, IReadOnlyList<RecusalAnswer> Recusals,
    IReadOnlyDictionary<Guid, string> Names, string? Next);

/// <summary>Recusals, declarations for procurements and ties to bidders of the whole city, as of any instant.</summary>
public sealed class ConflictRegister(IDocumentStore store, KnownAtResolver instants, RecusalReader recusals, AccessLog access, IOrganisation organisation)
{
    public const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/audit/conflicts",
            async (QueryWord<ConflictRecord>? kind, string? procurement, string? cursor, DateTimeOffset? knownAt, DateOnly? on, LedgerRequest request, ConflictRegister register, HttpContext http) =>
                (await register.Page(new(kind?.Value, procurement, cursor, knownAt, on), request, http.RequestAborted)).ToResult(http, Results.Ok))
        .WithAccess(Access.Role(Role.Auditor)).WithTags("Audit").WithSummary("Recusals, declarations for procurements and ties found, as of any instant").Produces<ConflictRegisterAnswer>();

    public async Task<Outcome<ConflictRegisterAnswer>> Page(ConflictRegisterQuery query, LedgerRequest request, CancellationToken ct)
    {
        var resolved = await instants.Resolve(query.KnownAt, query.On, ct);
        if (resolved.Refusal is { } no) return no;
        var (point, kind) = (resolved.Value, query.Kind ?? ConflictRecord.Found);
        await access.Note("conflict-register", $"{kind} {query.Procurement}".Trim(), point, request.Caller, ct);
        await using var session = store.QuerySession();
        var (streams, next) = await Streams(session, kind, query, point, ct);
        if (kind == ConflictRecord.Recusals)
            return new ConflictRegisterAnswer(point.Answer, [], [], await recusals.Shown(session, await session.RecusalsIn(streams, point, ct), request, ct), new Dictionary<Guid, string>(), next);
        var declared = await session.ProcurementDeclarationsIn(streams, point, ct);
        var names = (await organisation.ByIds(declared.Select(d => new EmployeeId(d.PersonId)).Distinct(), point.InForceOn, ct)).ToDictionary(p => p.Id.Value, p => p.Name);
        return kind == ConflictRecord.Declarations
            ? new ConflictRegisterAnswer(point.Answer, [], declared, [], names, next)
            : new ConflictRegisterAnswer(point.Answer, [.. declared.SelectMany(d => d.Conflicts.Select(c => new ProcurementConflictInFile(d.Procurement, d.CaseNumber, d.PersonId, names.GetValueOrDefault(d.PersonId, "–"), c)))], [], [], names, next);
    }

    /// <summary>Which cases the page is about: those whose first word was recorded by then. What they say is folded from the events of that time.</summary>
    private static async Task<(IReadOnlyList<Guid> Streams, string? Next)> Streams(IQuerySession session, ConflictRecord kind, ConflictRegisterQuery query, AsOfPoint point, CancellationToken ct)
    {
        var summaries = kind == ConflictRecord.Recusals ? "recusalsummary" : "procurementdeclarationsummary";
        await using var command = new NpgsqlCommand($"""
            select s.id, s.case_number from ledger.mt_doc_{summaries} as s
            where (@cursor is null or s.case_number < @cursor) and (@party is null or s.data -> 'parties' @> jsonb_build_array(@party)) and (s.data ->> 'recordedAt')::timestamptz <= @known
              {(kind == ConflictRecord.Found ? "and s.data -> 'state' -> 'conflicts' <> '[]'::jsonb" : "")}
            order by s.case_number desc limit {PageSize + 1}
            """);
        command.Parameters.Add(new NpgsqlParameter<string?>("cursor", NpgsqlTypes.NpgsqlDbType.Text) { TypedValue = Written(query.Cursor) });
        command.Parameters.Add(new NpgsqlParameter<string?>("party", NpgsqlTypes.NpgsqlDbType.Text) { TypedValue = Written(query.Procurement) is { } number ? $"p:{ProcurementDeclarationSummary.NumberOf(number)}" : null });
        command.Parameters.AddWithValue("known", point.KnownAt.UtcDateTime);
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        var rows = new List<(Guid Id, string Number)>();
        while (await reader.ReadAsync(ct)) rows.Add((reader.GetGuid(0), reader.GetString(1)));
        return ([.. rows.Take(PageSize).Select(row => row.Id)], rows.Count > PageSize ? rows[PageSize - 1].Number : null);
    }

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
