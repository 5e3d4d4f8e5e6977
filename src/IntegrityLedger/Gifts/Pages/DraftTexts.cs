using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>The words of drafts.</summary>
public static class DraftTexts
{
    public static readonly LocalizedText Title = new("Dina utkast", "Your drafts");
    public static readonly LocalizedText Lead = new("Det här har du skrivit men inte anmält. Bara du ser det, och det står inte i registret.", "You wrote this but have not declared it. Only you see it, and it is not in the register.");
    public static readonly LocalizedText Empty = new("Du har inga utkast.", "You have no drafts.");
    public static readonly LocalizedText Save = new("Spara utkast", "Save draft");
    public static readonly LocalizedText Saved = new("Utkastet är sparat.", "The draft is saved.");
    public static readonly LocalizedText SavedWhat = new("Fortsätt nu eller senare. Inget är anmält än.", "Go on now or later. Nothing is declared yet.");
    public static readonly LocalizedText ToDrafts = new("Visa dina utkast", "Show your drafts");
    public static readonly LocalizedText Continued = new("Du fortsätter på utkastet som sparades {0}.", "You go on with the draft that was saved on {0}.");
    public static readonly LocalizedText KeptAsDraft = new("Blir du avbruten sparas det du har skrivit som utkast. Bara du ser det.", "If you are interrupted, what you wrote is saved as a draft. Only you see it.");
    public static readonly LocalizedText Untitled = new("Utan beskrivning", "No description yet");
    public static readonly LocalizedText SavedAt = new("sparat {0}", "saved on {0}");
    public static readonly LocalizedText Continue = new("Fortsätt", "Continue");
    public static readonly LocalizedText Discard = new("Släng", "Throw away");
    public static readonly LocalizedText ReallyDiscard = new("Släng utkastet för alltid?", "Throw the draft away for good?");
    public static readonly LocalizedText YesDiscard = new("Ja, släng det", "Yes, throw it away");
    public static readonly LocalizedText Keep = new("Behåll", "Keep");
    public static readonly LocalizedText Discarded = new("Utkastet är slängt.", "The draft is thrown away.");
    public static readonly LocalizedText All = new("Alla dina utkast", "All your drafts");
}
