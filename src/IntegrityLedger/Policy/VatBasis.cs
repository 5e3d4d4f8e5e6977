namespace IntegrityLedger.Policy;

/// <summary>Amounts are declared with or without VAT, limits are stated with or without it. Where the rate is not known the amount
/// becomes bounds, so that 600 kr with VAT is above 300 kr without VAT whatever the rate, and only what lies between is unknown.</summary>
internal static class VatBasis
{
    /// <summary>Code of the parameter with the highest VAT rate in percent; a pack with limits on a stated VAT basis must have it.</summary>
    public const string HighestRate = "VAT_HIGHEST_RATE";

    /// <param name="stated">A value per person or in all, as declared.</param>
    /// <param name="wantIncluded">The basis of the limit.</param>
    /// <param name="ratePercent">Null when no rate is known for the day: then there is no bound.</param>
    public static Reading Convert(Reading stated, bool wantIncluded, GiftFacts facts, decimal? ratePercent)
    {
        if (stated.Low is not { } amount || stated.High != amount) return stated;
        if (facts.VatIncluded == wantIncluded) return stated;
        if (!wantIncluded && facts is { VatIncluded: true, TotalExVatOre: { } net and >= 0, TotalOre: { } total, Persons: { } persons and > 0 })
            return Reading.Of(amount == total ? net : (decimal)net / persons);
        var missing = facts.VatIncluded is null ? "vatIncluded" : "totalExVat";
        var factor = ratePercent is { } rate ? 1 + rate / 100 : (decimal?)null;
        return wantIncluded ? Reading.Between(amount, amount * factor, missing) : Reading.Between(factor is null ? 0 : amount / factor, amount, missing);
    }
}
