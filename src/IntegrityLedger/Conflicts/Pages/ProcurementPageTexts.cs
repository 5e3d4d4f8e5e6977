using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>The words of the pages about procurements.</summary>
public static class ProcurementPageTexts
{
    public static readonly LocalizedText Title = new("Upphandlingar", "Procurements");
    public static readonly LocalizedText MineInProcurements = new("Mina upphandlingar", "My procurements");
    public static readonly LocalizedText Lead = new("Alla som deltar i en upphandling lämnar en jävsdeklaration. Utvärderingen börjar när alla har svarat.", "Everybody who takes part in a procurement declares. The evaluation begins when all have answered.");
    public static readonly LocalizedText Empty = new("Du deltar inte i någon upphandling.", "You take part in no procurement.");
    public static readonly LocalizedText PhaseSince = new("{0} sedan {1}", "{0} since {1}");
    public static readonly LocalizedText Counted = new("{0} av {1} har deklarerat", "{0} of {1} have declared");
    public static readonly LocalizedText ToDeclare = new("Du ska deklarera", "You are to declare");
    public static readonly LocalizedText ToConfirm = new("Du ska bekräfta igen", "You are to confirm again");
    public static readonly LocalizedText YouDeclared = new("Du har deklarerat", "You have declared");
    public static readonly LocalizedText YouLead = new("Du leder", "You lead");
    public static readonly LocalizedText OpenConflicts = new("Konflikter att bedöma: {0}", "Conflicts to judge: {0}");

    public static readonly LocalizedText Mine = new("Din jävsdeklaration", "Your declaration");
    public static readonly LocalizedText ChangeMine = new("Ändra min deklaration", "Change my declaration");
    public static readonly LocalizedText GivenOn = new("Lämnad {0}", "Given {0}");
    public static readonly LocalizedText YouAreTied = new("Du är knuten till en anbudsgivare. Projektledaren och regelefterlevnad bedömer vad som ska göras. Arbeta inte vidare med anbuden så länge.", "You are tied to a bidder. The lead and compliance judge what to do. Do not go on with the bids until then.");
    public static readonly LocalizedText BiddersAre = new("Anbudsgivare som är kända:", "Bidders that are known:");
    public static readonly LocalizedText NoBiddersYet = new("Inga anbudsgivare är kända än. Vi ber dig bekräfta när de blir det.", "No bidders are known yet. We ask you to confirm when they are.");
    public static readonly LocalizedText SayNone = new("Inget att anmäla", "Nothing to declare");
    public static readonly LocalizedText ConfirmNone = new("Bekräfta: inget att anmäla", "Confirm: nothing to declare");
    public static readonly LocalizedText HaveInterest = new("Jag har ett intresse att anmäla", "I have an interest to declare");
    public static readonly LocalizedText WhichInterest = new("Vilket intresse gäller det?", "Which interest is it?");
    public static readonly LocalizedText Comment = new("Kommentar", "Comment");
    public static readonly LocalizedText SayInterest = new("Lämna deklarationen", "Give the declaration");
    public static readonly LocalizedText DeclareNew = new("Anmäl ett nytt intresse först", "Declare a new interest first");

    public static readonly LocalizedText Coverage = new("Läget", "Where it stands");
    public static readonly LocalizedText PhaseNow = new("Skede", "Phase");
    public static readonly LocalizedText LeadName = new("Projektledare", "Lead");
    public static readonly LocalizedText Bidders = new("Anbudsgivare", "Bidders");
    public static readonly LocalizedText MissingCount = new("Saknar deklaration", "Without a declaration");
    public static readonly LocalizedText RenewCount = new("Ska bekräfta igen", "To confirm again");
    public static readonly LocalizedText History = new("Skeden hittills", "Phases so far");
    public static readonly LocalizedText Members = new("Deltagare", "Participants");
    public static readonly LocalizedText Name = new("Namn", "Name");
    public static readonly LocalizedText Role = new("Roll", "Role");
    public static readonly LocalizedText Days = new("Deltar", "Takes part");
    public static readonly LocalizedText Declared = new("Deklaration", "Declaration");
    public static readonly LocalizedText Given = new("Lämnad", "Given");

