using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.Http;

/// <summary>Gives a refusal to whoever asked: problem details to a client, a plain page to a person.</summary>
public static class Answers
{
    public static Task Write(HttpContext context, Refusal refusal, int? status = null)
    {
        var problem = Problem.From(refusal, context, status);
        return WantsPage(context.Request) ? PlainPage.Write(context, problem) : problem.WriteTo(context);
    }

    /// <summary>A person in a browser, rather than a client of the API.</summary>
    public static bool WantsPage(HttpRequest request) => !IsApi(request) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/log");
}
