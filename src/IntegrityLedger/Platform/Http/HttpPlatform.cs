using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IntegrityLedger.Platform.Http;

/// <summary>What every room's endpoints stand on: JSON, errors, headers, limits.</summary>
public static class HttpPlatform
{
    public static IServiceCollection AddHttpPlatform(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        // Otherwise an unreadable body is answered with a bare 400, and the sentence about what was wrong is lost.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        return services.AddExceptionHandler<ExceptionProblems>().AddSignInLimit().AddApiDocument();
    }

    /// <summary>First in the pipeline: whatever comes after is answered with headers and problem details.</summary>
    public static WebApplication UseHttpPlatform(this WebApplication app)
    {
        app.UseMiddleware<Health.RequestLog>();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => Answers.Write(context.HttpContext, Statuses.Bare(context.HttpContext.Response.StatusCode), context.HttpContext.Response.StatusCode));
        app.UseSameOrigin();
        app.UseRouting();
        app.UseBodyLimit();
        app.UseRateLimiter();
        return app;
    }
}
