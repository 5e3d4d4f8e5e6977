namespace IntegrityLedger.Web.Shared;

/// <summary>One row of a fact list; a fact without a value is left out.</summary>
public sealed record Fact(string Label, string? Value, string? Url = null);
