using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IntegrityLedger.Kernel;
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
public sealed class CommandDesk(IDocumentStore store, TimeProvider clock)
{
    private static readonly JsonSerializerOptions AnswerJson = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static readonly Refusal KeyReused = new("idempotency-key-reused", RefusalKind.Rule, new(
        "Samma Idempotency-Key har redan använts för en annan begäran. Använd en ny nyckel.", "The same Idempotency-Key was already used for another request. Use a new key."));

    public static readonly Refusal LostRace = new("lost-race", RefusalKind.WrongState, new(
        "Någon annan hann före: ärendet har ändrats. Ladda om, läs ändringen och försök igen.", "Somebody was first: the matter has changed. Reload, read the change and try again."));

    /// <summary>Runs <paramref name="work"/> and commits what it queued, exactly once per idempotency key.</summary>
    public async Task<Outcome<T>> Execute<T>(CommandScope scope, Func<IDocumentSession, CancellationToken, Task<Outcome<T>>> work, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.LastModifiedBy = scope.Login;
        if (scope.Idempotency is { } asked)
        {
            await OneAtATime(session, asked, ct);
            if (await Before<T>(session, asked, ct) is { } earlier) return earlier;
        }
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
            if (scope.Idempotency is not { } twice) return LostRace;
            await using var reader = store.QuerySession();
            return await Before<T>(reader, twice, ct) ?? LostRace;
        }
    }

    /// <summary>The same request sent twice at once waits for itself, so that the second finds the first one's answer.</summary>
    private static async Task OneAtATime(IDocumentSession session, IdempotentRequest request, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(@request)");
        command.Parameters.AddWithValue("request", BitConverter.ToInt64(request.Id.ToByteArray()));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
    }

    private static async Task<Outcome<T>?> Before<T>(IQuerySession session, IdempotentRequest request, CancellationToken ct)
    {
        var answer = await session.LoadAsync<IdempotentAnswer>(request.Id, ct);
        if (answer is null) return null;
        return answer.RequestHash == request.RequestHash ? Outcome.Of(JsonSerializer.Deserialize<T>(answer.Answer, AnswerJson)!) : KeyReused;
    }

    internal static bool IsLostRace(Exception e) =>
        e is ConcurrencyException or ExistingStreamIdCollisionException or StreamLockedException or DocumentAlreadyExistsException
        || e is MartenCommandException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } }
        || e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };
}
