using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntegrityLedger.Identity;

/// <summary>Signing in, sessions and who may reach what.</summary>
public static class IdentityModule
{
    private const string Either = "session-or-token";

    /// <summary>Reads Ledger:DemoSignIn, Ledger:ImportToken and Identity:* from the configuration.</summary>
    /// <exception cref="StartRefusedException">Demo sign-in is demanded on an address that others reach.</exception>
    public static IServiceCollection AddIdentity(this IServiceCollection services, IConfiguration configuration, string dataDirectory)
    {
        var mode = SignInMode.Decide(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IPeople, EmployedPeople>();
        services.AddSingleton(mode).AddSingleton<RecentPeople>().AddHostedService<DemoGuard>();
        // The session keys lie beside the master key: nodes that share the one share the other, and a restart keeps everybody signed in.
        services.AddDataProtection().SetApplicationName("IntegrityLedger")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(dataDirectory, "session-keys")));
        var authentication = services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context => ImportToken.Offered(context) ? ImportToken.SchemeName : SessionCookie.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ImportToken>(ImportToken.SchemeName, null)
            .AddCookie(SessionCookie.SchemeName, SessionCookie.Configure);
        if (mode.Authority is not null) ProviderSignIn.Add(authentication, configuration.GetSection("Identity"));
        return services;
    }

    /// <summary>After routing and before the endpoints.</summary>
    public static WebApplication UseIdentity(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SignInMode>().Demo) DemoGuard.Use(app);
        app.UseAuthentication();
        app.UseAccessDoor();
        return app;
    }

    public static void MapIdentity(this IEndpointRouteBuilder endpoints)
    {
        Session.Map(endpoints);
        Me.Map(endpoints);
        ProviderSignIn.Map(endpoints);
    }
}
