namespace IntegrityLedger.Influence.Commands;

/// <summary>What the organisation has decided about reports.</summary>
/// <param name="Anonymous">Ledger:AnonymousReports. False as in Stockholm: one reports signed in, with a protected identity. True: also without a session.</param>
public sealed record InfluenceSettings(bool Anonymous)
{
    public static InfluenceSettings From(IConfiguration configuration) => new(configuration.GetValue("Ledger:AnonymousReports", false));
}
