using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Shared;
using IntegrityLedger.Web.Texts;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>The words of the pages about stepping aside.</summary>
public static class RecusalPageTexts
{
    public static readonly LocalizedText Title = new("Avstått på grund av jäv", "Stepped aside");
    public static readonly LocalizedText New = new("Anmäl att du avstår", "Step aside");
    public static readonly LocalizedText Lead = new("Den som är jävig tar inte del i ärendet och är inte i rummet. Säg till direkt; vi antecknar det och den som träder in får veta.", "Whoever is disqualified takes no part and is not in the room. Say so at once; we note it, and whoever takes your place is told.");
    public static readonly LocalizedText Empty = new("Inget är antecknat.", "Nothing is noted.");
    public static readonly LocalizedText Matter = new("Vad gäller det?", "What is it about?");
    public static readonly LocalizedText MatterHint = new("Till exempel punkten på dagordningen. Ange det här, ett diarienummer eller en upphandling.", "For example the item on the agenda. Give this, a case reference or a procurement.");
    public static readonly LocalizedText CaseReference = new("Diarienummer", "Case reference");
    public static readonly LocalizedText Procurement = new("Upphandling", "Procurement");
    public static readonly LocalizedText Ground = new("Varför är du jävig?", "What is the ground?");
    public static readonly LocalizedText Reason = new("Vad består jävet i?", "What does the conflict consist of?");
    public static readonly LocalizedText ReasonHint = new("Kort räcker. Skriv inte namn på andra privatpersoner i onödan.", "Briefly is enough. Leave out names of private persons where you can.");
    public static readonly LocalizedText On = new("Vilken dag avstod du?", "On which day did you step aside?");
    public static readonly LocalizedText DeclaredOn = new("Registrerad", "Recorded");
    public static readonly LocalizedText LeftRoom = new("Lämnade du rummet?", "Did you leave the room?");
    public static readonly LocalizedText Minutes = new("Protokoll och paragraf", "Minutes and section");
    public static readonly LocalizedText MinutesHint = new("Kan fyllas i senare, till exempel KS 2026-11-12 § 14.", "Can be added later, such as KS 2026-11-12 § 14.");
    public static readonly LocalizedText OrganisationNumber = new("Motpartens organisationsnummer", "Organisation number of the other side");
    public static readonly LocalizedText Substitute = new("Vem träder in?", "Who takes your place?");
    public static readonly LocalizedText SubstituteHint = new("Skriv namn eller inloggning. Vi prövar att den personen inte själv är förhindrad.", "Write a name or a login. We check that this person is not prevented too.");
    public static readonly LocalizedText DeclareInterest = new("Ska intresset också anmälas?", "Declare the interest as well?");
    public static readonly LocalizedText DeclareInterestHint = new("Då styrs framtida ärenden förbi dig av sig själva.", "Then later matters pass you by of themselves.");
    public static readonly LocalizedText Submit = new("Anteckna att jag avstår", "Note that I step aside");
    public static readonly LocalizedText Cancel = new("Avbryt", "Cancel");
    public static readonly LocalizedText Law = new("Lagen bakom", "The law behind it");
    public static readonly LocalizedText NoteMinutes = new("Anteckna protokollet", "Note the minutes");
    public static readonly LocalizedText Contest = new("Ifrågasätt jävet", "Call it in question");
    public static readonly LocalizedText ContestMeans = new("Nämnden beslutar då snarast om det är jäv eller inte.", "The committee then decides promptly whether there is a disqualification.");
    public static readonly LocalizedText ContestedBecause = new("Ifrågasatt därför att", "In question because");
    public static readonly LocalizedText NoteDecision = new("Anteckna nämndens beslut", "Note what the committee decided");
    public static readonly LocalizedText Disqualified = new("Fann nämnden jäv?", "Did the committee find a disqualification?");
    public static readonly LocalizedText Body = new("Vilken nämnd?", "Which committee?");
    public static readonly LocalizedText DecidedOn = new("Beslutsdag", "Day of the decision");
    public static readonly LocalizedText Reasons = new("Skäl", "Reasons");
    public static readonly LocalizedText Decision = new("Beslut", "Decision");
    public static readonly LocalizedText FoundDisqualified = new("Jäv.", "Disqualified.");
    public static readonly LocalizedText FoundNot = new("Inte jäv.", "Not disqualified.");
    /// <summary>The same answers as facts, for whoever reads about somebody else.</summary>
    public static readonly LocalizedText GroundFact = new("Grund", "Ground");
    public static readonly LocalizedText ReasonFact = new("Jävet består i", "The conflict consists of");
    public static readonly LocalizedText OnFact = new("Avstod", "Stepped aside");
    public static readonly LocalizedText LeftRoomFact = new("Lämnade rummet", "Left the room");
    public static readonly LocalizedText SubstituteFact = new("Träder in", "Takes the place");
    public static readonly LocalizedText Who = new("Vem", "Who");
    public static readonly LocalizedText Why = new("Varför?", "Why?");
    public static readonly LocalizedText Interest = new("Intresset är anmält", "The interest is declared");
    public static readonly LocalizedText Yes = WebTexts.Yes;

