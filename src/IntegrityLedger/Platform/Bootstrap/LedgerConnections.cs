namespace IntegrityLedger.Platform.Bootstrap;

/// <summary>Two ways into one database: the owner migrates, the application can neither change nor remove an event.</summary>
public sealed record LedgerConnections(string Owner, string Application);
