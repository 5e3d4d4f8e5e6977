using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.Web;

/// <summary>Which language a request is answered in: ?lang= before the cookie before Accept-Language; Swedish otherwise.</summary>
public static class LanguageChoice
{
    private const string Cookie = "lang";

    public static string Of(HttpRequest request) =>
        Known(request.Query["lang"]) ?? Known(request.Cookies[Cookie]) ?? Preferred(request.Headers.AcceptLanguage) ?? "sv";

    /// <summary>Remembers a choice made with ?lang= for a year; the cookie holds nothing else.</summary>
    public static void Remember(HttpContext http)
    {
        if (Known(http.Request.Query["lang"]) is { } chosen)
            http.Response.Cookies.Append(Cookie, chosen, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = http.Request.IsHttps });
    }

    /// <summary>The same address in the other language.</summary>
    public static string Switch(HttpRequest request, string language)
    {
        var kept = request.Query.Where(pair => pair.Key != "lang").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return request.Path + QueryString.Create(kept.Append(KeyValuePair.Create("lang", (string?)language)));
    }

    private static string? Preferred(string? header) => header?.Split(',')
        .Select(part => part.Split(';', 2))
        .OrderByDescending(part => part.Length == 1 ? 1m : Weight(part[1]))
        .Select(part => Known(part[0].Trim().Split('-')[0]))
        .FirstOrDefault(language => language is not null);

    private static decimal Weight(string quality) =>
        decimal.TryParse(quality.Trim().Replace("q=", "", StringComparison.Ordinal), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var weight) ? weight : 0m;

    private static string? Known(string? language) => language?.ToLowerInvariant() switch { "sv" => "sv", "en" => "en", _ => null };
}
