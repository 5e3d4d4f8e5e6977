using IntegrityLedger.Imports.Mapping;

namespace IntegrityLedger.Employees.Commands;

/// <summary>What a row of an HR file can hold, and by which column names it is known without a mapping.</summary>
internal static class EmployeeRowSchema
{
    /// <summary>What a row is about; a row that does not say is about a person.</summary>
    public const string Person = "person", Unit = "unit", Head = "head", Role = "role", Mandate = "mandate", Lateral = "lateral";

    public static ImportSchema Schema { get; } = new("employees",
    [
        new("record", FieldType.Choice, Choices: [Person, Unit, Head, Role, Mandate, Lateral], Synonyms: ["post", "posttyp", "record type"]),
        new("key", Synonyms: ["anställningsnummer", "anställnings-id", "anstnr", "anst.nr", "employee id", "employee no", "personid"]),
        new("login", Synonyms: ["inloggning", "användarnamn", "användare", "konto", "user", "username", "samaccountname"]),
        new("name", Synonyms: ["namn"]),
        new("givenName", Synonyms: ["förnamn", "given name", "first name"]),
        new("familyName", Synonyms: ["efternamn", "family name", "last name"]),
        new("email", Synonyms: ["e-post", "epost", "e-mail", "mail"]),
        new("title", Synonyms: ["befattning", "titel", "yrkestitel", "position", "job title"]),
        new("unit", Synonyms: ["enhet", "enhetskod", "organisationskod", "orgkod", "unit code", "org"]),
        new("unitName", Synonyms: ["enhetsnamn", "enhetens namn", "unit name"]),
        new("parent", Synonyms: ["överordnad enhet", "överordnad", "hör till", "parent unit"]),
        new("regime", FieldType.Choice, Choices: ["authority", "company", "foundation", "municipalFederation"], Synonyms: ["form", "rättslig form"]),
        new("committee", Synonyms: ["nämnd", "styrelse", "nämnd eller styrelse"]),
        new("diaryPrefix", Synonyms: ["diarieprefix", "diarium"]),
        new("from", FieldType.Date, Synonyms: ["fr.o.m.", "från och med", "från", "startdatum", "giltig från", "valid from", "start"]),
        new("to", FieldType.Date, Synonyms: ["t.o.m.", "till och med", "till", "slutdatum", "giltig till", "valid to", "end"]),
        new("left", FieldType.Date, Synonyms: ["slutade", "sista dag", "avgång", "last day"]),
        new("head", FieldType.YesNo, Synonyms: ["är chef", "enhetschef", "is manager"]),
        new("manager", Synonyms: ["chef", "närmaste chef", "chefens inloggning", "överordnad chef", "nearest manager", "reports to"]),
        new("role", Synonyms: ["roll", "systemroll"]),
        new("kind", Synonyms: ["mandat", "slag", "mandate"]),
        new("limit", FieldType.Amount, Strict: true, Synonyms: ["beloppsgräns", "gräns", "belopp"]),
        new("decision", Synonyms: ["beslut", "beslutsreferens", "protokoll"]),
    ],
    new MappingFile(Fields: new Dictionary<string, FieldRule>
    {
        ["record"] = new(Map: new Dictionary<string, string>
        {
            ["person"] = Person, ["anställd"] = Person, ["employee"] = Person, ["enhet"] = Unit, ["unit"] = Unit, ["chef"] = Head, ["head"] = Head, ["manager"] = Head,
            ["roll"] = Role, ["role"] = Role, ["mandat"] = Mandate, ["mandate"] = Mandate, ["sidoordnad"] = Lateral, ["lateral"] = Lateral,
        }),
        ["regime"] = new(Map: new Dictionary<string, string>
        {
            ["myndighet"] = "authority", ["förvaltning"] = "authority", ["authority"] = "authority", ["bolag"] = "company", ["company"] = "company",
            ["stiftelse"] = "foundation", ["foundation"] = "foundation", ["kommunalförbund"] = "municipalFederation", ["municipalfederation"] = "municipalFederation",
        }),
    }));
}
