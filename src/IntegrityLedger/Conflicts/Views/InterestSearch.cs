using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using Npgsql;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>A page of the register of interests with the number of all hits.</summary>
public sealed record InterestSearchAnswer(IReadOnlyList<InterestLine> Items, string? Next, long Total);

/// <summary>Every declared interest, for compliance and auditors: <c>GET /api/conflicts/register</c>.</summary>
public sealed class InterestSearch(IDocumentStore store, InterestLines lines, IReadLog reads, TimeProvider clock)
{
    public const int PageSize = 50;
    private const int MostWords = 8;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/conflicts/register",
            (string? q, string? cursor, LedgerRequest request, InterestSearch search, HttpContext http) => search.Page(q, cursor, request, http.RequestAborted))
        .WithAccess(Access.Role(Role.Compliance, Role.Auditor)).WithTags("Conflicts").WithSummary("The register of interests: search, the latest declared first").Produces<InterestSearchAnswer>();

    /// <param name="q">Parts of a case number, names, a description, a procurement or a case; all of the words must be there, in either case of letters.</param>
    public async Task<InterestSearchAnswer> Page(string? q, string? cursor, LedgerRequest request, CancellationToken ct)
    {
        await reads.Opened("interest-register", "all", request.Caller, ct);
        await using var session = store.QuerySession();
        var words = SearchText.Of(q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToArray();
        var found = await Read(session, words, Guid.TryParse(cursor, out var after) ? after : null, ct);
        // Whoever stepped aside from one, or is disqualified there, does not meet it here either.
        var page = found.Take(PageSize).Where(s => InterestActions.MayRead(s.State, request.Actor)).Select(s => new InterestSeen(s.State with { Id = s.Id }, s.RecordedAt)).ToList();
        return new(await lines.Of(session, page, StockholmTime.DateOf(clock.GetUtcNow()), ct), found.Count > PageSize ? found[PageSize - 1].Id.ToString() : null, await Count(session, words, ct));
    }

    private static async Task<IReadOnlyList<InterestSummary>> Read(IQuerySession session, string[] words, Guid? after, CancellationToken ct)
    {
        // Ids are made in time order, so the id itself is the key to page by.
        await using var command = Command($"select s.data {From(words)} {(after is null ? "" : "and s.id < @after")} order by s.id desc limit {PageSize + 1}", words);
        if (after is { } id) command.Parameters.AddWithValue("after", id);
        var json = session.DocumentStore.Options.Serializer();
        var found = new List<InterestSummary>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct)) found.Add(await json.FromJsonAsync<InterestSummary>(reader, 0, ct));
        return found;
    }

    private static async Task<long> Count(IQuerySession session, string[] words, CancellationToken ct)
    {
        await using var command = Command($"select count(*) {From(words)}", words);
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        await reader.ReadAsync(ct);
        return reader.GetInt64(0);
    }

    /// <summary>The words are looked up in the text first: its index knows any part of a word.</summary>
    internal static string From(IReadOnlyList<string> words) => words.Count == 0 ? "from ledger.mt_doc_interestsummary s where true"
        : $"from ledger_forgettable.mt_doc_interesttext t join ledger.mt_doc_interestsummary s on s.id = t.id where {string.Join(" and ", words.Select((_, i) => $"t.data ->> 'search' like @word{i}"))}";

    private static NpgsqlCommand Command(string sql, string[] words)
    {
        var command = new NpgsqlCommand(sql);
        for (var i = 0; i < words.Length; i++) command.Parameters.AddWithValue($"word{i}", $"%{words[i]}%");
        return command;
    }
}
