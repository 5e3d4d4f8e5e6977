using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>The words of declaring an interest, of the list and of the case page.</summary>
public static class InterestPageTexts
{
    public static readonly LocalizedText Register = new("Register över intressen", "Register of interests");
    public static readonly LocalizedText RegisterLead = new("Alla anmälda intressen, det senast anmälda först. Att du läser registret antecknas.", "Every declared interest, the latest declared first. That you read the register is noted.");
    public static readonly LocalizedText RegisterSearch = new("Sök på namn, företag, ärende, upphandling eller ord i beskrivningen", "Search for a name, a company, a case, a procurement or words in the description");
    public static readonly LocalizedText RegisterAll = new("Visa alla", "Show all");
    public static readonly LocalizedText RegisterHits = new("{0} intressen", "{0} interests");
    public static readonly LocalizedText RegisterNothing = new("Inget intresse innehåller alla orden.", "No interest contains all of the words.");
    public static readonly LocalizedText RegisterCase = new("Ärende", "Case");
    public static readonly LocalizedText RegisterWho = new("Anmäld av", "Declared by");
    public static readonly LocalizedText RegisterWhat = new("Intresse", "Interest");
    public static readonly LocalizedText RegisterWhen = new("Gäller", "Holds");
    public static readonly LocalizedText RegisterState = new("Läge", "Status");
    public static readonly LocalizedText RegisterDeclared = new("Anmält", "Declared");
    public static readonly LocalizedText Mine = new("Mina jäv och intressen", "My conflicts and interests");
    public static readonly LocalizedText MineLead = new("Det du anmält som kan påverka din opartiskhet. Säg till när något upphör.", "What you declared that may touch your impartiality. Say so when something ends.");
    public static readonly LocalizedText MineEmpty = new("Du har inte anmält något. Har du ägande, uppdrag eller någon nära hos en leverantör?", "You have declared nothing. Do you own, hold a post or have somebody close at a supplier?");
    public static readonly LocalizedText Declare = new("Anmäl jäv eller intresse", "Declare a conflict or interest");
    public static readonly LocalizedText DeclareLead = new("Tar ungefär en minut. Bara din chef och de som granskar ser det.", "Takes about a minute. Only your manager and those who oversee see it.");
    public static readonly LocalizedText Kind = new("Vad är det?", "What is it?");
    public static readonly LocalizedText Relation = new("Vems är det?", "Whose is it?");
    public static readonly LocalizedText Relative = new("Vilken närstående?", "Which relative?");
    public static readonly LocalizedText Counterparty = new("Vem rör det?", "Whom does it concern?");
    public static readonly LocalizedText CounterpartyHint = new("Företaget, föreningen eller personen som bandet är till.", "The company, association or person that the tie is to.");
    public static readonly LocalizedText CounterpartySearch = new("Namn eller organisationsnummer", "Name or organisation number");
    public static readonly LocalizedText CounterpartyKind = new("Är det ett företag eller en person?", "Is it a company or a person?");
    public static readonly LocalizedText Elsewhere = new("Rör det en kollega, en upphandling eller ett ärende?", "Does it concern a colleague, a procurement or a case?");
    public static readonly LocalizedText Colleague = new("Vilken kollega?", "Which colleague?");
    public static readonly LocalizedText ColleagueHint = new("Skriv namn eller inloggning.", "Write a name or a login.");
    public static readonly LocalizedText Procurement = new("Upphandlingens nummer", "Number of the procurement");
    public static readonly LocalizedText CaseReference = new("Ärendets nummer", "Number of the case");
    public static readonly LocalizedText Share = new("Hur många procent?", "How many percent?");
    public static readonly LocalizedText ShareHint = new("Bara vid ägande. En siffra från 0 till 100.", "Only for ownership. A number from 0 to 100.");
    public static readonly LocalizedText From = new("Sedan när?", "Since when?");
    public static readonly LocalizedText FromHint = new("Tomt betyder från i dag. Det får ligga bakåt eller framåt.", "Empty means from today. It may lie behind or ahead.");
    public static readonly LocalizedText To = new("Till och med när?", "Until when?");
    public static readonly LocalizedText ToHint = new("Tomt betyder tills vidare.", "Empty means until further notice.");
    public static readonly LocalizedText Overlap = new("Rör det dina arbetsuppgifter?", "Does it touch your duties?");
    public static readonly LocalizedText Description = new("Beskriv kort", "Describe it briefly");
    public static readonly LocalizedText DescriptionHint = new("Skriv inte mer om andra personer än vad som behövs.", "Write no more about other people than is needed.");
    public static readonly LocalizedText More = new("Mer om intresset", "More about the interest");
    public static readonly LocalizedText Remuneration = new("Ersättning per år", "Remuneration a year");
    public static readonly LocalizedText AppointedByCity = new("Är du utsedd av staden?", "Did the city appoint you?");
    public static readonly LocalizedText Trigger = new("Varför anmäler du nu?", "Why do you declare now?");
    public static readonly LocalizedText NotSaid = new("Säger inte", "Not said");
    public static readonly LocalizedText Submit = new("Anmäl", "Declare");
    public static readonly LocalizedText ShowTouches = new("Visa vad det rör", "Show what it touches");
    public static readonly LocalizedText ShareNotUnderstood = new("Skriv andelen med siffror, till exempel 30.", "Write the share in digits, for example 30.");

