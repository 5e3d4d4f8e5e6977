namespace IntegrityLedger.TransparencyLog;

/// <summary>The log's keys as they lie in its directory now.</summary>
public sealed class LogKeyring(LogSettings settings) : IDisposable
{
    private readonly KeyDirectory directory = new();

    /// <param name="mayMake">A log that has signed nothing yet may begin with a key made here; one that has may not.</param>
    public LogKeys Of(LogIdentity log, bool mayMake) => directory.Keys(settings.DirectoryOf(log.Id), !mayMake ? null : place =>
        LogKeys.Make(place, $"{LogKeys.Development}.key", settings.Origin ?? $"localhost/{LogKeys.Development}/{log.Id:N}"));

    public void Dispose() => directory.Dispose();
}
