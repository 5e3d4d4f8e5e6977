using IntegrityLedger.Kernel;

namespace IntegrityLedger.Audit.Pages;

/// <summary>The words of the auditor's pages.</summary>
public static class AuditTexts
{
    public static readonly LocalizedText Title = new("Granska", "Audit");
    public static readonly LocalizedText Lead = new("Sök en person eller en leverantör. Varje läsning antecknas i åtkomstloggen.", "Find a person or a supplier. Every reading is noted in the access log.");
    public static readonly LocalizedText SearchLabel = new("Namn, inloggning eller organisationsnummer", "Name, login or organisation number");
    public static readonly LocalizedText People = new("Personer", "People");
    public static readonly LocalizedText Suppliers = new("Leverantörer och givare", "Suppliers and givers");
    public static readonly LocalizedText Nothing = new("Inget hittades för ”{0}”. Pröva en del av namnet, eller sök i registret.", "Nothing was found for “{0}”. Try a part of the name, or search the register.");
    public static readonly LocalizedText ToRegister = new("Sök i registret", "Search the register");
    public static readonly LocalizedText ThisYear = new("Året {0} i korthet", "The year {0} at a glance");
    public static readonly LocalizedText Years = new("År", "Years");
    public static readonly LocalizedText UnitsCaption = new("Enheter", "Units");
    public static readonly LocalizedText GiversCaption = new("Givare", "Givers");
    public static readonly LocalizedText RulesCaption = new("Regler", "Rules");
    public static readonly LocalizedText NoYear = new("Inget är anmält för {0}.", "Nothing is declared for {0}.");
    public static readonly LocalizedText Rule = new("Regel", "Rule");
    public static readonly LocalizedText Hits = new("Träffar", "Hits");

    public static readonly LocalizedText Login = new("Inloggning", "Login");
    public static readonly LocalizedText JobTitle = new("Titel", "Title");
    public static readonly LocalizedText Unit = new("Enhet", "Unit");
    public static readonly LocalizedText Roles = new("Roller", "Roles");
    public static readonly LocalizedText Mandates = new("Mandat", "Mandates");
    public static readonly LocalizedText Employed = new("Anställd den dagen", "Employed that day");
    public static readonly LocalizedText Line = new("Chefslinjen", "The line of managers");
    public static readonly LocalizedText NoManager = new("ingen chef", "no manager");
    public static readonly LocalizedText Occupations = new("Bisysslor ({0})", "Secondary occupations ({0})");
    public static readonly LocalizedText OccupationsDecided = new("Andras bisysslor, för beslut eller yttrande ({0})", "Others’ secondary occupations, to decide or give an opinion on ({0})");
    public static readonly LocalizedText Own = new("Egna anmälningar ({0})", "Own declarations ({0})");
    public static readonly LocalizedText TookPart = new("Deltog i andras ({0})", "Took part in others’ ({0})");
    public static readonly LocalizedText Decided = new("Fick för beslut ({0})", "Given for decision ({0})");
    public static readonly LocalizedText Interests = new("Jäv och intressen ({0})", "Conflicts and interests ({0})");
    public static readonly LocalizedText TiesOfOthers = new("Andras band till personen ({0})", "Others’ ties to the person ({0})");
    public static readonly LocalizedText InterestsInGroup = new("Anställdas intressen i bolaget och dess koncern ({0})", "Employees’ interests in the firm and its group ({0})");
    public static readonly LocalizedText Recusals = new("Avstått på grund av jäv ({0})", "Stepped aside because of a conflict ({0})");
    public static readonly LocalizedText SteppedAsideFrom = new("Avstod från", "Stepped aside from");
    public static readonly LocalizedText SteppedAsideOn = new("Avstod den", "On");
    public static readonly LocalizedText Ground = new("Grund", "Ground");
    public static readonly LocalizedText InTheirPlace = new("Trädde in", "Took the place");
    public static readonly LocalizedText ProcurementDeclarations = new("Jävsdeklarationer i upphandlingar ({0})", "Declarations for procurements ({0})");
    public static readonly LocalizedText Statement = new("Svar", "Answer");
    public static readonly LocalizedText FirstGiven = new("Först lämnad", "First given");
    public static readonly LocalizedText LastGiven = new("Senast bekräftad", "Last confirmed");
    public static readonly LocalizedText BiddersCovered = new("Anbudsgivare som den omfattar", "Bidders that it covers");
    public static readonly LocalizedText TiesFound = new("Band till anbudsgivare", "Ties to bidders");
    public static readonly LocalizedText ConflictsFound = new("Band till anbudsgivare som upptäckts ({0})", "Ties to bidders that were found ({0})");
    public static readonly LocalizedText Participant = new("Deltagare", "Participant");
    public static readonly LocalizedText Bidder = new("Anbudsgivare", "Bidder");
    public static readonly LocalizedText DeclaredAs = new("Anmält intresse", "Declared interest");
    public static readonly LocalizedText FoundOn = new("Upptäckt", "Found");
    public static readonly LocalizedText ConflictRegisterLead = new("Vem som avstått, vad deltagare i upphandlingar har svarat och vilka band till anbudsgivare som upptäckts.", "Who stepped aside, what participants of procurements answered, and which ties to bidders were found.");
    public static readonly LocalizedText RecordKind = new("Slag av uppgift", "Kind of record");
    public static readonly LocalizedText NoRecords = new("Liggaren kände inget sådant vid tidpunkten.", "The ledger knew nothing of the kind at that time.");
    public static readonly LocalizedText NothingKnown = new("Inget var känt vid tidpunkten.", "Nothing was known at that time.");
    public static readonly LocalizedText Totals = new("Summor", "Totals");
    public static readonly LocalizedText Count = new("Anmälningar", "Declarations");
    public static readonly LocalizedText Received = new("Mottagna eller erbjudna", "Received or offered");
    public static readonly LocalizedText Accepted = new("Varav mottagna", "Of which accepted");
    public static readonly LocalizedText Declined = new("Varav avböjda", "Of which declined");
    public static readonly LocalizedText Given = new("Givna", "Given");
    public static readonly LocalizedText UnknownValue = new("Okänt värde", "Unknown value");
    public static readonly LocalizedText ReceivedKronor = new("Värde för mottagaren", "Value to the receiver");
    public static readonly LocalizedText GivenKronor = new("Givet värde", "Value given");
    public static readonly LocalizedText PerYear = new("Per år", "Per year");
    public static readonly LocalizedText Year = new("År", "Year");

