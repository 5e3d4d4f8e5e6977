using IntegrityLedger.Imports.Mapping;

namespace IntegrityLedger.Suppliers.Commands;

/// <summary>What a row of a procurement file can hold: a procurement, and if told one phase, one bidder and one project member.</summary>
internal static class ProcurementRowSchema
{
    public static ImportSchema Schema { get; } = new("procurements",
    [
        new("procurement", Required: true, Synonyms: ["upphandling", "upphandlingsnummer", "projekt", "projektnummer", "id", "procurement id", "diarienummer"]),
        new("title", Synonyms: ["rubrik", "benämning", "namn", "name"]),
        new("unit", Synonyms: ["enhet", "enhetskod", "köpare"]),
        new("openedOn", FieldType.Date, Synonyms: ["påbörjad", "startdatum", "opened on"]),
        new("phase", FieldType.Choice, Choices: ["none", "marketDialogue", "advertised", "evaluation", "standstill", "contract", "callOff", "extension", "terminated", "review"], Synonyms: ["skede", "fas", "status"]),
        new("phaseFrom", FieldType.Date, Synonyms: ["skede fr.o.m.", "fas från", "phase from"]),
        new("bidder", Synonyms: ["anbudsgivare", "leverantör", "organisationsnummer", "orgnr", "supplier"]),
        new("bidderFrom", FieldType.Date, Synonyms: ["anbud fr.o.m.", "anbudsdag", "bidder from"]),
        new("bidderTo", FieldType.Date, Synonyms: ["anbud t.o.m.", "bidder to"]),
        new("member", Synonyms: ["medlem", "projektmedlem", "inloggning", "login"]),
        new("memberRole", Synonyms: ["projektroll", "roll", "role"]),
        new("memberFrom", FieldType.Date, Synonyms: ["medlem fr.o.m.", "member from"]),
        new("memberTo", FieldType.Date, Synonyms: ["medlem t.o.m.", "member to"]),
    ],
    new MappingFile(Fields: new Dictionary<string, FieldRule> { ["phase"] = new(Map: Phases), ["memberRole"] = new(Map: Roles) }));

    /// <summary>The capitals of the contract, and Swedish words.</summary>
    private static Dictionary<string, string> Phases => new()
    {
        ["NONE"] = "none", ["MARKET_DIALOGUE"] = "marketDialogue", ["ADVERTISED"] = "advertised", ["EVALUATION"] = "evaluation", ["STANDSTILL"] = "standstill",
        ["CONTRACT"] = "contract", ["CALL_OFF"] = "callOff", ["EXTENSION"] = "extension", ["TERMINATED"] = "terminated", ["REVIEW"] = "review",
        ["förberedelse"] = "none", ["marknadsdialog"] = "marketDialogue", ["annonserad"] = "advertised", ["annonsering"] = "advertised", ["utvärdering"] = "evaluation",
        ["anbudsprövning"] = "evaluation", ["avtalsspärr"] = "standstill", ["avtal"] = "contract", ["avrop"] = "callOff", ["förlängning"] = "extension",
        ["avslutad"] = "terminated", ["överprövning"] = "review",
    };

    private static Dictionary<string, string> Roles => new() { ["projektledare"] = "lead", ["ledare"] = "lead", ["utvärderare"] = "evaluator", ["sakkunnig"] = "expert", ["jurist"] = "lawyer" };
}
