namespace IntegrityLedger.Influence;

/// <summary>What is counted of a report: sealed under a key of the statistics, so that it can be counted when the report itself is destroyed, and read by nobody in the database.</summary>
public sealed record Classification(
    IReadOnlyList<InfluenceForm> Forms, InfluencePurpose? Purpose, ActorKind? Actor, string? Unit, DutyAffected? DutyAffected, DateOnly? OccurredOn, ReportOutcome? Outcome = null);

/// <summary>Who reported: sealed under a key in two halves.</summary>
public sealed record ReporterIdentity(Guid Employee, string Login, string Name, string? Title, string Unit);
