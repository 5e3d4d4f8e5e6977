using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Views;

/// <summary>A ground of disqualification as the law of an organisation worded it on a day.</summary>
public sealed record GroundOnDay(GroundCode Code, LocalizedText Name, LocalizedText Meaning, string Statute);

/// <summary>The catalogue of grounds, for rooms that note one.</summary>
public static class GroundsOnDay
{
    /// <param name="code">Name of a <see cref="GroundCode"/>.</param>
    /// <exception cref="ArgumentException">There is no such ground.</exception>
    public static GroundOnDay Of(string code, Regime regime, DateOnly day) =>
        GroundCatalogue.Find(Enum.Parse<GroundCode>(code), regime, day) is var found ? new(found.Code, found.Name, found.Meaning, found.Statute) : throw new ArgumentException(code);
}
