namespace IntegrityLedger.Platform.Postgres;

/// <summary>
/// Who uses an embedded server, by two files in the data directory that the operating system locks and, when a process dies in any way,
/// unlocks. <c>postgres.lock</c> is held alone while the server is looked for, started or stopped. <c>postgres.users</c> is held shared by
/// every process that uses the server: whoever leaves and can then take it alone was the last, and stops the server.
/// </summary>
public static class ServerUse
{
    /// <summary>Waits for the sole right to start or stop the server of this place. Dispose to give it up.</summary>
    public static async Task<FileStream> AloneAsync(ClusterPlace place, CancellationToken ct)
    {
        while (true)
        {
            if (TryOpen(place.LockFile, FileShare.None) is { } held)
            {
                return held;
            }
            await Task.Delay(50, ct);
        }
    }

    /// <summary>Notes that this process uses the server. Dispose to leave.</summary>
    public static FileStream Join(ClusterPlace place) =>
        TryOpen(place.UsersFile, FileShare.Read)
        ?? throw new PostgresUnavailableException($"{place.UsersFile} is locked by another program; close it and start again.");

    /// <summary>True when nobody uses the server. Asked while holding <see cref="AloneAsync"/>, so the answer stands until that is given up.</summary>
    public static bool NobodyLeft(ClusterPlace place)
    {
        using var alone = TryOpen(place.UsersFile, FileShare.None);
        return alone is not null;
    }

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
