using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>The page of a bundle that people read: what it is, how it is checked, and each event with its payload. No script, nothing fetched from elsewhere.</summary>
internal static class BundlePage
{
    private static readonly LocalizedText Title = new("Granskningspaket", "Audit bundle");
    private static readonly LocalizedText Lead = new("{0} händelser ur liggaren, med bevis för var och en. De står bland de {1} första posterna i loggen {2}.", "{0} events of the ledger, with a proof for each. They are among the first {1} entries of the log {2}.");
    private static readonly LocalizedText How = new("Kontrollera paketet med loggens publika nyckel, utan nät:", "Check the bundle with the log's public key, offline:");
    private static readonly LocalizedText Hidden = new(
        "Fria texter och namn står som chiffertext (lång följd av tecken). De är dolda, men bevisade: loggen har skrivit under just den chiffertexten, och det gäller också när nyckeln är förstörd. Den här sidan är en utskrift; det är händelserna i events.ndjson som är bevisade.",
        "Free texts and names stand as ciphertext (a long row of characters). They are hidden, but proven: the log has signed that very ciphertext, and so it is also when its key is destroyed. This page is a print; it is the events in events.ndjson that are proven.");
    private static readonly LocalizedText Policies = new("Regelversioner", "Versions of the policy"), Events = new("Händelser", "Events"), Place = new("Plats", "Place"), Recorded = new("Registrerad (UTC)", "Recorded (UTC)"),
        Kind = new("Slag", "Kind"), Matter = new("Ärende", "Matter"), Payload = new("Innehåll", "Payload");

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Of(string kind, string about, ProvenSelection selection, IReadOnlyList<string> policies, string language)
    {
        string Say(LocalizedText text, params object[] values) => Safe(string.Format(CultureInfo.InvariantCulture, text.In(language), values));
        yield return $$"""
            <!doctype html>
            <html lang="{{language}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{Say(Title)}} {{Safe(kind)}} {{Safe(about)}}</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #999}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
            <body><main><h1>{{Say(Title)}}: {{Safe(kind)}} {{Safe(about)}}</h1>
            <p>{{Say(Lead, selection.Events.Count, selection.Size, selection.Origin)}}</p><p>{{Say(How)}}</p><pre>IntegrityLedger.Verify bundle FIL.zip --key KEY</pre><p>{{Say(Hidden)}}</p>
            """;
        if (policies.Count > 0) yield return $"<h2>{Say(Policies)}</h2><ul>{string.Concat(policies.Select(version => $"<li><a href=\"policy/{Safe(version)}.json\">{Safe(version)}</a></li>"))}</ul>";
        yield return $"<h2>{Say(Events)}</h2><table><thead><tr><th scope=\"col\">{Say(Place)}</th><th scope=\"col\">{Say(Recorded)}</th><th scope=\"col\">{Say(Kind)}</th><th scope=\"col\">{Say(Matter)}</th><th scope=\"col\">{Say(Payload)}</th></tr></thead><tbody>\n";
        foreach (var one in selection.Events)
        {
            using var payload = JsonDocument.Parse(one.Payload, new JsonDocumentOptions { MaxDepth = 512 });
            yield return $"<tr><td>{one.Index}</td><td>{Safe(one.Entry.RecordedAt)}</td><td>{Safe(one.Entry.Type)}</td><td>{one.Entry.Stream} {one.Entry.StreamVersion}</td><td><details><summary>{Say(Payload)}</summary><pre>{Safe(JsonSerializer.Serialize(payload.RootElement, Readable))}</pre></details></td></tr>\n";
        }
        yield return "</tbody></table></main></body></html>\n";
    }

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
