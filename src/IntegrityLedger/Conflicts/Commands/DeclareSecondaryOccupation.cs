using System.Text.Json;
using System.Text.Json.Serialization;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>The body of <c>POST /api/secondary-occupations</c>: what a person answers. Null means "not known".</summary>
public sealed record DeclareSecondaryOccupation
{
    public SecondaryOccupationType? Type { get; init; }
    /// <summary>The employer or company; for an own firm, that firm. <c>counterparty</c> is the same field under the name it has elsewhere.</summary>
    public CounterpartyInput? Company { get; init; }
    public CounterpartyInput? Counterparty { get; init; }
    public string? Industry { get; init; }
    public string? Tasks { get; init; }
    public decimal? HoursPerWeek { get; init; }
    public string? Schedule { get; init; }
    public bool? Remunerated { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    /// <summary>none, supplier, applicant, supervised or some; true and false are read as some and none.</summary>
    [JsonConverter(typeof(SecondaryOccupationRelationJson))]
    public SecondaryOccupationRelation? SupplierRelation { get; init; }
    public bool? TouchesDuties { get; init; }
    public bool? UsesEquipment { get; init; }
    public string? EarlierDecision { get; init; }
    /// <summary>Login of the person this concerns, when somebody else enters it.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>One name for the company.</summary>
    public DeclareSecondaryOccupation Tidied() => this with { Company = Counterparty ?? Company, Counterparty = null };
}

internal sealed class SecondaryOccupationRelationJson : JsonConverter<SecondaryOccupationRelation?>
{
    public override SecondaryOccupationRelation? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => SecondaryOccupationRelation.Some,
        JsonTokenType.False => SecondaryOccupationRelation.None,
        JsonTokenType.String when reader.GetString() is var word => Enum.TryParse<SecondaryOccupationRelation>(word, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known
            : throw new JsonException("Say none, supplier, applicant, supervised or some."),
        _ => throw new JsonException("Say none, supplier, applicant, supervised or some."),
    };

    public override void Write(Utf8JsonWriter writer, SecondaryOccupationRelation? value, JsonSerializerOptions options)
    {
        if (value is { } known) writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(known.ToString()));
        else writer.WriteNullValue();
    }
}
