using IntegrityLedger.Platform.Http;
using Microsoft.AspNetCore.Diagnostics;

namespace IntegrityLedger.Platform.Health;

/// <summary>One line a request: method, the route's pattern, status, milliseconds and trace id; no address, query, person or body.</summary>
public sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = clock.GetTimestamp();
        try { await next(context); }
        finally
        {
            // The pattern is asked for afterwards, when routing has found it; after an exception only the exception's feature remembers it.
            var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
            Line(context.Request.Method, (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(none)", context.Response.StatusCode,
                (long)clock.GetElapsedTime(start).TotalMilliseconds, Problem.Trace(context));
        }
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds} ms, trace {Trace}")]
    private partial void Line(string method, string route, int status, long milliseconds, string trace);
}
