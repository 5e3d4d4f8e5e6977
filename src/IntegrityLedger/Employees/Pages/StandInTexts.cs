using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees.Pages;

/// <summary>What the page of substitutes and delegates says.</summary>
internal static class StandInTexts
{
    public static readonly LocalizedText Title = new("Ersättare och delegation", "Substitutes and delegation");
    public static readonly LocalizedText Lead = new(
        "När du är borta beslutar din ersättare i ditt ställe. Det som redan väntar på dig går över första dagen och kommer tillbaka när tiden är slut. Jäv prövas för ersättaren som för alla andra.",
        "While you are away your substitute decides in your place. What already waits for you goes over on the first day and comes back when the time is over. Conflicts of interest count for the substitute as for everybody else.");
    public static readonly LocalizedText ForMe = new("Beslutar i mitt ställe", "Deciding in my place");
    public static readonly LocalizedText ByMe = new("Jag beslutar i stället för", "I decide in the place of");
    public static readonly LocalizedText Nobody = new("Ingen är utsedd.", "Nobody is named.");
    public static readonly LocalizedText Everything = new("Ersättare, alla ärenden", "Substitute, all matters");
    public static readonly LocalizedText Gifts = new("Delegation av gåvor och förmåner", "Delegation of gifts and benefits");
    public static readonly LocalizedText Representation = new("Delegation av representation", "Delegation of representation");
    public static readonly LocalizedText UpTo = new("högst {0} kr", "at most {0} kr");
    public static readonly LocalizedText Until = new("{0} till {1}", "{0} to {1}");
    public static readonly LocalizedText OpenEnd = new("tills vidare", "until further notice");
    public static readonly LocalizedText End = new("Avsluta nu", "End now");
    public static readonly LocalizedText Name = new("Utse någon", "Name somebody");
    public static readonly LocalizedText What = new("Vad ska personen göra?", "What is the person to do?");
    public static readonly LocalizedText Person = new("Vem?", "Who?");
    public static readonly LocalizedText From = new("Första dagen", "First day");
    public static readonly LocalizedText To = new("Sista dagen", "Last day");
    public static readonly LocalizedText Limit = new("Högsta belopp i kronor", "Highest amount in kronor");
    public static readonly LocalizedText LimitHint = new("Bara vid delegation. Tomt: så långt ditt eget mandat räcker.", "Only for a delegation. Empty: as far as your own mandate reaches.");
    public static readonly LocalizedText Reference = new("Delegationsbeslut", "Decision on the delegation");
    public static readonly LocalizedText Save = new("Utse", "Name");
    public static readonly LocalizedText Done = new("Sparat. Det som väntade på dig har gåtts igenom.", "Saved. What waited for you has been looked through.");
    public static readonly LocalizedText OnlyManagers = new("Bara den som är chef kan utse en ersättare.", "Only a manager can name a substitute.");
}
