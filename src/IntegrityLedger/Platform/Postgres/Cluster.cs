namespace IntegrityLedger.Platform.Postgres;

/// <summary>The files of one embedded server: made once by initdb, and its settings written before every start.</summary>
public static class Cluster
{
    /// <summary>Name of the administrator of an embedded server; nobody uses it after the roles are made.</summary>
    public const string Administrator = "postgres";

    // Longest path of a Unix socket is 107 bytes on Linux, 103 on macOS; the server adds "/.s.PGSQL.5432".
    private const int LongestSocketFolder = 88;

    /// <summary>Runs initdb in a draft folder and moves it into place when it is whole, so that an interrupted first start leaves nothing that looks finished.</summary>
    public static async Task InitialiseAsync(ClusterPlace place, PostgresBinaries binaries, PostgresSettings settings, DatabasePasswords passwords, CancellationToken ct)
    {
        var draft = place.Cluster + ".new";
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }
        Directory.CreateDirectory(draft);
        var passwordFile = Path.Combine(draft, "password");
        await DatabasePasswords.WritePrivateAsync(passwordFile, passwords.Administrator, ct);
        if (!OperatingSystem.IsWindows() && place.Account is { } account)
        {
            File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            await account.GiveAsync(draft, ct);
            await account.GiveAsync(passwordFile, ct);
        }
        var made = Path.Combine(draft, "cluster");
        string[] common = ["-D", made, "-U", Administrator, "-A", "scram-sha-256", $"--pwfile={passwordFile}", "-E", "UTF8", "--no-instructions", .. settings.ServerSettings.GetValueOrDefault("fsync") == "off" ? new[] { "--no-sync" } : []];
        // Swedish order and upper/lower case of å, ä, ö on every machine, whatever locales it has; a server built without ICU falls back.
        var run = await RunAsync(place, binaries, "initdb", [.. common, "--locale=C", "--locale-provider=icu", "--icu-locale=sv-SE"], ct);
        if (!run.Succeeded && run.Output.Contains("ICU", StringComparison.Ordinal))
        {
            run = await RunAsync(place, binaries, "initdb", [.. common, "--no-locale"], ct);
        }
        if (!run.Succeeded)
        {
            throw new PostgresUnavailableException($"initdb ({binaries.Folder}) could not create a database in {place.Cluster}: {run.Output}");
        }
        await File.AppendAllTextAsync(Path.Combine(made, "postgresql.conf"), "\ninclude 'ledger.conf'\n", ct);
        Directory.Move(made, place.Cluster);
        Directory.Delete(draft, recursive: true);
    }

    /// <summary>Writes ledger.conf, which postgresql.conf includes last: where to listen, and the settings from the configuration.</summary>
    /// <param name="loopbackPort">Null listens on a Unix socket in the cluster's own folder, otherwise on 127.0.0.1 at this port.</param>
    public static Task WriteSettingsAsync(ClusterPlace place, PostgresSettings settings, int? loopbackPort, CancellationToken ct)
    {
        var values = new Dictionary<string, string>
        {
            ["listen_addresses"] = loopbackPort is null ? "" : "127.0.0.1",
            ["port"] = (loopbackPort ?? ServerEndpoint.SocketPort).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = loopbackPort is null ? place.Cluster : "",
            ["password_encryption"] = "scram-sha-256",
            ["max_connections"] = "200",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["log_line_prefix"] = "%m [%p] ",
            // Thousands of short statements and no long ones: compiling plans costs more than it gives.
            ["jit"] = "off",
        };
        foreach (var (name, value) in settings.ServerSettings)
        {
            values[name] = value;
        }
        return File.WriteAllLinesAsync(Path.Combine(place.Cluster, "ledger.conf"),
            values.Select(setting => $"{setting.Key} = '{setting.Value.Replace("'", "''", StringComparison.Ordinal)}'"), ct);
    }

    /// <summary>Whether the server can listen on a Unix socket in its own folder.</summary>
    public static bool SocketFits(ClusterPlace place) => System.Text.Encoding.UTF8.GetByteCount(place.Cluster) <= LongestSocketFolder;

    /// <summary>Runs one of the server's programs as the account that owns the cluster.</summary>
    public static Task<CommandResult> RunAsync(ClusterPlace place, PostgresBinaries binaries, string program, string[] arguments, CancellationToken ct)
    {
        var limit = TimeSpan.FromMinutes(2);
        return place.Account is { } account
            ? account.RunAsync(binaries.Program(program), arguments, limit, ct)
            : Command.RunAsync(binaries.Program(program), arguments, limit, ct, directory: place.DataDirectory,
                // A server must not take over the locale messages or PG* settings of whoever starts it.
                environment: new Dictionary<string, string> { ["LC_ALL"] = "C", ["LC_MESSAGES"] = "C" },
                capture: !(OperatingSystem.IsWindows() && program == "pg_ctl"));
    }
}
