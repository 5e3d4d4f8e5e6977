using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>The words of the pages about secondary occupations.</summary>
public static class SecondaryOccupationTexts
{
    public static readonly LocalizedText Mine = new("Mina bisysslor", "My secondary occupations");
    public static readonly LocalizedText MineLead = new("Det här har du anmält. Säg till när något ändras eller upphör.", "This is what you have declared. Say so when something changes or ends.");
    public static readonly LocalizedText MineEmpty = new("Du har inte anmält någon bisyssla.", "You have not declared any secondary occupation.");
    public static readonly LocalizedText MineCaption = new("Bisysslor, den senaste först", "Secondary occupations, the latest first");
    public static readonly LocalizedText Declare = new("Anmäl bisyssla", "Declare a secondary occupation");
    public static readonly LocalizedText DeclareLead = new(
        "En bisyssla är arbete vid sidan av anställningen: egen firma, extrajobb, uppdrag eller styrelse. Din chef beslutar. Finns ingen grund att neka ska den tillåtas.",
        "A secondary occupation is work beside your employment: an own firm, an extra job, an assignment or a board seat. Your manager decides. Without a ground to refuse it must be allowed.");
    public static readonly LocalizedText Submit = new("Lämna in", "Submit");
    public static readonly LocalizedText Number = new("Ärende", "Case");
    public static readonly LocalizedText Status = new("Läge", "Status");
    public static readonly LocalizedText Active = new("Pågår", "In force");

    public static readonly LocalizedText Type = new("Vad för slags bisyssla?", "What kind of occupation?");
    public static readonly LocalizedText Company = new("Arbetsgivare eller företag", "Employer or company");
    public static readonly LocalizedText CompanyHint = new("Skriv namn eller organisationsnummer och sök. Hittas det inte går namnet bra.", "Write a name or organisation number and search. If nothing is found the name will do.");
    public static readonly LocalizedText CompanySearch = new("Namn eller organisationsnummer", "Name or organisation number");
    public static readonly LocalizedText Industry = new("Bransch", "Trade");
    public static readonly LocalizedText Tasks = new("Vad gör du där?", "What do you do there?");
    public static readonly LocalizedText Hours = new("Timmar i veckan, ungefär", "Hours a week, about");
    public static readonly LocalizedText HoursWrong = new("Skriv timmarna som ett tal, till exempel 6 eller 2,5.", "Write the hours as a number, for example 6 or 2.5.");
    public static readonly LocalizedText Schedule = new("När? Till exempel lördagar", "When? For example Saturdays");
    public static readonly LocalizedText Remunerated = new("Får du betalt?", "Are you paid?");
    public static readonly LocalizedText From = new("Börjar eller började", "Begins or began");
    public static readonly LocalizedText To = new("Slutar", "Ends");
    public static readonly LocalizedText Relation = new("Har företaget med staden att göra?", "Does the company deal with the city?");
    public static readonly LocalizedText Touches = new("Rör dina arbetsuppgifter företaget eller dess kunder?", "Do your duties touch the company or its customers?");
    public static readonly LocalizedText Equipment = new("Använder du arbetsgivarens utrustning eller lokaler?", "Do you use the employer’s equipment or premises?");
    public static readonly LocalizedText Earlier = new("Tidigare beslut om bisysslan", "Earlier decision about it");

    /// <summary>The same answers as facts, for whoever reads about somebody else.</summary>
    public static readonly LocalizedText TypeFact = new("Slag", "Kind");
    public static readonly LocalizedText TasksFact = new("Uppgifter där", "Tasks there");
    public static readonly LocalizedText HoursFact = new("Timmar i veckan", "Hours a week");
    public static readonly LocalizedText ScheduleFact = new("Tider", "When");
    public static readonly LocalizedText RelationFact = new("Företaget och staden", "The company and the city");
    public static readonly LocalizedText TouchesFact = new("Rör arbetsuppgifterna", "Touches the duties");
    public static readonly LocalizedText EquipmentFact = new("Arbetsgivarens utrustning eller lokaler används", "The employer’s equipment or premises are used");
    public static readonly LocalizedText RemuneratedFact = new("Betalt", "Paid");

