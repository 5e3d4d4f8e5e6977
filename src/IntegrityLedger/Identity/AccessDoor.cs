using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Identity;

/// <summary>Enforces <see cref="AccessAttribute"/> on every endpoint, pages included; what carries none is closed.</summary>
public static class AccessDoor
{
    internal static readonly Refusal NoRole = new("role-missing", RefusalKind.NotYours,
        new("Din roll ger inte tillgång till det här. Behöver du det i ditt arbete, vänd dig till din chef.", "Your role does not give access to this. If your work needs it, turn to your manager."));

    internal static IApplicationBuilder UseAccessDoor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // Routing's own answers (405, 415) are endpoints too, but nobody mapped them.
        if (context.GetEndpoint() is not RouteEndpoint endpoint) { await next(context); return; }
        var access = endpoint.Metadata.GetMetadata<AccessAttribute>() ?? new AccessAttribute(AccessKind.Roles);
        if (access.Kind == AccessKind.Public) { await next(context); return; }
        if (Caller.From(context.User) is not { } caller) { await SignInFirst(context); return; }
        if (!Admits(access, caller)) { await Answers.Write(context, NoRole); return; }
        context.Response.Headers.CacheControl = "no-store";
        await next(context);
    });

    /// <summary>Every mapped endpoint says who may reach it, or the application does not start.</summary>
    /// <exception cref="InvalidOperationException">Names the endpoints that say nothing.</exception>
    public static void RequireAccessEverywhere(this IEndpointRouteBuilder endpoints)
    {
        var silent = endpoints.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<AccessAttribute>() is null).Select(endpoint => endpoint.DisplayName ?? endpoint.RoutePattern.RawText).ToArray();
        if (silent.Length > 0) throw new InvalidOperationException($"These endpoints say nothing of who may reach them; add .WithAccess(...) or [Access(...)]: {string.Join(", ", silent)}");
    }

    private static bool Admits(AccessAttribute access, Caller caller) => access.Kind switch
    {
        AccessKind.SignedIn or AccessKind.CaseParty => !caller.Is(Role.Integration),
        AccessKind.Roles => access.Roles.Any(caller.Is),
        _ => false,
    };

    private static async Task SignInFirst(HttpContext context)
    {
        if (!Answers.WantsPage(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Session realm=\"IntegrityLedger\"";
            await Answers.Write(context, Statuses.Bare(StatusCodes.Status401Unauthorized));
            return;
        }
        context.Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
    }
}
