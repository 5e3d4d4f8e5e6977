using System.Net;
using System.Text;
using Microsoft.OpenApi;

namespace IntegrityLedger.Platform.Http;

/// <summary>The OpenAPI document as a page to read: server-rendered, no script, nothing from anybody else.</summary>
internal static class ApiPage
{
    public static string Write(OpenApiDocument document, string language)
    {
        var sv = language != Language.English;
        var page = new StringBuilder().Append($"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append($"<meta name=\"color-scheme\" content=\"light dark\"><title>IntegrityLedger – API</title><link rel=\"stylesheet\" href=\"/app.css\"></head><body>")
            .Append("<header class=\"top\"><div class=\"top-row\"><a class=\"brand\" href=\"/\">IntegrityLedger</a></div></header><main id=\"main\"><div class=\"wide\"><h1>IntegrityLedger – API</h1><p class=\"lead\" lang=\"en\">{Html(document.Info.Description)}</p>")
            .Append($"<p><a href=\"/openapi/v1.json\">{(sv ? "Samma sak för program: OpenAPI-dokumentet" : "The same for programs: the OpenAPI document")}</a></p>");
        var operations = document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation => (Path: path.Key, Method: operation.Key.Method, Operation: operation.Value)))
            .GroupBy(x => x.Operation.Tags?.FirstOrDefault()?.Name ?? "–").OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        page.Append($"<nav aria-label=\"{(sv ? "Innehåll" : "Contents")}\"><ul>");
        foreach (var group in operations) page.Append($"<li><a href=\"#{Anchor(group.Key)}\">{Html(group.Key)}</a></li>");
        page.Append("</ul></nav>");
        foreach (var group in operations)
        {
            page.Append($"<section id=\"{Anchor(group.Key)}\" lang=\"en\"><h2>{Html(group.Key)}</h2>");
            foreach (var (path, method, operation) in group) Operation(page, path, method, operation, sv);
            page.Append("</section>");
        }
        return page.Append("</div></main></body></html>").ToString();
    }

    private static void Operation(StringBuilder page, string path, string method, OpenApiOperation operation, bool sv)
    {
        page.Append($"<article class=\"section\"><h3><code>{method} {Html(path)}</code></h3><p>{Html(operation.Summary)}</p><p>{Html(operation.Description)}</p>");
        var fields = (operation.Parameters ?? []).Select(p => (p.Name ?? "", Place(p.In, sv), Required: p.Required, ApiSchemas.Words(p.Schema)))
            .Concat((operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>()).SelectMany(body => ApiSchemas.Fields(body.Value.Schema, "").Select(f => (f.Name, sv ? "innehåll" : "body", f.Required, f.Words)))).ToArray();
        if (fields.Length > 0)
        {
            page.Append(sv ? "<div class=\"table-scroll\"><table><thead><tr><th scope=\"col\">Fält</th><th scope=\"col\">Var</th><th scope=\"col\">Vad</th></tr></thead><tbody>" : "<div class=\"table-scroll\"><table><thead><tr><th scope=\"col\">Field</th><th scope=\"col\">Where</th><th scope=\"col\">What</th></tr></thead><tbody>");
            foreach (var (name, place, required, words) in fields) page.Append($"<tr><td><code>{Html(name)}</code>{(required ? sv ? " (krävs)" : " (required)" : "")}</td><td>{place}</td><td>{Html(words)}</td></tr>");
            page.Append("</tbody></table></div>");
        }
        page.Append("<ul>");
        foreach (var (status, response) in operation.Responses ?? [])
        {
            var answer = string.Join(", ", (response.Content ?? new Dictionary<string, OpenApiMediaType>()).Values.SelectMany(body => ApiSchemas.Fields(body.Schema, "")).Select(f => f.Name).Distinct());
            page.Append($"<li><strong>{Html(status)}</strong> {Html(response.Description)}{(answer.Length > 0 ? $": <code>{Html(answer)}</code>" : "")}</li>");
        }
        page.Append("</ul></article>");
    }

    private static string Place(ParameterLocation? place, bool sv) => place switch
    {
        ParameterLocation.Path => sv ? "adress" : "path",
        ParameterLocation.Header => sv ? "rubrik" : "header",
        _ => sv ? "fråga" : "query",
    };

    private static string Anchor(string text) => $"tag-{Uri.EscapeDataString(text)}";
    private static string Html(string? text) => WebUtility.HtmlEncode(text ?? "");
}
