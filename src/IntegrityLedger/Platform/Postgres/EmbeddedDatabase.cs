namespace IntegrityLedger.Platform.Postgres;

/// <summary>Opens the ledger on an embedded server: creates the cluster at the first start, then starts or joins the server.</summary>
public static class EmbeddedDatabase
{
    /// <summary>Name of the database in an embedded server.</summary>
    public const string DatabaseName = "ledger";

    /// <summary>Starts or joins, for a caller that holds the lock (<see cref="ServerUse.AloneAsync"/>); disposing the result leaves, and stops the server when this process was the last to use it.</summary>
    public static async Task<LedgerDatabase> OpenAsync(ClusterPlace place, PostgresBinaries binaries, PostgresSettings settings, ILogger logger, CancellationToken ct)
    {
        if (place.Initialised && !File.Exists(DatabasePasswords.FileIn(place.DataDirectory)))
        {
            throw new PostgresUnavailableException(
                $"There is a database in {place.Cluster}, but its passwords, {DatabasePasswords.FileIn(place.DataDirectory)}, are gone. " +
                "Restore that file from a backup of the data directory, or move the directory away to begin anew.");
        }
        var passwords = await DatabasePasswords.KeptInAsync(place.DataDirectory, ct);
        if (!place.Initialised)
        {
            place = await place.PrepareAsync(logger, ct);
            logger.LogInformation("Creating a database in {Cluster} with PostgreSQL {Version} ({Folder})", place.Cluster, binaries.Version, binaries.Folder);
            await Cluster.InitialiseAsync(place, binaries, settings, passwords, ct);
        }
        var server = new EmbeddedServer(place, binaries, settings, passwords, logger);
        var endpoint = await server.FindOrStartAsync(ct);
        var membership = ServerUse.Join(place.DataDirectory);
        try
        {
            await EmbeddedRoles.EnsureAsync(endpoint, passwords, ct);
        }
        catch
        {
            await LeaveAsync(place, server, membership, lockedAlready: true);
            throw;
        }
        return new LedgerDatabase(
            endpoint.ConnectionString(DatabaseName, EmbeddedRoles.Owner, passwords.Owner).ConnectionString,
            endpoint.ConnectionString(DatabaseName, EmbeddedRoles.Application, passwords.Application).ConnectionString,
            $"{binaries.Origin}, PostgreSQL {binaries.Version} ({binaries.Folder}), files in {place.Cluster}, {endpoint.Describe()}"
                + (place.Account is { } account ? $", run as {account.Name}" : ""),
            () => LeaveAsync(place, server, membership, lockedAlready: false));
    }

    private static async Task LeaveAsync(ClusterPlace place, EmbeddedServer server, FileStream membership, bool lockedAlready)
    {
        // No cancellation: whoever leaves must finish leaving, or the server is left behind.
        await using var alone = lockedAlready ? null : await ServerUse.AloneAsync(place.DataDirectory, CancellationToken.None);
        await membership.DisposeAsync();
        if (ServerUse.NobodyLeft(place.DataDirectory))
        {
            await server.StopAsync(CancellationToken.None);
        }
    }
}
