using System.Text.Json;
using IntegrityLedger.Identity;
using Marten;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace IntegrityLedger.Platform.Health;

/// <summary>/health/live, /health/ready and /metrics: for whoever watches over the installation. They hold no personal data.</summary>
public static class HealthModule
{
    private const string Ready = "ready";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<LagReader>().AddSingleton<LedgerMeter>().AddSingleton<EventCounter>();
        services.ConfigureMarten((provider, options) => options.Listeners.Add(provider.GetRequiredService<EventCounter>()));
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [Ready]).AddCheck<ProjectionCheck>("projections", tags: [Ready]);
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            // Not the driver's own meter: it names a connection pool by its connection string.
            .ConfigureResource(resource => resource.AddService("integrity-ledger"))
            .AddMeter(LedgerMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0));
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = Write }).WithAccess(Access.Public);
        endpoints.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = Write }).WithAccess(Access.Public);
        endpoints.MapPrometheusScrapingEndpoint("/metrics", meterProvider: null!, scrape => scrape.Use(async (context, next) =>
        {
            await context.RequestServices.GetRequiredService<LedgerMeter>().Refresh(context.RequestAborted);
            await next(context);
        }), optionsName: null!).WithAccess(Access.Public);
    }

    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = Word(report.Status),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => new
        {
            status = Word(entry.Value.Status),
            milliseconds = Math.Round(entry.Value.Duration.TotalMilliseconds, 1),
            message = entry.Value.Description,
            details = entry.Value.Data.Count == 0 ? null : entry.Value.Data,
        }),
    }, Json, context.RequestAborted);

    private static string Word(HealthStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
