using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>The words of the start page.</summary>
public static class StartTexts
{
    public static readonly LocalizedText Report = new("Rapportera påverkan", "Report influence"), ReportWhat = new("Hot, tryck eller erbjudanden. Ditt namn skyddas.", "Threats, pressure or offers. Your name is protected.");
    public static readonly LocalizedText Reports = new("Rapporter om påverkan", "Reports of influence"), ReportsWhat = new("Hur många, och om tiderna hålls.", "How many, and whether times are kept.");
    public static readonly LocalizedText Title = new("Hej {0}, vad vill du göra?", "Hello {0}, what would you like to do?");
    public static readonly LocalizedText Waiting = new("Väntar på dig", "Waiting for you");
    public static readonly LocalizedText AllWaiting = new("Visa alla {0} i inkorgen", "Show all {0} in the inbox");
    public static readonly LocalizedText Declare = new("Anmäl något du fått eller erbjudits", "Declare something you received or were offered");
    public static readonly LocalizedText DeclareWhat = new("Tre korta steg. Också det du tackat nej till.", "Three short steps. Also what you declined.");
    public static readonly LocalizedText MayI = new("Får jag ta emot det här?", "May I accept this?");
    public static readonly LocalizedText MayIWhat = new("Fråga först. Inget sparas.", "Ask first. Nothing is kept.");
    public static readonly LocalizedText Given = new("Vi ska bjuda eller ge något", "We are to offer or give something");
    public static readonly LocalizedText GivenWhat = new("Representation och gåvor från oss.", "Hospitality and gifts from us.");
    public static readonly LocalizedText Conflicts = new("Jäv och intressen", "Conflicts and interests");
    public static readonly LocalizedText ConflictsWhat = new("Ägande, uppdrag och närstående. Anmäl, rätta, avsluta.", "What you own, posts and relatives. Declare, correct, end.");
    public static readonly LocalizedText Occupations = new("Mina bisysslor", "My secondary occupations");
    public static readonly LocalizedText OccupationsWhat = new("Arbete vid sidan av anställningen", "Work beside your employment");
    public static readonly LocalizedText Audit = new("Granska en person eller leverantör", "Audit a person or a supplier");
    public static readonly LocalizedText AuditWhat = new("Allt som liggaren visste, vid vilken tidpunkt som helst.", "All that the ledger knew, at any point in time.");
    public static readonly LocalizedText Register = new("Registret", "The register");
    public static readonly LocalizedText RegisterWhat = new("Sök, filtrera och hämta som fil.", "Search, filter and download.");
    public static readonly LocalizedText Imports = new("Importer", "Imports");
    public static readonly LocalizedText ImportsWhat = new("Läs in personal, leverantörer och äldre register.", "Take in staff, suppliers and older registers.");
    public static readonly LocalizedText Latest = new("Dina senaste anmälningar", "Your latest declarations");
    public static readonly LocalizedText AllMine = new("Alla mina anmälningar", "All my declarations");
    public static readonly LocalizedText AgainLabel = new("Samma givare igen: {0}", "Same giver again: {0}");
}
