using System.Text.RegularExpressions;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>A folder with initdb, pg_ctl and postgres of one version.</summary>
public sealed partial record PostgresBinaries(string Folder, int Major, string Version, string Origin)
{
    /// <summary>The oldest PostgreSQL that the ledger runs on.</summary>
    public const int OldestMajor = 15;

    /// <summary>Full path of one of the programs.</summary>
    public string Program(string name) => Path.Combine(Folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>Installed servers that are new enough, in order of preference: the one on PATH, then the newest.</summary>
    public static async Task<IReadOnlyList<PostgresBinaries>> InstalledAsync(CancellationToken ct)
    {
        var onPath = Command.Which("postgres") is { } postgres ? Path.GetDirectoryName(Resolve(postgres)) : null;
        var elsewhere = new[] { "/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/Library/PostgreSQL", @"C:\Program Files\PostgreSQL" }
            .Where(Directory.Exists)
            .SelectMany(parent => Directory.GetDirectories(parent))
            .Where(folder => char.IsDigit(Path.GetFileName(folder)[0]) || Path.GetFileName(folder).StartsWith("postgresql", StringComparison.Ordinal))
            .Select(folder => Path.Combine(folder, "bin"));
        var found = new List<PostgresBinaries>();
        foreach (var folder in elsewhere.Prepend(onPath).OfType<string>().Distinct())
        {
            if (await InspectAsync(folder, "installed", ct) is { } binaries && binaries.Major >= OldestMajor)
            {
                found.Add(binaries);
            }
        }
        return [.. found.OrderByDescending(b => b.Folder == onPath).ThenByDescending(b => b.Major)];
    }

    /// <summary>What is in a folder, or null when the three programs are not all there and answering.</summary>
    public static async Task<PostgresBinaries?> InspectAsync(string folder, string origin, CancellationToken ct)
    {
        var binaries = new PostgresBinaries(folder, 0, "", origin);
        if (!new[] { "initdb", "pg_ctl", "postgres" }.All(name => File.Exists(binaries.Program(name))))
        {
            return null;
        }
        var answer = await Command.RunAsync(binaries.Program("postgres"), ["--version"], TimeSpan.FromSeconds(20), ct);
        var version = VersionNumber().Match(answer.Output);
        return answer.Succeeded && version.Success
            ? binaries with { Major = int.Parse(version.Groups["major"].Value), Version = version.Value }
            : null;
    }

    // PATH often holds links; pg_ctl must find its share folder beside the real program.
    private static string Resolve(string file) => File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;

    [GeneratedRegex(@"(?<major>\d+)(\.\d+)?")]
    private static partial Regex VersionNumber();
}
