using IntegrityLedger.Kernel;

namespace IntegrityLedger.Web.Texts;

/// <summary>The words of the as-of bar.</summary>
public static class AsOfTexts
{
    public static readonly LocalizedText Title = new("Se vid en tidpunkt", "See at a point in time");
    public static readonly LocalizedText KnownAt = new("Vad vi visste", "What we knew");
    public static readonly LocalizedText On = new("Vad som gällde", "What was in force");
    public static readonly LocalizedText Show = new("Visa", "Show");
    public static readonly LocalizedText Hint = new("Tomt betyder nu. Skriv en dag, eller dag och tid: 2026-04-01 14:05.", "Empty means now. Write a day, or a day and time: 2026-04-01 14:05.");
    public static readonly LocalizedText NotUnderstood = new("Tidpunkten gick inte att förstå, så nuläget visas. Skriv till exempel 2026-04-01 eller 2026-04-01 14:05.", "The point in time could not be understood, so the present is shown. Write 2026-04-01 or 2026-04-01 14:05, for example.");
    public static readonly LocalizedText NotNow = new("Du ser inte nuläget.", "You are not looking at the present.");
    public static readonly LocalizedText BackToNow = new("Tillbaka till nu", "Back to now");
    public static readonly LocalizedText Both = new("Det som var känt {0} om det som gällde {1}.", "What was known on {0} of what was in force on {1}.");
    public static readonly LocalizedText KnownOnly = new("Det som var känt {0}.", "What was known on {0}.");
    public static readonly LocalizedText OnOnly = new("Det som gällde {0}, enligt det vi vet nu.", "What was in force on {0}, as we know it now.");
    public static readonly LocalizedText Presets = new("Snabbval", "Shortcuts");
    public static readonly LocalizedText Now = new("Nu", "Now");
    public static readonly LocalizedText YearEnd = new("Årsskiftet {0}", "End of {0}");
    public static readonly LocalizedText AtDecision = new("Vid beslutet {0}", "At the decision {0}");
}
