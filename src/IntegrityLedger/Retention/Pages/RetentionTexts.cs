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
    public static readonly LocalizedText Kind = new("Slag", "Kind");
    public static readonly LocalizedText BeforeTime = new("Beslutet medger gallring innan tiden har gått ut", "The decision allows destruction before the time has run out");
    public static readonly LocalizedText WasBeforeTime = new("före tiden", "before its time");
    public static readonly LocalizedText RunsOut = new("Tiden går ut", "Time runs out");
    public static readonly LocalizedText RunsOutLead = new("Ärenden vars texter får gallras inom ett halvår, eller redan nu. Inget gallras av sig självt.", "Matters whose texts may be destroyed within half a year, or already now. Nothing is destroyed by itself.");
    public static readonly LocalizedText NothingRunsOut = new("Inget ärendes tid går ut inom ett halvår.", "No matter's time runs out within half a year.");
    public static readonly LocalizedText EndedOn = new("Avslutat", "Closed");
    public static readonly LocalizedText MayGo = new("Får gallras från", "May be destroyed from");
    public static readonly LocalizedText Holds = new("Gallringsstopp", "Legal holds");
    public static readonly LocalizedText HoldsLead = new("Så länge ett stopp gäller gallras inget i ärendet, vad som än beslutats.", "While a hold is in force nothing of the matter is destroyed, whatever has been decided.");
    public static readonly LocalizedText NoHolds = new("Inga gallringsstopp.", "No legal holds.");
    public static readonly LocalizedText InForce = new("Gäller", "In force");
    public static readonly LocalizedText LiftedOn = new("Hävt {0} av {1}", "Lifted {0} by {1}");
    public static readonly LocalizedText PlaceHold = new("Lägg gallringsstopp", "Place a legal hold");
    public static readonly LocalizedText LiftHold = new("Häv stoppet", "Lift the hold");
    public static readonly LocalizedText HoldDone = new("Gallringsstoppet är antecknat.", "The legal hold is noted.");
}
