using Microsoft.AspNetCore.Components.Endpoints;

namespace IntegrityLedger.Identity;

/// <summary>How far the door itself decides.</summary>
public enum AccessKind
{
    /// <summary>Anybody, signed in or not.</summary>
    Public,
    /// <summary>Anybody signed in, for what is their own.</summary>
    SignedIn,
    /// <summary>One of the named roles.</summary>
    Roles,
    /// <summary>Signed in; the endpoint then decides by the case (declarant, decider, the unit's line, a reading role).</summary>
    CaseParty,
}

/// <summary>Who may reach an endpoint or a page: every one of them carries exactly this, and one that does not stops the application from starting.</summary>
/// <remarks>On a page: <c>@attribute [Access(AccessKind.Roles, Role.Auditor)]</c>; on an endpoint: <c>.WithAccess(Access.Role(Role.Auditor))</c>.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AccessAttribute(AccessKind kind, params string[] roles) : Attribute
{
    public AccessKind Kind { get; } = kind;
    public IReadOnlyList<string> Roles { get; } = roles;

    public override string ToString() => Kind == AccessKind.Roles ? string.Join("|", Roles) : Kind.ToString();
}

/// <summary>The kinds of access by name.</summary>
public static class Access
{
    public static AccessAttribute Public { get; } = new(AccessKind.Public);
    public static AccessAttribute SignedIn { get; } = new(AccessKind.SignedIn);
    public static AccessAttribute CaseParty { get; } = new(AccessKind.CaseParty);
    public static AccessAttribute Role(params string[] roles) => new(AccessKind.Roles, roles);

    /// <summary>Says who may reach the endpoint, or every endpoint of a group; what stands nearest the endpoint wins.</summary>
    public static TBuilder WithAccess<TBuilder>(this TBuilder builder, AccessAttribute access) where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint =>
        {
            // A group's word comes before the endpoint's own, and the last one counts. A page's attribute is there before all of them.
            var isPage = endpoint.Metadata.OfType<ComponentTypeMetadata>().Any();
            if (!isPage || !endpoint.Metadata.OfType<AccessAttribute>().Any()) endpoint.Metadata.Add(access);
        });
        return builder;
    }
}
