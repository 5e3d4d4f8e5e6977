using IntegrityLedger.Platform.Pipeline;
using System.Text;
using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Audit.Views;

/// <summary>A <see cref="RegisterQuery"/> as it stands in an address.</summary>
public sealed record RegisterAsked(
    string? Q, QueryWord<Direction>? Direction, QueryWord<Response>? Response, QueryWord<Category>? Category, QueryWord<GiftStatus>? Status, QueryWord<PolicyOutcome>? Outcome, string? Rule,
    string? Unit, string? Supplier, string? Procurement, DateOnly? From, DateOnly? To, string? Clock, decimal? Least, decimal? Most, bool? Late, bool? Historical, string? Sort, string? Cursor, int? Size)
{
    public RegisterQuery Query => new(Q, Direction?.Value, Response?.Value, Category?.Value, Status?.Value, Outcome?.Value, Rule, Unit, Supplier, Procurement, From, To, Clock, Least, Most, Late, Historical, Sort, Cursor, Size);
}

/// <summary>The register over HTTP: a page as JSON, or everything as CSV.</summary>
public static class RegisterEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/audit/register",
            async ([AsParameters] RegisterAsked asked, string? format, string? columns, LedgerRequest request, Register register, KnownAtResolver instants, AccessLog access, HttpContext http) =>
            {
                var query = asked.Query;
                var point = await instants.Resolve(null, null, http.RequestAborted);
                if (point.Refusal is { } no) return Refusals.ToResult(no, http);
                var chosen = AuditFormat.Chosen(columns);
                if (chosen.Refusal is { } unknown) return Refusals.ToResult(unknown, http);
                await access.Note("register", http.Request.QueryString.Value ?? "", point.Value, request.Caller, http.RequestAborted);
                return format == "csv" ? Csv(register, query, chosen.Value) : Results.Ok(await register.Page(query, http.RequestAborted));
            })
        .WithAccess(Access.Role(Role.Auditor)).WithTags("Audit").WithSummary("Every declaration: search, filters, pages, CSV; ?columns= says which columns the file has").Produces<RegisterAnswer>();

    private static IResult Csv(Register register, RegisterQuery query, IReadOnlyList<int> columns) => Results.Stream(async stream =>
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(AuditFormat.Header(columns));
        await foreach (var line in register.All(query, CancellationToken.None)) await writer.WriteAsync(AuditFormat.Row(line, columns));
    }, CsvText.ContentType, "register.csv");
}
