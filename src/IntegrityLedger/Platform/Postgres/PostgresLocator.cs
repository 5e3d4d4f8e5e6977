namespace IntegrityLedger.Platform.Postgres;

/// <summary>
/// Finds or brings a PostgreSQL, in this order: the one that <c>ConnectionStrings__Ledger</c> names; installed programs; the npm package;
/// Docker Compose. <c>Ledger__Postgres=installed|npm|compose</c> forces one of the last three. The log says which was chosen.
/// </summary>
public static class PostgresLocator
{
    private const string WaysOut =
        "Ways out, any one of them: install PostgreSQL 15 or newer (Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql); " +
        "install Node.js, whose npm then fetches one by itself; start Docker with the Compose plugin; " +
        "or set ConnectionStrings__Ledger to a server, such as 'Host=...;Database=ledger;Username=...;Password=...'.";

    /// <summary>Opens the database; the caller disposes it last of all. Throws <see cref="PostgresUnavailableException"/>, whose message says what to do.</summary>
    public static async Task<LedgerDatabase> OpenAsync(IConfiguration configuration, ILogger logger, CancellationToken ct)
    {
        var settings = PostgresSettings.From(configuration);
        var database = settings.OwnerConnectionString is not null && settings.Forced is null
            ? await ExternalDatabase.OpenAsync(settings, ct)
            : await OpenOwnAsync(settings, logger, ct);
        logger.LogInformation("PostgreSQL: {Description}", database.Description);
        return database;
    }

    private static async Task<LedgerDatabase> OpenOwnAsync(PostgresSettings settings, ILogger logger, CancellationToken ct)
    {
        ClusterPlace.MakeDataDirectory(settings.DataDirectory);
        await using var alone = await ServerUse.AloneAsync(settings.DataDirectory, ct);
        var place = await ClusterPlace.ResolveAsync(settings.DataDirectory, ct);
        int? major;
        try
        {
            major = await place.MajorVersionAsync(ct);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new PostgresUnavailableException(
                $"{place.Cluster} belongs to another account. Start as the user who created it, or choose another Ledger__DataDirectory.", e);
        }
        var tried = new List<string>();
        if (settings.Forced is null or "installed")
        {
            var installed = await PostgresBinaries.InstalledAsync(ct);
            // A cluster can only be opened by the major version that made it.
            if (installed.FirstOrDefault(binaries => major is null || binaries.Major == major) is { } fitting)
            {
                return await EmbeddedDatabase.OpenAsync(place, fitting, settings, logger, ct);
            }
            tried.Add(installed.Count == 0
                ? $"installed: no PostgreSQL {PostgresBinaries.OldestMajor} or newer on PATH or in the usual places."
                : $"installed: {place.Cluster} was made by PostgreSQL {major}, and installed is {string.Join(", ", installed.Select(b => b.Version))}.");
        }
        if (settings.Forced is null or "npm" && (major is null or NpmPostgres.Major))
        {
            try
            {
                return await EmbeddedDatabase.OpenAsync(place, await NpmPostgres.ProvideAsync(settings.PackageCache, logger, ct), settings, logger, ct);
            }
            catch (PostgresUnavailableException e) when (e.Message.StartsWith("npm:", StringComparison.Ordinal))
            {
                tried.Add(e.Message);
            }
        }
        else if (settings.Forced is "npm")
        {
            tried.Add($"npm: {place.Cluster} was made by PostgreSQL {major}, and the package is {NpmPostgres.Major}. Choose another Ledger__DataDirectory.");
        }
        // A ledger that exists in files here must not silently give way to an empty one in a container.
        if (settings.Forced is "compose" || (settings.Forced is null && major is null))
        {
            try
            {
                return await ComposeDatabase.OpenAsync(settings, logger, ct);
            }
            catch (PostgresUnavailableException e) when (e.Message.StartsWith("compose:", StringComparison.Ordinal))
            {
                tried.Add(e.Message);
            }
        }
        throw new PostgresUnavailableException($"No PostgreSQL to keep the ledger in. Tried: {string.Join(" ", tried)} {WaysOut}");
    }
}
