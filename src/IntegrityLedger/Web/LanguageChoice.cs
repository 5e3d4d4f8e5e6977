using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.Web;

/// <summary>Which language a request is answered in: ?lang= before everything else, then as for any request.</summary>
public static class LanguageChoice
{
    public static string Of(HttpContext http) => Platform.Http.Language.Known(http.Request.Query["lang"]) ?? Platform.Http.Language.Of(http);

    /// <summary>Remembers a choice made with ?lang= for a year; the cookie holds nothing else.</summary>
    public static void Remember(HttpContext http)
    {
        if (Platform.Http.Language.Known(http.Request.Query["lang"]) is { } chosen)
            http.Response.Cookies.Append(Platform.Http.Language.Cookie, chosen, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = http.Request.IsHttps });
    }

    /// <summary>The same address in the other language.</summary>
    public static string Switch(HttpRequest request, string language)
    {
        var kept = request.Query.Where(pair => pair.Key != "lang").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return request.Path + QueryString.Create(kept.Append(KeyValuePair.Create("lang", (string?)language)));
    }
}