    public static readonly LocalizedText Facts = new("Uppgifter", "Facts");
    public static readonly LocalizedText Declarant = new("Anmäld av", "Declared by");
    public static readonly LocalizedText DeclaredOn = new("Anmäldes", "Declared");
    public static readonly LocalizedText Period = new("Tid", "Period");
    public static readonly LocalizedText Since = new("sedan {0}", "since {0}");
    public static readonly LocalizedText Decision = new("Beslut", "Decision");
    public static readonly LocalizedText ReviewBy = new("Omprövas senast", "Review by");
    public static readonly LocalizedText EndBy = new("Ska ha upphört senast", "Must have ended by");
    public static readonly LocalizedText Opinion = new("Yttrande", "Opinion");
    public static readonly LocalizedText OpinionAwaited = new("Yttrande väntas från {0} innan beslut.", "An opinion of {0} is awaited before the decision.");
    public static readonly LocalizedText Measures = new("Villkor och åtgärder", "Conditions and measures");
    public static readonly LocalizedText Law = new("Lagrum", "Legal basis");
    public static readonly LocalizedText Overdue = new("Försenat", "Overdue");
    public static readonly LocalizedText QuestionForYou = new("Fråga till dig", "A question for you");
    public static readonly LocalizedText Question = new("Fråga som väntar på svar", "Question awaiting an answer");
    public static readonly LocalizedText DoneDeclared = new("Bisysslan är anmäld som {0}.", "The occupation is declared as {0}.");
    public static readonly LocalizedText Done = new("Det är registrerat.", "It is recorded.");

    public static readonly LocalizedText Verdict = new("Vad beslutar du?", "What do you decide?");
    public static readonly LocalizedText Reason = new("Varför?", "Why?");
    public static readonly LocalizedText Tests = new("De tre prövningarna", "The three tests");
    public static readonly LocalizedText TestsLead = new(
        "Bisysslan får förbjudas bara om minst en prövning visar ja, med skäl. Skadar den förtroendet ska den förbjudas.",
        "It may be forbidden only if at least one test says yes, with reasons. If it damages trust it must be forbidden.");
    public static readonly LocalizedText Motivation = new("Motivering", "Reasons");
    public static readonly LocalizedText MotivationHint = new("Skriv så att den anställde förstår. Behövs alltid utom när en okomplicerad bisyssla tillåts.", "Write so that the employee understands. Always needed, except when a plain occupation is allowed.");
    public static readonly LocalizedText Conditions = new("Villkor", "Conditions");
    public static readonly LocalizedText ConditionsHint = new("Bara vid tillåten med villkor. Ett per rad. Den anställde ska visa att de följs senast dagen nedan.", "Only when allowed with conditions. One a line. The employee is to show that they are met by the day below.");
    public static readonly LocalizedText ConditionsDue = new("Visas senast", "To be shown by");
    public static readonly LocalizedText ReviewOn = new("Omprövas", "Review on");
    public static readonly LocalizedText ReviewHint = new("Inom tolv månader. Tomt: om tolv månader.", "Within twelve months. Left empty: in twelve months.");
    public static readonly LocalizedText EndHint = new("Bara vid förbud. Tomt: den tid policyn säger.", "Only when forbidding. Left empty: the time the policy says.");
    public static readonly LocalizedText OpinionText = new("Yttrande", "Opinion");
    public static readonly LocalizedText OpinionKind = new("Som", "As");
    public static readonly LocalizedText Recommended = new("Vad föreslår du?", "What do you recommend?");
    public static readonly LocalizedText NotSaid = new("Inget förslag", "No recommendation");
    public static readonly LocalizedText QuestionText = new("Din fråga", "Your question");
    public static readonly LocalizedText AnswerText = new("Ditt svar", "Your answer");
    public static readonly LocalizedText LastDay = new("Sista dagen", "Last day");
    public static readonly LocalizedText LastDayHint = new("Bara om bisysslan har upphört.", "Only if the occupation has ended.");
    public static readonly LocalizedText Note = new("Anteckning", "Note");
    public static readonly LocalizedText EvidenceText = new("Vad visar det?", "What shows it?");
    public static readonly LocalizedText WhichMeasure = new("Vilket villkor gäller det?", "Which condition is it about?");
}
