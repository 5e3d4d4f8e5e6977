using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace IntegrityLedger.Platform.Http;

/// <summary>How often one address may try to sign in: a burst, then a steady rate a second (Ledger:SignInBurst, default 100; Ledger:SignInPerSecond, default 5).</summary>
public static class SignInLimit
{
    public const string Policy = "sign-in";

    internal static IServiceCollection AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return new ValueTask(Answers.Write(rejected.HttpContext, Statuses.Bare(StatusCodes.Status429TooManyRequests), StatusCodes.Status429TooManyRequests));
        };
        options.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "in process", _ => Bucket(context)));
    });

    private static TokenBucketRateLimiterOptions Bucket(HttpContext context)
    {
        var configuration = context.RequestServices.GetRequiredService<IConfiguration>();
        return new()
        {
            TokenLimit = configuration.GetValue("Ledger:SignInBurst", 100),
            TokensPerPeriod = configuration.GetValue("Ledger:SignInPerSecond", 5),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };
    }
}
