using System.Net;
using System.Text;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.Http;

/// <summary>Gives a refusal to whoever asked: problem details to a client, a plain page to a person.</summary>
public static class Answers
{
    public static Task Write(HttpContext context, Refusal refusal, int? status = null)
    {
        var problem = Problem.From(refusal, context, status);
        return WantsPage(context.Request) ? Page(context, problem) : problem.WriteTo(context);
    }

    /// <summary>A person in a browser, rather than a client of the API.</summary>
    public static bool WantsPage(HttpRequest request) => !IsApi(request) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/log");

    // Written by hand and not as a Razor component: it must work when nothing else does.
    private static async Task Page(HttpContext context, Problem problem)
    {
        var language = Language.Of(context);
        var (start, trace) = language == Language.English ? ("To the start page", "Number for questions") : ("Till startsidan", "Nummer vid frågor");
        var page = new StringBuilder()
            .Append($"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append($"<title>{Html(problem.Title)}</title><link rel=\"stylesheet\" href=\"/app.css\"></head><body><main class=\"page narrow\">")
            .Append($"<h1>{Html(problem.Title)}</h1><p>{Html(problem.Detail)}</p><p><a href=\"/\">{start}</a></p><p><small>{trace}: {problem.TraceId}</small></p></main></body></html>");
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(page.ToString(), context.RequestAborted);
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
