using System.Net;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.Http;

/// <summary>What a person sees when a request ends in a refusal or a failure: what happened and what to do, in the house's style.</summary>
/// <remarks>Written by hand and not as a Razor component: it must work when nothing else does.</remarks>
internal static class PlainPage
{
    public static Task Write(HttpContext context, Problem problem)
    {
        var language = Language.Of(context);
        string T(LocalizedText text) => Html(text.In(language));
        // Whoever reports may be watched: nothing on these pages says what they are of.
        var discreet = context.Request.Path.StartsWithSegments("/report");
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
            <title>{Html(problem.Title)}{(discreet ? "" : " – IntegrityLedger")}</title><link rel="stylesheet" href="/app.css"></head>
            <body>
            <header class="top"><div class="top-row">{(discreet ? "" : "<a class=\"brand\" href=\"/\">IntegrityLedger</a>")}</div></header>
            <main id="main"><div class="narrow">
            <p class="eyebrow">{problem.Status}</p>
            <h1>{Html(problem.Title)}</h1>
            <p class="lead">{Html(problem.Detail)}</p>
            <p>{T(WhatToDo(problem.Status))}</p>
            <p class="actions"><a class="button" href="{(discreet ? "/report/inbox" : "/")}">{T(discreet ? Back : Start)}</a></p>
            <p class="small muted">{T(Number)} <code>{Html(problem.TraceId)}</code></p>
            </div></main>
            </body>
            </html>
            """, context.RequestAborted);
    }

    private static readonly LocalizedText Start = new("Till startsidan", "To the start page");
    private static readonly LocalizedText Back = new("Tillbaka", "Back");
    private static readonly LocalizedText Number = new("Nummer vid frågor:", "Number for questions:");

    private static LocalizedText WhatToDo(int status) => status switch
    {
        401 => new("Logga in och försök igen.", "Sign in and try again."),
        403 => new("Tror du att det är fel? Be din chef eller systemets förvaltare att se över din roll.", "Do you think that is wrong? Ask your manager or the administrator to look at your role."),
        404 => new("Kontrollera adressen, eller börja om från startsidan.", "Check the address, or start again from the start page."),
        >= 500 => new("Det som redan är registrerat är oskadat. Försök igen om en stund.", "What is already recorded is unharmed. Try again in a while."),
        _ => new("Gå tillbaka i webbläsaren: det du skrev finns kvar där. Ingenting har registrerats.", "Go back in your browser: what you typed is still there. Nothing has been recorded."),
    };

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
