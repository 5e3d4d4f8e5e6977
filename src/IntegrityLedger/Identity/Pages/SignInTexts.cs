using IntegrityLedger.Kernel;

namespace IntegrityLedger.Identity.Pages;

/// <summary>The words of the sign-in page.</summary>
public static class SignInTexts
{
    public static readonly LocalizedText DemoLead = new("Detta är en påhittad stad. Välj vem du vill vara – inget lösenord behövs.", "This is an invented city. Choose who you want to be; no password is needed.");
    public static readonly LocalizedText SomeoneElse = new("Någon annan", "Somebody else");
    public static readonly LocalizedText Login = new("Inloggning", "Login");
    public static readonly LocalizedText LoginHint = new("Förnamn.efternamn, till exempel anna.berg", "First.last name, for example anna.berg");
    public static readonly LocalizedText Missing = new("Skriv en inloggning, till exempel anna.berg.", "Write a login, for example anna.berg.");
    public static readonly LocalizedText Unknown = new("Ingen anställd har den inloggningen. Kontrollera stavningen, eller välj någon i listan.", "Nobody employed has that login. Check the spelling, or choose somebody in the list.");
    public static readonly LocalizedText NoDemo = new("Inloggning utan lösenord är avstängd här. Logga in genom din organisations inloggningstjänst.", "Signing in without a password is switched off here. Sign in through your organisation's sign-in service.");
    public static readonly LocalizedText Provider = new("Logga in med organisationens konto", "Sign in with your organisation's account");
    public static readonly LocalizedText ProviderRefused = new("Inloggningstjänsten släppte inte in dig, eller så finns du inte bland de anställda. Försök igen, eller fråga systemets förvaltare.", "The sign-in service did not let you in, or you are not among the employees. Try again, or ask the administrator.");
}
