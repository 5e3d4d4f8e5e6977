using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Health;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Platform.Bootstrap;

/// <summary>The order in which a request meets the house: headers and errors, who are you, may you, then the rooms.</summary>
public static class LedgerPipeline
{
    public static WebApplication UseLedger(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            Language.Spoken = Language.Of(context);
            await next(context);
        });
        app.UseHttpPlatform().UseIdentity();
        app.UseIdempotency();
        app.MapIdentity();
        app.MapHealth();
        app.MapApiDocument();
        app.MapRooms();
        app.RequireAccessEverywhere();
        return app;
    }
}
