using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;

namespace IntegrityLedger.Platform.Http;

/// <summary>Lays changes over a form as it stands, and tells the difference field by field; the same for whatever can be corrected.</summary>
public static class Amendment
{
    private static readonly JsonSerializerOptions Json = Options();

    /// <param name="changes">Only what is to become different, in the shape of the form.</param>
    /// <param name="room">What the codes of refusals begin with: "gift" gives gift-field-invalid.</param>
    /// <param name="settled">Fields that no correction may touch.</param>
    public static Outcome<T> Lay<T>(T stands, JsonObject? changes, string room, params ReadOnlySpan<string> settled) where T : class
    {
        if (changes is null || changes.Count == 0)
            return new Refusal($"{room}-nothing-changed", RefusalKind.Form, new("Rättelsen ändrar ingenting. Ange minst en uppgift som ska bli en annan.", "The correction changes nothing. Give at least one answer that differs."), Field: "changes");
        var form = JsonSerializer.SerializeToNode(stands, Json)!.AsObject();
        foreach (var (field, value) in changes)
        {
            var known = form.FirstOrDefault(f => f.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).Key;
            if (known is null)
                return Invalid(room, $"changes.{field}", $"Uppgiften {field} finns inte. Rätta någon av: {string.Join(", ", form.Select(f => f.Key))}.", $"There is no field {field}. Correct one of: {string.Join(", ", form.Select(f => f.Key))}.");
            foreach (var one in settled)
                if (one.Equals(known, StringComparison.OrdinalIgnoreCase))
                    return Invalid(room, $"changes.{field}", "Den uppgiften kan inte rättas. Ta tillbaka anmälan och gör en ny.", "That field cannot be corrected. Withdraw the declaration and make a new one.");
            if (value is JsonObject part && form[known] is JsonObject whole) foreach (var (inner, innerValue) in part) whole[inner] = innerValue?.DeepClone();
            else form[known] = value?.DeepClone();
        }
        try { return form.Deserialize<T>(Json)!; }
        catch (JsonException e) { return Invalid(room, $"changes{e.Path?.TrimStart('$')}", "Värdet har fel form.", "The value has the wrong shape."); }
    }

    /// <summary>The changes that make one form the other, as <see cref="Lay"/> takes them.</summary>
    public static JsonObject Between<T>(T before, T after)
    {
        var was = JsonSerializer.SerializeToNode(before, Json)!.AsObject();
        return [.. JsonSerializer.SerializeToNode(after, Json)!.AsObject().Where(field => !JsonNode.DeepEquals(field.Value, was[field.Key])).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))];
    }

    /// <summary>Each field whose value differs, both values sealed: a person's words may stand in any of them.</summary>
    public static IReadOnlyList<FieldChange> Differences<T>(T before, T after, Seal seal)
    {
        var was = Flat(before);
        var now = Flat(after);
        return [.. was.Keys.Union(now.Keys).Where(field => was.GetValueOrDefault(field) != now.GetValueOrDefault(field))
            .Select(field => new FieldChange(field, seal.TextOrNull(was.GetValueOrDefault(field)), seal.TextOrNull(now.GetValueOrDefault(field))))];
    }

    private static Dictionary<string, string?> Flat<T>(T form)
    {
        var flat = new Dictionary<string, string?>();
        foreach (var (field, value) in JsonSerializer.SerializeToNode(form, Json)!.AsObject())
        {
            if (value is JsonObject part) foreach (var (inner, innerValue) in part) flat[$"{field}.{inner}"] = Written(innerValue);
            else if (value is JsonArray { Count: 0 }) flat[field] = null;
            else if (value is JsonArray people) flat[field] = string.Join("; ", people.Select(p => (p?["login"] ?? p?["name"])?.ToString()));
            else flat[field] = Written(value);
        }
        return flat;
    }

    /// <summary>180 and 180.00 are one amount.</summary>
    private static string? Written(JsonNode? value) =>
        value is JsonValue number && number.GetValueKind() == JsonValueKind.Number ? number.GetValue<decimal>().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) : value?.ToString();

    private static Refusal Invalid(string room, string field, string sv, string en) => new($"{room}-field-invalid", RefusalKind.Form, new(sv, en), Field: field);

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.Never };
        ApiJson.Configure(options);
        return options;
    }
}
