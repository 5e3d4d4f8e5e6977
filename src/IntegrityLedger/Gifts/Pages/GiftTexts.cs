using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>The words of declaring and of "may I?".</summary>
public static class GiftTexts
{
    public static readonly LocalizedText DeclareTitle = new("Anmäl en förmån", "Declare a benefit");
    public static readonly LocalizedText DeclareGivenTitle = new("Anmäl representation eller gåva från oss", "Declare hospitality or a gift from us");
    public static readonly LocalizedText ReceivedTab = new("Något jag fick eller erbjöds", "Something I received or was offered");
    public static readonly LocalizedText GivenTab = new("Något vi ger eller bjuder på", "Something we give or offer");
    public static readonly LocalizedText KindOfDeclaration = new("Vad anmälan gäller", "What the declaration is about");
    public static readonly LocalizedText StepWhat = new("Vad", "What");
    public static readonly LocalizedText StepFrom = new("Från vem", "From whom");
    public static readonly LocalizedText StepTo = new("Till vem", "To whom");
    public static readonly LocalizedText StepAround = new("Omständigheter", "Circumstances");
    public static readonly LocalizedText StepOf = new("Steg {0} av 3: {1}", "Step {0} of 3: {1}");
    public static readonly LocalizedText Next = new("Nästa", "Next");
    public static readonly LocalizedText Back = new("Tillbaka", "Back");
    public static readonly LocalizedText ToLastStep = new("Till sista steget", "To the last step");
    public static readonly LocalizedText Submit = new("Anmäl", "Declare");
    public static readonly LocalizedText AgainNotice = new("Uppgifterna är hämtade från {0}. Ändra det som är annorlunda och skriv den nya dagen.", "The answers come from {0}. Change what is different and write the new day.");
    public static readonly LocalizedText SessionEnded = new("Du har blivit utloggad. Det du skrev finns kvar här: logga in i en ny flik, kom tillbaka och tryck på knappen igen.", "You have been signed out. What you typed is still here: sign in in a new tab, come back and press the button again.");
    public static readonly LocalizedText AlreadySent = new("Den här anmälan är redan inskickad. Vill du ändra något: öppna den i Mina anmälningar och rätta. Tryck på Anmäl igen bara om det gäller en ny händelse.", "This declaration has been sent already. To change something, open it in My declarations and correct it. Press Declare again only for a new event.");

    public static readonly LocalizedText Category = new("Vad var det?", "What was it?");
    public static readonly LocalizedText CategoryGiven = new("Vad bjuder vi på eller ger?", "What do we offer or give?");
    public static readonly LocalizedText Response = new("Vad svarade du?", "What did you answer?");
    public static readonly LocalizedText Description = new("Beskriv med några ord", "Describe it in a few words");
    public static readonly LocalizedText DescriptionHint = new("Till exempel ”lunch efter byggmötet”. Skriv inte in andras privatliv.", "For example “lunch after the site meeting”. Leave out other people’s private lives.");
    public static readonly LocalizedText Value = new("Vad var det värt sammanlagt?", "What was it worth in all?");
    public static readonly LocalizedText ValueHint = new("Din bästa uppskattning räcker, moms inräknad.", "Your best estimate will do, VAT included.");
    public static readonly LocalizedText Persons = new("Hur många delade på det?", "How many shared it?");
    public static readonly LocalizedText PersonsHint = new("Lämna tomt om det bara gällde dig.", "Leave empty if it was for you alone.");
    public static readonly LocalizedText OccurredOn = new("När hände det?", "When did it happen?");
    public static readonly LocalizedText OccurredOnGiven = new("När är det, eller när var det?", "When is it, or when was it?");
    public static readonly LocalizedText MealKind = new("Vilken måltid?", "Which meal?");
    public static readonly LocalizedText Occasion = new("Vilket tillfälle?", "What occasion?");
    public static readonly LocalizedText NumberNotUnderstood = new("Skriv ett helt antal med siffror, till exempel 4.", "Write a whole number in digits, for example 4.");

