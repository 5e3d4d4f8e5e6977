using System.Text.Json.Serialization;

namespace IntegrityLedger.Kernel;

/// <summary>An amount in minor units (öre, cent): an integer, so that sums and digests are exact.</summary>
/// <param name="Minor">Minor units; 1 kr = 100.</param>
/// <param name="Currency">ISO 4217 code, upper case.</param>
public readonly record struct Money(long Minor, string Currency = "SEK") : IComparable<Money>
{
    public static Money Kronor(decimal kronor) => FromDecimal(kronor, "SEK");

    /// <summary>Rounds half away from zero to the minor unit (Swedish commercial rounding).</summary>
    public static Money FromDecimal(decimal amount, string currency) =>
        new((long)decimal.Round(amount * 100m, 0, MidpointRounding.AwayFromZero), currency);

    /// <summary>In the currency's major unit; not stored, so that an event holds one amount and not two.</summary>
    [JsonIgnore]
    public decimal Amount => Minor / 100m;
    public Money DividedBy(int parts) => FromDecimal(Amount / parts, Currency);

    /// <summary>Compares amounts of one currency; comparing across currencies is a programming error.</summary>
    public int CompareTo(Money other) => Currency == other.Currency
        ? Minor.CompareTo(other.Minor)
        : throw new InvalidOperationException($"Cannot compare {Currency} with {other.Currency} without a rate.");

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Amount:0.00} {Currency}");
}
