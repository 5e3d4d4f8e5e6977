using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.Http;

/// <summary>Refuses unsafe requests that another site makes a browser send (cross-site request forgery).</summary>
/// <remarks>
/// A browser says where a request comes from, and a page cannot make it lie: Sec-Fetch-Site (all current browsers), else Origin. A request with neither
/// is not from a browser of this decade, and a program has no cookie but its own. JSON gives no exception: it would need a CORS preflight, which is never
/// granted here, so nothing legitimate is lost. "same-site" counts as foreign, since every port of localhost is the same site.
/// </remarks>
internal static class SameOrigin
{
    private static readonly Refusal Foreign = new("cross-origin", RefusalKind.NotYours,
        new("Förfrågan kom från en annan webbplats och har stoppats. Gå till tjänsten själv och gör om det där.", "The request came from another site and was stopped. Go to the service itself and do it there."));

    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) =>
        app.Use((context, next) => IsSafe(context.Request.Method) || IsOwn(context.Request) ? next(context) : Answers.Write(context, Foreign));

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && string.Equals(from.Scheme, request.Scheme, StringComparison.OrdinalIgnoreCase)
            && string.Equals(from.Authority, new Uri($"{request.Scheme}://{request.Host}").Authority, StringComparison.OrdinalIgnoreCase));
    }
}
