using System.Text.Json;
using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>The body of <c>POST /api/conflicts</c>: what a person answers. Null means "not known".</summary>
public sealed record DeclareInterest
{
    public InterestKind? Kind { get; init; }
    public CounterpartyInput? Counterparty { get; init; }
    /// <summary>Own when left out; a relative's when <see cref="Relative"/> is given or the kind is kinship.</summary>
    public InterestRelation? Relation { get; init; }
    public InterestRelative? Relative { get; init; }
    /// <summary>Login of an employee one is tied to.</summary>
    public string? Colleague { get; init; }
    public string? Description { get; init; }
    /// <summary>Percent owned, 0–100.</summary>
    public decimal? Share { get; init; }
    /// <summary>First day; today when left out.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last day; until further notice when left out.</summary>
    public DateOnly? To { get; init; }
    public string? CaseReference { get; init; }
    public string? ProcurementId { get; init; }
    public InterestRemuneration? Remuneration { get; init; }
    public InterestTrigger? Trigger { get; init; }
    /// <summary>true or false; words in its place mean true and say how.</summary>
    public OverlapInput? OverlapWithDuties { get; init; }
    public bool? AppointedByCity { get; init; }
    /// <summary>Which wording of the attestation text was signed.</summary>
    public string? StatementVersion { get; init; }
    /// <summary>Login of the person this concerns, when somebody else enters it.</summary>
    public string? OnBehalfOf { get; init; }
}

/// <summary>Whether an interest touches one's duties, and how.</summary>
[JsonConverter(typeof(OverlapInputJson))]
public sealed record OverlapInput(bool Overlaps, string? How = null);

/// <summary>The body of an ending.</summary>
/// <param name="To">The last day; today when left out. <paramref name="LastDay"/> is another word for it.</param>
public sealed record EndInterest(DateOnly? To, string? Reason = null, int? Version = null, DateOnly? LastDay = null)
{
    [JsonIgnore]
    public DateOnly? Last => To ?? LastDay;
}

public sealed record WithdrawInterest(string? Reason, int? Version = null);
public sealed record ReconfirmInterest(string? StatementVersion = null, int? Version = null);
public sealed record RecuseFromInterest(string? Reason, int? Version = null);

/// <summary>The body of a manager's assessment.</summary>
/// <param name="ReviewDate">When it is to be looked at again; at most as far away as the policy says, and that far when left out.</param>
/// <param name="Motivation">Another word for <paramref name="Reason"/>, as in decisions elsewhere.</param>
public sealed record ReviewInterest(InterestAssessment? Assessment, string? Reason, DateOnly? ReviewDate = null, int? Version = null, string? Motivation = null)
{
    [JsonIgnore]
    public string? Why => Reason ?? Motivation;
}

internal sealed class OverlapInputJson : JsonConverter<OverlapInput>
{
    public override OverlapInput? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => new(true),
        JsonTokenType.False => new(false),
        JsonTokenType.String => reader.GetString() is { } how && !string.IsNullOrWhiteSpace(how) ? new(true, how) : null,
        _ => throw new JsonException("true, false or words"),
    };

    public override void Write(Utf8JsonWriter writer, OverlapInput value, JsonSerializerOptions options)
    {
        if (value is { Overlaps: true, How: { } how }) writer.WriteStringValue(how);
        else writer.WriteBooleanValue(value.Overlaps);
    }
}
