using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>The words of running campaigns.</summary>
public static class CampaignTexts
{
    public static readonly LocalizedText Title = new("Kampanjer för årlig försäkran", "Campaigns for the yearly attestation");
    public static readonly LocalizedText New = new("Ny kampanj", "New campaign");
    public static readonly LocalizedText Empty = new("Ingen kampanj är skapad än.", "No campaign has been put together yet.");
    public static readonly LocalizedText EmptyForManager = new("Ingen kampanj pågår eller har pågått.", "No campaign runs or has run.");
    public static readonly LocalizedText Campaign = new("Kampanj", "Campaign");
    public static readonly LocalizedText Status = new("Läge", "State");
    public static readonly LocalizedText StartedOn = new("Startad", "Started");
    public static readonly LocalizedText DueOn = new("Sista dag", "Last day");
    public static readonly LocalizedText OwnDue = new("Egen dag för var och en", "Each person’s own day");
    public static readonly LocalizedText Standing = new("Löpande", "Standing");

    public static readonly LocalizedText NewLead = new("Kampanjen sparas först. Ingen blir tillfrågad förrän du startar den.", "The campaign is saved first. Nobody is asked until you start it.");
    public static readonly LocalizedText TitleSv = new("Rubrik på svenska", "Title in Swedish");
    public static readonly LocalizedText TitleEn = new("Rubrik på engelska", "Title in English");
    public static readonly LocalizedText StatementSv = new("Det som försäkras, på svenska", "What is affirmed, in Swedish");
    public static readonly LocalizedText StatementEn = new("Det som försäkras, på engelska", "What is affirmed, in English");
    public static readonly LocalizedText StatementHint = new("En eller två meningar som går att svara ja på.", "One or two sentences that can be answered with yes.");
    public static readonly LocalizedText Who = new("Vilka ska svara?", "Who is to answer?");
    public static readonly LocalizedText Units = new("Enheter", "Units");
    public static readonly LocalizedText UnitsHint = new("Enhetskoder, en på varje rad. Allt under dem räknas med.", "Unit codes, one a line. Everything below them counts.");
    public static readonly LocalizedText Roles = new("Roller", "Roles");
    public static readonly LocalizedText When = new("När ska de svara?", "When are they to answer?");
    public static readonly LocalizedText DueHint = new("Behövs bara om du valde en bestämd dag.", "Needed only if you chose one fixed day.");
    public static readonly LocalizedText Days = new("Antal dagar", "Number of days");
    public static readonly LocalizedText DaysHint = new("Räknas från den dag personen blir tillfrågad.", "Counted from the day the person is asked.");
    public static readonly LocalizedText NumberNotUnderstood = new("Skriv ett helt antal dagar, till exempel 30.", "Write a whole number of days, 30 for example.");
    public static readonly LocalizedText Events = new("Fråga även när det här händer", "Also ask when this happens");
    public static readonly LocalizedText EventsHint = new("Då blir kampanjen löpande: den frågar bara dem som det händer, och slutar när du avslutar den.", "The campaign then is a standing one: it asks only those to whom it happens, and ends when you close it.");
    public static readonly LocalizedText Save = new("Spara kampanjen", "Save the campaign");

    public static readonly LocalizedText Start = new("Starta: fråga alla i målgruppen", "Start: ask everybody in the audience");
    public static readonly LocalizedText StartWhat = new("Enheter och roller läses av i dag. Det går i bakgrunden och stör ingen.", "Units and roles are read as they are today. It goes on in the background and disturbs nobody.");
    public static readonly LocalizedText Asking = new("Frågar just nu: {0} av {1} personer i registret genomgångna, {2} tillfrågade.", "Asking now: {0} of {1} people in the register gone through, {2} asked.");
    public static readonly LocalizedText AskingLabel = new("Hur långt utskicket har kommit", "How far the asking has come");
    public static readonly LocalizedText Refresh = new("Uppdatera", "Refresh");
    public static readonly LocalizedText AllAsked = new("{0} av {1} har svarat ({2} %)", "{0} of {1} have answered ({2}%)");
    public static readonly LocalizedText AnsweredLabel = new("Hur många som har svarat", "How many have answered");
    public static readonly LocalizedText Statement = new("Det som försäkras (version {0})", "What is affirmed (version {0})");
    public static readonly LocalizedText Facts = new("Om kampanjen", "About the campaign");
    public static readonly LocalizedText Everybody = new("Alla anställda", "All employees");
    public static readonly LocalizedText Coverage = new("Svar per enhet", "Answers by unit");
    public static readonly LocalizedText CoverageOwn = new("Visar de enheter du är chef över.", "Shows the units that you head.");
    public static readonly LocalizedText NothingToShow = new("Ingen är tillfrågad här.", "Nobody is asked here.");
    public static readonly LocalizedText Unit = new("Enhet", "Unit");
    public static readonly LocalizedText Asked = new("Tillfrågade", "Asked");
    public static readonly LocalizedText Percent = new("Svarat (%)", "Answered (%)");
    public static readonly LocalizedText Nil = new("Inget att anmäla", "Nothing to declare");
    public static readonly LocalizedText Declared = new("Allt anmält", "All declared");
    public static readonly LocalizedText Open = new("Har tid kvar", "Still have time");
    public static readonly LocalizedText Overdue = new("För sent", "Too late");
    public static readonly LocalizedText Never = new("Svarade aldrig", "Never answered");
    public static readonly LocalizedText Lapsed = new("Har slutat", "Have left");
    public static readonly LocalizedText AgainstRecord = new("Inget, men något är registrerat", "Nothing, yet something is on record");

