using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>Where a running server listens: <paramref name="Host"/> is an address or the folder of a Unix socket.</summary>
public sealed record ServerEndpoint(string Host, int Port, int ProcessId)
{
    /// <summary>Port number in the socket's file name; each cluster has its socket in its own folder, so it never collides.</summary>
    public const int SocketPort = 5432;

    /// <summary>Reads postmaster.pid (PostgreSQL: miscadmin.h, LOCK_FILE_LINE_*): process id, folder, start time, port, socket folder, address. Null when there is none or it is not complete.</summary>
    public static ServerEndpoint? Read(ClusterPlace place)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(place.Cluster, "postmaster.pid"));
            if (lines.Length < 6 || !int.TryParse(lines[0], out var process) || !int.TryParse(lines[3], out var port))
            {
                return null;
            }
            var host = lines[4].Trim() is { Length: > 0 } socket ? socket : lines[5].Trim();
            return host.Length == 0 ? null : new ServerEndpoint(host, port, process);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>A connection string to this server. Loopback and sockets need no encryption; the password is still proven by SCRAM.</summary>
    public NpgsqlConnectionStringBuilder ConnectionString(string database, string role, string password) => new()
    {
        Host = Host,
        Port = Port,
        Database = database,
        Username = role,
        Password = password,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        KeepAlive = 30,
        // The audit trail of who connected, and the way to tell our sessions from a person's.
        ApplicationName = "IntegrityLedger",
    };

    /// <summary>A loopback port that nobody listens on now. Somebody may take it before we do; the caller tries again with another.</summary>
    public static int FreeLoopbackPort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Short form for logs.</summary>
    public string Describe() => Path.IsPathRooted(Host) ? $"Unix socket in {Host}" : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");
}
