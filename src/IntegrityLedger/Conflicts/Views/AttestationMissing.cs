using System.Globalization;
using System.Text;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Somebody who has not answered.</summary>
/// <param name="Reminder">How far reminding has come.</param>
public sealed record AttestationMissingLine(
    Guid RequestId, string? Login, string Name, string UnitCode, string UnitName, AttestationRoleClass RoleClass, DateOnly AskedOn, DateOnly DueOn, bool Overdue, AttestationReminder Reminder);

/// <summary>One page; <paramref name="Next"/> is the cursor of the one after it, null at the end.</summary>
public sealed record AttestationMissingPage(IReadOnlyList<AttestationMissingLine> Items, string? Next);

/// <summary>Those who have not answered a campaign: a page at a time, or all as a file.</summary>
public sealed class AttestationMissing(IDocumentStore store, PeopleRegister people, IOrganisation organisation, IPolicyLibrary policies, TimeProvider clock)
{
    private const int PageSize = 50, FilePart = 500;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/attestation-campaigns/{id:guid}/missing",
            async (Guid id, string? unit, string? cursor, string? format, LedgerRequest request, AttestationMissing missing, HttpContext http) => format == "csv"
                ? (await missing.File(id, unit, request, http.RequestAborted)).ToResult(http, text => Results.File(text, "text/csv; charset=utf-8", "missing.csv"))
                : (await missing.Page(id, unit, cursor, request, http.RequestAborted)).ToResult(http, Results.Ok))
        .WithAccess(Access.Role(Role.Compliance, Role.Auditor, Role.Manager)).WithTags("Attestations").WithSummary("Those who have not answered; format=csv for all of them")
        .Produces<AttestationMissingPage>().ProducesProblem(403).ProducesProblem(404);

    /// <param name="unit">A code; null for all that the reader may follow.</param>
    public Task<Outcome<AttestationMissingPage>> Page(Guid id, string? unit, string? cursor, LedgerRequest request, CancellationToken ct) =>
        Read(id, unit, Guid.TryParse(cursor, out var after) ? after : null, PageSize, request, ct);

    private async Task<Outcome<byte[]>> File(Guid id, string? unit, LedgerRequest request, CancellationToken ct)
    {
        var text = new StringBuilder("login;name;unit;unitName;roleClass;askedOn;dueOn;overdue;reminder\r\n");
        for (Guid? after = null; ;)
        {
            var part = await Read(id, unit, after, FilePart, request, ct);
            if (part.Refusal is { } no) return no;
            foreach (var line in part.Value.Items) text.Append(Row(line));
            if (part.Value.Next is not { } next) return (byte[])[.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
            after = Guid.Parse(next);
        }
    }

    private async Task<Outcome<AttestationMissingPage>> Read(Guid id, string? unit, Guid? after, int most, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var scope = await AttestationScope.Units(session, people, request, today, ct);
        if (scope.Refusal is { } no) return no;
        if (await session.LoadAsync<AttestationCampaignSummary>(id, ct) is not { State: var campaign }) return AttestationRefusals.NotFound;
        var units = string.IsNullOrWhiteSpace(unit) ? scope.Value : [.. new[] { unit.Trim() }.Where(code => scope.Value?.Contains(code, StringComparer.OrdinalIgnoreCase) != false)];
        var found = await AttestationsOpen.After(session, [id], units, after, most + 1, ct);
        var page = found.Take(most).ToList();
        var names = (await organisation.ByIds(page.Select(r => new EmployeeId(r.PersonId)), today, ct)).ToDictionary(person => person.Id.Value);
        var limits = AttestationLimits.Of(policies.InForceOn(today), today);
        var unitNames = await people.UnitNames(session, today, ct);
        return new AttestationMissingPage([.. page.Select(r => Line(r, campaign, names.GetValueOrDefault(r.PersonId), unitNames, today, limits))], found.Count > most ? page[^1].Id.ToString() : null);
    }

    private static AttestationMissingLine Line(AttestationRequest request, AttestationCampaign campaign, PersonOnDay? person, Func<string, string> unitName, DateOnly today, AttestationLimits limits)
    {
        var lastDay = campaign.LastDay(request.DueOn);
        return new(request.Id, person?.Login, person?.Name ?? "–", request.UnitCode, unitName(request.UnitCode), request.RoleClass, request.AskedOn, lastDay, lastDay < today,
            AttestationReminders.Reached(request.AskedOn, lastDay, null, today, limits));
    }

    private static string Row(AttestationMissingLine line)
    {
        string?[] cells =
        [
            line.Login, line.Name, line.UnitCode, line.UnitName, Word(line.RoleClass), Day(line.AskedOn), Day(line.DueOn), line.Overdue ? "true" : "false", Word(line.Reminder),
        ];
        return string.Join(';', cells.Select(Cell)) + "\r\n";
    }

    /// <summary>Quoted where needed; a cell that a spreadsheet would run as a formula is made text.</summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") >= 0 || safe[0] == '\'' ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
