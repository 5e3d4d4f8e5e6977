using IntegrityLedger.Kernel;

namespace IntegrityLedger.Web.Texts;

/// <summary>The words of the shell and of the shared components.</summary>
public static class WebTexts
{
    public static readonly LocalizedText SkipToContent = new("Hoppa till innehållet", "Skip to the content");
    public static readonly LocalizedText Receipt = new("Kvitto", "Receipt");
    public static readonly LocalizedText Destructions = new("Gallring", "Destruction");
    public static readonly LocalizedText Reports = new("Påverkan", "Influence");
    public static readonly LocalizedText Menu = new("Meny", "Menu");
    public static readonly LocalizedText MainMenu = new("Huvudmeny", "Main menu");
    public static readonly LocalizedText MainMenuWide = new("Sidor", "Pages");
    public static readonly LocalizedText Start = new("Start", "Home");
    public static readonly LocalizedText Declare = new("Anmäl", "Declare");
    public static readonly LocalizedText MayI = new("Får jag?", "May I?");
    public static readonly LocalizedText Mine = new("Mina anmälningar", "My declarations");
    public static readonly LocalizedText Conflicts = new("Jäv och intressen", "Conflicts");
    public static readonly LocalizedText Procurements = new("Upphandlingar", "Procurements");
    public static readonly LocalizedText Inbox = new("Inkorg", "Inbox");
    public static readonly LocalizedText Campaigns = new("Försäkran", "Attestations");
    public static readonly LocalizedText Substitutes = new("Ersättare", "Substitutes");
    public static readonly LocalizedText Rules = new("Regler", "Rules"), HowItIsJudged = new("Så bedöms det: reglerna", "How it is judged: the rules"), HowToCheckUs = new("Så kontrollerar du oss", "How to check us");
    public static readonly LocalizedText Audit = new("Granska", "Audit");
    public static readonly LocalizedText Register = new("Register", "Register");
    public static readonly LocalizedText ConflictRegister = new("Jävsregister", "Register of conflicts");
    public static readonly LocalizedText Imports = new("Importer", "Imports");
    public static readonly LocalizedText MailAndCalendar = new("Mejl och kalender", "Mail and calendar");
    public static readonly LocalizedText SignIn = new("Logga in", "Sign in");
    public static readonly LocalizedText SignOut = new("Logga ut", "Sign out");
    public static readonly LocalizedText ToStart = new("Till startsidan", "To the start page");
    public static readonly LocalizedText ErrorReference = new("Felets nummer:", "Error number:");
    public static readonly LocalizedText FooterPromise = new("Det som registreras här ändras aldrig i efterhand. Rättelser läggs till och syns.", "What is recorded here is never changed afterwards. Corrections are added and shown.");

    public static readonly LocalizedText Optional = new("frivilligt", "optional");
    public static readonly LocalizedText ErrorsTitle = new("Några uppgifter behöver rättas", "Some answers need mending");
    public static readonly LocalizedText ErrorsTitleOne = new("En uppgift behöver rättas", "One answer needs mending");
    public static readonly LocalizedText ErrorsKept = new("Allt du skrev finns kvar.", "Everything you typed is still here.");
    public static readonly LocalizedText ErrorPrefix = new("Fel:", "Error:");
    public static readonly LocalizedText Yes = new("Ja", "Yes");
    public static readonly LocalizedText No = new("Nej", "No");
    public static readonly LocalizedText DoNotKnow = new("Vet inte", "Do not know");
    public static readonly LocalizedText Currency = new("Valuta", "Currency");
    public static readonly LocalizedText AmountUnknown = new("Jag vet inte värdet", "I do not know the value");
    public static readonly LocalizedText DateHint = new("Till exempel 3/11, 2026-11-03 eller ”i går”", "For example 3/11 (day/month), 2026-11-03 or “yesterday”");
    public static readonly LocalizedText DateAheadHint = new("Till exempel 3/11, 2026-11-03 eller ”i morgon”", "For example 3/11 (day/month), 2026-11-03 or “tomorrow”");
    public static readonly LocalizedText DateUnderstood = new("Vi läser det som {0}.", "We read this as {0}.");
    public static readonly LocalizedText DateNotUnderstood = new("Datumet gick inte att förstå. Skriv till exempel 3/11 eller 2026-11-03.", "We could not understand the date. Write 3/11 (day/month) or 2026-11-03, for example.");
    public static readonly LocalizedText AmountNotUnderstood = new("Beloppet gick inte att förstå. Skriv bara siffror, till exempel 180 eller 1\u00a0234,50.", "We could not understand the amount. Write digits only, for example 180 or 1,234.50.");
    public static readonly LocalizedText Search = new("Sök", "Search");
    public static readonly LocalizedText Change = new("Byt", "Change");
    public static readonly LocalizedText NoMatches = new("Inget hittades för ”{0}”. Namnet används som du skrev det.", "Nothing was found for “{0}”. The name is used as you wrote it.");
    public static readonly LocalizedText MoreChoices = new("Fler alternativ", "More choices");
    public static readonly LocalizedText NoneOfThese = new("Ingen av dessa", "None of these");
    public static readonly LocalizedText ChooseOne = new("Välj den du menar", "Choose the one you mean");

