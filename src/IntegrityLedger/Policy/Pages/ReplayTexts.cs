using IntegrityLedger.Kernel;
using IntegrityLedger.Policy.Replays;
using IntegrityLedger.Policy.Views;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Policy.Pages;

/// <summary>What the pages about trying a policy on history say.</summary>
internal static class ReplayTexts
{
    public static readonly LocalizedText
        Title = new("Pröva mot historiken", "Try on history"),
        Lead = new("Vad hade blivit annorlunda om en annan version hade gällt? Inget beslut ändras av en prövning.", "What would have been different under another version? No decision is changed by a trial."),
        Tried = new("Om {0} hade gällt", "If {0} had been in force"),
        Version = new("Version att pröva", "Version to try"), From = new("Händelser från och med", "Events from"), To = new("Till och med", "To and including"),
        How = new("Hur räknas gränser och regler?", "How do limits and rules count?"),
        AsIf = new("Som om versionen hade gällt hela perioden", "As if the version had been in force all the time"),
        ByDay = new("Enligt de datum som versionen själv anger", "By the dates that the version itself gives"),
        Start = new("Starta prövningen", "Start the trial"), Earlier = new("Gjorda prövningar", "Trials made"), None = new("Ingen har prövat något än.", "Nobody has tried anything yet."),
        Period = new("Period", "Period"), State = new("Läge", "Status"), Changed = new("Ändras", "Change"), By = new("Startad av", "Started by"), When = new("Startad", "Started"),
        Judged = new("Prövade", "Tried"), NotJudged = new("Inte prövade", "Not tried"), NotJudgedMeans = new("{0}, från äldre register som aldrig har bedömts här", "{0}, from older registers that were never judged here"),
        Against = new("Jämförs med", "Compared with"), Limits = new("Gränser och regler", "Limits and rules"), Progress = new("{0} procent: {1} av {2} anmälningar", "{0} per cent: {1} of {2} declarations"),
        Refresh = new("Visa hur långt den har kommit", "Show how far it has come"), Cancel = new("Avbryt prövningen", "Cancel the trial"),
        Nothing = new("Ingenting hade blivit annorlunda.", "Nothing would have been different."), NothingTried = new("Perioden har inga anmälningar som har bedömts.", "The period has no declarations that were judged."),
        Stopped = new("Nekas i stället", "Refused instead"), Person = new("Behöver beslut i stället", "Need a decision instead"), Free = new("Fria i stället", "Free instead"), Within = new("Annat utfall, samma följd", "Another outcome, same effect"),
        StoppedShort = new("Nekas", "Refused"), PersonShort = new("Till beslut", "To decide"), FreeShort = new("Fria", "Free"),
        Outcomes = new("Från utfall till utfall", "From outcome to outcome"), Was = new("Var", "Was"), Becomes = new("Blir", "Becomes"), Number = new("Antal", "Number"),
        Rules = new("Per regel", "By rule"), Rule = new("Regel", "Rule"), SpokeBefore = new("Talade", "Spoke"), SpeaksNow = new("Talar", "Speaks"),
        Units = new("Per enhet", "By unit"), Unit = new("Enhet", "Unit"), Givers = new("Per givare", "By giver"), Giver = new("Givare", "Giver"), Months = new("Per månad", "By month"), Month = new("Månad", "Month"),
        Share = new("Andel som ändras", "Share that changes"), ShareSays = new("{0} procent", "{0} per cent"),
        Unknown = new("Uppgifter som saknas i historiken", "Facts that history does not hold"), UnknownMeans = new("Regler som frågar efter dem går till bedömning. Talen säger hur många anmälningar det gäller.", "Rules that ask for them lead to review. The numbers say in how many declarations."),
        Fact = new("Uppgift", "Fact"), Cases = new("Ärenden som ändras", "Cases that change"), Case = new("Ärende", "Case"), Occurred = new("Händelse", "Event"), Because = new("På grund av", "Because of"),
        Chosen = new("Visar: {0}", "Showing: {0}"), ShowAll = new("Visa alla", "Show all"), Export = new("Hämta som fil (CSV)", "Get as a file (CSV)"), NoCases = new("Inga ärenden ändras i det urvalet.", "No cases change in that choice."),
        OfVersion = new("Prövningar mot historiken", "Trials on history"), NoneOfVersion = new("Versionen är inte prövad än.", "The version has not been tried yet."),
        UnknownGiver = new("Okänd eller skyddad", "Unknown or protected"), Rest = new("De {0} med flest visas. Alla finns i filen.", "The {0} with the most are shown. All are in the file.");

    public static IReadOnlyList<Choice> Ways { get; } = [new("asIfBegun", AsIf), new("eventDate", ByDay)];

    public static LocalizedText Word(string state) => state switch
    {
        "running" => new("Pågår", "Running"), "done" => new("Klar", "Done"), "cancelled" => new("Avbruten", "Cancelled"), "interrupted" => new("Avbröts, starta en ny", "Was interrupted, start a new one"),
        _ => new("Stoppades av ett fel", "Stopped by a fault"),
    };

    public static string Tone(string state) => state switch { "running" => "review", "done" => "allow", "cancelled" => "neutral", _ => "stop" };

    public static LocalizedText Word(Move move) => move switch { Move.NewlyStopped => Stopped, Move.NewlyPerson => Person, Move.NewlyFree => Free, _ => Within };
}
