using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrityLedger.Kernel;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace IntegrityLedger.Platform.Http;

/// <summary>Turns what the framework says of an unreadable request into a sentence that names the field.</summary>
/// <remarks>The framework's own sentence names CLR types and repeats the value, which may be personal: neither is passed on.</remarks>
internal static partial class BadRequests
{
    public static Refusal Explain(BadHttpRequestException exception, HttpContext context)
    {
        if (exception.InnerException is JsonException json) return Json(json, context);
        if (exception.StatusCode != StatusCodes.Status400BadRequest) return Statuses.Bare(exception.StatusCode);
        if (Unbound().Match(exception.Message) is { Success: true } unbound) return Parameter(unbound);
        if (Missing().Match(exception.Message) is not { Success: true } missing)
            return exception.Message.Contains("body was provided", StringComparison.Ordinal) ? NoBody : Statuses.Bare(exception.StatusCode);
        var name = missing.Groups["name"].Value;
        return missing.Groups["source"].Value == "body" ? NoBody
            : new("parameter-missing", RefusalKind.Form, new($"Uppgiften {name} saknas.", $"The parameter {name} is missing."), Field: name);
    }

    private static readonly Refusal NoBody = new("body-missing", RefusalKind.Form, new("Förfrågan saknar innehåll; skicka ett JSON-objekt.", "The request has no body; send a JSON object."));

    private static Refusal Json(JsonException exception, HttpContext context)
    {
        // The reader's own exception inside means that the text is not JSON at all; positions count from zero there.
        if (exception.InnerException is JsonException)
            return new("body-unreadable", RefusalKind.Form, new($"Förfrågan är inte giltig JSON: läsningen stannade på rad {exception.LineNumber + 1}, tecken {exception.BytePositionInLine + 1}.",
                $"The request is not valid JSON: reading stopped at line {exception.LineNumber + 1}, character {exception.BytePositionInLine + 1}."));
        if (RequiredMembers().Match(exception.Message) is { Success: true } required)
            return Together([.. Quoted().Matches(required.Groups["names"].Value).Select(name => name.Groups[1].Value).Select(name =>
                new Refusal("field-missing", RefusalKind.Form, new($"Fältet {name} saknas.", $"The field {name} is missing."), Field: name))]);
        var options = context.RequestServices.GetRequiredService<IOptions<HttpJsonOptions>>().Value.SerializerOptions;
        // The exception middleware takes the endpoint off the context before anybody is asked.
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
        return JsonField.Unreadable(endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType, exception.Path ?? "$", options);
    }

    private static Refusal Together(Refusal[] errors) => errors is [var only] ? only : new FormRefusal(errors);

    private static Refusal Parameter(Match match)
    {
        var (name, type) = (match.Groups["name"].Value, match.Groups["type"].Value);
        var (sv, en) = type.Contains("DateOnly", StringComparison.Ordinal) ? ("ett datum som 2026-11-23", "a date such as 2026-11-23")
            : type.Contains("DateTime", StringComparison.Ordinal) ? ("en tidpunkt som 2026-11-23T08:30:00Z", "an instant such as 2026-11-23T08:30:00Z")
            : type.Contains("Guid", StringComparison.Ordinal) ? ("ett id (UUID)", "an id (UUID)")
            : type.Contains("bool", StringComparison.Ordinal) ? ("true eller false", "true or false")
            : type.Contains("int", StringComparison.Ordinal) || type.Contains("long", StringComparison.Ordinal) ? ("ett heltal", "a whole number")
            : ("något annat; se /docs", "something else; see /docs");
        return new("parameter-unreadable", RefusalKind.Form, new($"Uppgiften {name} ska vara {sv}.", $"The parameter {name} must be {en}."), Field: name);
    }

    [GeneratedRegex("^Failed to bind parameter \"(?<type>.+) (?<name>[^ \"]+)\" from")]
    private static partial Regex Unbound();

    [GeneratedRegex("^Required parameter \".+ (?<name>[^ \"]+)\" was not provided from (?<source>[a-z ]+)")]
    private static partial Regex Missing();

    [GeneratedRegex("missing required properties including: (?<names>.+)")]
    private static partial Regex RequiredMembers();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
