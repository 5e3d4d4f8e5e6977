namespace IntegrityLedger.Platform.Postgres;

/// <summary>No usable PostgreSQL was found; the message says what was tried and the ways out, and is written to be shown as it is.</summary>
public sealed class PostgresUnavailableException : Exception
{
    /// <summary>Makes the error with a message for the person who started the application.</summary>
    public PostgresUnavailableException(string message, Exception? inner = null) : base(message, inner) { }
}
