using Npgsql;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>
/// A server that somebody else runs. <c>ConnectionStrings__Ledger</c> is the owner; the application's role is <c>ConnectionStrings__LedgerApp</c>,
/// or one that the owner may create, named after the database, whose password is kept in the data directory.
/// </summary>
public static class ExternalDatabase
{
    /// <summary>Checks the server, creates the database if it is missing and the owner may, and sees to the application's role.</summary>
    public static async Task<LedgerDatabase> OpenAsync(PostgresSettings settings, CancellationToken ct)
    {
        var owner = Parse(settings.OwnerConnectionString!, "ConnectionStrings__Ledger");
        owner.Database ??= owner.Username ?? "ledger";
        await using var connection = await ConnectAsync(owner, ct);
        if (connection.PostgreSqlVersion.Major < PostgresBinaries.OldestMajor)
        {
            throw new PostgresUnavailableException($"ConnectionStrings__Ledger names a PostgreSQL {connection.PostgreSqlVersion}; the ledger needs {PostgresBinaries.OldestMajor} or newer.");
        }
        var app = settings.AppConnectionString is { } given
            ? Parse(given, "ConnectionStrings__LedgerApp")
            : settings.OwnerAsApplication ? owner : await EnsureRoleAsync(connection, owner, settings.DataDirectory, ct);
        return new LedgerDatabase(owner.ConnectionString, app.ConnectionString,
            $"ConnectionStrings__Ledger, PostgreSQL {connection.PostgreSqlVersion}, {owner.Host}:{owner.Port}, database {owner.Database}, owner {owner.Username}, application {app.Username}");
    }

    private static NpgsqlConnectionStringBuilder Parse(string text, string name)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (ArgumentException e)
        {
            throw new PostgresUnavailableException($"{name} is not a connection string: {e.Message} Write it as 'Host=...;Database=ledger;Username=...;Password=...'.", e);
        }
    }

    private static async Task<NpgsqlConnection> ConnectAsync(NpgsqlConnectionStringBuilder owner, CancellationToken ct)
    {
        try
        {
            return await LogInAsync(owner, ct);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            try
            {
                await using var other = await LogInAsync(new(owner.ConnectionString) { Database = "postgres" }, ct);
                await DatabaseScript.ExecuteAsync(other, $"create database {Quote(owner.Database!)}", ct);
            }
            catch (PostgresException refused)
            {
                throw new PostgresUnavailableException(
                    $"ConnectionStrings__Ledger names the database {owner.Database}, which does not exist and which {owner.Username} may not create ({refused.MessageText}). Create it.", refused);
            }
            return await LogInAsync(owner, ct);
        }
        catch (NpgsqlException e)
        {
            throw new PostgresUnavailableException($"The server of ConnectionStrings__Ledger ({owner.Host}:{owner.Port}) does not let us in: {e.Message} Check that it runs, and the name and password.", e);
        }
    }

    private static async Task<NpgsqlConnectionStringBuilder> EnsureRoleAsync(NpgsqlConnection connection, NpgsqlConnectionStringBuilder owner, string dataDirectory, CancellationToken ct)
    {
        var role = $"{owner.Database}_app";
        var file = Path.Combine(dataDirectory, $"postgres.{role}.password");
        var exists = await DatabaseScript.ExistsAsync(connection, "select 1 from pg_roles where rolname = $1", role, ct);
        var mend = $"Set ConnectionStrings__LedgerApp to a role made with ops/db/roles.sql (or Ledger__OwnerAsApplication=true for a trial: the trigger still refuses changes, the privileges do not).";
        if (exists && !File.Exists(file))
        {
            // Another node may be using it: a new password would lock that node out.
            throw new PostgresUnavailableException($"The role {role} exists, but its password is not in {file}. {mend}");
        }
        Directory.CreateDirectory(dataDirectory);
        var password = File.Exists(file) ? (await File.ReadAllTextAsync(file, ct)).Trim() : DatabasePasswords.NewPassword();
        if (!exists)
        {
            await DatabasePasswords.WritePrivateAsync(file, password, ct);
            try
            {
                await DatabaseScript.ExecuteAsync(connection, $"create role {Quote(role)} login password '{password}'; grant connect, temporary on database {Quote(owner.Database!)} to {Quote(role)}", ct);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                File.Delete(file);
                throw new PostgresUnavailableException($"{owner.Username} may not create the application's role {role}. {mend}", e);
            }
        }
        var app = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = role, Password = password };
        try
        {
            await using var check = await LogInAsync(app, ct);
        }
        catch (NpgsqlException e)
        {
            throw new PostgresUnavailableException($"The role {role} cannot log in with the password in {file}: {e.Message} {mend}", e);
        }
        return app;
    }

    private static async Task<NpgsqlConnection> LogInAsync(NpgsqlConnectionStringBuilder target, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(target.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
