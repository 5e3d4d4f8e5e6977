using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IntegrityLedger.Identity;

/// <summary>The session: an encrypted cookie of eight sliding hours that no script can read, checked against HR at least every minute.</summary>
internal static class SessionCookie
{
    public const string SchemeName = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "ledger";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = CheckStillEmployed;
    }

    public static Task SignIn(HttpContext context, Person person) =>
        context.SignInAsync(SchemeName, LedgerClaims.Principal(person, SchemeName), new AuthenticationProperties { IsPersistent = false });

    public static Task SignOut(HttpContext context) => context.SignOutAsync(SchemeName);

    /// <summary>Someone who left is out within a minute; a new unit or role holds within a minute, without signing in again.</summary>
    private static async Task CheckStillEmployed(CookieValidatePrincipalContext context)
    {
        var login = Caller.From(context.Principal)?.Login;
        var people = context.HttpContext.RequestServices.GetRequiredService<RecentPeople>();
        var person = login is null ? null : await people.ByLogin(login, context.HttpContext.RequestAborted);
        if (person is null)
        {
            context.RejectPrincipal();
            await SignOut(context.HttpContext);
            return;
        }
        context.ReplacePrincipal(LedgerClaims.Principal(person, SchemeName));
    }
}
