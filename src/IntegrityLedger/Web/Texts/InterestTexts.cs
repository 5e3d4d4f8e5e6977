using IntegrityLedger.Kernel;

namespace IntegrityLedger.Web.Texts;

/// <summary>Words for what ties a person to somebody else, wherever an interest is shown.</summary>
public static class InterestTexts
{
    public static readonly LocalizedText OnRecord = new("Kända intressen hos givaren", "Known interests in the giver");
    public static readonly LocalizedText NoneOnRecord = new("Varken den som anmält eller deltagarna har anmält något intresse hos givaren.", "Neither the declarant nor the participants have declared any interest in the giver.");
    public static readonly LocalizedText Relatives = new("närståendes", "a relative's");

    public static LocalizedText Word(InterestKind kind) => kind switch
    {
        InterestKind.Ownership => new("ägande", "ownership"),
        InterestKind.Board => new("styrelseuppdrag eller firmateckning", "board seat or power to sign"),
        InterestKind.Employment => new("anställning", "employment"),
        InterestKind.Assignment => new("uppdrag", "assignment"),
        InterestKind.Kinship => new("släktskap", "kinship"),
        InterestKind.Friendship => new("vänskap", "friendship"),
        InterestKind.Property => new("fastighet, lån eller borgen", "property, loan or guarantee"),
        InterestKind.Dispute => new("tvist eller ovänskap", "dispute or enmity"),
        InterestKind.FormerEmployer => new("tidigare arbetsgivare", "former employer"),
        _ => new("annat", "other"),
    };
}
