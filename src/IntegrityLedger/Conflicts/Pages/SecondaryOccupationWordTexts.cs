using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>What the words of the contract are called on the pages.</summary>
public static class SecondaryOccupationWordTexts
{
    public static readonly IReadOnlyList<Choice> Types =
    [
        new("ownFirm", new("Egen firma", "Own firm"), new("enskild firma eller eget bolag", "sole trader or own company")),
        new("employment", new("Extrajobb", "Extra job"), new("anställning hos någon annan", "employment with somebody else")),
        new("assignment", new("Uppdrag", "Assignment"), new("konsult, föreläsare, god man", "consultant, lecturer, guardian")),
        new("board", new("Styrelse", "Board"), new("ledamot i bolag eller förening", "member in a company or association")),
    ];

    public static readonly IReadOnlyList<Choice> Relations =
    [
        new("none", new("Nej", "No")), new("supplier", new("Ja, levererar till staden", "Yes, supplies the city")), new("applicant", new("Ja, söker tillstånd eller bidrag", "Yes, applies for permits or grants")),
        new("supervised", new("Ja, staden har tillsyn", "Yes, the city supervises it")), new("unknown", new("Vet inte", "Do not know")),
    ];

    public static readonly IReadOnlyList<Choice> Decisions =
    [
        new("allowed", new("Tillåten", "Allowed")), new("allowedWithConditions", new("Tillåten med villkor", "Allowed with conditions")),
        new("forbidden", new("Förbjuden", "Forbidden"), new("kräver en grund och skriftliga skäl", "needs a ground and written reasons")),
        new("notSecondaryOccupation", new("Ingen bisyssla", "No secondary occupation"), new("hör till privatlivet", "belongs to private life")),
    ];

    public static readonly IReadOnlyList<Choice> Findings = [new("no", new("Nej", "No")), new("yes", new("Ja", "Yes")), new("unknown", new("Vet ej", "Unknown"))];

    public static readonly IReadOnlyList<Choice> OpinionKinds = [new("legal", new("Jurist", "Legal counsel")), new("hr", new("Personal", "HR"))];

    private static readonly Dictionary<SecondaryOccupationStatus, (string Tone, LocalizedText Word)> Statuses = new()
    {
        [SecondaryOccupationStatus.Submitted] = ("review", new("Anmäld", "Declared")), [SecondaryOccupationStatus.ManagerAssessment] = ("review", new("Hos chefen", "With the manager")),
        [SecondaryOccupationStatus.LegalOpinion] = ("review", new("Väntar på yttrande", "Awaiting an opinion")), [SecondaryOccupationStatus.InformationRequested] = ("warn", new("Väntar på svar", "Awaiting an answer")),
        [SecondaryOccupationStatus.Allowed] = ("allow", new("Tillåten", "Allowed")), [SecondaryOccupationStatus.AllowedWithConditions] = ("allow", new("Tillåten med villkor", "Allowed with conditions")),
        [SecondaryOccupationStatus.Forbidden] = ("stop", new("Förbjuden", "Forbidden")), [SecondaryOccupationStatus.NotSecondaryOccupation] = ("neutral", new("Ingen bisyssla", "No secondary occupation")),
        [SecondaryOccupationStatus.ReviewDue] = ("warn", new("Ska omprövas", "Review due")), [SecondaryOccupationStatus.Renewed] = ("allow", new("Förnyad", "Renewed")),
        [SecondaryOccupationStatus.Ended] = ("neutral", new("Upphört", "Ended")), [SecondaryOccupationStatus.Revoked] = ("stop", new("Återkallad", "Taken back")),
    };

    public static string Tone(SecondaryOccupationStatus status) => Statuses[status].Tone;
    public static LocalizedText Word(SecondaryOccupationStatus status) => Statuses[status].Word;

    /// <summary>The label of an enum's word among the choices; a dash when none was given.</summary>
    public static string Word<T>(IReadOnlyList<Choice> choices, T? value, Ui ui) where T : struct, Enum =>
        value is { } known && choices.FirstOrDefault(choice => choice.Value == DeclareForm.Name<T>(known)) is { } found ? ui.T(found.Label) : "–";
}
