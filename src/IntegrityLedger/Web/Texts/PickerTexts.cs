using IntegrityLedger.Kernel;

namespace IntegrityLedger.Web.Texts;

/// <summary>The words of the pickers of people.</summary>
public static class PickerTexts
{
    public static readonly LocalizedText PersonHint = new("Skriv namn eller inloggning.", "Write a name or a login.");
    public static readonly LocalizedText Colleague = new("Kollega: namn eller inloggning", "Colleague: name or login");
    public static readonly LocalizedText Guest = new("Gäst utifrån", "Guest from outside");
    public static readonly LocalizedText GuestName = new("Gästens namn", "Name of the guest");
    public static readonly LocalizedText GuestFrom = new("Gästens organisation", "Organisation of the guest");
    public static readonly LocalizedText Add = new("Lägg till", "Add");
    public static readonly LocalizedText AddGuest = new("Lägg till gäst", "Add guest");
    public static readonly LocalizedText AddChosen = new("Lägg till de valda", "Add those chosen");
    public static readonly LocalizedText Remove = new("Ta bort", "Remove");
    public static readonly LocalizedText NobodyYet = new("Ingen är tillagd än.", "Nobody is added yet.");
    public static readonly LocalizedText Found = new("Välj vem du menar", "Choose whom you mean");
    public static readonly LocalizedText ChooseFound = new("Flera stämmer med det du skrev. Välj vem du menar.", "Several match what you wrote. Choose whom you mean.");
    public static readonly LocalizedText ChooseOneFound = new("Vi hittade en person. Välj den, eller skriv ett annat namn.", "We found one person. Choose it, or write another name.");
    public static readonly LocalizedText NotFound = new("Ingen anställd hittades. Skriv minst två bokstäver av förnamn, efternamn eller inloggning.", "No employee was found. Write at least two letters of the first name, last name or login.");

    /// <summary>What the script says; {0} is a number or a name.</summary>
    public static readonly LocalizedText Suggestions = new("Förslag", "Suggestions");
    public static readonly LocalizedText Results = new("{0} träffar. Gå med pilarna och välj med Enter.", "{0} matches. Move with the arrows, choose with Enter.");
    public static readonly LocalizedText NoResults = new("Inga träffar.", "No matches.");
    public static readonly LocalizedText Added = new("{0} är tillagd.", "{0} is added.");
    public static readonly LocalizedText Removed = new("{0} är borttagen.", "{0} is removed.");
    public static readonly LocalizedText Picked = new("{0} är vald.", "{0} is chosen.");

    public static readonly LocalizedText Offline = new("Ingen kontakt med servern just nu. Det du har skrivit finns kvar här; försök igen när nätet är tillbaka.", "No contact with the server just now. What you wrote is still here; try again when the network is back.");
    public static readonly LocalizedText Online = new("Kontakten är tillbaka. Tryck på knappen igen.", "Contact is back. Press the button again.");
    public static readonly LocalizedText Restored = new("Det du skrev klockan {0} är tillbaka.", "What you wrote at {0} is back.");
    public static readonly LocalizedText StartOver = new("Börja om", "Start over");
    public static readonly LocalizedText KeptInTab = new("Blir du avbruten finns det du har skrivit kvar i den här fliken.", "If you are interrupted, what you wrote stays in this tab.");
}
