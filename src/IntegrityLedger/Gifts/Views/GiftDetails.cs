using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts.Views;

/// <summary>One matter, whole, in clear, for somebody who may read it: <c>GET /api/gifts/{id}</c> and the case page.</summary>
public sealed record GiftDetails(
    Guid Id, string CaseNumber, GiftStatus Status, int Version, AssessmentAnswer? Assessment, RouteAnswer? Route, string ReceiptUrl, IReadOnlyList<string> AllowedActions)
    : GiftAnswer(Id, CaseNumber, Status, Version, Assessment, Route, ReceiptUrl, AllowedActions)
{
    public required PersonShown Declarant { get; init; }
    public required DeclareGift Declaration { get; init; }
    /// <summary>How the giver is recognised; the address of its page.</summary>
    public string? CounterpartyKey { get; init; }
    public required DateOnly DeclaredOn { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public bool Late { get; init; }
    public bool Planned { get; init; }
    public bool Historical { get; init; }
    public bool Overdue { get; init; }
    public decimal? PerPerson { get; init; }
    public string? ValueAsWritten { get; init; }
    /// <summary>How the declared amount was converted; null for kronor, and where there was no rate.</summary>
    public ConversionShown? Conversion { get; init; }
    public string? Register { get; init; }
    public IReadOnlyList<ConditionShown> Conditions { get; init; } = [];
    /// <summary>How the conditions are met, and what else was ordered; as it stands now.</summary>
    public IReadOnlyList<MeasureAnswer> Measures { get; init; } = [];
    public IReadOnlyList<AttachmentShown> Attachments { get; init; } = [];
    public DocumentationShown? Documentation { get; init; }
    public HandOverShown? HandedOver { get; init; }
    public string? OpenQuestion { get; init; }
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];
}

public sealed record PersonShown(string? Login, string Name, string? Title, string UnitCode, string UnitName)
{
    /// <summary>As the person was when declaring, with the name of today; the unit by its code when the person has moved since.</summary>
    public static PersonShown Of(DeclarantSnapshot then, PersonOnDay? now) =>
        new(now?.Login, now?.Name ?? "–", then.Title, then.UnitCode, now?.UnitCode == then.UnitCode ? now.UnitName : then.UnitCode);
}

/// <param name="Kronor">What the whole amount came to.</param>
/// <param name="Rate">The rate of the day of the event, as it was when the amount was declared.</param>
public sealed record ConversionShown(decimal Kronor, ExchangeRate Rate)
{
    public static ConversionShown? Of(DeclaredValue value) => value is { InKronor: { } ore, Rate: { } rate } ? new(ore / 100m, rate) : null;
}

/// <param name="MeasureId">The measure that follows it up (<c>GET /api/measures/{id}</c>); null before the approval is final, and in decisions from before conditions were followed up.</param>
public sealed record ConditionShown(string Text, DateOnly? DueOn, Guid? MeasureId = null);

public sealed record AttachmentShown(Guid Id, AttachmentKind Kind, string FileName, string ContentType, long Bytes, string Sha256, string Url);
public sealed record DocumentationShown(IReadOnlyList<ParticipantInput> Participants, decimal ReceiptTotal, string Currency, decimal? Vat, decimal? AlcoholShare, string? Purpose, string? VoucherNumber);
public sealed record HandOverShown(Disposal Disposal, DateOnly On, string? Note);

/// <summary>One thing that happened, with both clocks.</summary>
/// <param name="Kind">The event's alias: stable, for clients.</param>
/// <param name="Title">One sentence in the reader's language.</param>
/// <param name="HappenedOn">The day it happened, where that is not the day it was recorded.</param>
/// <param name="Position">Its place in the ledger.</param>
/// <param name="Known">What the decider saw, of a decision; null for readers who are not to see what colleagues declared.</param>
public sealed record TimelineEntry(
    string Kind, string Title, DateTimeOffset RecordedAt, DateOnly? HappenedOn, string By, string? ByName,
    IReadOnlyList<TimelineText> Texts, IReadOnlyList<ChangeShown> Changes, IReadOnlyList<RuleAnswer> Rules, int Version, long Position, KnownShown? Known = null);

public sealed record TimelineText(string Label, string Text);
public sealed record ChangeShown(string Field, string? Before, string? After);

/// <summary>What the decider saw, exactly as the decision keeps it: nothing of it changes when the earlier matters do.</summary>
/// <param name="Count">Benefits to the same person in the twelve months before; <paramref name="Sum"/> in kronor.</param>
/// <param name="Earlier">Null in decisions from before it was kept.</param>
/// <param name="Conflicts">Null in decisions from before they were kept.</param>
public sealed record KnownShown(
    int Count, decimal Sum, int ToUnit, IReadOnlyList<string> Rules, IReadOnlyList<EarlierShown>? Earlier, IReadOnlyList<ConflictShown>? Conflicts);

/// <param name="ToSamePerson">To the declarant of the matter; otherwise to somebody else in the unit.</param>
public sealed record EarlierShown(
    Guid Id, string CaseNumber, string? Person, bool ToSamePerson, DateOnly OccurredOn, Category Category, Response Response, decimal? PerPersonKronor, GiftStatus Status);

public sealed record ConflictShown(Guid Id, string CaseNumber, string? Person, InterestKind Kind, InterestRelation Relation)
{
    public static ConflictShown From(ConflictSeen seen, string? person) => new(seen.Id, seen.CaseNumber, person, seen.Kind, seen.Relation);
}