    public static readonly LocalizedText Extend = new("Förläng tiden", "Extend the time");
    public static readonly LocalizedText NewDue = new("Ny sista dag för alla", "New last day for all");
    public static readonly LocalizedText Reword = new("Ändra texten", "Reword the text");
    public static readonly LocalizedText RewordWhat = new("Den som redan har svarat har svarat på den tidigare texten. De som inte har svarat läser den nya.", "Those who have answered have answered the earlier text. Those who have not read the new one.");
    public static readonly LocalizedText Close = new("Avsluta kampanjen", "Close the campaign");
    public static readonly LocalizedText CloseWhat = new("Inga fler svar tas emot. De som inte har svarat står kvar som att de aldrig svarade.", "No more answers are taken. Those who have not answered remain as never having answered.");
    public static readonly LocalizedText Saved = new("Klart. Ändringen är registrerad.", "Done. The change is recorded.");

    public static readonly LocalizedText Missing = new("Har inte svarat", "Have not answered");
    public static readonly LocalizedText MissingLink = new("Visa dem som inte har svarat", "Show those who have not answered");
    public static readonly LocalizedText NobodyMissing = new("Alla har svarat.", "Everybody has answered.");
    public static readonly LocalizedText Name = new("Namn", "Name");
    public static readonly LocalizedText AskedOn = new("Tillfrågad", "Asked on");
    public static readonly LocalizedText Reminded = new("Påminnelse", "Reminder");
    public static readonly LocalizedText Csv = new("Hämta som fil (CSV)", "Get as a file (CSV)");
    public static readonly LocalizedText AllUnits = new("Alla enheter", "All units");

    public static readonly IReadOnlyList<Choice> Audiences =
    [
        new("everybody", new("Alla", "Everybody")), new("units", new("Vissa enheter", "Some units")), new("roles", new("Vissa roller", "Some roles"), new("I hela staden, eller i enheterna du anger", "In the whole city, or in the units you give")),
    ];

    public static readonly IReadOnlyList<Choice> RoleChoices =
    [
        new("manager", new("Chefer", "Managers")), new("procurement", new("Inköp och upphandling", "Procurement")), new("compliance", new("Regelefterlevnad", "Compliance")), new("security", new("Säkerhet", "Security")), new("registrar", new("Registratur", "Registry")),
    ];

    public static readonly IReadOnlyList<Choice> Terms =
    [
        new("fixed", new("Senast en bestämd dag", "By one fixed day")), new("rolling", new("Ett antal dagar efter att de blivit tillfrågade", "A number of days after being asked")),
        new("yearly", new("Tolv månader efter sitt senaste svar", "Twelve months after their last answer"), new("Kampanjen fortsätter år efter år", "The campaign goes on year after year")),
    ];

    public static readonly IReadOnlyList<Choice> Triggers =
    [
        new("hire", new("Någon anställs", "Somebody is hired")), new("roleChange", new("Någon får en ny roll eller placering", "Somebody gets a new role or place")), new("newSupplier", new("Den egna enheten får en ny leverantör", "The own unit meets a new supplier")),
    ];

    private static readonly Dictionary<AttestationReminder, LocalizedText> Reminders = new()
    {
        [AttestationReminder.None] = new("ingen än", "none yet"), [AttestationReminder.Days30] = new("första påminnelsen", "first reminder"), [AttestationReminder.Days14] = new("andra påminnelsen", "second reminder"),
        [AttestationReminder.Days0] = new("sista dagen", "last day"), [AttestationReminder.Manager] = new("chefen har fått veta", "the manager has been told"), [AttestationReminder.Overdue] = new("försenad", "overdue"),
    };

    private static readonly Dictionary<AttestationCampaignStatus, LocalizedText> States = new()
    {
        [AttestationCampaignStatus.Planned] = new("Planerad", "Planned"), [AttestationCampaignStatus.Running] = new("Pågår", "Runs"), [AttestationCampaignStatus.Closed] = new("Avslutad", "Closed"),
    };

    public static LocalizedText Word(AttestationReminder reminder) => Reminders[reminder];
    public static LocalizedText Word(AttestationCampaignStatus status) => States[status];
    public static string Tone(AttestationCampaignStatus status) => status switch { AttestationCampaignStatus.Running => "allow", AttestationCampaignStatus.Planned => "review", _ => "neutral" };
}
