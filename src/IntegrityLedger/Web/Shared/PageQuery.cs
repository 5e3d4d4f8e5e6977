using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.Web.Shared;

/// <summary>Builds the addresses of a page from the one it has: every state of a view is a URL.</summary>
public sealed class PageQuery(HttpRequest request)
{
    public string this[string name] => request.Query[name].LastOrDefault()?.Trim() ?? "";

    /// <summary>The same address with some answers replaced; null removes. A new filter or order starts at the first page again.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var changed = changes.Select(change => change.Name).ToHashSet(StringComparer.Ordinal);
        var kept = Pairs().Where(pair => !changed.Contains(pair.Key) && (pair.Key != "cursor" || changed.Contains("keep")));
        var added = changes.Where(change => change.Value is { Length: > 0 } && change.Name != "keep").Select(change => KeyValuePair.Create(change.Name, change.Value));
        return request.Path + QueryString.Create(kept.Concat(added));
    }

    /// <summary>Answers to carry along in a form that changes only <paramref name="except"/>.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Others(params string[] except) => Pairs().Where(pair => !except.Contains(pair.Key) && pair.Key is not ("cursor" or "lang"));

    /// <summary>Another address with the same two clocks, so that one walks through the ledger at one point in time.</summary>
    public string Elsewhere(string path) => path + QueryString.Create(Pairs().Where(pair => pair.Key is "knownAt" or "on"));

    /// <summary>The answer of this page as a file from the HTTP contract, with both clocks written as it reads them.</summary>
    public string Export(string path, AsOfChoice choice, string? columns = null) => path + QueryString.Create(new Dictionary<string, string?>
    {
        ["format"] = "csv", ["group"] = this["group"], ["columns"] = columns, ["knownAt"] = choice.KnownAt?.UtcDateTime.ToString("O"), ["on"] = choice.On?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is { Length: > 0 }));

    private IEnumerable<KeyValuePair<string, string?>> Pairs() => request.Query.Where(pair => pair.Key != "lang").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)).Where(pair => pair.Value is { Length: > 0 });
}
