namespace IntegrityLedger.Platform.Postgres;

/// <summary>
/// Who uses an embedded server, by two files in the data directory that the operating system locks and, when a process dies in any way,
/// unlocks. <c>postgres.lock</c> is held alone while the server is looked for, started or stopped. <c>postgres.users</c> is held shared by
/// every process that uses the server: whoever leaves and can then take it alone was the last, and stops the server.
/// </summary>
public static class ServerUse
{
    /// <summary>Waits for the sole right to find, start or stop the server of this data directory. Dispose to give it up.</summary>
    public static async Task<FileStream> AloneAsync(string dataDirectory, CancellationToken ct)
    {
        while (true)
        {
            if (TryOpen(Path.Combine(dataDirectory, "postgres.lock"), FileShare.None) is { } held)
            {
                return held;
            }
            await Task.Delay(50, ct);
        }
    }

    /// <summary>Notes that this process uses the server. Dispose to leave.</summary>
    public static FileStream Join(string dataDirectory) =>
        TryOpen(UsersFile(dataDirectory), FileShare.Read)
        ?? throw new PostgresUnavailableException($"{UsersFile(dataDirectory)} is locked by another program; close it and start again.");

    /// <summary>True when nobody uses the server. Asked while holding <see cref="AloneAsync"/>, so the answer stands until that is given up.</summary>
    public static bool NobodyLeft(string dataDirectory)
    {
        using var alone = TryOpen(UsersFile(dataDirectory), FileShare.None);
        return alone is not null;
    }

    /// <summary>The file that users of the server hold.</summary>
    public static string UsersFile(string dataDirectory) => Path.Combine(dataDirectory, "postgres.users");

    private static FileStream? TryOpen(string file, FileShare share)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, share == FileShare.None ? FileAccess.ReadWrite : FileAccess.Read, share);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