    public static readonly LocalizedText Touches = new("Vad det rör", "What it touches");
    public static readonly LocalizedText TouchesWaiting = new("Svaret kommer när du har valt vem det rör.", "The answer comes when you have chosen whom it concerns.");
    public static readonly LocalizedText TouchesNothing = new("Inget som staden har att göra med i dag.", "Nothing that the city deals with today.");
    public static readonly LocalizedText NotRegistered = new("finns inte i leverantörsregistret", "not in the register of suppliers");
    public static readonly LocalizedText SameGroup = new("Samma koncern", "Same group");
    public static readonly LocalizedText Procurements = new("Upphandlingar", "Procurements");
    public static readonly LocalizedText Member = new("du är med i projektet", "you are in the project");
    public static readonly LocalizedText WillAssess = new("Bedöms av {0}.", "Will be assessed by {0}.");
    public static readonly LocalizedText AssessedBy = new("{0} bedömer den senast {1}. Du ser svaret här.", "{0} assesses it by {1}. You see the answer here.");
    public static readonly LocalizedText NobodyAssesses = new("Ingen behöver bedöma det. Det räknas ändå om något ändras.", "Nobody needs to assess it. It counts all the same if something changes.");
    public static readonly LocalizedText Colleagues = new("Kollega", "Colleague");

    public static readonly LocalizedText InForce = new("Gäller", "In force");
    public static readonly LocalizedText NotYet = new("Gäller inte än", "Not in force yet");
    public static readonly LocalizedText NotInForce = new("Gäller inte", "Not in force");
    public static readonly LocalizedText FromUntilFurther = new("Från {0} tills vidare", "From {0} until further notice");
    public static readonly LocalizedText FromTo = new("{0} till {1}", "{0} to {1}");
    public static readonly LocalizedText CountsTo = new("Räknas till", "Counts until");
    public static readonly LocalizedText Period = new("Tid", "Period");
    public static readonly LocalizedText ConfirmedOn = new("Senast bekräftat", "Last confirmed");
    public static readonly LocalizedText Assessment = new("Bedömning", "Assessment");
    public static readonly LocalizedText ReviewDate = new("Ny genomgång senast", "To be reviewed again by");
    public static readonly LocalizedText WhoAssesses = new("Vem bedömer?", "Who assesses?");
    public static readonly LocalizedText Facts = new("Det du anmälde", "What was declared");
    public static readonly LocalizedText Done = new("Det är registrerat.", "It is recorded.");
    public static readonly LocalizedText DoneDeclared = new("Anmälan är registrerad som {0}.", "The declaration is registered as {0}.");
    public static readonly LocalizedText MovedOn = new("{0} ärenden som väntade på dig har gått till någon annan.", "{0} cases that waited for you went to somebody else.");
    public static readonly LocalizedText Percent = new("{0} procent", "{0} percent");

    private static readonly Dictionary<string, LocalizedText> Fields = new()
    {
        ["kind"] = new("Slag", "Kind"), ["relation"] = new("Vems", "Whose"), ["relative"] = new("Närstående", "Relative"), ["counterparty"] = new("Motpart", "Counterparty"), ["counterparty.name"] = new("Motpart", "Counterparty"),
        ["counterparty.organisationNumber"] = new("Organisationsnummer", "Organisation number"), ["counterparty.kind"] = new("Slag av motpart", "Kind of counterparty"), ["colleague"] = Colleagues,
        ["description"] = new("Beskrivning", "Description"), ["share"] = new("Andel i procent", "Share in percent"), ["from"] = new("Första dagen", "First day"), ["to"] = new("Sista dagen", "Last day"),
        ["procurementId"] = new("Upphandling", "Procurement"), ["caseReference"] = new("Ärende", "Case"), ["remuneration"] = Remuneration, ["trigger"] = new("Anledning", "Reason"),
        ["overlapWithDuties"] = new("Rör arbetsuppgifterna", "Touches the duties"), ["appointedByCity"] = new("Utsedd av staden", "Appointed by the city"),
    };

    /// <summary>What a field of the contract is called.</summary>
    public static LocalizedText Field(string field) => Fields.GetValueOrDefault(field) ?? new(field, field);
}
