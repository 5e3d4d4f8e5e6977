using IntegrityLedger.Kernel;

namespace IntegrityLedger.Web.Texts;

/// <summary>What happened, in three parts: the heading, what it means, what to do.</summary>
public sealed record ErrorWords(LocalizedText Title, LocalizedText What, LocalizedText Mend);

/// <summary>The texts of the error pages.</summary>
public static class ErrorTexts
{
    public static readonly ErrorWords Form = new(new("Sidan förstod inte uppgifterna", "The page did not understand the request"),
        new("Formuläret var för gammalt eller ofullständigt. Ingenting har registrerats.", "The form was too old or incomplete. Nothing has been recorded."),
        new("Gå tillbaka i webbläsaren – det du skrev finns kvar där – läs in sidan på nytt och försök igen.", "Go back in your browser, where what you typed remains, reload the page and try again."));

    public static readonly ErrorWords NotYours = new(new("Du får inte se den här sidan", "You may not see this page"),
        new("Sidan finns, men din roll ger inte tillgång till den.", "The page exists, but your role does not give access to it."),
        new("Tror du att det är fel? Be din chef eller systemets förvaltare att se över din roll.", "Do you think that is wrong? Ask your manager or the administrator to look at your role."));

    public static readonly ErrorWords NotFound = new(new("Sidan finns inte", "There is no such page"),
        new("Adressen leder ingenstans, eller till något du inte får känna till.", "The address leads nowhere, or to something you may not know of."),
        new("Kontrollera adressen, eller börja om från startsidan.", "Check the address, or start again from the start page."));

    public static readonly ErrorWords TooMuch = new(new("Filen är för stor", "The file is too large"),
        new("Det du skickade var större än vad som tas emot. Ingenting har registrerats.", "What you sent was larger than what is accepted. Nothing has been recorded."),
        new("Gå tillbaka och välj en mindre fil, till exempel ett foto i lägre upplösning.", "Go back and choose a smaller file, a photo in lower resolution for example."));

    public static readonly ErrorWords Failed = new(new("Något gick fel hos oss", "Something went wrong on our side"),
        new("Sidan kunde inte visas. Det som redan är registrerat är inte skadat.", "The page could not be shown. What is already recorded is unharmed."),
        new("Försök igen om en stund. Händer det igen: ange numret nedan när du kontaktar förvaltaren.", "Try again in a while. If it happens again, give the number below when you contact the administrator."));

    public static ErrorWords For(int status) => status switch
    {
        401 or 403 => NotYours,
        413 => TooMuch,
        404 or 405 => NotFound,
        >= 500 => Failed,
        _ => Form,
    };
}
