using System.Globalization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>What a foreign currency is worth in kronor during some days. Stands in the declaration that was converted with it, so that nothing recorded later changes the sum.</summary>
/// <param name="Currency">ISO 4217, upper case; never SEK.</param>
/// <param name="Units">How many units of the currency <paramref name="Kronor"/> is the price of: 1, or 100 where the source quotes a hundred.</param>
/// <param name="ValidFrom">First event date it counts for; <paramref name="ValidTo"/> is the last.</param>
/// <param name="Source">Where it was read, or "†" for our own.</param>
/// <param name="Confidence">V seen in the source, K known practice, P policy choice, U unverified.</param>
public sealed record ExchangeRate(string Currency, int Units, decimal Kronor, DateOnly ValidFrom, DateOnly ValidTo, string Source, string Confidence)
{
    public bool Covers(DateOnly day) => ValidFrom <= day && day <= ValidTo;

    /// <summary>Öre, rounded half away from zero to the whole öre; null when it is more than anything is worth.</summary>
    public long? Ore(decimal amount)
    {
        var kronor = amount / Units * Kronor;
        return kronor is >= 0 and <= MostKronor ? Money.Kronor(kronor).Minor : null;
    }

    /// <summary>"1 EUR = 11 kr (2026-01-01 till 2026-12-31, …)".</summary>
    public LocalizedText Said()
    {
        var price = Kronor.ToString("0.######", CultureInfo.InvariantCulture);
        var (sv, en) = ValidFrom == ValidTo ? ($"{ValidFrom:yyyy-MM-dd}", $"{ValidFrom:yyyy-MM-dd}") : ($"{ValidFrom:yyyy-MM-dd} till {ValidTo:yyyy-MM-dd}", $"{ValidFrom:yyyy-MM-dd} to {ValidTo:yyyy-MM-dd}");
        return new($"{Units} {Currency} = {price.Replace('.', ',')} kr ({sv}, {Source})", $"{Units} {Currency} = SEK {price} ({en}, {Source})");
    }

    /// <summary>Ten billion kronor: no declared value is larger in kronor either.</summary>
    private const decimal MostKronor = 10_000_000_000m;
}

/// <summary>Rates were recorded (växelkurser införda). A correction is a later recording of the same days; nothing that was converted before changes.</summary>
/// <param name="Number">Recordings in order: of two that cover a day the higher counts.</param>
public sealed record ExchangeRatesRecorded(int Number, IReadOnlyList<ExchangeRate> Rates, string By);

/// <summary>One recording of rates; a stream of its own.</summary>
public sealed record ExchangeRateRecording(Guid Id);
