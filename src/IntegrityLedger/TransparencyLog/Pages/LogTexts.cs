using IntegrityLedger.Kernel;

namespace IntegrityLedger.TransparencyLog.Pages;

/// <summary>The words of receipts and of the page on how to check the ledger.</summary>
public static class LogTexts
{
    public static readonly LocalizedText ReceiptOn = new("Kvitto på {0}", "Receipt for {0}");
    public static readonly LocalizedText ReceiptLead = new("Kvittot bevisar att händelsen skrevs i liggaren så och då. Det kan kontrolleras utan oss, också om många år. Spara filen, eller skriv ut sidan.",
        "The receipt proves that the event was written in the ledger so and then. It can be checked without us, many years from now too. Keep the file, or print this page.");
    public static readonly LocalizedText NotReady = new("Händelsen är sparad och får sin plats i loggen om några sekunder. Ladda om sidan.", "The event is saved and gets its place in the log within seconds. Reload the page.");
    public static readonly LocalizedText Download = new("Hämta kvittot", "Download the receipt");
    public static readonly LocalizedText Event = new("Händelse", "Event");
    public static readonly LocalizedText Recorded = new("Registrerad (UTC)", "Recorded (UTC)");
    public static readonly LocalizedText Log = new("Logg", "Log");
    public static readonly LocalizedText Place = new("Plats i loggen", "Place in the log");
    public static readonly LocalizedText PlaceOf = new("{0}, bland {1} händelser", "{0}, among {1} events");
    public static readonly LocalizedText Leaf = new("Händelsens fingeravtryck", "Fingerprint of the event");
    public static readonly LocalizedText Root = new("Loggens fingeravtryck", "Fingerprint of the log");
    public static readonly LocalizedText WholeReceipt = new("Hela kvittot", "The whole receipt");
    public static readonly LocalizedText QrLabel = new("QR-kod med hela kvittot", "QR code with the whole receipt");
    public static readonly LocalizedText QrHint = new("Koden innehåller hela kvittot. Läs den med en telefon och spara texten som en fil.", "The code holds the whole receipt. Read it with a phone and keep the text as a file.");
    public static readonly LocalizedText OtherEvents = new("Kvitton på ärendets andra händelser", "Receipts for the other events of the matter");
    public static readonly LocalizedText BackToCase = new("Till ärendet", "To the matter");

    public static readonly LocalizedText HowTitle = new("Så kontrollerar du oss", "How to check us");
    public static readonly LocalizedText HowLead = new("Allt som skrivs i liggaren får en plats i en öppen, signerad logg. Den som har sparat en kontrollpunkt eller ett kvitto märker om någon i efterhand ändrar, tar bort eller flyttar något, vem det än är.",
        "Everything that is written in the ledger gets a place in an open, signed log. Whoever has kept a checkpoint or a receipt notices if anybody changes, removes or moves something afterwards, whoever it is.");
    public static readonly LocalizedText DevelopmentKey = new("Loggen signeras med en nyckel som gjordes vid första starten. Den räcker för att prova, men säger ingenting utåt: ingen utomstående känner den.",
        "The log is signed with a key that was made on first start. It is enough for trying things out, but says nothing outwards: nobody outside knows it.");
    public static readonly LocalizedText Standing = new("Loggen står still just nu. Det som skrivs sparas, men får sin plats först när felet är avhjälpt.", "The log stands still just now. What is written is saved, but gets its place only when the fault is mended.");
    public static readonly LocalizedText NotBegun = new("Loggen har inte börjat än. Ladda om sidan om några sekunder.", "The log has not begun yet. Reload the page in a few seconds.");
    public static readonly LocalizedText NowTitle = new("Loggen nu", "The log now");
    public static readonly LocalizedText Events = new("Händelser", "Events");
    public static readonly LocalizedText PublicKey = new("Publik nyckel", "Public key");
    public static readonly LocalizedText Checkpoint = new("Kontrollpunkt", "Checkpoint");

    public static readonly LocalizedText KeepTitle = new("Spara en kontrollpunkt", "Keep a checkpoint");
    public static readonly LocalizedText Keep = new("Hämta kontrollpunkten och den publika nyckeln, och lägg dem där vi inte kommer åt dem. De är några rader text och innehåller inga personuppgifter.", "Get the checkpoint and the public key, and put them where we cannot reach them. They are a few lines of text and hold no personal data.");
    public static readonly LocalizedText CheckReceiptTitle = new("Kontrollera ett kvitto", "Check a receipt");
    public static readonly LocalizedText CheckReceipt = new("Den som har anmält eller beslutat hämtar kvittot i ärendet. Det kontrolleras med ett litet fristående program, utan nät.", "Whoever declared or decided gets the receipt in the matter. It is checked with a small program of its own, offline.");
    public static readonly LocalizedText CheckBundleTitle = new("Kontrollera ett granskningspaket", "Check an audit bundle");
    public static readonly LocalizedText CheckBundle = new("Revisionen kan ta ut ett ärende, en vy eller en tid som en fil. Samma program kontrollerar varje händelse i den och namnger det som avviker. Dolda texter är med som chiffertext och är ändå bevisade.",
        "Auditors can take out a matter, a view or a time as one file. The same program checks each event in it and names what differs. Hidden texts come as ciphertext, and are proven all the same.");
    public static readonly LocalizedText CompareTitle = new("Jämför två kontrollpunkter", "Compare two checkpoints");
    public static readonly LocalizedText Compare = new("Hämta beviset för att dagens logg börjar med precis de händelser som din sparade kontrollpunkt stod för. Byt ut 100 mot talet på rad två i din kontrollpunkt.",
        "Get the proof that the log of today begins with exactly the events that your kept checkpoint stood for. Replace 100 by the number on line two of your checkpoint.");
    public static readonly LocalizedText Tools = new("Loggen följer öppna standarder: RFC 6962 för trädet och C2SP för kontrollpunkter, brickor och kvitton. Program som vi inte har skrivit kan läsa den.", "The log follows open standards: RFC 6962 for the tree and C2SP for checkpoints, tiles and receipts. Programs that we did not write can read it.");
    public static readonly LocalizedText WhatTitle = new("Vad det bevisar, och inte", "What it proves, and what not");
    public static readonly LocalizedText What = new("Det bevisar att något skrevs, när, och att det står kvar oförändrat. Det bevisar inte att det som skrevs är sant, eller att allt som borde ha skrivits finns där.",
        "It proves that something was written, when, and that it still stands unchanged. It does not prove that what was written is true, or that everything is there that should have been written.");
}