    public static readonly LocalizedText Group = new("Koncern", "Corporate group");
    public static readonly LocalizedText WholeGroup = new("Visa hela koncernen", "Show the whole group");
    public static readonly LocalizedText OnlyThis = new("Visa bara {0}", "Show {0} only");
    public static readonly LocalizedText Number = new("Organisationsnummer", "Organisation number");
    public static readonly LocalizedText Aliases = new("Andra namn", "Other names");
    public static readonly LocalizedText Relations = new("Avtal och annat", "Agreements and other ties");
    public static readonly LocalizedText NotRegistered = new("Känd bara genom anmälningar", "Known from declarations only");
    public static readonly LocalizedText Procurements = new("Upphandlingar", "Procurements");
    public static readonly LocalizedText Phase = new("Skede", "Phase");
    public static readonly LocalizedText Since = new("Sedan", "Since");
    public static readonly LocalizedText Members = new("Deltar från staden", "Taking part for the city");
    public static readonly LocalizedText Procurement = new("Upphandling", "Procurement");
    public static readonly LocalizedText Declarations = new("Anmälningar ({0})", "Declarations ({0})");
    public static readonly LocalizedText Checkpoint = new("Svaret vilar på liggarens {0} första poster.", "The answer rests on the first {0} entries of the ledger.");
    public static readonly LocalizedText Csv = new("Hämta som CSV", "Download as CSV");

    public static readonly LocalizedText RegisterTitle = new("Register", "Register");
    public static readonly LocalizedText RegisterCaption = new("Anmälningar i registret", "Declarations in the register");
    public static readonly LocalizedText Hit = new("{0} anmälningar", "{0} declarations");
    public static readonly LocalizedText Search = new("Ord i ärende, namn eller beskrivning", "Words in case, name or description");
    public static readonly LocalizedText Filters = new("Filter", "Filters");
    public static readonly LocalizedText All = new("Alla", "All");
    public static readonly LocalizedText From = new("Från och med", "From");
    public static readonly LocalizedText To = new("Till och med", "To");
    public static readonly LocalizedText Clock = new("Datumen gäller", "The dates mean");
    public static readonly LocalizedText ClockEvent = new("när det hände", "when it happened");
    public static readonly LocalizedText ClockRecorded = new("när det registrerades", "when it was recorded");
    public static readonly LocalizedText Least = new("Lägst värde, kr", "Least value, SEK");
    public static readonly LocalizedText RuleFilter = new("Regel, till exempel R02", "Rule, for example R02");
    public static readonly LocalizedText UnitFilter = new("Enhetens kod", "Unit code");
    public static readonly LocalizedText SupplierFilter = new("Givarens organisationsnummer", "Organisation number of the giver");
    public static readonly LocalizedText Late = new("Bara sena", "Only late ones");
    public static readonly LocalizedText Show = new("Visa", "Show");
    public static readonly LocalizedText Clear = new("Rensa", "Clear");
    public static readonly LocalizedText NoHits = new("Inga anmälningar stämmer med sökningen.", "No declaration matches the search.");

    public static readonly IReadOnlyList<Web.Shared.Choice> Records =
    [
        new("found", new("Band till anbudsgivare", "Ties to bidders")), new("declarations", new("Jävsdeklarationer", "Declarations")), new("recusals", new("Avstått på grund av jäv", "Stepped aside")),
    ];

    public static LocalizedText Said(Conflicts.ProcurementStatement? statement) => statement switch
    {
        Conflicts.ProcurementStatement.None => new("Inget att anmäla", "Nothing to declare"),
        Conflicts.ProcurementStatement.Interest => new("Har ett intresse", "Has an interest"),
        _ => new("Inte lämnad", "Not given"),
    };
}
