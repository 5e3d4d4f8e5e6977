using IntegrityLedger.Imports.Mapping;

namespace IntegrityLedger.Suppliers.Commands;

/// <summary>What a row of a supplier file can hold: a supplier, and if told one tie to another party and one agreement with the city.</summary>
internal static class SupplierRowSchema
{
    public static ImportSchema Schema { get; } = new("suppliers",
    [
        new("organisationNumber", Synonyms: ["organisationsnummer", "orgnr", "org.nr", "org nr", "org.nummer", "leverantör_id", "organisation number"]),
        new("name", Synonyms: ["namn", "leverantör", "företagsnamn", "firma", "supplier", "supplier name", "leverantörsnamn"]),
        new("aliases", FieldType.List, Synonyms: ["bifirma", "bifirmor", "alias", "andra namn"]),
        new("other", Synonyms: ["moderbolag", "ägare", "annan part", "parent", "parent organisation number"]),
        new("relation", FieldType.Choice, Choices: ["parent", "subsidiary", "commonOwner", "predecessor", "agent", "subcontractor", "jointBidder"], Synonyms: ["samband", "group relation"]),
        new("tieFrom", FieldType.Date, Synonyms: ["samband fr.o.m.", "tie from"]),
        new("tieTo", FieldType.Date, Synonyms: ["samband t.o.m.", "tie to"]),
        new("agreement", FieldType.Choice, Choices: ["frameworkAgreement", "contract", "permit", "grant", "lease", "other"], Synonyms: ["avtalstyp", "avtal", "agreement type"]),
        new("reference", Synonyms: ["avtalsnummer", "avtalsreferens", "agreement number"]),
        new("from", FieldType.Date, Synonyms: ["avtal fr.o.m.", "fr.o.m.", "startdatum", "från", "valid from"]),
        new("to", FieldType.Date, Synonyms: ["avtal t.o.m.", "t.o.m.", "slutdatum", "till", "valid to"]),
    ],
    new MappingFile(Fields: new Dictionary<string, FieldRule>
    {
        ["relation"] = new(Map: new Dictionary<string, string>
        {
            ["moderbolag"] = "parent", ["moder"] = "parent", ["dotterbolag"] = "subsidiary", ["dotter"] = "subsidiary", ["samma ägare"] = "commonOwner",
            ["föregångare"] = "predecessor", ["ombud"] = "agent", ["konsult"] = "agent", ["underleverantör"] = "subcontractor", ["gemensamt anbud"] = "jointBidder",
        }),
        ["agreement"] = new(Map: new Dictionary<string, string>
        {
            ["ramavtal"] = "frameworkAgreement", ["framework agreement"] = "frameworkAgreement", ["avtal"] = "contract", ["kontrakt"] = "contract",
            ["tillstånd"] = "permit", ["bidrag"] = "grant", ["hyra"] = "lease", ["hyresavtal"] = "lease", ["annat"] = "other",
        }),
    }));
}
