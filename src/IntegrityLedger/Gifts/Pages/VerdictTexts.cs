using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>What each outcome means and what happens next, in plain words.</summary>
public static class VerdictTexts
{
    public static readonly LocalizedText Allow = new("Du kan ta emot det. Anmäl det ändå, så syns det.", "You may accept it. Declare it all the same, so that it shows.");
    public static readonly LocalizedText Warn = new("Det går bra, men läs det som står nedan.", "It is fine, but read what is said below.");
    public static readonly LocalizedText Require = new("Något mer behövs innan det kan gå vidare.", "Something more is needed before it can go on.");
    public static readonly LocalizedText Review = new("Någon annan än du behöver titta på det här.", "Somebody other than you has to look at this.");
    public static readonly LocalizedText Reject = new("Tacka nej, eller lämna tillbaka det om du redan har tagit emot.", "Decline, or return it if you have accepted already.");
    public static readonly LocalizedText Block = new("Ta inte emot det. Berätta för din chef redan i dag.", "Do not accept it. Tell your manager today.");
    public static readonly LocalizedText DeclinedRight = new("Du har tackat nej. Det var rätt.", "You have declined. That was right.");
    public static readonly LocalizedText DeclinedFine = new("Du har tackat nej. Anmälan registreras.", "You have declined. The declaration is registered.");
    public static readonly LocalizedText AllowGiven = new("Det ryms i reglerna. Dokumentera efteråt.", "It is within the rules. Document it afterwards.");
    public static readonly LocalizedText RejectGiven = new("Det här får vi inte bjuda på.", "We may not offer this.");
    public static readonly LocalizedText Decides = new("{0} beslutar, senast {1}.", "{0} decides, by {1}.");
    public static readonly LocalizedText DecidesNoDay = new("{0} beslutar.", "{0} decides.");
    public static readonly LocalizedText Why = new("Varför just {0}? {1}", "Why {0}? {1}");
    public static readonly LocalizedText NoDecision = new("Inget beslut behövs. Anmälan registreras och räknas ihop med andra från samma givare.", "No decision is needed. The declaration is registered and counted with others from the same giver.");
    public static readonly LocalizedText Earlier = new("Från samma givare till dig de senaste tolv månaderna: {0} st, {1}.", "From the same giver to you in the last twelve months: {0}, {1}.");
    public static readonly LocalizedText LimitSince = new("{0}: {1} från {2} ({4}).", "{0}: {1} from {2} ({4}).");
    public static readonly LocalizedText LimitBetween = new("{0}: {1} från {2} till {3} ({4}).", "{0}: {1} from {2} to {3} ({4}).");
    public static readonly LocalizedText YouAreTold = new("Du får besked här och kan följa varje steg.", "You get the answer here and can follow every step.");
    public static readonly LocalizedText CannotAnswer = new("Svaret kommer när uppgifterna ovan går att läsa.", "The answer appears once the answers above can be read.");
}
