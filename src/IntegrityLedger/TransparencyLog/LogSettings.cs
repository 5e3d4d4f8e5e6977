using IntegrityLedger.TransparencyLog.Witnesses;

namespace IntegrityLedger.TransparencyLog;

/// <summary>
/// What the configuration says about the log. Keys: <c>Ledger:Log:KeyDirectory</c> (default: <c>log/ID</c> under the data directory), <c>Ledger:Log:Origin</c> (the name
/// of a log that is begun with a made key; a scheme-less address), <c>Ledger:Organisation</c> (whose ledger, written into every leaf),
/// <c>Ledger:Log:Witnesses:N:Url</c> and <c>:Key</c> (who is asked to cosign, and the public key of each), <c>Ledger:Log:WitnessSeconds</c> (how long each is waited for, default 5),
/// <c>Ledger:Log:PauseSeconds</c> (how long a busy log gathers events between two batches, default 1; a quiet one is carried on at once).
/// </summary>
public sealed class LogSettings(IConfiguration configuration, string dataDirectory)
{
    private const string Nobody = "demo";

    public string Organisation => Word("Ledger:Organisation") ?? Word("Ledger:OrganisationNumber") ?? Nobody;

    /// <summary>False on a node that serves the log and leaves writing it to others (<c>Ledger:Log:Sequencing=off</c>).</summary>
    public bool Sequences => !string.Equals(Word("Ledger:Log:Sequencing"), "off", StringComparison.OrdinalIgnoreCase);

    /// <summary>Who is asked to cosign the log's heads.</summary>
    public IReadOnlyList<WitnessPeer> Witnesses { get; } = WitnessPeer.Read(configuration.GetSection("Ledger:Log:Witnesses"));

    public TimeSpan WitnessPatience => TimeSpan.FromSeconds(configuration.GetValue("Ledger:Log:WitnessSeconds", 5.0));

    /// <summary>From one batch to the next: what a batch costs beside its leaves is spent once in this time at most.</summary>
    public TimeSpan Pause => TimeSpan.FromSeconds(configuration.GetValue("Ledger:Log:PauseSeconds", 1.0));

    public string? Origin => Word("Ledger:Log:Origin")?.TrimEnd('/');

    /// <summary>Nobody has said where keys are: a new log begins with one that is made here.</summary>
    public bool MakesItsKey => Word("Ledger:Log:KeyDirectory") is null;

    /// <summary>Where this log's keys are, and where this node remembers the last head it saw signed.</summary>
    public string DirectoryOf(Guid log) => Path.GetFullPath(Word("Ledger:Log:KeyDirectory") ?? Path.Combine(dataDirectory, "log", log.ToString()));

    private string? Word(string key) => configuration[key] is { } word && !string.IsNullOrWhiteSpace(word) ? word.Trim() : null;
}
