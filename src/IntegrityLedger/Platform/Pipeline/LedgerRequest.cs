using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Platform.Pipeline;

/// <summary>Who asks, in which language, and whether it was asked before.</summary>
public sealed record LedgerRequest(Caller Caller, string Language, IdempotentRequest? Asked = null)
{
    public Actor Actor => new(Caller.Id, Caller.Login, Caller.Roles);
    public CommandScope Scope => new(Caller.Login, Asked);

    /// <summary>Lets an endpoint take the request as an argument; endpoints that take it are behind the door.</summary>
    public static ValueTask<LedgerRequest?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(Caller.From(context.User) is { } caller ? new LedgerRequest(caller, Http.Language.Of(context), Idempotency.Of(context)) : null);
}
