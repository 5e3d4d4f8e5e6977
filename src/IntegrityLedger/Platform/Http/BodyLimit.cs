using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace IntegrityLedger.Platform.Http;

/// <summary>How large a request may be: 1 MiB on the API unless the endpoint says otherwise, 30 MB on pages (the server's default).</summary>
public static class BodyLimit
{
    private const long Api = 1024 * 1024;

    /// <summary>Lets this endpoint take bodies up to <paramref name="bytes"/>.</summary>
    public static TBuilder WithBodyLimit<TBuilder>(this TBuilder builder, long bytes) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new Bytes(bytes));

    internal static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var own = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        if (own is null && Answers.IsApi(context.Request) && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Api;
        return next(context);
    });

    private sealed record Bytes(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
