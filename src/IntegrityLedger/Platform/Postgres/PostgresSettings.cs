namespace IntegrityLedger.Platform.Postgres;

/// <summary>
/// What the configuration says about the database. Keys: <c>ConnectionStrings:Ledger</c> (owner), <c>ConnectionStrings:LedgerApp</c>
/// (application role), <c>Ledger:DataDirectory</c>, <c>Ledger:Postgres</c> (installed, npm or compose), <c>Ledger:PostgresListen</c>
/// (socket or loopback), <c>Ledger:PostgresSettings:NAME</c> (server settings of the embedded server), <c>Ledger:PackageCache</c> (where the npm
/// package is kept), <c>Ledger:OwnerAsApplication</c>.
/// </summary>
public sealed record PostgresSettings(
    string DataDirectory,
    string? Forced,
    string? OwnerConnectionString,
    string? AppConnectionString,
    bool OwnerAsApplication,
    bool Loopback,
    string PackageCache,
    IReadOnlyDictionary<string, string> ServerSettings)
{
    private static readonly string[] Kinds = ["installed", "npm", "compose"];

    /// <summary>Reads the settings; a value that is not understood is refused with the values that are.</summary>
    public static PostgresSettings From(IConfiguration configuration)
    {
        var forced = NullIfBlank(configuration["Ledger:Postgres"])?.ToLowerInvariant();
        if (forced is not null && !Kinds.Contains(forced))
        {
            throw new PostgresUnavailableException($"Ledger__Postgres is '{forced}'. Use one of: {string.Join(", ", Kinds)}; or leave it out.");
        }
        return new PostgresSettings(
            Path.GetFullPath(NullIfBlank(configuration["Ledger:DataDirectory"]) ?? ".data"),
            forced,
            NullIfBlank(configuration.GetConnectionString("Ledger")),
            NullIfBlank(configuration.GetConnectionString("LedgerApp")),
            configuration.GetValue("Ledger:OwnerAsApplication", false),
            // Unix sockets cannot be met by another user of the machine; Windows has to use the loopback address.
            OperatingSystem.IsWindows() || string.Equals(configuration["Ledger:PostgresListen"], "loopback", StringComparison.OrdinalIgnoreCase),
            NullIfBlank(configuration["Ledger:PackageCache"]) ?? NpmPostgres.CacheFolder(),
            configuration.GetSection("Ledger:PostgresSettings").GetChildren()
                .Where(setting => setting.Value is not null)
                .ToDictionary(setting => setting.Key, setting => setting.Value!));
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
