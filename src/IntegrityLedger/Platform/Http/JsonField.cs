using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.Http;

/// <summary>Says what a JSON field should have held, found by walking the contract of the body along the path where reading failed.</summary>
internal static partial class JsonField
{
    /// <summary>The sentence for a value that could not be read at <paramref name="path"/> ($.counterparty.kind) of a body of type <paramref name="body"/>.</summary>
    public static Refusal Unreadable(Type? body, string path, JsonSerializerOptions options)
    {
        var field = path.TrimStart('$').TrimStart('.');
        var (sv, en) = Expected(body is null ? null : TypeAt(body, path, options));
        return field.Length == 0
            ? new("body-unreadable", RefusalKind.Form, new("Förfrågan innehåller inte giltig JSON för den här adressen.", "The request does not hold valid JSON for this address."))
            : new("field-unreadable", RefusalKind.Form, new($"Fältet {field} ska vara {sv}.", $"The field {field} must be {en}."), Field: field);
    }

    private static Type? TypeAt(Type body, string path, JsonSerializerOptions options)
    {
        Type? type = body;
        foreach (var step in Steps().Matches(path).Select(match => match.Value.Trim('.', '[', ']', '\'')))
        {
            if (type is null) return null;
            var contract = options.GetTypeInfo(Bare(type));
            type = contract.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary ? contract.ElementType
                : contract.Properties.FirstOrDefault(property => property.Name.Equals(step, StringComparison.OrdinalIgnoreCase))?.PropertyType;
        }
        return type is null ? null : Bare(type);
    }

    private static (string Sv, string En) Expected(Type? type)
    {
        if (type is null) return ("av en annan typ", "of another type");
        if (type.IsEnum) return Choices(type);
        if (type == typeof(bool)) return ("true eller false", "true or false");
        if (type == typeof(DateOnly)) return ("ett datum som 2026-11-23", "a date such as 2026-11-23");
        if (type == typeof(DateTimeOffset) || type == typeof(DateTime)) return ("en tidpunkt som 2026-11-23T08:30:00Z", "an instant such as 2026-11-23T08:30:00Z");
        if (type == typeof(Guid) || type == typeof(EmployeeId)) return ("ett id (UUID)", "an id (UUID)");
        if (type == typeof(OrganisationNumber)) return ("ett organisationsnummer: tio siffror med rätt kontrollsiffra", "an organisation number: ten digits with the right check digit");
        if (type == typeof(CaseNumber)) return ("ett ärendenummer som G-2026-00123", "a case number such as G-2026-00123");
        if (type == typeof(string)) return ("en text", "a text");
        if (Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64) return ("ett heltal", "a whole number");
        if (Type.GetTypeCode(type) is TypeCode.Single or TypeCode.Double or TypeCode.Decimal) return ("ett tal med decimalpunkt", "a number with a decimal point");
        return typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? ("en lista", "a list") : ("ett objekt", "an object");
    }

    private static (string, string) Choices(Type type)
    {
        var names = string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));
        return (string.Create(CultureInfo.InvariantCulture, $"ett av: {names}"), string.Create(CultureInfo.InvariantCulture, $"one of: {names}"));
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    [GeneratedRegex(@"\.[^.\[]+|\[[^\]]+\]")]
    private static partial Regex Steps();
}
