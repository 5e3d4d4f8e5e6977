using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>What the words of the HTTP contract are called for people.</summary>
public static class InterestWordTexts
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new("ownership", new("Jag äger en del", "I own a part"), new("aktier, andelar, egen firma", "shares, a stake, your own firm")),
        new("board", new("Styrelse eller firmateckning", "Board or signatory"), new("ledamot, suppleant, god man", "member, deputy, guardian")),
        new("employment", new("Anställning", "Employment"), new("vid sidan av, eller en närståendes", "beside this one, or a relative’s")),
        new("kinship", new("Familj eller släkt", "Family"), new("partner, förälder, barn, syskon", "partner, parent, child, sibling")),
        new("friendship", new("Nära vän", "Close friend"), new("också nära umgänge", "people you see often")),
        new("formerEmployer", new("Tidigare arbetsgivare", "Former employer"), new("räknas en tid efter sista dagen", "counts for some time after the last day")),
        new("assignment", new("Uppdrag", "Assignment"), new("konsult, ombud, rådgivare", "consultant, agent, adviser")),
        new("property", new("Fastighet, lån eller borgen", "Property, loan or guarantee"), new("grannfastighet, skuld, säkerhet", "a neighbouring property, a debt, a security")),
        new("dispute", new("Tvist eller ovänskap", "Dispute or enmity"), new("domstol, grannbråk, konflikt", "a court case, a quarrel")),
        new("other", new("Något annat", "Something else"), new("allt som kan rubba förtroendet", "anything that may put your impartiality in question")),
    ];

    public static readonly IReadOnlyList<Choice> Relations = [new("self", new("Mitt eget", "My own")), new("relative", new("En närståendes", "A relative’s"))];

    public static readonly IReadOnlyList<Choice> Relatives =
    [
        new("partner", new("Make, maka eller partner", "Spouse or partner")), new("cohabitant", new("Sambo", "Cohabitant")), new("parent", new("Förälder", "Parent")),
        new("child", new("Barn", "Child")), new("sibling", new("Syskon", "Sibling")), new("other", new("Någon annan nära", "Somebody else close")),
    ];

    public static readonly IReadOnlyList<Choice> Counterparties =
    [
        new("supplier", new("Företag eller organisation", "Company or organisation")), new("association", new("Förening", "Association")), new("resident", new("Privatperson", "Private person")),
    ];

    public static readonly IReadOnlyList<Choice> Remunerations =
    [
        new("none", new("Ingen", "None")), new("under10000", new("Under 10\u00a0000 kr", "Under SEK 10,000")), new("under50000", new("10\u00a0000–50\u00a0000 kr", "SEK 10,000–50,000")),
        new("under200000", new("50\u00a0000–200\u00a0000 kr", "SEK 50,000–200,000")), new("over200000", new("Över 200\u00a0000 kr", "Over SEK 200,000")),
    ];

    public static readonly IReadOnlyList<Choice> Triggers =
    [
        new("hire", new("Jag är nyanställd", "I am newly hired")), new("roleChange", new("Jag har fått nya uppgifter", "My duties changed")), new("annual", new("Den årliga genomgången", "The yearly review")),
        new("procurement", new("En upphandling", "A procurement")), new("case", new("Ett ärende", "A case")),
    ];

    public static readonly IReadOnlyList<Choice> Assessments =
    [
        new("noMeasure", new("Ingen åtgärd behövs", "No measure is needed"), new("skriv varför", "say why")),
        new("measuresNeeded", new("Åtgärder behövs", "Measures are needed"), new("byt handläggare, flytta attest, lämna uppdraget", "another handler, moved attestation, ending the assignment")),
    ];

    private static readonly Dictionary<InterestStatus, (string Tone, LocalizedText Word)> Statuses = new()
    {
        [InterestStatus.Declared] = ("neutral", new("Anmält", "Declared")),
        [InterestStatus.NoReviewNeeded] = ("neutral", new("Ingen bedömning behövs", "No assessment needed")),
        [InterestStatus.AwaitingReview] = ("review", new("Väntar på bedömning", "Awaiting assessment")),
        [InterestStatus.NoMeasure] = ("allow", new("Bedömt, ingen åtgärd", "Assessed, no measure")),
        [InterestStatus.MeasuresNeeded] = ("warn", new("Åtgärder behövs", "Measures needed")),
        [InterestStatus.Ended] = ("neutral", new("Upphört", "Ended")),
        [InterestStatus.Withdrawn] = ("stop", new("Återkallat", "Withdrawn")),
    };

    public static LocalizedText Status(InterestStatus status) => Statuses[status].Word;
    public static string Tone(InterestStatus status) => Statuses[status].Tone;

    public static LocalizedText? Word(IReadOnlyList<Choice> choices, string value) => choices.FirstOrDefault(choice => choice.Value == value)?.Label;
}