    public static readonly LocalizedText Conflicts = new("Intressekonflikter", "Conflicts of interest");
    public static readonly LocalizedText TheProcurementItself = new("upphandlingen", "the procurement");
    public static readonly LocalizedText FoundOn = new("upptäckt {0}", "found {0}");
    public static readonly LocalizedText NotJudged = new("Inte bedömd", "Not judged");
    public static readonly LocalizedText Judged = new("Bedömd", "Judged");
    public static readonly LocalizedText AfterOpening = new("Efter anbudsöppning", "After the bids were opened");
    public static readonly LocalizedText Judge = new("Bedöm konflikten", "Judge the conflict");
    public static readonly LocalizedText ReevaluationAsked = new("Ska utvärderingen göras om?", "Is the evaluation to be made again?");
    public static readonly LocalizedText Reevaluation = new("Utvärderingen görs om", "The evaluation is made again");
    public static readonly LocalizedText DueBy = new("väntas senast {0}", "awaited by {0}");
    public static readonly LocalizedText DueReminded = new("väntas senast {0}, påmind", "awaited by {0}, reminded");
    public static readonly LocalizedText ManagerTold = new("chefen underrättad {0}", "the manager was told {0}");
    public static readonly LocalizedText Measure = new("Åtgärd", "Measure");
    public static readonly LocalizedText MeasureHint = new(
        "Stannar personen i projektet kan skedet ändras först när åtgärden håller personen borta från anbuden, eller när du bedömt att ingen åtgärd behövs. En andra granskare räcker inte.",
        "If the person stays in the project, the phase can change only when the measure keeps the person away from the bids, or when you have judged that none is needed. A second reader is not enough.");
    public static readonly LocalizedText NoneBeyond = new("Ingen åtgärd", "No measure");
    public static readonly LocalizedText Reasons = new("Skäl", "Reasons");
    public static readonly LocalizedText JudgedOn = new("Bedömd den", "Judged on");

    public static readonly LocalizedText Run = new("Leda upphandlingen", "Run the procurement");
    public static readonly LocalizedText ChangePhase = new("Ändra skede", "Change phase");
    public static readonly LocalizedText GateSays = new("Till utvärdering går det först när alla som deltar har deklarerat och ingen är knuten till en anbudsgivare.", "The evaluation can begin only when everybody who takes part has declared and nobody is tied to a bidder.");
    public static readonly LocalizedText NewPhase = new("Nytt skede", "New phase");
    public static readonly LocalizedText Choose = new("Välj", "Choose");
    public static readonly LocalizedText NoteBidder = new("Notera en anbudsgivare", "Note a bidder");
    public static readonly LocalizedText OrganisationNumber = new("Organisationsnummer", "Organisation number");
    public static readonly LocalizedText AddMember = new("Lägg till en deltagare", "Add a participant");
    public static readonly LocalizedText Login = new("Vem?", "Who?");
    public static readonly LocalizedText EndMember = new("Avsluta en deltagares uppdrag", "End a participant's part");
    public static readonly LocalizedText Who = new("Vem?", "Who?");
    public static readonly LocalizedText LastDay = new("Sista dag", "Last day");
    public static readonly LocalizedText Why = new("Varför?", "Why?");

