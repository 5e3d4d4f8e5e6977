using System.Security.Claims;
using IntegrityLedger.Platform.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace IntegrityLedger.Identity;

/// <summary>Sign-in through the organisation's identity provider (OpenID Connect, code flow with PKCE); it says who, HR says which roles.</summary>
/// <remarks>
/// Settings: Identity:Authority, ClientId, ClientSecret; LoginClaim (default preferred_username) holds the login. Identity:LoginDomain, where set, is cut off
/// (anna.berg@stad.example → anna.berg); a login of any other domain is a stranger's.
/// </remarks>
internal static class ProviderSignIn
{
    public const string SchemeName = "provider";

    public static void Add(AuthenticationBuilder authentication, IConfigurationSection settings) => authentication.AddOpenIdConnect(SchemeName, options =>
    {
        options.Authority = settings["Authority"];
        options.ClientId = settings["ClientId"];
        options.ClientSecret = settings["ClientSecret"];
        options.ResponseType = "code";
        // Back by address and not by a posted form: a form from the provider's site would be refused as foreign, and a lax cookie is enough.
        options.ResponseMode = "query";
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CallbackPath = "/sign-in/callback";
        options.SignInScheme = SessionCookie.SchemeName;
        options.MapInboundClaims = false;
        options.RequireHttpsMetadata = !Addresses.IsLoopback(settings["Authority"]!);
        options.Events.OnTokenValidated = context => Recognise(context, settings);
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/sign-in?error=provider-refused");
            return Task.CompletedTask;
        };
    });

    /// <summary>Where the sign-in page sends people when a provider is configured.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/sign-in/provider", (string? returnUrl, SignInMode mode) => mode.Authority is null
            ? Results.Redirect("/sign-in")
            : Results.Challenge(new AuthenticationProperties { RedirectUri = LocalUrl.OrStart(returnUrl) }, [SchemeName]))
        .WithAccess(Access.Public).RequireRateLimiting(SignInLimit.Policy).ExcludeFromDescription();

    private static async Task Recognise(TokenValidatedContext context, IConfigurationSection settings)
    {
        var login = Login(context.Principal?.FindFirstValue(settings["LoginClaim"] ?? "preferred_username"), settings["LoginDomain"]);
        var person = login is null ? null : await context.HttpContext.RequestServices.GetRequiredService<RecentPeople>().Now(login, context.HttpContext.RequestAborted);
        if (person is null) context.Fail("Nobody employed has the login that the provider named.");
        else context.Principal = LedgerClaims.Principal(person, SessionCookie.SchemeName);
    }

    internal static string? Login(string? claim, string? domain) => claim is null or "" ? null
        : domain is null or "" ? claim
        : claim.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase) ? claim[..^(domain.Length + 1)] : null;
}
