using Npgsql;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>The roles and the database of an embedded server (ops/db/roles.sql), made at the first start and mended at any later one.</summary>
public static class EmbeddedRoles
{
    /// <summary>Owns the schemas and migrates them.</summary>
    public const string Owner = "ledger_owner";

    /// <summary>What the application works as.</summary>
    public const string Application = "ledger_app";

    /// <summary>Makes what is missing. When both roles can already log in, nothing is done.</summary>
    public static async Task EnsureAsync(ServerEndpoint server, DatabasePasswords passwords, CancellationToken ct)
    {
        if (await CanLogInAsync(server, Owner, passwords.Owner, ct) && await CanLogInAsync(server, Application, passwords.Application, ct))
        {
            return;
        }
        await using var postgres = await OpenAsync(server, "postgres", Cluster.Administrator, passwords.Administrator, ct);
        await DatabaseScript.RunAsync(postgres, "roles.sql", Parameters(passwords), ct);
        if (!await DatabaseScript.ExistsAsync(postgres, "select 1 from pg_database where datname = $1", EmbeddedDatabase.DatabaseName, ct))
        {
            await DatabaseScript.ExecuteAsync(postgres, $"create database {EmbeddedDatabase.DatabaseName} owner {Owner}", ct);
        }
        await DatabaseScript.ExecuteAsync(postgres,
            $"revoke all on database {EmbeddedDatabase.DatabaseName} from public; grant connect, temporary on database {EmbeddedDatabase.DatabaseName} to {Application}", ct);
    }

    private static Dictionary<string, string> Parameters(DatabasePasswords passwords) => new()
    {
        ["owner_role"] = Owner,
        ["owner_password"] = passwords.Owner,
        ["app_role"] = Application,
        ["app_password"] = passwords.Application,
    };

    private static async Task<bool> CanLogInAsync(ServerEndpoint server, string role, string password, CancellationToken ct)
    {
        try
        {
            await using var connection = await OpenAsync(server, EmbeddedDatabase.DatabaseName, role, password, ct);
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(ServerEndpoint server, string database, string role, string password, CancellationToken ct)
    {
        var target = server.ConnectionString(database, role, password);
        target.Pooling = false;
        var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
