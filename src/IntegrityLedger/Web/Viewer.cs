using System.Security.Claims;
using IntegrityLedger.Identity;

namespace IntegrityLedger.Web;

/// <summary>The signed-in person as the shell needs her: what to call her and which menus are hers.</summary>
public sealed record Viewer(string Login, string Name, IReadOnlySet<string> Roles)
{
    public bool Is(string role) => Roles.Contains(role);

    /// <summary>Null when nobody is signed in.</summary>
    public static Viewer? Of(ClaimsPrincipal user) => Caller.From(user) is { } caller ? new(caller.Login, caller.Name, caller.Roles) : null;
}
