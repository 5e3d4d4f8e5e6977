using IntegrityLedger.Imports.Mapping;

namespace IntegrityLedger.Imports.Declarations;

/// <summary>What a row of a gift register can hold (domain A8), and by which Swedish and English column names it is known without a mapping.</summary>
public static class DeclarationSchema
{
    public static ImportSchema Schema { get; } = Create();

    private static ImportSchema Create() => new("declarations",
    [
        new("person.key", Synonyms: ["anställningsnummer", "employee id", "employee no", "person id", "anställnings-id"]),
        new("person.name", Required: true, Synonyms: ["name", "namn", "mottagare", "receiver", "recipient", "employee", "anställd", "medarbetare", "minister", "declarant", "anmälare", "befattningshavare", "tjänsteman", "official"]),
        new("unit", Synonyms: ["department", "enhet", "förvaltning", "nämnd", "organisation", "avdelning", "agency", "ministry", "departement"]),
        new("occurredOn", FieldType.Date, Required: true, Synonyms: ["date", "datum", "händelsedatum", "date received", "date of gift", "mottaget datum", "date offered", "tidpunkt", "event date", "mottagningsdatum"]),
        new("direction", FieldType.Choice, Choices: ["received", "given"], Synonyms: ["riktning", "given or received", "given/received", "mottagen/given"]),
        new("response", FieldType.Choice, Choices: ["accepted", "declined", "undecided"], Synonyms: ["svar", "accepted or declined", "accepted/declined", "accepted", "status", "åtgärd", "action taken"]),
        new("category", FieldType.Choice, Choices: Categories, Identity: false, Synonyms: [.. KindColumns, .. DescriptionColumns]),
        new("typeAsWritten", Synonyms: KindColumns),
        new("description", Synonyms: DescriptionColumns),
        new("value", FieldType.Amount, Synonyms: ["värde", "belopp", "uppskattat värde", "estimated value", "amount", "värde (kr)", "värde kr", "värde i kronor", "value (£)", "value (sek)", "approximate value"]),
        new("persons", FieldType.Number, Synonyms: ["antal personer", "number of persons"]),
        new("counterparty.name", Synonyms: ["givare", "giver", "donor", "provider", "donor recipient", "offered by", "från", "from", "organisation name", "motpart", "counterparty", "leverantör", "supplier", "donator", "erbjuden av"]),
        new("counterparty.organisationNumber", Synonyms: ["organisationsnummer", "orgnr", "org.nr", "org nr", "organisation number", "company number"]),
        new("counterparty.kind", FieldType.Choice, Choices: ["supplier", "applicant", "client", "resident", "association", "authority", "foreign", "unknown"], Identity: false, Synonyms: ["motpartstyp", "typ av givare", "counterparty kind"]),
        new("counterparty.contactPerson", Synonyms: ["kontaktperson", "contact person", "contact"]),
        new("place", Synonyms: ["plats", "ort", "location", "venue"]),
        new("purpose", Synonyms: ["syfte", "ändamål", "reason", "anledning", "tillfälle", "occasion"]),
        new("participants", FieldType.List, Synonyms: ["deltagare", "attendees"]),
        new("accompanied", FieldType.YesNo, Synonyms: ["medföljande", "accompanied by guest"]),
        new("outcome", Synonyms: ["utfall", "disposal", "hantering", "vad hände", "beslut", "decision"]),
        new("disposal", FieldType.Choice, Choices: ["declined", "returned", "handedOver", "shared", "usedInService", "donated", "destroyed", "policeEvidence"], Identity: false),
        new("reference", Synonyms: ["löpnummer", "nr", "id", "diarienummer", "dnr", "reference", "ref"]),
        new("source", Synonyms: ["källa"]),
        new("note", Synonyms: ["anmärkning", "kommentar", "comments", "comment", "notes", "övrigt"]),
    ], new MappingFile(
        Empty: ["-", "–", "n/a"],
        Skip: [new("nilReturn", ["occurredOn"], "^(nil( return)?|none|inget att (redovisa|anmäla)|nollrapport|inga)$")],
        Fields: new Dictionary<string, FieldRule>
        {
            ["direction"] = new(Map: Words(("received*", "received"), ("mottag*", "received"), ("fått", "received"), ("given*", "given"), ("lämna*", "given"), ("utgiven*", "given"), ("getts*", "given")), Default: "received"),
            ["response"] = new(Map: Words(("declin*", "declined"), ("refus*", "declined"), ("avböj*", "declined"), ("tackat nej*", "declined"), ("nej", "declined"), ("no", "declined"), ("undecided", "undecided")), Default: "accepted"),
            ["category"] = new(Classify: Kinds, Default: "other"),
            ["counterparty.kind"] = new(Default: "unknown"),
        }));

    private static string[] KindColumns => ["category", "kategori", "typ", "type", "slag", "förmånsslag", "hospitality type"];

    private static string[] DescriptionColumns => ["description", "beskrivning", "gift", "gåva", "item", "föremål", "benefit", "förmån", "details", "vad", "description of gift", "gåvans art", "hospitality"];

    private static IReadOnlyList<string> Categories =>
        ["meal", "refreshment", "event", "travel", "lodging", "studyTrip", "goods", "cash", "giftCard", "crypto", "discount", "loan", "service", "bequest", "sponsorship", "assignment", "other"];

    /// <summary>A first guess from the words of the register; the words themselves are kept beside it.</summary>
    private static IReadOnlyList<ClassifyRule> Kinds =>
    [
        new("presentkort|gift ?card|voucher", "giftCard"), new("kontant|cash", "cash"), new("studieresa|study ?(trip|visit)", "studyTrip"),
        new("hotell|hotel|lodging|övernattning|accommodation", "lodging"), new("resa|flyg|travel|flight|taxi|transport", "travel"),
        new("lunch|dinner|middag|breakfast|frukost|meal|måltid|buffé|buffet", "meal"), new("ticket|biljett|konsert|match|concert|event|evenemang", "event"),
        new("fika|förfriskning|refreshment|drinks|coffee|kaffe|reception|mingel", "refreshment"), new("rabatt|discount", "discount"), new("lån|loan", "loan"),
        new("book|bok|wine|vin|choklad|chocolate|flowers|blommor|hamper|pen|penna|gift|gåva|goods|vara", "goods"),
    ];

    private static Dictionary<string, string> Words(params (string From, string To)[] words) => words.ToDictionary(w => w.From, w => w.To);
}