    public static readonly LocalizedText Kind = new("Vem kom det från?", "Who did it come from?");
    public static readonly LocalizedText KindGiven = new("Vem bjuder vi?", "Whom do we entertain?");
    public static readonly LocalizedText Giver = new("Vilken är det?", "Which one?");
    public static readonly LocalizedText GiverHint = new("Företag och föreningar: sök, så att vi känner igen dem. En person: skriv namnet.", "Companies and associations: search, so that we recognise them. A person: write the name.");
    public static readonly LocalizedText GiverSearch = new("Namn eller organisationsnummer", "Name or organisation number");
    public static readonly LocalizedText ChooseFound = new("Vi hittade de här. Välj den du menar, eller ”Ingen av dessa”.", "We found these. Choose the one you mean, or “None of these”.");
    public static readonly LocalizedText ContactPerson = new("Vem där erbjöd det?", "Who there offered it?");
    public static readonly LocalizedText ContactGiven = new("Vem är värdens eller gästens kontakt?", "Who is the guest’s contact?");
    public static readonly LocalizedText Procurement = new("Upphandling det har samband med", "Procurement it is connected with");
    public static readonly LocalizedText ProcurementHint = new("Numret, till exempel P-2026-014. Lämna tomt om du inte vet om någon.", "The number, for example P-2026-014. Leave empty if you know of none.");
    public static readonly LocalizedText CaseReference = new("Ärende det har samband med", "Case it is connected with");

    public static readonly LocalizedText AuthorityExercise = new("Handlägger du något som rör givaren, eller har du gjort det det senaste halvåret?", "Do you handle anything that concerns the giver, or did you in the last six months?");
    public static readonly LocalizedText AuthorityExerciseHint = new("Tillstånd, tillsyn, bidrag, betyg, omsorg: beslut som gäller just dem.", "Permits, supervision, grants, marks, care: decisions about them.");
    public static readonly LocalizedText AuthorityGiven = new("Har gästen ett ärende hos oss just nu?", "Does the guest have a case with us now?");
    public static readonly LocalizedText RelativeIncluded = new("Får någon närstående del av det?", "Does somebody close to you share it?");
    public static readonly LocalizedText DeliveredToHome = new("Skickades det hem till dig?", "Was it sent to your home?");
    public static readonly LocalizedText RequestedByMe = new("Bad du själv om det?", "Did you ask for it yourself?");
    public static readonly LocalizedText LeisureDominates = new("Är det mest ett nöje?", "Is it mostly leisure?");
    public static readonly LocalizedText LeisureHint = new("Mindre än hälften av tiden är arbete.", "Less than half of the time is work.");
    public static readonly LocalizedText OpenToAllStaff = new("Är erbjudandet öppet för alla anställda enligt avtal?", "Is the offer open to all staff by agreement?");
    public static readonly LocalizedText Alcohol = new("Serverades alkohol?", "Was alcohol served?");
    public static readonly LocalizedText Purpose = new("Vad är syftet med det i tjänsten?", "What is its purpose in the service?");
    public static readonly LocalizedText Participants = new("Vilka fler var med?", "Who else took part?");
    public static readonly LocalizedText ParticipantsGiven = new("Vilka deltar, både gäster och egna?", "Who takes part, guests and our own?");
    public static readonly LocalizedText LateReason = new("Varför anmäler du först nu?", "Why do you declare only now?");
    public static readonly LocalizedText LateHint = new("Det har gått mer än två veckor sedan det hände.", "More than two weeks have passed since it happened.");
    public static readonly LocalizedText WhoSees = new("Din chef, regelefterlevnad och stadsrevisionen kan läsa anmälan. Den är en allmän handling; skyddade uppgifter prövas innan något lämnas ut.", "Your manager, compliance and the city’s auditors can read the declaration. It is an official document; protected details are examined before anything is released.");
    public static readonly LocalizedText WhoSeesTitle = new("Vem får se detta?", "Who can see this?");

    public static readonly LocalizedText CheckTitle = new("Får jag ta emot det här?", "May I accept this?");
    public static readonly LocalizedText CheckLead = new("Fråga först. Inget av det du skriver här sparas.", "Ask first. Nothing that you write here is kept.");
    public static readonly LocalizedText CheckCategory = new("Vad erbjuds du?", "What are you offered?");
    public static readonly LocalizedText CheckValue = new("Vad är det värt?", "What is it worth?");
    public static readonly LocalizedText CheckKind = new("Vem erbjuder det?", "Who offers it?");
    public static readonly LocalizedText CheckHome = new("Skickas det hem till dig?", "Will it be sent to your home?");
    public static readonly LocalizedText CheckAlcohol = new("Serveras alkohol?", "Will alcohol be served?");
    public static readonly LocalizedText CheckToDeclare = new("Gå vidare och anmäl", "Go on and declare");
}
