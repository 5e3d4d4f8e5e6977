using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Registers;
using JasperFx;
using Marten;
using Marten.Exceptions;
using Npgsql;

namespace IntegrityLedger.Platform.Pipeline;

/// <summary>The first answer to a request that carried an Idempotency-Key, kept with what it was an answer to.</summary>
public sealed class IdempotentAnswer
{
    public Guid Id { get; set; }
    public string RequestHash { get; set; } = "";
    public string Answer { get; set; } = "";
    public DateTimeOffset At { get; set; }
}

/// <summary>A client's promise that two requests are one (draft-ietf-httpapi-idempotency-key-header): key and a hash of what was asked.</summary>
public sealed record IdempotentRequest(Guid Id, string RequestHash)
{
    /// <param name="operation">Method and path, so that one key in two places is two requests.</param>
    public static IdempotentRequest For(string login, string operation, string key, ReadOnlySpan<byte> body) =>
        new(StableId.From("idempotency", $"{login}\n{operation}\n{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}"), Convert.ToHexString(SHA256.HashData(body)));
}

/// <summary>On whose behalf a command runs, and whether it was asked before.</summary>
public sealed record CommandScope(string Login, IdempotentRequest? Idempotency = null);

/// <summary>The one way to write: one session, one transaction, the answer kept with the events, races told apart from failures.</summary>
public sealed class CommandDesk(IDocumentStore store, TimeProvider clock, RegisterClock registerClock, IEnumerable<IRegisterFollower> followers)
{
    private readonly CommandPlaces places = new();
    private static readonly JsonSerializerOptions AnswerJson = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static readonly Refusal KeyReused = new("idempotency-key-reused", RefusalKind.Rule, new(
        "Samma Idempotency-Key har redan använts för en annan begäran. Använd en ny nyckel.", "The same Idempotency-Key was already used for another request. Use a new key."));

    public static readonly Refusal LostRace = new("lost-race", RefusalKind.WrongState, new(
        "Någon annan hann före: ärendet har ändrats. Ladda om, läs ändringen och försök igen.", "Somebody was first: the matter has changed. Reload, read the change and try again."));

    /// <summary>Runs <paramref name="work"/> and commits what it queued, exactly once per idempotency key.</summary>
    public async Task<Outcome<T>> Execute<T>(CommandScope scope, Func<IDocumentSession, CancellationToken, Task<Outcome<T>>> work, CancellationToken ct)
    {
        // A command within a command has its place.
        using var place = registerClock.IsHeld ? null : await places.Take(ct);
        await using var session = store.LightweightSession();
        session.LastModifiedBy = scope.Login;
        var (seen, earlier) = await Begin(session, scope.Idempotency, ct);
        if (earlier is not null) return Again<T>(earlier, scope.Idempotency!);
        foreach (var follower in followers) await follower.Follow(seen, ct);
        using var registers = registerClock.HoldAt(seen);
        var outcome = await work(session, ct);
        if (outcome.IsRefused) return outcome;
        if (scope.Idempotency is { } request)
            session.Insert(new IdempotentAnswer { Id = request.Id, RequestHash = request.RequestHash, At = clock.GetUtcNow(), Answer = JsonSerializer.Serialize(outcome.Value, AnswerJson) });
        try
        {
            // From here on it is done, whether or not the client still listens.
            await session.SaveChangesAsync(CancellationToken.None);
            return outcome;
        }
        catch (Exception e) when (IsLostRace(e))
        {
            return scope.Idempotency is { } twice ? await Before<T>(twice, ct) ?? LostRace : LostRace;
        }
    }

    /// <summary>One round trip opens the transaction, sees where the registers stand, and finds the answer if the request was done before.</summary>
    /// <remarks>The same request sent twice at once waits for itself; the second statement then sees the answer that the first request left.</remarks>
    private static async Task<(RegisterRevisions Seen, IdempotentAnswer? Earlier)> Begin(IDocumentSession session, IdempotentRequest? asked, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand(asked is null ? $"select {RegisterRevisions.Columns}" : OneAtATime);
        if (asked is not null)
        {
            command.Parameters.Add(new NpgsqlParameter<long>("request", BitConverter.ToInt64(asked.Id.ToByteArray())));
            command.Parameters.Add(new NpgsqlParameter<Guid>("id", asked.Id));
        }
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        if (asked is not null) await reader.NextResultAsync(ct);
        await reader.ReadAsync(ct);
        return (RegisterRevisions.From(reader),
            asked is null || await reader.IsDBNullAsync(RegisterRevisions.Count, ct) ? null : await session.DocumentStore.Options.Serializer().FromJsonAsync<IdempotentAnswer>(reader, RegisterRevisions.Count, ct));
    }

    private const string OneAtATime = $"""
        select pg_advisory_xact_lock(@request);
        select {RegisterRevisions.Columns}, a.data from (select) as one left join ledger_forgettable.mt_doc_idempotentanswer as a on a.id = @id
        """;

    private async Task<Outcome<T>?> Before<T>(IdempotentRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<IdempotentAnswer>(request.Id, ct) is not { } answer) return null;
        return Again<T>(answer, request);
    }

    private static Outcome<T> Again<T>(IdempotentAnswer answer, IdempotentRequest request) =>
        answer.RequestHash == request.RequestHash ? Outcome.Of(JsonSerializer.Deserialize<T>(answer.Answer, AnswerJson)!) : KeyReused;

    internal static bool IsLostRace(Exception e) =>
        e is ConcurrencyException or ExistingStreamIdCollisionException or StreamLockedException or DocumentAlreadyExistsException
        || e is MartenCommandException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } }
        || e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };
}