    public static readonly IReadOnlyDictionary<string, LocalizedText> Done = new Dictionary<string, LocalizedText>
    {
        ["none"] = new("Tack, din deklaration är lämnad.", "Thank you, your declaration is given."),
        ["interest"] = new("Tack, din deklaration är lämnad. Är intresset knutet till en anbudsgivare får projektledaren och regelefterlevnad veta det.", "Thank you, your declaration is given. If the interest is tied to a bidder, the lead and compliance are told."),
        ["phase"] = new("Skedet är ändrat.", "The phase is changed."),
        ["bidder"] = new("Anbudsgivaren är noterad. Alla som deltar ombeds bekräfta sin deklaration.", "The bidder is noted. Everybody who takes part is asked to confirm their declaration."),
        ["member"] = new("Deltagaren är tillagd och ombeds deklarera.", "The participant is added and is asked to declare."),
        ["ending"] = new("Uppdraget är avslutat.", "The part is ended."),
        ["assess"] = new("Konflikten är bedömd.", "The conflict is judged."),
    };

    private static readonly Dictionary<string, LocalizedText> PhaseNames = new()
    {
        ["NONE"] = new("Förberedelse", "Preparation"), ["MARKET_DIALOGUE"] = new("Marknadsdialog", "Market dialogue"), ["ADVERTISED"] = new("Annonserad", "Advertised"), ["EVALUATION"] = new("Utvärdering", "Evaluation"),
        ["STANDSTILL"] = new("Avtalsspärr", "Standstill"), ["CONTRACT"] = new("Avtal", "Contract"), ["CALL_OFF"] = new("Avrop", "Call-off"), ["EXTENSION"] = new("Förlängning", "Extension"),
        ["TERMINATED"] = new("Avslutad", "Terminated"), ["REVIEW"] = new("Överprövning", "Review"),
    };

    public static LocalizedText Phase(string phase) => PhaseNames.GetValueOrDefault(phase) ?? new(phase, phase);
    public static readonly IReadOnlyList<Choice> Phases = [.. PhaseNames.Skip(1).Select(p => new Choice(p.Key, p.Value))];

    private static readonly Dictionary<string, LocalizedText> RoleNames = new()
    {
        ["evaluator"] = new("Utvärderare", "Evaluator"), ["expert"] = new("Sakkunnig", "Expert"), ["consultant"] = new("Konsult", "Consultant"), ["lawyer"] = new("Jurist", "Lawyer"),
        ["buyer"] = new("Upphandlare", "Buyer"), ["orderer"] = new("Beställare", "Orderer"), ["member"] = new("Deltagare", "Member"), ["lead"] = new("Projektledare", "Lead"),
    };

    public static LocalizedText RoleName(string role) => RoleNames.GetValueOrDefault(role) ?? new(role, role);
    public static readonly IReadOnlyList<Choice> Roles = [.. RoleNames.Select(r => new Choice(r.Key, r.Value))];

    public static LocalizedText Standing(ProcurementStanding standing) => standing switch
    {
        ProcurementStanding.Declared => new("Klar", "Done"),
        ProcurementStanding.RenewalDue => new("Ska bekräftas igen", "To be confirmed again"),
        _ => new("Saknas", "Missing"),
    };

    private static readonly Dictionary<MeasureKind, LocalizedText> MeasureNames = new()
    {
        [MeasureKind.RemoveFromEvaluation] = new("Deltar inte i utvärderingen", "No part in the evaluation"), [MeasureKind.Recuse] = new("Avstår i hela upphandlingen", "Steps aside in the whole procurement"),
        [MeasureKind.ReassignHandler] = new("Annan handläggare", "Another handler"), [MeasureKind.SecondReader] = new("Andra granskare", "A second reader"),
        [MeasureKind.InformationBarrier] = new("Informationsspärr", "Information barrier"), [MeasureKind.NoMeasure] = new("Ingen åtgärd behövs", "No measure is needed"),
    };

    public static LocalizedText MeasureName(MeasureKind measure) => MeasureNames.GetValueOrDefault(measure) ?? new(measure.ToString(), measure.ToString());
    public static readonly IReadOnlyList<Choice> Measures = [.. MeasureNames.Select(m => new Choice(char.ToLowerInvariant(m.Key.ToString()[0]) + m.Key.ToString()[1..], m.Value))];
}
