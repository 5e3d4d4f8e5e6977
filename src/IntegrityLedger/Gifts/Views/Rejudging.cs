using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy;
using IntegrityLedger.Policy.Views;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace IntegrityLedger.Gifts.Views;

/// <summary>A stored judgement made once more under the version it names, on the facts it saw.</summary>
/// <param name="Position">Of the event in the ledger.</param>
/// <param name="Was">The stored outcome.</param>
/// <param name="Again">The outcome today; null when the version is not in the ledger.</param>
/// <param name="Same">The whole stored assessment, every rule, value and sentence of it, came out the same.</param>
public sealed record Rejudged(Guid GiftId, long Position, DateTimeOffset RecordedAt, string PolicyVersion, DateOnly PolicyDate, PolicyOutcome Was, PolicyOutcome? Again, bool Same);

/// <summary>Makes old judgements again: nothing retroactive can have crept in when every one comes out as it is stored.</summary>
public sealed class Rejudging(IDocumentStore store, PolicyLibrary library, GiftDoor door)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/gifts/{id:guid}/rejudgement",
            async (Guid id, LedgerRequest request, Rejudging rejudging, HttpContext http) => (await rejudging.Of(id, request, http.RequestAborted)).ToResult(http, Results.Ok))
        .WithAccess(Access.CaseParty).WithTags("Gifts").WithSummary("Each judgement of the matter, made again under its own version of the policy").Produces<IReadOnlyList<Rejudged>>().ProducesProblem(403).ProducesProblem(404);

    public async Task<Outcome<IReadOnlyList<Rejudged>>> Of(Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<GiftSummary>(id, ct) is not { } summary) return GiftRefusals.NotFound;
        if (await door.Closed(summary.State, request, ct) is { } no) return no;
        return Outcome.Of<IReadOnlyList<Rejudged>>(await All(id, ct).ToListAsync(ct));
    }

    /// <summary>Every judgement in the ledger in its order, or those of one matter; one at a time, so that memory stays flat.</summary>
    public async IAsyncEnumerable<Rejudged> All(Guid? gift, [EnumeratorCancellation] CancellationToken ct)
    {
        var json = store.Options.Serializer();
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand($"""
            select stream_id, seq_id, timestamp, data::text from ledger_events.mt_events where type = 'gift_screened' {(gift is null ? "" : "and stream_id = @gift")} order by seq_id
            """, connection) { CommandTimeout = 0, Parameters = { new NpgsqlParameter("gift", NpgsqlDbType.Uuid) { Value = (object?)gift ?? DBNull.Value } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var stored = JsonNode.Parse(reader.GetString(3))!["assessment"];
            var screened = json.FromJson<GiftScreened>(reader, 3);
            var again = library.Shelf.Find(screened.Assessment.PolicyVersion) is { } pack ? PolicyEvaluator.Evaluate(pack, screened.Facts, screened.PolicyDate) : null;
            yield return new(reader.GetGuid(0), reader.GetInt64(1), reader.GetFieldValue<DateTimeOffset>(2), screened.Assessment.PolicyVersion, screened.PolicyDate, screened.Assessment.Outcome, again?.Outcome,
                again is not null && JsonNode.DeepEquals(stored, JsonNode.Parse(json.ToCleanJson(again))));
        }
    }
}
