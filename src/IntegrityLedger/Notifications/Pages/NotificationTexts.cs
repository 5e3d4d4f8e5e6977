using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Notifications.Pages;

/// <summary>The words of the page where people choose how they are told.</summary>
public static class NotificationTexts
{
    public static readonly LocalizedText Title = new("Mejl och kalender", "Mail and calendar");
    public static readonly LocalizedText Lead = new("Här väljer du hur du får veta att något väntar på dig. Mejl och kalender visar bara antal och sista dag, aldrig vad eller vem det gäller.",
        "Choose how you are told that something awaits you. Mail and calendar show counts and last days only, never what or whom it is about.");
    public static readonly LocalizedText NoMail = new("Den här installationen skickar inga mejl än. Dina val sparas och gäller när den gör det. Tills dess står allt i inkorgen.",
        "This installation sends no mail yet. Your choices are kept and hold once it does. Until then everything is in the inbox.");
    public static readonly LocalizedText Mail = new("Mejl", "Mail");
    public static readonly LocalizedText Digest = new("Hur ofta vill du få mejl?", "How often do you want mail?");
    public static readonly LocalizedText Language = new("Språk i mejl och kalender", "Language of mail and calendar");
    public static readonly LocalizedText Quiet = new("Tysta timmar", "Quiet hours");
    public static readonly LocalizedText QuietHint = new("Då skickas inget. Helger och röda dagar är alltid tysta. Samma tid i båda rutorna ger inga tysta timmar.",
        "Nothing is sent then. Weekends and public holidays are always quiet. The same time in both boxes means no quiet hours.");
    public static readonly LocalizedText QuietFrom = new("Från klockan", "From");
    public static readonly LocalizedText QuietTo = new("Till klockan", "To");
    public static readonly LocalizedText Save = new("Spara", "Save");
    public static readonly LocalizedText Saved = new("Dina val är sparade.", "Your choices are saved.");

    public static readonly LocalizedText Calendar = new("Kalender", "Calendar");
    public static readonly LocalizedText CalendarLead = new("Med en hemlig länk kan ditt kalenderprogram visa dina sista dagar. Den som har länken ser hur många ärenden som väntar och vilka dagar, inget annat.",
        "With a secret link your calendar program can show your last days. Whoever has the link sees how many matters await you and on which days, nothing else.");
    public static readonly LocalizedText LinkOnce = new("Kopiera länken nu. Den visas bara den här gången.", "Copy the link now. It is shown only this once.");
    public static readonly LocalizedText LinkLabel = new("Din hemliga länk", "Your secret link");
    public static readonly LocalizedText LinkSince = new("Du har en länk sedan {0}. Gör en ny om du har tappat den eller om någon annan kan ha sett den; då slutar den gamla att gälla.",
        "You have a link since {0}. Make a new one if you lost it or somebody else may have seen it; the old one then stops working.");
    public static readonly LocalizedText MakeLink = new("Skapa länk", "Make a link");
    public static readonly LocalizedText NewLink = new("Skapa ny länk", "Make a new link");
    public static readonly LocalizedText RemoveLink = new("Ta bort länken", "Remove the link");
    public static readonly LocalizedText Removed = new("Länken är borttagen och fungerar inte längre.", "The link is removed and no longer works.");
    public static readonly LocalizedText Download = new("Hämta kalenderfilen en gång (.ics)", "Download the calendar file once (.ics)");

    public static readonly IReadOnlyList<Choice> Frequencies =
    [
        new("daily", new("Varje arbetsdag", "Every working day"), new("när något väntar på dig", "when something awaits you")),
        new("weekly", new("En gång i veckan", "Once a week"), new("veckans första arbetsdag", "the first working day of the week")),
        new("off", new("Aldrig", "Never"), new("allt står ändå i inkorgen", "everything is still in the inbox")),
    ];

    public static readonly IReadOnlyList<Choice> Languages = [new("sv", new("Svenska", "Swedish")), new("en", new("Engelska", "English"))];
}
