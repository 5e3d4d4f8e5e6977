using System.Net;

namespace IntegrityLedger.SystemTests.Http;

/// <summary>Keeps cookies between requests, as a browser does; the in-process handler has no jar of its own.</summary>
public sealed class CookieJar(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly CookieContainer jar = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var kept = jar.GetCookieHeader(request.RequestUri!);
        if (kept.Length > 0 && !request.Headers.Contains("Cookie")) request.Headers.Add("Cookie", kept);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies)) foreach (var cookie in cookies) jar.SetCookies(request.RequestUri!, cookie);
        return answer;
    }
}
