using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>The vocabulary of conditions: every fact, its kind, its words, and how it is read. Meanings: <see cref="GiftFacts"/>.</summary>
public static partial class FactCatalogue
{
    /// <summary>Every fact by name.</summary>
    public static IReadOnlyDictionary<string, FactDefinition> All { get; } = Facts().ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The label of a fact or of a missing parameter, for a sentence; the name itself when it is neither.</summary>
    public static LocalizedText LabelOf(string name) =>
        All.TryGetValue(name, out var fact) ? fact.Label
        : name.StartsWith(MissingParameter, StringComparison.Ordinal) ? new($"gränsvärdet {name[MissingParameter.Length..]} för dagen", $"the limit {name[MissingParameter.Length..]} for the day")
        : new(name, name);

    /// <summary>Prefix under which a parameter without a value on the day is reported among the missing facts.</summary>
    internal const string MissingParameter = "parameter:";

    private static IEnumerable<FactDefinition> Facts() =>
    [
        Word("direction", "om staden gav eller fick", "whether the city gave or received", f => f.Direction, "received", "given"),
        Word("response", "om erbjudandet antogs", "whether the offer was accepted", f => f.Response, "accepted", "declined", "undecided"),
        Word("category", "vad för slags förmån det är", "what kind of benefit it is", f => f.Category, "meal", "refreshment", "event", "travel", "lodging", "studyTrip", "goods",
            "cash", "giftCard", "crypto", "discount", "loan", "service", "bequest", "sponsorship", "assignment", "other"),

        Number("value", FactKind.Amount, "värdet i kronor", "the value in kronor", f => Reading.Of(f.TotalOre is >= 0 ? f.TotalOre : null, "value")),
        Number("persons", FactKind.Number, "antalet personer", "the number of persons", f => Reading.Of(f.Persons is > 0 ? f.Persons : null, "persons")),
        Number("perPerson", FactKind.Amount, "värdet per person", "the value per person", f => f.PerPersonOre is { } share ? Reading.Of(share) : Reading.Lacking(MissingForPerPerson(f))),
        Flag("vatIncluded", "om momsen ingår", "whether VAT is included", f => f.VatIncluded),
        Number("totalExVat", FactKind.Number, "beloppet utan moms enligt kvittot", "the amount without VAT on the receipt", f => Reading.Of(f.TotalExVatOre is >= 0 ? f.TotalExVatOre : null, "totalExVat")),

        Word("counterpartyKind", "vem motparten är", "who the other party is", f => f.CounterpartyKind,
            "supplier", "applicant", "client", "resident", "association", "authority", "foreign"),
        Words("counterpartyPhases", "vilka upphandlingar motparten är med i", "which procurements the other party takes part in", f => f.CounterpartyPhases,
            "NONE", "MARKET_DIALOGUE", "ADVERTISED", "EVALUATION", "STANDSTILL", "CONTRACT", "CALL_OFF", "EXTENSION", "TERMINATED", "REVIEW"),
        Flag("recipientInProject", "om du deltar i upphandlingen", "whether you take part in the procurement", f => f.RecipientInProject),
        Flag("authorityExercise", "om du utövar myndighet mot motparten", "whether you exercise authority toward the other party", f => f.AuthorityExercise),

        Flag("relativeIncluded", "om en närstående fick del av förmånen", "whether a relative shared the benefit", f => f.RelativeIncluded),
        Flag("deliveredToHome", "om den skickades hem till dig", "whether it was sent to your home", f => f.DeliveredToHome),
        Flag("requestedByMe", "om du bad om förmånen", "whether you asked for the benefit", f => f.RequestedByMe),
        Flag("leisureDominates", "om nöje överväger", "whether leisure dominates", f => f.LeisureDominates),
        Word("alcohol", "vilken alkohol som serverades", "what alcohol was served", f => f.Alcohol, "none", "beerWine", "spirits"),
        Word("mealKind", "om måltiden är lunch eller middag", "whether the meal is lunch or dinner", f => f.MealKind, "lunch", "dinner", "other"),

        .. GiverFacts.All(),

        Number("ownParticipants", FactKind.Number, "antalet egna deltagare", "the number of own participants", f => Reading.Of(f.OwnParticipants, "ownParticipants")),
        Number("externalParticipants", FactKind.Number, "antalet externa deltagare", "the number of external participants", f => Reading.Of(f.ExternalParticipants, "externalParticipants")),
        Flag("hasPurpose", "vilket syftet är", "what the purpose is", f => f.HasPurpose),
        Flag("hasParticipantNames", "vad deltagarna heter", "who took part, by name", f => f.HasParticipantNames),
        Flag("internalRepresentation", "om någon extern deltog", "whether anyone external took part", f => f.InternalRepresentation),
        Flag("preApproved", "om det godkändes i förväg", "whether it was approved beforehand", f => f.PreApproved),
        Flag("planned", "om det redan har ägt rum", "whether it has taken place", f => f.Planned),

        Number("daysFromEventToDeclaration", FactKind.Number, "hur många dagar efter händelsen anmälan kommer", "how many days after the event the declaration comes",
            f => Reading.Of(f.DaysFromEventToDeclaration, "daysFromEventToDeclaration")),
        Flag("hasLateReason", "varför anmälan är sen", "why the declaration is late", f => f.HasLateReason),

        Word("occasion", "anledningen till gåvan (jul, jubileum, minnesgåva eller annat)", "the occasion of the gift (Christmas, jubilee, memory gift or other)", f => f.Occasion, "christmas", "jubilee", "memory", "other"),
        Flag("memoryGiftCeremony", "om det var vid en minnesgåvoceremoni", "whether it was at a memory gift ceremony", f => f.MemoryGiftCeremony),
        Flag("hostsInternationalGuest", "om staden var värd för internationella gäster", "whether the city hosted international guests", f => f.HostsInternationalGuest),
        Flag("openToAllStaff", "om erbjudandet gäller all personal enligt avtal", "whether the offer is open to all staff by agreement", f => f.OpenToAllStaff),
        Flag("naturalAndUseful", "om deltagandet är naturligt och nyttigt för uppdraget", "whether taking part is natural and useful for the task", f => f.NaturalAndUseful),
        Flag("broadAndOpen", "om kretsen är bred och det sker öppet", "whether many take part and it is done openly", f => f.BroadAndOpen),
    ];

    internal static string[] MissingForPerPerson(GiftFacts facts) =>
        [.. new[] { facts.TotalOre is >= 0 ? null : "value", facts.Persons is > 0 ? null : "persons" }.OfType<string>()];

    private static FactDefinition Flag(string name, string sv, string en, Func<GiftFacts, bool?> read) =>
        new(name, FactKind.Flag, new(sv, en), []) { Read = f => Reading.Of(read(f), name) };

    private static FactDefinition Word(string name, string sv, string en, Func<GiftFacts, string?> read, params string[] values) =>
        new(name, FactKind.Word, new(sv, en), values) { Read = f => Reading.Of(read(f), name, values) };

    private static FactDefinition Words(string name, string sv, string en, Func<GiftFacts, IReadOnlyList<string>?> read, params string[] values) =>
        new(name, FactKind.Words, new(sv, en), values) { Read = f => Reading.Of(read(f), name, values) };

    private static FactDefinition Number(string name, FactKind kind, string sv, string en, Func<GiftFacts, Reading> read) =>
        new(name, kind, new(sv, en), []) { Read = read };
}
