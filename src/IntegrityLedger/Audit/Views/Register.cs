using System.Globalization;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Marten;
using Npgsql;

namespace IntegrityLedger.Audit.Views;

/// <summary>What the register is asked for; everything left out is not asked. Dates are inclusive.</summary>
/// <param name="Q">Part of a case number, a name, a description or a purpose; several words must all be there.</param>
/// <param name="Sort">occurredOn (default), recordedAt, caseNumber or amount; a leading minus turns it round. Default: the latest first.</param>
public sealed record RegisterQuery(
    string? Q = null, Direction? Direction = null, Response? Response = null, Category? Category = null, GiftStatus? Status = null, PolicyOutcome? Outcome = null, string? Rule = null,
    string? Unit = null, string? Supplier = null, string? Procurement = null, DateOnly? From = null, DateOnly? To = null, string? Clock = null, decimal? Least = null, decimal? Most = null,
    bool? Late = null, bool? Historical = null, string? Sort = null, string? Cursor = null, int? Size = null);

/// <summary>One page of the register with the number of all hits.</summary>
public sealed record RegisterAnswer(IReadOnlyList<GiftLine> Items, string? Next, long Total);

/// <summary>The register: search, filters and keyset paging over every declaration.</summary>
public sealed class Register(IDocumentStore store, GiftLines lines, TimeProvider clock)
{
    public const int PageSize = 50, LargestPage = 500;

    public async Task<RegisterAnswer> Page(RegisterQuery query, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var size = Math.Clamp(query.Size ?? PageSize, 1, LargestPage);
        var sql = RegisterSql.For(query);
        var found = await Read(session, sql.Page(size + 1), ct);
        var page = found.Take(size).ToList();
        return new(await Lines(session, page, ct), found.Count > size ? sql.CursorAfter(page[^1]) : null, await Count(session, sql, ct));
    }

    /// <summary>Everything that matches, page by page, so that memory stays flat however long the register is.</summary>
    public async IAsyncEnumerable<GiftLine> All(RegisterQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var session = store.QuerySession();
        for (var cursor = query.Cursor; ;)
        {
            var sql = RegisterSql.For(query with { Cursor = cursor });
            var page = await Read(session, sql.Page(LargestPage), ct);
            foreach (var line in await Lines(session, page, ct)) yield return line;
            if (page.Count < LargestPage) yield break;
            cursor = sql.CursorAfter(page[^1]);
        }
    }

    private Task<IReadOnlyList<GiftLine>> Lines(IQuerySession session, IReadOnlyList<GiftSummary> page, CancellationToken ct) =>
        lines.Of(session, [.. page.Select(g => new GiftSeen(g.State, g.RecordedAt))], StockholmTime.DateOf(clock.GetUtcNow()), ct);

    private static async Task<IReadOnlyList<GiftSummary>> Read(IQuerySession session, NpgsqlCommand command, CancellationToken ct)
    {
        await using var owned = command;
        var json = session.DocumentStore.Options.Serializer();
        var found = new List<GiftSummary>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct)) found.Add(await json.FromJsonAsync<GiftSummary>(reader, 0, ct));
        return found;
    }

    private static async Task<long> Count(IQuerySession session, RegisterSql sql, CancellationToken ct)
    {
        await using var command = sql.Count();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        await reader.ReadAsync(ct);
        return Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture);
    }
}
