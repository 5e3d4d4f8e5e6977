namespace IntegrityLedger.Audit;

/// <summary>Somebody read a protected record (åtkomst): who, what, and as of when.</summary>
/// <param name="View">"employee", "supplier", "register", "access-log", or "gift" for a single matter.</param>
/// <param name="Subject">Login, supplier key, id of the matter or the query; never a name.</param>
public sealed record RecordViewed(string View, string Subject, DateTimeOffset KnownAt, DateOnly? On, string By);

/// <summary>One entry of the access log.</summary>
public sealed record AccessEntry
{
    public Guid Id { get; init; }
    public string View { get; init; } = "";
    public string Subject { get; init; } = "";
    public DateTimeOffset KnownAt { get; init; }
    public DateOnly? On { get; init; }
    public string By { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
