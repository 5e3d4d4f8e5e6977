using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace IntegrityLedger.Platform.Http;

/// <summary>The OpenAPI document at /openapi/v1.json, made from the endpoints themselves.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    private static readonly Dictionary<Type, (string Format, string Example, string Says)> Words = new()
    {
        [typeof(EmployeeId)] = ("uuid", "6f1c9c1e-0a54-8d2b-9b1e-6d0f3a9f2c11", "Identity of a person"),
        [typeof(OrganisationNumber)] = ("organisation-number", "5599001012", "Swedish organisation number, ten digits"),
        [typeof(CaseNumber)] = ("case-number", "G-2026-00123", "Case number"),
    };

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "IntegrityLedger", Version = Name, Description = "Sign in with POST /api/session; the cookie carries the session. "
                + "Errors are problem details (RFC 9457) with a stable code. Unsafe requests take Idempotency-Key. Dates are yyyy-MM-dd, instants ISO 8601 in UTC." };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var access = context.Description.ActionDescriptor.EndpointMetadata.OfType<AccessAttribute>().LastOrDefault();
            if (access is not null) operation.Description = $"{operation.Description} {Sentence(access)}".Trim();
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (!Words.TryGetValue(Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type, out var word)) return Task.CompletedTask;
            (schema.Type, schema.Format, schema.Examples, schema.Description) = (JsonSchemaType.String, word.Format, [word.Example], word.Says);
            return Task.CompletedTask;
        });
    });

    private static string Sentence(AccessAttribute access) => access.Kind switch
    {
        AccessKind.Public => "Open to anybody.",
        AccessKind.SignedIn => "For anybody signed in.",
        AccessKind.CaseParty => "For those whom the case concerns.",
        _ => $"For the roles {string.Join(", ", access.Roles)}.",
    };

    public static void MapApiDocument(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi("/openapi/{documentName}.json").WithAccess(Access.Public);
        endpoints.MapGet("/docs", async (HttpContext context, [FromKeyedServices(Name)] IOpenApiDocumentProvider provider) =>
                Results.Text(ApiPage.Write(await provider.GetOpenApiDocumentAsync(context.RequestAborted), Language.Of(context)), "text/html; charset=utf-8"))
            .WithAccess(Access.Public).ExcludeFromDescription();
    }
}
