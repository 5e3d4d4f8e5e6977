using System.Security.Claims;

namespace IntegrityLedger.Web;

/// <summary>The signed-in person as the shell needs her: what to call her and which menus are hers.</summary>
public sealed record Viewer(string Login, string Name, IReadOnlySet<string> Roles)
{
    public bool Is(string role) => Roles.Contains(role);

    /// <summary>Null when nobody is signed in.</summary>
    public static Viewer? Of(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, Name: { } login }
        ? new(login, user.FindFirst("name")?.Value ?? user.FindFirst(ClaimTypes.GivenName)?.Value ?? login, user.Claims.Where(claim => claim.Type is ClaimTypes.Role or "role").Select(claim => claim.Value).ToHashSet())
        : null;
}