    public static readonly IReadOnlyList<Choice> YesOrNo = [new("yes", WebTexts.Yes), new("no", WebTexts.No)];
    public static readonly IReadOnlyList<Choice> Rooms = [new("yes", WebTexts.Yes), new("no", WebTexts.No), new("none", new("Inget sammanträde", "No meeting"))];

    /// <summary>The most common first; with an example each.</summary>
    public static readonly IReadOnlyList<Choice> Grounds = [.. new (RecusalGround Ground, LocalizedText Label, LocalizedText Example)[]
    {
        (RecusalGround.Kin, new("Närstående", "A relative"), new("Min syster arbetar hos den det gäller", "My sister works for the other side")),
        (RecusalGround.Interest, new("Eget intresse", "An interest of my own"), new("Jag äger aktier i bolaget", "I own shares in the company")),
        (RecusalGround.Delicacy, new("Vänskap, ovänskap eller beroende", "Friendship, enmity or dependence"), new("Sökanden är min nära vän", "The applicant is a close friend")),
        (RecusalGround.Proc, new("Intresse i en upphandling", "An interest in a procurement"), new("Jag har arbetat hos en anbudsgivare", "I worked for a bidder")),
        (RecusalGround.Party, new("Jag är part", "I am a party"), new("Ärendet gäller min egen fastighet", "The matter is about my own property")),
        (RecusalGround.Rep, new("Ställföreträdare", "Representative"), new("Jag sitter i föreningens styrelse", "I sit on the board of the association")),
        (RecusalGround.Agent, new("Ombud eller biträde", "Agent or adviser"), new("Jag har hjälpt sökanden med ansökan", "I helped the applicant apply")),
        (RecusalGround.TwoInst, new("Har redan beslutat i saken", "Already decided it"), new("Jag beslutade i första instans", "I decided it in the first instance")),
        (RecusalGround.Superv, new("Tillsyn över egen verksamhet", "Supervising my own work"), new("Tillsynen gäller min enhet", "The supervision is of my unit")),
        (RecusalGround.Assign, new("Dubbla uppdrag", "A double seat"), new("Jag sitter i bolagets styrelse och i nämnden", "I sit on the company's board and on the committee")),
        (RecusalGround.CoiOther, new("Annan intressekonflikt", "Another conflict"), new("Något annat som rubbar förtroendet", "Something else that shakes trust")),
    }.Select(g => new Choice(g.Ground.Written(), g.Label, g.Example))];

    public static readonly IReadOnlyDictionary<string, LocalizedText> Done = new Dictionary<string, LocalizedText>
    {
        ["declared"] = new("Det är antecknat att du avstår. Gå inte vidare med ärendet.", "It is noted that you step aside. Do not go on with the matter."),
        ["minutes"] = new("Protokollet är antecknat.", "The minutes are noted."),
        ["contest"] = new("Frågan ligger hos nämnden.", "The question is with the committee."),
        ["decision"] = new("Beslutet är antecknat.", "The decision is noted."),
    };

    public static LocalizedText Status(RecusalStatus status) => status switch
    {
        RecusalStatus.AwaitsMinutes => new("Väntar på protokoll", "Awaits minutes"),
        RecusalStatus.Contested => new("Ifrågasatt", "In question"),
        RecusalStatus.Upheld => new("Nämnden fann jäv", "Found disqualified"),
        RecusalStatus.NotDisqualified => new("Nämnden fann inte jäv", "Found not disqualified"),
        _ => new("Antecknat", "Noted"),
    };

    public static string Tone(RecusalStatus status) => status switch
    {
        RecusalStatus.AwaitsMinutes or RecusalStatus.Contested => "warn",
        RecusalStatus.NotDisqualified => "neutral",
        _ => "allow",
    };
}
