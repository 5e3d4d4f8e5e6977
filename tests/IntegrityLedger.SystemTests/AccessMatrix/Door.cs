using System.Text.RegularExpressions;
using IntegrityLedger.Identity;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>One way into the application, as the running application itself lists it.</summary>
internal sealed partial record Door(string Method, string Pattern, AccessAttribute? Access)
{
    public const string Page = "PAGE";

    public string Name => $"{Method} {Pattern}";
    public bool IsPage => Method == Page;

    /// <summary>Every endpoint and page, by address.</summary>
    public static IReadOnlyList<Door> All(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Of)
            .Where(door => !door.Pattern.StartsWith("/_", StringComparison.Ordinal))
            .Distinct().OrderBy(door => door.IsPage).ThenBy(door => door.Pattern, StringComparer.Ordinal).ThenBy(door => door.Method, StringComparer.Ordinal),
    ];

    private static IEnumerable<Door> Of(RouteEndpoint endpoint)
    {
        // Which words a place takes is not of interest here, and would make the table unreadable.
        var pattern = "/" + Words().Replace(endpoint.RoutePattern.RawText!, "").Trim('/');
        var access = endpoint.Metadata.GetMetadata<AccessAttribute>();
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null) return [new(Page, pattern, access)];
        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Door(method, pattern, access));
    }

    [GeneratedRegex(@":regex\([^}]*\)")]
    private static partial Regex Words();
}
