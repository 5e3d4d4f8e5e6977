using System.Security.Claims;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Identity;

/// <summary>Who asks: the signed-in person (or integration) with the roles and the unit of today.</summary>
/// <param name="UnitCode">The unit where the person is placed today, as HR names it; empty for an integration.</param>
public sealed record Caller(EmployeeId Id, string Login, string Name, string UnitCode, IReadOnlySet<string> Roles)
{
    public bool Is(string role) => Roles.Contains(role);
    public bool IsAny(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles) if (Roles.Contains(role)) return true;
        return false;
    }

    /// <summary>The caller behind a principal; null when nobody is signed in.</summary>
    public static Caller? From(ClaimsPrincipal? principal) =>
        principal?.Identity?.IsAuthenticated == true && Guid.TryParse(principal.FindFirstValue(LedgerClaims.Id), out var id)
            ? new(new EmployeeId(id), principal.FindFirstValue(LedgerClaims.Login) ?? "", principal.FindFirstValue(LedgerClaims.Name) ?? "",
                principal.FindFirstValue(LedgerClaims.Unit) ?? "", principal.FindAll(LedgerClaims.Role).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal))
            : null;

    /// <summary>Lets an endpoint take the caller as an argument; <c>Caller?</c> where the endpoint is public.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(From(context.User));
}

/// <summary>Claim types of the session cookie.</summary>
public static class LedgerClaims
{
    public const string Id = "sub";
    public const string Login = "login";
    public const string Name = "name";
    public const string Unit = "unit";
    public const string Role = "role";

    /// <summary>The login is the identity's name: it is what ends up in the ledger's user column, where a person's name must not stand.</summary>
    public static ClaimsPrincipal Principal(Person person, string scheme) => new(new ClaimsIdentity(
        [new(Id, person.Id.ToString()), new(Login, person.Login), new(Name, person.Name), new(Unit, person.UnitCode), .. person.Roles.Order(StringComparer.Ordinal).Select(role => new Claim(Role, role))],
        scheme, Login, Role));
}