    public static readonly LocalizedText VerdictTitle = new("Vad policyn säger", "What the policy says");
    public static readonly LocalizedText VerdictWaiting = new("Svaret kommer när du har valt vad det gäller.", "The answer appears once you have said what it is.");
    public static readonly LocalizedText VerdictNote = new("Detta är ett besked enligt policyn. Det avgör inte vad som är lagligt.", "This is an answer under the policy. It does not settle what is lawful.");
    public static readonly LocalizedText WhatNext = new("Vad händer nu?", "What happens next?");
    public static readonly LocalizedText RulesBehind = new("Reglerna bakom svaret ({0})", "The rules behind the answer ({0})");
    public static readonly LocalizedText WhatWouldChange = new("Vad skulle ändra svaret?", "What would change this?");
    public static readonly LocalizedText RestsOn = new("Uppgifter och gränser bakom", "Facts and limits behind it");
    public static readonly LocalizedText LimitUsed = new("Gräns:", "Limit:");
    public static readonly LocalizedText LegalBasis = new("Grund:", "Basis:");
    public static readonly LocalizedText PolicyVersion = new("Policyversion {0}", "Policy version {0}");
    public static readonly LocalizedText UpdateAnswer = new("Visa svaret", "Show the answer");

    public static readonly LocalizedText OutcomeAllow = new("Går bra", "Fine");
    public static readonly LocalizedText OutcomeWarn = new("Går bra, men tänk på", "Fine, but note");
    public static readonly LocalizedText OutcomeRequire = new("Kräver mer", "Needs more");
    public static readonly LocalizedText OutcomeReview = new("Bedöms av en chef", "Reviewed by a manager");
    public static readonly LocalizedText OutcomeReject = new("Tacka nej", "Decline");
    public static readonly LocalizedText OutcomeBlock = new("Stopp", "Stop");

    public static readonly LocalizedText Happened = new("hände {0}", "happened {0}");
    public static readonly LocalizedText Recorded = new("registrerad {0}", "recorded {0}");
    public static readonly LocalizedText OnBehalfOf = new("för {0}", "on behalf of {0}");
    public static readonly LocalizedText Was = new("Tidigare", "Before");
    public static readonly LocalizedText Became = new("Nu", "After");
    public static readonly LocalizedText WhatChanged = new("Uppgift", "Field");

    public static readonly LocalizedText NextPage = new("Nästa sida", "Next page");
    public static readonly LocalizedText FirstPage = new("Första sidan", "First page");
    public static readonly LocalizedText SortedUp = new("stigande", "ascending");
    public static readonly LocalizedText SortedDown = new("fallande", "descending");
    public static readonly LocalizedText SortBy = new("Sortera efter {0}", "Sort by {0}");
    public static readonly LocalizedText Columns = new("Kolumner ({0} av {1})", "Columns ({0} of {1})");
    public static readonly LocalizedText ColumnsShown = new("Kolumner som visas, skrivs ut och följer med i filen", "Columns that are shown, printed and go into the file");
    public static readonly LocalizedText ShowThese = new("Visa de valda", "Show those chosen");
    public static readonly LocalizedText AllColumns = new("Alla kolumner", "All columns");
    public static readonly LocalizedText ScrollTable = new("{0}, tabell", "{0}, table");
    public static readonly LocalizedText Download = new("Hämta", "Download");
    public static readonly LocalizedText NoAttachments = new("Inga bilagor.", "No attachments.");
    public static readonly LocalizedText AttachmentDigest = new("Fingeravtryck (SHA-256): {0}", "Fingerprint (SHA-256): {0}");
}
