using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace IntegrityLedger.Platform.Http;

/// <summary>The last answer: an exception becomes a problem that says nothing of the inside; the log has its outline, the answer the trace id.</summary>
internal sealed partial class ExceptionProblems(ILogger<ExceptionProblems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Response.HasStarted) return false;
        if (exception is BadHttpRequestException bad)
        {
            await Answers.Write(httpContext, BadRequests.Explain(bad, httpContext), bad.StatusCode);
            return true;
        }
        var status = DatabaseIsGone(exception) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        if (!httpContext.RequestAborted.IsCancellationRequested) Unexpected(status, Problem.Trace(httpContext), ExceptionOutline.Of(exception));
        if (status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = "5";
        await Answers.Write(httpContext, Statuses.Bare(status), status);
        return true;
    }

    private static bool DatabaseIsGone(Exception exception) => exception is NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: System.Net.Sockets.SocketException }
        || (exception.InnerException is { } inner && DatabaseIsGone(inner));

    [LoggerMessage(LogLevel.Error, "A request ended in an unexpected exception: status {Status}, trace {Trace}, {Outline}")]
    private partial void Unexpected(int status, string trace, string outline);
}
