using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;

namespace IntegrityLedger.Gifts.Views;

/// <summary>One line per declaration, without personal text: finds, sorts and counts. Kept in the same transaction as the events.</summary>
public sealed record GiftSummary
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string CaseNumber { get; init; } = "";
    public GiftStatus Status { get; init; }
    public Direction Direction { get; init; }
    public Response Response { get; init; }
    public Category Category { get; init; }
    public DateOnly OccurredOn { get; init; }
    public DateOnly DeclaredOn { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public Guid DeclarantId { get; init; }
    public string EnteredBy { get; init; } = "";
    public string UnitCode { get; init; } = "";
    public string? CounterpartyKey { get; init; }
    public CounterpartyKind CounterpartyKind { get; init; }
    public string? ProcurementId { get; init; }
    /// <summary>Öre of the whole; null when unknown or in a currency without a rate.</summary>
    public long? AmountOre { get; init; }
    public long? PerPersonOre { get; init; }
    public PolicyOutcome? Outcome { get; init; }
    public IReadOnlyList<string> Rules { get; init; } = [];
    public bool Late { get; init; }
    public bool Historical { get; init; }
    public Guid? ApproverId { get; init; }
    public string? ToRole { get; init; }
    public DecisionStep? Step { get; init; }
    public DateOnly? DueOn { get; init; }
    public bool Overdue { get; init; }
    /// <summary>When somebody above was told that the decision that waits is late; null when nobody was.</summary>
    public DateOnly? EscalatedOn { get; init; }
    /// <summary>Who was told so; empty when nothing waits.</summary>
    public IReadOnlyList<Guid> EscalatedTo { get; init; } = [];
    public IReadOnlyList<Guid> Notified { get; init; } = [];
    /// <summary>The matter as it stands.</summary>
    public Gift State { get; init; } = null!;
    /// <summary>Everyone and everything this matter ever named: "e:" employee, "d:" whoever it was given to for decision, "c:" counterparty key, "p:" procurement. Never shrinks.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Whether the matter waits for the one who asks; having the role is not enough for whoever took part or stepped aside.</summary>
    public bool WaitsFor(LedgerRequest request) => DecisionRules.MayDecide(State, request.Actor) is null;

    public bool MayBeReadBy(LedgerRequest request) => GiftActions.MayRead(State, request.Actor);

    public static string Employee(EmployeeId id) => $"e:{id}";
    public static string CounterpartyParty(string key) => $"c:{key}";
    public static string Procurement(string id) => $"p:{id}";
    public static string Decider(EmployeeId id) => $"d:{id}";
}

/// <summary>The room's own fold, with columns to search by; everything ever named stays findable after a correction.</summary>
public sealed partial class GiftSummaryProjection : SingleStreamProjection<GiftSummary, Guid>
{
    public override GiftSummary? Evolve(GiftSummary? summary, Guid id, IEvent e)
    {
        var state = Gift.Fold(summary?.State, e.Data);
        if (state is null) return null;
        var d = state.Declaration;
        return new GiftSummary
        {
            Id = id, State = state with { Id = id }, CaseNumber = state.CaseNumber.ToString(), Status = state.Status,
            Direction = d.Direction, Response = d.Response, Category = d.Category, OccurredOn = d.OccurredOn, DeclaredOn = state.DeclaredOn,
            RecordedAt = summary?.RecordedAt ?? e.Timestamp, DeclarantId = state.Declarant.Person.Value, EnteredBy = state.EnteredBy, UnitCode = state.Declarant.UnitCode,
            CounterpartyKey = d.Counterparty.Key, CounterpartyKind = d.Counterparty.Kind, ProcurementId = d.ProcurementId,
            AmountOre = state.AmountOre, PerPersonOre = state.AmountOre / Math.Max(1, d.Persons), Outcome = state.Outcome, Rules = state.RuleHits,
            Late = state.Late, Historical = state.Historical,
            ApproverId = state.Route?.Approver?.Value, ToRole = state.Route?.ToRole, Step = state.Route?.Step, DueOn = state.Route?.DueOn, Overdue = state.Overdue,
            EscalatedOn = state.Route is null ? null : state.Reminders.EscalatedOn, EscalatedTo = state.Route is null ? [] : [.. state.Reminders.EscalatedTo.Select(person => person.Value)],
            Notified = [.. state.Notified.Select(person => person.Value)],
            Parties = [.. (summary?.Parties ?? []).Union(Named(state))],
        };
    }

    private static IEnumerable<string> Named(Gift gift) =>
    [
        .. gift.TookPart.Select(GiftSummary.Employee),
        .. gift.EverRoutedTo.Concat(gift.Deciders).Distinct().Select(GiftSummary.Decider),
        .. gift.Declaration.Counterparty.Key is { } key ? [GiftSummary.CounterpartyParty(key)] : Array.Empty<string>(),
        .. gift.Declaration.ProcurementId is { } procurement ? [GiftSummary.Procurement(procurement)] : Array.Empty<string>(),
    ];
}

/// <summary>The write model, folded from the stream's own events when somebody acts.</summary>
public sealed partial class GiftProjection : SingleStreamProjection<Gift, Guid>
{
    public override Gift? Evolve(Gift? gift, Guid id, IEvent e) => Gift.Fold(gift, e.Data) is { } next ? next with { Id = id } : null;
}
