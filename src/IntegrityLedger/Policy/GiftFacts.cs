using System.Text.Json.Serialization;

namespace IntegrityLedger.Policy;

/// <summary>What is known about one benefit when it is judged. Null is "not known", never "no"; a word outside the vocabulary of
/// <see cref="FactCatalogue"/> counts as not known. Stored in the event beside the assessment, so that it can be judged again.</summary>
public sealed record GiftFacts
{
    /// <summary>received or given, seen from the city.</summary>
    public required string Direction { get; init; }
    /// <summary>accepted, declined or undecided.</summary>
    public required string Response { get; init; }
    /// <summary>Kind of benefit as in the HTTP contract: meal, refreshment, event, ... other.</summary>
    public required string Category { get; init; }

    /// <summary>The whole value in öre (SEK) for all persons. Null when unknown or in a currency without a rate.</summary>
    public long? TotalOre { get; init; }
    /// <summary>How many share the value; at least 1.</summary>
    public int? Persons { get; init; }
    /// <summary>True when <see cref="TotalOre"/> includes VAT. Only limits that state their VAT basis ask.</summary>
    public bool? VatIncluded { get; init; }
    /// <summary>The total without VAT in öre, where a receipt shows it.</summary>
    public long? TotalExVatOre { get; init; }

    /// <summary>supplier, applicant, client, resident, association, authority or foreign; null or "unknown" when not known.</summary>
    public string? CounterpartyKind { get; init; }
    /// <summary>Phases (LOU, domain.md D1) of every procurement that the giver's group takes part in, active on the event date. Empty: none. Null: cannot be known.</summary>
    public IReadOnlyList<string>? CounterpartyPhases { get; init; }
    /// <summary>The receiver is listed in one of those procurements. False when the ledger lists others only.</summary>
    public bool? RecipientInProject { get; init; }
    /// <summary>The receiver exercises public authority (myndighetsutövning) toward the giver, or did recently.</summary>
    public bool? AuthorityExercise { get; init; }

    /// <summary>A relative (närstående) or somebody else close to the receiver shares it (BrB 10:5 a third paragraph).</summary>
    public bool? RelativeIncluded { get; init; }
    /// <summary>Sent to the receiver's home instead of the workplace.</summary>
    public bool? DeliveredToHome { get; init; }
    /// <summary>The receiver asked for it.</summary>
    public bool? RequestedByMe { get; init; }
    /// <summary>Leisure outweighs the working content.</summary>
    public bool? LeisureDominates { get; init; }
    /// <summary>none, beerWine or spirits.</summary>
    public string? Alcohol { get; init; }
    /// <summary>lunch, dinner or other; only the caps of given meals ask.</summary>
    public string? MealKind { get; init; }

    /// <summary>Benefits (whatever the answer, withdrawn ones left out) from the same giver's group to the same person in twelve months, this one excluded
    /// (<see cref="GiverTotals"/> says which twelve).</summary>
    public int? PriorCountSameGiver12m { get; init; }
    /// <summary>Their sum in öre, per-person shares, this one excluded; null when the value of one of them is not known.</summary>
    public long? PriorSumSameGiver12mOre { get; init; }
    /// <summary>Then: the sum of those whose value is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? PriorSumSameGiver12mAtLeastOre { get; init; }
    /// <summary>The same for the calendar year, the unit, the city and the other way; null when the giver cannot be recognised, and in events from before they were counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GiverTotals? Totals { get; init; }

    /// <summary>People of the city who took part, the declarant counted.</summary>
    public int? OwnParticipants { get; init; }
    /// <summary>People from outside who took part.</summary>
    public int? ExternalParticipants { get; init; }
    /// <summary>A purpose is written down.</summary>
    public bool? HasPurpose { get; init; }
    /// <summary>Every participant is named.</summary>
    public bool? HasParticipantNames { get; init; }
    /// <summary>No external participant; for a gift, that it goes to the city's own people.</summary>
    public bool? InternalRepresentation { get; init; }
    /// <summary>A manager with a mandate approved before it took place.</summary>
    public bool? PreApproved { get; init; }
    /// <summary>Not held yet.</summary>
    public bool? Planned { get; init; }

    /// <summary>Whole days from the event to the declaration; negative when declared beforehand.</summary>
    public int? DaysFromEventToDeclaration { get; init; }
    /// <summary>A reason for declaring late is written down.</summary>
    public bool? HasLateReason { get; init; }

    /// <summary>christmas, jubilee, memory or other: why the city gives a gift to its own people.</summary>
    public string? Occasion { get; init; }
    /// <summary>Shown exception: served at a ceremony where a memory gift (minnesgåva) is handed over.</summary>
    public bool? MemoryGiftCeremony { get; init; }
    /// <summary>Shown exception: the city hosts international guests.</summary>
    public bool? HostsInternationalGuest { get; init; }
    /// <summary>Shown exception: open to all staff by agreement.</summary>
    public bool? OpenToAllStaff { get; init; }
    /// <summary>Shown exception: taking part is natural and useful for the task.</summary>
    public bool? NaturalAndUseful { get; init; }
    /// <summary>Shown exception: broad participation, held openly.</summary>
    public bool? BroadAndOpen { get; init; }

    /// <summary>Total divided by persons in öre, not rounded, so that a limit is exact; null when either is unknown.</summary>
    [JsonIgnore]
    public decimal? PerPersonOre => TotalOre is { } total and >= 0 && Persons is { } persons and > 0 ? (decimal)total / persons : null;
}
