using IntegrityLedger.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace IntegrityLedger.Web;

/// <summary>What stands in a form, exactly as typed, and what is wrong with it; fields find their value and message by name.</summary>
/// <remarks>Field names are the camelCase paths of the HTTP contract ("value.amount"), so that a refusal's field finds its box.</remarks>
public sealed class FormState
{
    private readonly Dictionary<string, StringValues> values = new(StringComparer.Ordinal);
    private readonly List<Refusal> errors = [];

    public static FormState From(HttpContext http)
    {
        var form = new FormState();
        if (!http.Request.HasFormContentType) return form;
        foreach (var (name, value) in http.Request.Form) form.values[name] = value;
        return form;
    }

    /// <summary>The answers of a form that stands in the address.</summary>
    public static FormState FromQuery(HttpRequest request)
    {
        var form = new FormState();
        foreach (var (name, value) in request.Query) form.values[name] = value;
        return form;
    }

    /// <summary>The same answers, without what was found wrong with them.</summary>
    public static FormState From(FormState other)
    {
        var form = new FormState();
        foreach (var (name, value) in other.values) form.values[name] = value;
        return form;
    }

    /// <summary>Answers that were put aside with <see cref="Boxes"/>.</summary>
    public static FormState From(IReadOnlyDictionary<string, string[]> boxes)
    {
        var form = new FormState();
        foreach (var (name, value) in boxes) form.values[name] = value;
        return form;
    }

    /// <summary>Every box as it was typed, read or not; what buttons and the framework send is left out.</summary>
    public IReadOnlyDictionary<string, string[]> Boxes() => values.Where(pair => pair.Key != "go" && !pair.Key.StartsWith('_') && pair.Value.Any(v => !string.IsNullOrEmpty(v)))
        .ToDictionary(pair => pair.Key, pair => pair.Value.OfType<string>().ToArray(), StringComparer.Ordinal);

    /// <summary>The field as typed, trimmed; empty when absent.</summary>
    public string this[string name]
    {
        get => values.TryGetValue(name, out var value) ? value.LastOrDefault()?.Trim() ?? "" : "";
        set => values[name] = value;
    }

    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var value) ? [.. value.OfType<string>().Select(v => v.Trim())] : [];
    public void Set(string name, IEnumerable<string> several) => values[name] = several.ToArray();
    public bool Has(string name) => this[name].Length > 0;
    public bool Is(string name, string value) => All(name).Contains(value);

    /// <summary>A question answered with yes, no or "do not know"; null never means no.</summary>
    public bool? YesNo(string name) => this[name] switch { "yes" => true, "no" => false, _ => null };

    public IEnumerable<string> Names => values.Keys;
    public IReadOnlyList<Refusal> Errors => errors;
    public Refusal? ErrorOf(string name) => errors.FirstOrDefault(error => error.Field == name);

    public void Refuse(string field, LocalizedText message) => Refuse(new Refusal("form-invalid", RefusalKind.Form, message, null, field));

    /// <summary>Takes over what a command refused; the first message of a field stands.</summary>
    public void Refuse(Refusal refusal)
    {
        foreach (var error in refusal is FormRefusal several ? several.Errors : [refusal])
        {
            // A list is written in one box, one line an item: "participants[2].name" belongs to "participants".
            var field = error.Field?.Split('[')[0];
            if (field is null || ErrorOf(field) is null) errors.Add(error with { Field = field });
        }
    }

    public void Remove(string name) => values.Remove(name);
    public bool HasErrors => errors.Count > 0;
}
