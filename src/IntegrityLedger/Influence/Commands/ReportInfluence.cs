using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Influence.Commands;

/// <summary>The body of <c>POST /api/influence-reports</c>: what a reporter answers. Null means "not known"; only the forms and the description are asked for.</summary>
public sealed record ReportInfluence
{
    public IReadOnlyList<InfluenceForm>? Forms { get; init; }
    public InfluencePurpose? Purpose { get; init; }
    public DateOnly? OccurredOn { get; init; }
    /// <summary>The last day of something that went on.</summary>
    public DateOnly? OccurredTo { get; init; }
    public string? Place { get; init; }
    public InfluenceChannel? Channel { get; init; }
    public string? Description { get; init; }
    /// <summary>The very words.</summary>
    public string? Wording { get; init; }
    public ActorInput? Actor { get; init; }
    public Exposed? Exposed { get; init; }
    /// <summary>Login or name, where it is a colleague.</summary>
    public string? ExposedPerson { get; init; }
    public DutyAffected? DutyAffected { get; init; }
    public string? DutyAffectedHow { get; init; }
    /// <summary>1 to 5, as it was felt.</summary>
    public int? Severity { get; init; }
    /// <summary>Code of the unit; the reporter's own when left out and somebody is signed in.</summary>
    public string? Unit { get; init; }
    public SupplierInput? Supplier { get; init; }
    public string? CaseReference { get; init; }
    public string? DecisionAffected { get; init; }
    public IReadOnlyList<string>? Witnesses { get; init; }
    /// <summary>Number of an earlier report.</summary>
    public string? EarlierReport { get; init; }
    public string? Injuries { get; init; }
    public string? ImmediateMeasures { get; init; }
    public bool? PoliceReported { get; init; }
    public string? PoliceReference { get; init; }
    public bool? WorkEnvironmentReported { get; init; }
    public bool? SupportOffered { get; init; }
    public string? ProtectionNeed { get; init; }
    /// <summary>True: those who handle the report may know who wrote it.</summary>
    public bool? ConsentToShare { get; init; }
    /// <summary>Signed in and yet without a name, where the organisation allows it.</summary>
    public bool? Anonymous { get; init; }
}

/// <summary>From whom it came.</summary>
/// <param name="Identity">Who, as far as known.</param>
/// <param name="Login">An employee's login, where it was a colleague or a manager.</param>
public sealed record ActorInput(ActorKind? Kind, string? Identity = null, string? Login = null);

/// <summary>A supplier as a reporter names it: a number or a name, in one text or apart.</summary>
[JsonConverter(typeof(SupplierInputJson))]
public sealed record SupplierInput(string? OrganisationNumber, string? Name)
{
    /// <summary>Digits are a number, anything else a name; null for nothing.</summary>
    public static SupplierInput? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : text.Count(char.IsAsciiDigit) >= 10 && text.All(c => char.IsAsciiDigit(c) || c is '-' or ' ') ? new(text.Trim(), null) : new(null, text.Trim());
}

internal sealed class SupplierInputJson : JsonConverter<SupplierInput>
{
    public override SupplierInput? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return SupplierInput.Of(reader.GetString());
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        using var document = JsonDocument.ParseValue(ref reader);
        string? Text(string name) => document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return new(Text("organisationNumber"), Text("name"));
    }

    public override void Write(Utf8JsonWriter writer, SupplierInput value, JsonSerializerOptions options) => writer.WriteStringValue(value.OrganisationNumber ?? value.Name);
}

/// <summary>What a reporter is given; the code is shown this once and can never be shown again.</summary>
/// <param name="ReceiptCode">Sixteen digits.</param>
/// <param name="ReceivedAt">When the ledger took it in.</param>
/// <param name="AcknowledgeBy">When it is to be confirmed at the latest.</param>
/// <param name="FeedbackBy">When the reporter is to hear what was done at the latest.</param>
public sealed record ReportReceived(string ReceiptCode, string CaseNumber, DateTimeOffset ReceivedAt, DateTimeOffset AcknowledgeBy, DateTimeOffset FeedbackBy);
