namespace IntegrityLedger.TransparencyLog;

/// <summary>Keys in a directory: read again when a file there has changed, so that a key is changed without a restart.</summary>
internal sealed class KeyDirectory : IDisposable
{
    private readonly Lock gate = new();
    private (string Stamp, LogKeys Keys)? read;

    /// <param name="make">Makes the first key where there is none; null where none may be made.</param>
    /// <exception cref="FormatException">A file there is not what its name says.</exception>
    public LogKeys Keys(string directory, Action<string>? make)
    {
        lock (gate)
        {
            var keys = Read(directory);
            if (keys.Signers.Count > 0 || make is null) return keys;
            make(directory);
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
