using IntegrityLedger.Kernel;

namespace IntegrityLedger.Audit.Pages;

/// <summary>The words of the page where audit bundles are taken out.</summary>
public static class BundleTexts
{
    public static readonly LocalizedText Title = new("Granskningspaket", "Audit bundles");
    public static readonly LocalizedText Lead = new("En fil med händelserna i ett ärende, en vy eller en tid, med bevis för var och en. Den kan kontrolleras utan oss, utan nät, också om många år. Uttaget antecknas i åtkomstloggen.",
        "One file with the events of a matter, a view or a time, and a proof for each. It can be checked without us, offline, many years from now too. Taking it out is noted in the access log.");
    public static readonly LocalizedText Hidden = new("Fria texter och namn följer med som chiffertext: dolda, men bevisade. Paketet gäller också sedan texterna har gallrats.", "Free texts and names come as ciphertext: hidden, but proven. The bundle stays valid after the texts have been destroyed.");
    public static readonly LocalizedText Case = new("Ett ärende", "A matter");
    public static readonly LocalizedText CaseNumber = new("Ärendenummer", "Number of the matter");
    public static readonly LocalizedText Employee = new("En anställd", "An employee");
    public static readonly LocalizedText Login = new("Inloggning", "Login");
    public static readonly LocalizedText Supplier = new("En leverantör", "A supplier");
    public static readonly LocalizedText Number = new("Organisationsnummer", "Organisation number");
    public static readonly LocalizedText Period = new("En tid", "A time");
    public static readonly LocalizedText Most = new("Högst {0} händelser i ett paket. Rymmer tiden fler får du välja en kortare.", "At most {0} events in a bundle. If the time holds more, choose a shorter one.");
    public static readonly LocalizedText From = new("Registrerat från och med", "Recorded from");
    public static readonly LocalizedText To = new("Registrerat till och med", "Recorded up to and including");
    public static readonly LocalizedText Download = new("Hämta paketet", "Download the bundle");
    public static readonly LocalizedText Check = new("Kontrollera ett paket", "Check a bundle");
    public static readonly LocalizedText FileName = new("paket.zip", "bundle.zip");
    public static readonly LocalizedText How = new("Så kontrollerar du oss", "How to check us");
    public static readonly LocalizedText Link = new("Ta ut ett granskningspaket", "Take out an audit bundle");
}
