using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Identity;

/// <summary>What <c>POST /api/session</c> takes.</summary>
/// <param name="User">A login such as anna.berg.</param>
public sealed record SignIn(string? User);

/// <summary>Signing in and out: as JSON for clients, as forms for pages.</summary>
internal static class Session
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/session", SignInByJson).WithAccess(Access.Public).RequireRateLimiting(SignInLimit.Policy).WithBodyLimit(4096)
            .WithTags("Session").WithSummary("Sign in (demo mode): sets the session cookie").Produces<Me>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(429);
        endpoints.MapDelete("/api/session", (Delegate)SignOutByApi).WithAccess(Access.Public).WithTags("Session").WithSummary("Sign out").Produces(204);
        endpoints.MapPost("/session", SignInByForm).WithAccess(Access.Public).RequireRateLimiting(SignInLimit.Policy).WithBodyLimit(16384).ExcludeFromDescription();
        endpoints.MapPost("/session/end", (Delegate)SignOutByForm).WithAccess(Access.Public).WithBodyLimit(16384).ExcludeFromDescription();
    }

    private static async Task<IResult> SignInByJson(SignIn body, HttpContext context, SignInMode mode, RecentPeople people)
    {
        var person = await Believe(body.User, mode, people, context.RequestAborted);
        if (person.Refusal is { } refusal) return Refusals.ToResult(refusal, context);
        await SessionCookie.SignIn(context, person.Value);
        return Results.Ok(Me.Of(person.Value, Language.Of(context)));
    }

    private static async Task<IResult> SignOutByApi(HttpContext context)
    {
        await SessionCookie.SignOut(context);
        return Results.NoContent();
    }

    /// <summary>Form fields user and returnUrl. A stranger goes back to the page with error=unknown, where the page says so.</summary>
    private static async Task<IResult> SignInByForm(HttpContext context, SignInMode mode, RecentPeople people)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var to = LocalUrl.OrStart(form["returnUrl"]);
        var person = await Believe(form["user"], mode, people, context.RequestAborted);
        if (person.Refusal is { } refusal) return SeeOther($"/sign-in?error={refusal.Code}&returnUrl={Uri.EscapeDataString(to)}");
        await SessionCookie.SignIn(context, person.Value);
        return SeeOther(to);
    }

    private static async Task<IResult> SignOutByForm(HttpContext context)
    {
        await SessionCookie.SignOut(context);
        return SeeOther("/sign-in");
    }

    private static async Task<Outcome<Person>> Believe(string? login, SignInMode mode, RecentPeople people, CancellationToken cancellation)
    {
        if (!mode.Demo) return new Refusal("demo-is-off", RefusalKind.NotYours, new("Inloggning utan lösenord är avstängd här. Logga in på sidan /sign-in.", "Signing in without a password is switched off here. Sign in on the page /sign-in."));
        if (string.IsNullOrWhiteSpace(login)) return new Refusal("user-missing", RefusalKind.Form, new("Skriv din inloggning, till exempel anna.berg.", "Write your login, for example anna.berg."), Field: "user");
        return await people.Now(login.Trim(), cancellation) is { } person ? person
            : new Refusal("user-unknown", RefusalKind.NotSignedIn, new("Ingen anställd har den inloggningen. Demoinloggningarna står på sidan /sign-in.", "Nobody employed has that login. The demo logins are on the page /sign-in."), Field: "user");
    }

    private static IResult SeeOther(string url) => new SeeOtherResult(url);

    private sealed class SeeOtherResult(string url) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = url;
            return Task.CompletedTask;
        }
    }
}
