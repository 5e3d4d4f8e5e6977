namespace IntegrityLedger.TransparencyLog;

/// <summary>The keys as they lie in the directory now: read again when a file there has changed, so that a key is changed without a restart.</summary>
public sealed class LogKeyring(LogSettings settings) : IDisposable
{
    private readonly Lock gate = new();
    private (string Stamp, LogKeys Keys)? read;

    /// <param name="mayMake">A log that has signed nothing yet may begin with a key made here; one that has may not.</param>
    public LogKeys Of(LogIdentity log, bool mayMake)
    {
        var directory = settings.DirectoryOf(log.Id);
        lock (gate)
        {
            var keys = Read(directory);
            if (keys.Signers.Count > 0 || !mayMake) return keys;
            LogKeys.Make(directory, $"{LogKeys.Development}.key", settings.Origin ?? $"localhost/{LogKeys.Development}/{log.Id:N}");
            return Read(directory);
        }
    }

    public void Dispose() => read?.Keys.Dispose();

    private LogKeys Read(string directory)
    {
        var stamp = Directory.Exists(directory) ? string.Join('|', new DirectoryInfo(directory).GetFiles().Where(f => f.Extension is ".key" or ".keys" or ".signer").OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Name}:{f.Length}:{f.LastWriteTimeUtc.Ticks}")) : "";
        if (read is { } now && now.Stamp == stamp) return now.Keys;
        // The earlier keys may be signing at this moment: they are left to the collector.
        var keys = LogKeys.Read(directory);
        read = (stamp, keys);
        return keys;
    }
}
