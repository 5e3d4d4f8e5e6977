using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>The words of the case page and of my declarations.</summary>
public static class CaseTexts
{
    public static readonly LocalizedText Facts = new("Uppgifter", "Facts");
    public static readonly LocalizedText Timeline = new("Vad som har hänt", "What has happened");
    public static readonly LocalizedText Attachments = new("Bilagor", "Attachments");
    public static readonly LocalizedText Actions = new("Vad du kan göra", "What you can do");
    public static readonly LocalizedText WhoDecides = new("Vem beslutar?", "Who decides?");
    public static readonly LocalizedText PassedOver = new("Förbigångna", "Passed over");
    public static readonly LocalizedText Due = new("senast {0}", "by {0}");
    public static readonly LocalizedText Overdue = new("Försenat", "Overdue");
    public static readonly LocalizedText LateBadge = new("Sen anmälan", "Late declaration");
    public static readonly LocalizedText HistoricalBadge = new("Ur ett äldre register", "From an older register");
    public static readonly LocalizedText QuestionForYou = new("Fråga till dig", "A question for you");
    public static readonly LocalizedText QuestionAsked = new("Fråga som väntar på svar", "Question awaiting an answer");
    public static readonly LocalizedText Answer = new("Svara", "Answer");
    public static readonly LocalizedText Conditions = new("Villkor", "Conditions");
    public static readonly LocalizedText DoneDeclared = new("Anmälan är registrerad som {0}.", "The declaration is registered as {0}.");
    public static readonly LocalizedText DoneDecided = new("Beslutet är registrerat.", "The decision is recorded.");
    public static readonly LocalizedText DoneAsked = new("Frågan är skickad. Tiden står still tills svaret kommer.", "The question is sent. The clock stands still until the answer comes.");
    public static readonly LocalizedText DoneOther = new("Det är registrerat.", "It is recorded.");
    public static readonly LocalizedText SameGiverAgain = new("Samma givare igen", "Same giver again");

    public static readonly LocalizedText Declarant = new("Anmäld av", "Declared by");
    public static readonly LocalizedText Unit = new("Enhet", "Unit");
    public static readonly LocalizedText What = new("Vad", "What");
    public static readonly LocalizedText Kind = new("Slag", "Kind");
    public static readonly LocalizedText Direction = new("Riktning", "Direction");
    public static readonly LocalizedText Response = new("Svar", "Answer");
    public static readonly LocalizedText Value = new("Värde", "Value");
    public static readonly LocalizedText ValueUnknown = new("Okänt", "Unknown");
    public static readonly LocalizedText PerPerson = new("{0} ({1} per person, {2} personer)", "{0} ({1} per person, {2} persons)");
    public static readonly LocalizedText Converted = new("I kronor", "In kronor");
    public static readonly LocalizedText ConvertedBy = new("{0}, enligt kursen {1}", "{0}, at the rate {1}");
    public static readonly LocalizedText Basis = new("Värdet enligt", "Value according to");
    public static readonly LocalizedText When = new("Hände", "Happened");
    public static readonly LocalizedText DeclaredOn = new("Anmäldes", "Declared");
    public static readonly LocalizedText Giver = new("Givare eller gäst", "Giver or guest");
    public static readonly LocalizedText Contact = new("Kontaktperson", "Contact");
    public static readonly LocalizedText Place = new("Plats", "Place");
    public static readonly LocalizedText Purpose = new("Syfte", "Purpose");
    public static readonly LocalizedText Participants = new("Deltagare", "Participants");
    public static readonly LocalizedText Procurement = new("Upphandling", "Procurement");
    public static readonly LocalizedText CaseReference = new("Ärende", "Case");
    public static readonly LocalizedText LateReason = new("Varför sent", "Why late");
    public static readonly LocalizedText Alcohol = new("Alkohol", "Alcohol");
    public static readonly LocalizedText Authority = new("Handlägger givarens ärende", "Handles a case of the giver");
    public static readonly LocalizedText Relative = new("Närstående får del", "Somebody close shares it");
    public static readonly LocalizedText Home = new("Skickad hem", "Sent home");
    public static readonly LocalizedText Requested = new("Bad själv om det", "Asked for it");
    public static readonly LocalizedText Leisure = new("Mest nöje", "Mostly leisure");
    public static readonly LocalizedText Register = new("Register", "Register");
    public static readonly LocalizedText ReceiptTotal = new("Kvittots summa", "Total of the receipt");
    public static readonly LocalizedText HandedOver = new("Hantering", "Disposal");
    public static readonly LocalizedText NotAnswered = new("Inte besvarat", "Not answered");

    public static readonly LocalizedText MineTitle = new("Mina anmälningar", "My declarations");
    public static readonly LocalizedText MineEmpty = new("Du har inte anmält något än.", "You have not declared anything yet.");
    public static readonly LocalizedText MineCaption = new("Mina anmälningar, den senaste först", "My declarations, the latest first");
    public static readonly LocalizedText Number = new("Ärende", "Case");
    public static readonly LocalizedText Status = new("Läge", "Status");
}
