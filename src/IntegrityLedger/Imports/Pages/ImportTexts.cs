using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Imports.Pages;

/// <summary>The words of the import pages.</summary>
public static class ImportTexts
{
    public static readonly LocalizedText Title = new("Importer", "Imports");
    public static readonly LocalizedText Lead = new("Läs in en fil. Samma fil två gånger lägger inte till något.", "Take in a file. The same file twice adds nothing.");
    public static readonly LocalizedText Kind = new("Vad innehåller filen?", "What does the file hold?");
    public static readonly LocalizedText File = new("Fil (CSV, högst 30 MB här; större från kommandoraden)", "File (CSV, at most 30 MB here; larger from the command line)");
    public static readonly LocalizedText Mapping = new("Mappning", "Mapping");
    public static readonly LocalizedText MappingHint = new("Namnet på en medföljande mappning, eller tomt om filens kolumner ska kännas igen.", "The name of a shipped mapping, or empty for the columns to be recognised.");
    public static readonly LocalizedText Start = new("Läs in", "Take in");
    public static readonly LocalizedText NoFile = new("Välj en fil.", "Choose a file.");
    public static readonly LocalizedText Latest = new("Senaste importerna", "Latest imports");
    public static readonly LocalizedText None = new("Inget har lästs in än.", "Nothing has been taken in yet.");
    public static readonly LocalizedText FileName = new("Fil", "File");
    public static readonly LocalizedText KindShort = new("Slag", "Kind");
    public static readonly LocalizedText State = new("Läge", "Status");
    public static readonly LocalizedText Rows = new("Rader", "Rows");
    public static readonly LocalizedText Imported = new("Inlästa", "Imported");
    public static readonly LocalizedText Skipped = new("Överhoppade", "Skipped");
    public static readonly LocalizedText Rejected = new("Avvisade", "Rejected");
    public static readonly LocalizedText StartedAt = new("Startad", "Started");
    public static readonly LocalizedText StartedBy = new("Av", "By");
    public static readonly LocalizedText Line = new("Rad", "Line");
    public static readonly LocalizedText Reason = new("Varför", "Why");
    public static readonly LocalizedText Progress = new("{0} % läst, {1} rader", "{0} % read, {1} rows");
    public static readonly LocalizedText Refresh = new("Uppdatera", "Refresh");
    public static readonly LocalizedText Back = new("Alla importer", "All imports");
    public static readonly LocalizedText NotFound = new("Det finns ingen import med det numret.", "There is no import with that id.");
    public static readonly LocalizedText Health = new("Systemets hälsa", "Health of the system");
    public static readonly LocalizedText HealthReady = new("Redo: databas och vyer", "Ready: database and views");
    public static readonly LocalizedText HealthMetrics = new("Mätvärden", "Metrics");

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new("employees", new("Personal och enheter", "Staff and units")), new("suppliers", new("Leverantörer", "Suppliers")), new("procurements", new("Upphandlingar", "Procurements")),
        new("declarations", new("Äldre anmälningar", "Older declarations")), new("supplier-ledger", new("Leverantörsreskontra", "Supplier ledger")),
    ];

    public static LocalizedText StateWord(string state) => state switch { "done" => Done, "failed" => Failed, "running" => Running, _ => Interrupted };
    public static string Tone(string state) => state switch { "done" => "allow", "failed" => "stop", "running" => "review", _ => "warn" };

    public static readonly LocalizedText Done = new("Klar", "Done");
    public static readonly LocalizedText Failed = new("Misslyckades", "Failed");
    public static readonly LocalizedText Running = new("Pågår", "Running");
    public static readonly LocalizedText Interrupted = new("Avbruten, skicka filen igen", "Interrupted, send the file again");
}
