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

    /// <summary>The place of the cluster of a data directory, whether or not it has been made.</summary>
    public static async Task<ClusterPlace> ResolveAsync(string dataDirectory, CancellationToken ct)
    {
        // A file and not a rule: a data directory that is deleted and made anew must not find the old cluster without its passwords.
        var elsewhere = Elsewhere(dataDirectory);
        var cluster = File.Exists(elsewhere) ? (await File.ReadAllTextAsync(elsewhere, ct)).Trim() : Path.Combine(dataDirectory, "postgres");
        return new ClusterPlace(dataDirectory, cluster, await ServerAccount.ForAsync(cluster, ct));
    }

    /// <summary>The place for a cluster that is about to be made: inside the data directory, or under /var/tmp when the server's account cannot get in.</summary>
    public async Task<ClusterPlace> PrepareAsync(ILogger logger, CancellationToken ct)
    {
        var parent = Path.GetDirectoryName(Cluster)!;
        if (OperatingSystem.IsWindows() || Account is null || (Directory.Exists(parent) && await Account.CanEnterAsync(parent, ct)))
        {
            return this;
        }
        File.SetUnixFileMode(DataDirectory, File.GetUnixFileMode(DataDirectory) | WalkThrough);
        if (await Account.CanEnterAsync(DataDirectory, ct))
        {
            return this with { Cluster = Path.Combine(DataDirectory, "postgres") };
        }
        var outside = Path.Combine(MakeOutside(DataDirectory), "postgres");
        await File.WriteAllTextAsync(Elsewhere(DataDirectory), outside, ct);
        logger.LogWarning("Started as root: the database server runs as {Account}, who cannot get into {DataDirectory}; its files are in {Cluster}",
            Account.Name, DataDirectory, outside);
        return this with { Cluster = outside };
    }

    private static string Elsewhere(string dataDirectory) => Path.Combine(dataDirectory, "postgres.path");

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
