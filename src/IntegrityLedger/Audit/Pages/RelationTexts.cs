using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Audit.Pages;

/// <summary>What ties a supplier to the city, and where a procurement stands, in plain words.</summary>
public static class RelationTexts
{
    private static readonly Dictionary<string, LocalizedText> Phases = new()
    {
        ["None"] = new("Inte påbörjad", "Not begun"), ["MarketDialogue"] = new("Marknadsdialog", "Market dialogue"), ["Advertised"] = new("Annonserad", "Advertised"), ["Evaluation"] = new("Utvärdering", "Evaluation"),
        ["Standstill"] = new("Avtalsspärr", "Standstill"), ["Contract"] = new("Avtal", "Contract"), ["CallOff"] = new("Avrop", "Call-off"), ["Extension"] = new("Förlängning", "Extension"),
        ["Terminated"] = new("Avslutad", "Ended"), ["Review"] = new("Överprövning", "Under review"),
    };

    private static readonly Dictionary<RelationKind, LocalizedText> Kinds = new()
    {
        [RelationKind.FrameworkAgreement] = new("Ramavtal", "Framework agreement"), [RelationKind.Contract] = new("Avtal", "Contract"), [RelationKind.Permit] = new("Tillstånd", "Permit"),
        [RelationKind.Grant] = new("Bidrag", "Grant"), [RelationKind.Lease] = new("Hyresavtal", "Lease"), [RelationKind.Other] = new("Annat", "Other"),
    };

    public static LocalizedText Word(RelationKind kind) => Kinds[kind];
    public static LocalizedText Phase(string phase) => Phases.GetValueOrDefault(phase) ?? new(phase, phase);
}
