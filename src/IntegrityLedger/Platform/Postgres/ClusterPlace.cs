using System.Security.Cryptography;
using System.Text;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>Where the embedded server keeps its files and which account it runs as.</summary>
public sealed record ClusterPlace(string DataDirectory, string Cluster, ServerAccount? Account)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Others may walk through, not list: the server's account must reach its own directory, and every file beside it is 0600.
    private const UnixFileMode WalkThrough = OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>True when a cluster has been created here.</summary>
    public bool Initialised => File.Exists(Path.Combine(Cluster, "PG_VERSION"));

    /// <summary>Major version of the cluster, or null when there is none yet.</summary>
    public async Task<int?> MajorVersionAsync(CancellationToken ct) =>
        Initialised && int.TryParse((await File.ReadAllTextAsync(Path.Combine(Cluster, "PG_VERSION"), ct)).Trim(), out var major) ? major : null;

    /// <summary>Makes the data directory if needed; only its owner may list it.</summary>
    public static void MakeDataDirectory(string dataDirectory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(dataDirectory);
        }
        else if (!Directory.Exists(dataDirectory))
        {
            Directory.CreateDirectory(dataDirectory, OwnerOnly);
        }
    }

    /// <summary>Finds the place of the cluster: inside the data directory, or under /var/tmp when the server's account cannot get in.</summary>
    public static async Task<ClusterPlace> ResolveAsync(string dataDirectory, ILogger logger, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
        {
            return new ClusterPlace(dataDirectory, Path.Combine(dataDirectory, "postgres"), null);
        }
        // A file and not a rule: a data directory that is deleted and made anew must not find the old cluster without its passwords.
        var elsewhere = Path.Combine(dataDirectory, "postgres.path");
        var cluster = File.Exists(elsewhere) ? (await File.ReadAllTextAsync(elsewhere, ct)).Trim() : Path.Combine(dataDirectory, "postgres");
        var account = await ServerAccount.ForAsync(cluster, ct);
        if (account is null || Directory.Exists(cluster))
        {
            return new ClusterPlace(dataDirectory, cluster, account);
        }
        if (!await account.CanEnterAsync(dataDirectory, ct))
        {
            File.SetUnixFileMode(dataDirectory, File.GetUnixFileMode(dataDirectory) | WalkThrough);
        }
        if (!await account.CanEnterAsync(dataDirectory, ct))
        {
            cluster = Path.Combine(MakeOutside(dataDirectory), "postgres");
            await File.WriteAllTextAsync(elsewhere, cluster, ct);
            logger.LogWarning("Started as root: the database server runs as {Account}, who cannot get into {DataDirectory}; its files are in {Cluster}",
                account.Name, dataDirectory, cluster);
        }
        return new ClusterPlace(dataDirectory, cluster, account);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static string MakeOutside(string dataDirectory)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataDirectory)))[..10];
        // The random part keeps another user of the machine from making the directory before us.
        var directory = $"/var/tmp/integrity-ledger-{hash}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        Directory.CreateDirectory(directory, WalkThrough);
        File.SetUnixFileMode(directory, WalkThrough);
        return directory;
    }
}
