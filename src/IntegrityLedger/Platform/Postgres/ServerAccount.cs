namespace IntegrityLedger.Platform.Postgres;

/// <summary>
/// The operating-system account that the database server runs as. PostgreSQL refuses to run as root, so a root process (a container)
/// hands the server to an unprivileged account; anybody else runs it as themselves.
/// </summary>
public sealed record ServerAccount(string Name, int Uid, int Gid)
{
    /// <summary>Null when we are not root and no change of account is needed.</summary>
    public static async Task<ServerAccount?> ForAsync(string clusterDirectory, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }
        if (Command.Which("setpriv") is null)
        {
            throw new PostgresUnavailableException(
                "Started as root, and PostgreSQL refuses to run as root; the program setpriv (package util-linux), which would run it as an unprivileged account, is not on PATH. " +
                "Install util-linux, start the application as an ordinary user, or set ConnectionStrings__Ledger.");
        }
        var accounts = Known();
        if (Directory.Exists(clusterDirectory))
        {
            // An existing cluster stays with whoever owns it, even if a better account has appeared since.
            var owner = await Command.RunAsync("stat", ["-c", "%u:%g", clusterDirectory], TimeSpan.FromSeconds(10), ct);
            var ids = owner.Output.Split(':');
            if (owner.Succeeded && ids.Length == 2 && int.TryParse(ids[0], out var uid) && int.TryParse(ids[1], out var gid) && uid != 0)
            {
                return new ServerAccount(accounts.FirstOrDefault(a => a.Uid == uid)?.Name ?? $"uid {uid}", uid, gid);
            }
        }
        return accounts.FirstOrDefault(a => a.Name == "postgres") ?? accounts.FirstOrDefault(a => a.Name == "nobody")
            ?? new ServerAccount("nobody", 65534, 65534);
    }

    /// <summary>Runs a program as this account, with no supplementary groups.</summary>
    public Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, TimeSpan limit, CancellationToken ct, string? directory = null) =>
        Command.RunAsync("setpriv", [$"--reuid={Uid}", $"--regid={Gid}", "--clear-groups", program, .. arguments], limit, ct, directory ?? "/");

    /// <summary>True when this account can walk through <paramref name="directory"/> and all its parents.</summary>
    public async Task<bool> CanEnterAsync(string directory, CancellationToken ct) =>
        (await RunAsync("test", ["-x", directory], TimeSpan.FromSeconds(10), ct)).Succeeded;

    /// <summary>Gives a file or directory to this account.</summary>
    public async Task GiveAsync(string path, CancellationToken ct)
    {
        var given = await Command.RunAsync("chown", [$"{Uid}:{Gid}", path], TimeSpan.FromSeconds(10), ct);
        if (!given.Succeeded)
        {
            throw new PostgresUnavailableException($"Could not give {path} to {Name}, who is to run the database server: {given.Output}");
        }
    }

    private static List<ServerAccount> Known() =>
        !File.Exists("/etc/passwd") ? [] : File.ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(fields => fields.Length > 3 && int.TryParse(fields[2], out _) && int.TryParse(fields[3], out _))
            .Select(fields => new ServerAccount(fields[0], int.Parse(fields[2]), int.Parse(fields[3])))
            .ToList();
}
