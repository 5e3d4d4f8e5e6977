using System.Diagnostics;
using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.Http;

/// <summary>A refusal on the wire: RFC 9457 problem details with a stable code, one sentence in the caller's language and its legal basis.</summary>
/// <param name="Errors">Sentences by camelCase field path; absent when no field is at fault.</param>
/// <param name="TraceId">Finds the request in the log.</param>
public sealed record Problem(
    string Type, string Title, int Status, string Detail, string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? LegalBasis,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string[]>? Errors,
    string TraceId)
{
    public const string ContentType = "application/problem+json";

    public static Problem From(Refusal refusal, HttpContext context, int? status = null)
    {
        var language = Language.Of(context);
        var code = status ?? Statuses.Of(refusal.Kind);
        return new($"urn:integrityledger:problem:{refusal.Code}", Statuses.Title(code).In(language), code, refusal.Message.In(language), refusal.Code,
            refusal.LegalBasis, Fields(refusal, language), Trace(context));
    }

    /// <summary>Writes the problem as JSON, whatever the caller said it accepts.</summary>
    public async Task WriteTo(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.Headers.ContentLanguage = Language.Of(context);
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(this, options: null, ContentType, context.RequestAborted);
    }

    internal static string Trace(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private static Dictionary<string, string[]>? Fields(Refusal refusal, string language)
    {
        IEnumerable<Refusal> all = refusal is FormRefusal form ? form.Errors : [refusal];
        var fields = all.Where(r => r.Field is not null).GroupBy(r => r.Field!, r => r.Message.In(language), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        return fields.Count == 0 ? null : fields;
    }
}
