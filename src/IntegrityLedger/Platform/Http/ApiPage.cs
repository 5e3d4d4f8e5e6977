using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using IntegrityLedger.Kernel;
using Microsoft.OpenApi;

namespace IntegrityLedger.Platform.Http;

/// <summary>The OpenAPI document as a page to read: made on the server, no script, nothing from anybody else.</summary>
internal sealed class ApiPage(string language)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder page = new();

    public static string Write(OpenApiDocument document, string language)
    {
        var writer = new ApiPage(language);
        writer.Whole(document);
        return writer.page.ToString();
    }

    private void Whole(OpenApiDocument document)
    {
        var rooms = document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation => (Path: path.Key, Method: operation.Key.Method, Operation: operation.Value)))
            .GroupBy(x => x.Operation.Tags?.FirstOrDefault()?.Name ?? "–").OrderBy(room => room.Key, StringComparer.Ordinal).ToArray();
        page.Append($"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
            <title>API – IntegrityLedger</title><link rel="stylesheet" href="/app.css"></head>
            <body>
            <header class="top"><div class="top-row"><a class="brand" href="/">IntegrityLedger</a></div></header>
            <main id="main"><h1>API</h1>
            <p class="lead">{T(About)}</p>
            <p><a href="/openapi/v1.json">{T(ForPrograms)}</a></p>
            <nav aria-label="{T(Contents)}"><ul>
            """);
        foreach (var room in rooms) page.Append($"<li><a href=\"#{Anchor(room.Key)}\">{Html(room.Key)}</a></li>");
        page.Append("</ul></nav>");
        foreach (var room in rooms)
        {
            page.Append($"<section class=\"section\" id=\"{Anchor(room.Key)}\" lang=\"en\"><h2>{Html(room.Key)}</h2>");
            foreach (var (path, method, operation) in room) Operation(path, method, operation);
            page.Append("</section>");
        }
        page.Append("</main></body></html>");
    }

    private void Operation(string path, string method, OpenApiOperation operation)
    {
        page.Append($"<article class=\"section\"><h3><code>{method} {Html(path)}</code></h3><p>{Html(operation.Summary)}. {Html(operation.Description)}</p>");
        Fields([.. (operation.Parameters ?? []).Select(p => (p.Name ?? "", p.Required, $"{Place(p.In)}: {ApiSchemas.Words(p.Schema)}")),
            .. (operation.RequestBody?.Content?.Values ?? []).SelectMany(body => ApiSchemas.Fields(body.Schema, ""))]);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            var fields = (response.Content?.Values ?? []).SelectMany(body => ApiSchemas.Fields(body.Schema, "")).Distinct().ToArray();
            // Every refusal has the same shape, told once above.
            if (fields.Length == 0 || status[0] != '2') page.Append($"<p><strong>{Html(status)}</strong> {Html(response.Description)}</p>");
            else
            {
                page.Append($"<details><summary><strong>{Html(status)}</strong> {Html(response.Description)}</summary>");
                Fields(fields);
                page.Append("</details>");
            }
        }
        page.Append("</article>");
    }

    private void Fields((string Name, bool Required, string Words)[] fields)
    {
        if (fields.Length == 0) return;
        page.Append($"<div class=\"table-scroll\"><table><thead><tr><th scope=\"col\" lang=\"{language}\">{T(Field)}</th><th scope=\"col\" lang=\"{language}\">{T(What)}</th></tr></thead><tbody>");
        foreach (var (name, required, words) in fields)
            page.Append($"<tr><td data-label=\"{T(Field)}\"><code>{Html(name)}{(required ? " *" : "")}</code></td><td data-label=\"{T(What)}\">{Html(words)}</td></tr>");
        page.Append("</tbody></table></div>");
    }

    private static readonly LocalizedText Contents = new("Innehåll", "Contents"), Field = new("Fält (* krävs)", "Field (* required)"), What = new("Vad", "What"),
        ForPrograms = new("Samma sak för program: OpenAPI-dokumentet", "The same for programs: the OpenAPI document"),
        About = new(
            "Logga in med POST /api/session; kakan bär sessionen. Fel är problem details (RFC 9457) med en fast kod, en mening och vilka fält det gäller. Anrop som ändrar något tar Idempotency-Key. Datum skrivs 2026-11-23, tidpunkter enligt ISO 8601 i UTC.",
            "Sign in with POST /api/session; the cookie carries the session. Errors are problem details (RFC 9457) with a stable code, a sentence and the fields concerned. Requests that change something take Idempotency-Key. Dates are written 2026-11-23, instants by ISO 8601 in UTC.");

    private static string Place(ParameterLocation? place) => place switch
    {
        ParameterLocation.Path => "in the path",
        ParameterLocation.Header => "header",
        _ => "query",
    };

    private string T(LocalizedText text) => Html(text.In(language));
    private static string Anchor(string text) => $"room-{Uri.EscapeDataString(text)}";
    private static string Html(string? text) => Encoder.Encode(text ?? "");
}
