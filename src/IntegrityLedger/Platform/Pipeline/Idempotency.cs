using System.Text;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using Microsoft.Net.Http.Headers;

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
        // In memory, never in a temporary file: what people write may not touch a disk in clear.
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        context.Request.Body = body;
        var who = Caller.From(context.User)?.Login ?? "";
        context.Features.Set(IdempotentRequest.For(who, $"{context.Request.Method} {context.Request.Path}", key, Comparable(context.Request, body.ToArray())));
        await next(context);
    });

    /// <summary>A form with a file is the same form when it is sent again, although the line between its parts is a new one each time.</summary>
    private static ReadOnlySpan<byte> Comparable(HttpRequest request, byte[] body)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) return body;
        var boundary = Encoding.ASCII.GetBytes(HeaderUtilities.RemoveQuotes(type.Boundary).ToString());
        if (boundary.Length == 0) return body;
        var parts = new MemoryStream(body.Length);
        var rest = body.AsSpan();
        for (int at; (at = rest.IndexOf(boundary)) >= 0; rest = rest[(at + boundary.Length)..]) parts.Write(rest[..at]);
        parts.Write(rest);
        return parts.ToArray();
    }

    public static IdempotentRequest? Of(HttpContext context) => context.Features.Get<IdempotentRequest>();
}
