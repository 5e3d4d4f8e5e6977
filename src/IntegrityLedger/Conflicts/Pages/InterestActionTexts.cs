using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>The words of the steps on a declared interest.</summary>
public static class InterestActionTexts
{
    public static readonly IReadOnlyDictionary<string, ActionWords> Known = new Dictionary<string, ActionWords>
    {
        ["review"] = new(new("Bedöm", "Assess"), new("Bedöm intresset", "Assess the interest"), new("Din bedömning läses av den som anmält och av revisorerna. Intresset kommer tillbaka till dig före nästa genomgång.", "Your assessment is read by the declarant and the auditors. The interest comes back to you before the next review.")),
        ["reconfirmation"] = new(new("Gäller fortfarande", "Still holds"), new("Intresset gäller fortfarande", "The interest still holds"), new("Du bekräftar att allt stämmer som det är anmält.", "You confirm that everything is as declared.")),
        ["correction"] = new(new("Rätta uppgifter", "Correct the facts"), new("Rätta uppgifter", "Correct the facts"), new("Det gamla värdet står kvar i historien bredvid det nya.", "The old value stays in the story beside the new one.")),
        ["ending"] = new(new("Det har upphört", "It has ended"), new("När upphörde intresset?", "When did the interest end?"), new("Intresset räknas till och med den dagen och står kvar i historien.", "The interest counts up to and with that day and stays in the story.")),
        ["withdrawal"] = new(new("Anmäldes av misstag", "Declared in error"), new("Återkalla anmälan", "Withdraw the declaration"), new("Använd det bara om intresset aldrig har funnits. Anmälan står kvar som återkallad.", "Use this only if the interest never existed. The declaration stays, marked as withdrawn.")),
        ["recusal"] = new(new("Jag är jävig", "I am in conflict"), new("Avstå på grund av jäv", "Step aside because of a conflict"), new("Ärendet går genast till nästa person som får bedöma. Du kan inte läsa det därefter.", "The case goes at once to the next person who may assess it. You can no longer read it after that.")),
    };

    public static readonly LocalizedText LastDay = new("Sista dagen", "The last day");
    public static readonly LocalizedText LastDayHint = new("Tomt betyder i dag. Den får ligga framåt.", "Empty means today. It may lie ahead.");
    public static readonly LocalizedText Assessment = new("Vad kommer du fram till?", "What do you conclude?");
    public static readonly LocalizedText Reason = new("Motivering", "Reasons");
    public static readonly LocalizedText ReasonHint = new("Behövs när ingen åtgärd vidtas.", "Needed when no measure is taken.");
    public static readonly LocalizedText Again = new("När ska det ses över igen?", "When is it to be reviewed again?");
    public static readonly LocalizedText AgainHint = new("Högst ett år bort. Tomt betyder om ett år.", "At most a year away. Empty means in a year.");
}
