using IntegrityLedger.Identity;

namespace IntegrityLedger.Web;

/// <summary>The pages: Razor components rendered on the server, without circuits and without script that anything depends on.</summary>
public static class WebModule
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddScoped<Ui>();
        return services;
    }

    public static void MapWeb(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/assets/{name}", (string name, HttpContext http) => WebAssets.Serve(name, http)).WithAccess(Access.Public).ExcludeFromDescription();
        endpoints.MapGet("/app.css", (HttpContext http) => WebAssets.Serve("app.css", http)).WithAccess(Access.Public).ExcludeFromDescription();
        // No antiforgery tokens: a request from another site is refused by its origin before it reaches a page (Platform/Http/SameOrigin),
        // and a token that dies with the session would cost people what they had typed.
        endpoints.MapRazorComponents<App>().WithAccess(Access.SignedIn).DisableAntiforgery();
    }
}
