using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Kernel;

/// <summary>A Swedish organisation number (organisationsnummer, lag 1974:174): ten digits, Luhn check digit last.</summary>
/// <remarks>A sole trader's number is the owner's personal number (personnummer or samordningsnummer); such a number is personal data.</remarks>
[JsonConverter(typeof(OrganisationNumberJson))]
public readonly record struct OrganisationNumber
{
    private OrganisationNumber(string digits) => Digits = digits;

    /// <summary>Ten digits, no hyphen.</summary>
    public string Digits { get; }

    /// <summary>The third digit of a legal person's number is at least 2; anything lower is a person's birth month.</summary>
    public bool IsPersonal => Digits[2] < '2';

    /// <summary>The first digit tells the group of legal persons; null for a personal number.</summary>
    public LegalForm? Form => IsPersonal ? null : Digits[0] switch
    {
        '1' => LegalForm.Estate,
        '2' => LegalForm.PublicBody,
        '3' => LegalForm.Foreign,
        '5' => LegalForm.LimitedCompany,
        '7' => LegalForm.EconomicAssociation,
        '8' => LegalForm.NonProfitOrFoundation,
        '9' => LegalForm.Partnership,
        _ => LegalForm.Other,
    };

    /// <summary>With the hyphen, as people write it: 556036-0793.</summary>
    public string Written => $"{Digits[..6]}-{Digits[6..]}";

    /// <summary>Accepts ten digits, twelve with the century or the prefix 16, with or without a hyphen, a plus sign (100 years or more) or spaces.</summary>
    public static Outcome<OrganisationNumber> Parse(string? text, string field = "organisationNumber")
    {
        if (string.IsNullOrWhiteSpace(text)) return Wrong(field, "saknas", "is missing");
        var digits = new string([.. text.Where(c => c is not ('-' or '+' or ' ' or '\u2013' or '\u00a0'))]);
        if (digits.Any(c => !char.IsAsciiDigit(c))) return Wrong(field, "får bara innehålla siffror och bindestreck", "may hold digits and a hyphen only");
        var prefix = digits.Length == 12 ? digits[..2] : null;
        if (prefix is "16" or "18" or "19" or "20") digits = digits[2..];
        if (digits.Length != 10) return Wrong(field, $"ska ha tio siffror, inte {digits.Length}", $"must have ten digits, not {digits.Length}");
        if (!LuhnHolds(digits)) return Wrong(field, "har fel kontrollsiffra; se efter om två siffror bytt plats", "has a wrong check digit; see whether two digits are swapped");
        var number = new OrganisationNumber(digits);
        // 16 stands before a legal person's number, the century before a person's.
        if (prefix is not null && number.IsPersonal == (prefix == "16")) return Wrong(field, "börjar med siffror som inte hör ihop med resten", "begins with digits that do not belong to the rest");
        return number.IsPersonal && !IsBirthDate(digits) ? Wrong(field, "är varken ett organisationsnummer eller ett personnummer", "is neither an organisation number nor a personal number") : number;
    }

    public override string ToString() => Digits;

    private static Refusal Wrong(string field, string sv, string en) =>
        new("organisation-number-invalid", RefusalKind.Form, new($"Organisationsnumret {sv}.", $"The organisation number {en}."), "Lag (1974:174)", field);

    private static bool LuhnHolds(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return sum % 10 == 0;
    }

    private static bool IsBirthDate(string digits)
    {
        var month = int.Parse(digits[2..4], System.Globalization.CultureInfo.InvariantCulture);
        var day = int.Parse(digits[4..6], System.Globalization.CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && (day is >= 1 and <= 31 || day is >= 61 and <= 91);
    }
}

/// <summary>Group of legal persons by first digit.</summary>
public enum LegalForm { Estate, PublicBody, Foreign, LimitedCompany, EconomicAssociation, NonProfitOrFoundation, Partnership, Other }

internal sealed class OrganisationNumberJson : JsonConverter<OrganisationNumber>
{
    public override OrganisationNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parsed = OrganisationNumber.Parse(reader.GetString());
        return parsed.Refusal is { } refusal ? throw new JsonException(refusal.Message.En) : parsed.Value;
    }

    public override void Write(Utf8JsonWriter writer, OrganisationNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Digits);
}
