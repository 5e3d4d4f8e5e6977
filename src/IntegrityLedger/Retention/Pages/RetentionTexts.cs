using IntegrityLedger.Kernel;

namespace IntegrityLedger.Retention.Pages;

/// <summary>The words of the page on destruction.</summary>
public static class RetentionTexts
{
    public static readonly LocalizedText Title = new("Gallring", "Destruction");
    public static readonly LocalizedText Lead = new("Här förstörs de fria texterna i ett ärende, enligt ett gallringsbeslut. Nyckeln till texterna tas bort; det som har hänt, när och vem som beslutade står kvar, och alla kvitton gäller.",
        "Here the free texts of a matter are destroyed, under a decision. The key to the texts is removed; what happened, when and who decided remains, and every receipt stays valid.");
    public static readonly LocalizedText Warning = new("Det går inte att ångra, inte heller från en säkerhetskopia.", "It cannot be undone, not from a backup either.");
    public static readonly LocalizedText Matter = new("Ärendenummer", "Number of the matter");
    public static readonly LocalizedText MatterHint = new("Till exempel G-2026-00123. Åtgärder som hör till ärendet följer med.", "For example G-2026-00123. Measures that belong to the matter go with it.");
    public static readonly LocalizedText Decision = new("Gallringsbeslut", "Decision");
    public static readonly LocalizedText DecisionHint = new("Beslutets beteckning. Den visas i stället för texterna.", "The decision's reference. It is shown where the texts were.");
    public static readonly LocalizedText DecidedOn = new("Beslutsdag", "Day of the decision");
    public static readonly LocalizedText Reason = new("Varför", "Why");
    public static readonly LocalizedText Destroy = new("Förstör texterna", "Destroy the texts");
    public static readonly LocalizedText Done = new("Texterna är förstörda.", "The texts are destroyed.");
    public static readonly LocalizedText Log = new("Gallringslogg", "What was destroyed");
    public static readonly LocalizedText None = new("Inget har gallrats.", "Nothing has been destroyed.");
    public static readonly LocalizedText On = new("Förstörd", "Destroyed on");
    public static readonly LocalizedText By = new("Av", "By");
    public static readonly LocalizedText Keys = new("Nycklar", "Keys");
}
