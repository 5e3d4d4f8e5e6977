using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Platform.Pipeline;

/// <summary>Reads <c>Idempotency-Key</c> before the body is bound, so that key and body are known to whoever commits.</summary>
public static class Idempotency
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    public static IApplicationBuilder UseIdempotency(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var key = context.Request.Headers[Header].ToString().Trim();
        if (key.Length == 0 || HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) { await next(context); return; }
        if (key.Length > LongestKey)
        {
            await Answers.Write(context, new Refusal("idempotency-key-too-long", RefusalKind.Form,
                new($"Idempotency-Key får ha högst {LongestKey} tecken.", $"Idempotency-Key may have at most {LongestKey} characters.")));
            return;
        }
        context.Request.EnableBuffering();
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        context.Request.Body.Position = 0;
        var who = Caller.From(context.User)?.Login ?? "";
        context.Features.Set(IdempotentRequest.For(who, $"{context.Request.Method} {context.Request.Path}", key, body.GetBuffer().AsSpan(0, (int)body.Length)));
        await next(context);
    });

    public static IdempotentRequest? Of(HttpContext context) => context.Features.Get<IdempotentRequest>();
}
