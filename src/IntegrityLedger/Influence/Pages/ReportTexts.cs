using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Pages;

/// <summary>The words of the two pages that a reporter meets. Neither says what the product is called.</summary>
public static class ReportTexts
{
    public static readonly LocalizedText
        Title = new("Rapportera otillåten påverkan", "Report improper influence"),
        TabTitle = new("Meddelande", "Message"),
        Lead = new("Hot, trakasserier, erbjudanden, tryck eller något som bara kändes fel. Det tar någon minut, och du behöver inte vara säker.",
            "Threats, harassment, offers, pressure, or something that only felt wrong. It takes a minute, and you need not be sure."),
        Danger = new("Är någon i fara nu? Ring 112 först.", "Is somebody in danger now? Call 112 first."),
        WhoReads = new("Vem läser det här?", "Who reads this?"),
        WhoReadsNamed = new(
            "Säkerhetssamordnaren läser, ingen annan. Den som nämns i rapporten, och chefer i linjen över den personen, får varken se den eller veta att den finns. Ditt namn är förseglat för sig: det öppnas bara om två personer är överens och har ett skäl, och då får du veta det.",
            "The security coordinator reads it, nobody else. Whoever is named in it, and managers in the line above that person, neither see it nor learn that it exists. Your name is sealed apart: it is opened only if two people agree and have a reason, and then you are told."),
        WhoReadsAnonymous = new(
            "Säkerhetssamordnaren läser, ingen annan. Ingen vet vem du är: sidan sparar ingen adress, sätter inga kakor och behöver inga skript. Skriv inget som pekar ut dig om du inte vill. Den som nämns i rapporten, och chefer i linjen över den personen, får inte se den.",
            "The security coordinator reads it, nobody else. Nobody knows who you are: the page keeps no address, sets no cookies and needs no script. Write nothing that points to you unless you want to. Whoever is named in it, and managers in the line above that person, do not see it."),
        PublicRecord = new("Rapporten är en allmän handling som skyddas av sekretess (OSL 39 kap. 3 §). Det du skickar kan inte tas tillbaka, men du kan lägga till.", "The report is a public record protected by secrecy (OSL ch. 39 s. 3). What you send cannot be taken back, but you can add to it."),
        Whistleblowing = new("Gäller det ett missförhållande i stadens egen verksamhet? Då kan du i stället vända dig till visselblåsarfunktionen (lag 2021:890).", "Is it about wrongdoing within the city itself? Then you can turn to the whistleblower function instead (lag 2021:890)."),
        Forms = new("Vad var det?", "What was it?"), FormsHint = new("Välj allt som stämmer.", "Choose all that apply."),
        Description = new("Vad hände?", "What happened?"), DescriptionHint = new("Med dina ord. Fakta, tider och vad som sades är till störst hjälp.", "In your own words. Facts, times and what was said help most."),
        When = new("När?", "When?"), Until = new("Till och med, om det pågick", "Until, if it went on"), Place = new("Var?", "Where?"), Channel = new("På vilket sätt?", "By which way?"),
        Actor = new("Från vem kom det?", "From whom did it come?"), ActorIdentity = new("Vem, om du vet", "Who, if you know"),
        ActorIdentityHint = new("Namn eller inloggning på en kollega gör att den personen hålls utanför.", "The name or login of a colleague keeps that person out."),
        More = new("Berätta mer, om du vill", "Tell more, if you want"),
        Purpose = new("Vad ville de uppnå?", "What did they want?"), Wording = new("De exakta orden", "The exact words"), Exposed = new("Vem var utsatt?", "Who was exposed?"), ExposedPerson = new("Vem, om det var en kollega", "Who, if it was a colleague"),
        DutyAffected = new("Påverkade det hur arbetet gjordes?", "Did it affect how the work was done?"), DutyAffectedHow = new("Hur?", "How?"), Severity = new("Hur allvarligt kändes det?", "How serious did it feel?"),
        Unit = new("Enhet", "Unit"), UnitHint = new("Enhetens kod, om du vet den.", "The code of the unit, if you know it."), Supplier = new("Leverantör", "Supplier"), SupplierHint = new("Namn eller organisationsnummer.", "Name or organisation number."),
        CaseReference = new("Ärende eller klient", "Case or client"), CaseReferenceHint = new("Skyddas som allt annat här.", "Protected like everything else here."), DecisionAffected = new("Beslut som påverkades", "Decision that was affected"),
        Witnesses = new("Vittnen, ett per rad", "Witnesses, one a line"), WitnessesTold = new("Vittnen", "Witnesses"), EarlierReport = new("Nummer på en tidigare rapport", "Number of an earlier report"), Injuries = new("Skador på person eller egendom", "Injuries or damage"),
        ImmediateMeasures = new("Vad som gjordes genast", "What was done at once"), PoliceReported = new("Är det polisanmält?", "Has it been reported to the police?"), PoliceReference = new("Anmälans nummer", "Number of the police report"),
        WorkEnvironment = new("Är det anmält till Arbetsmiljöverket?", "Has it been reported to the work environment authority?"), SupportOffered = new("Har du erbjudits stöd?", "Have you been offered support?"), ProtectionNeed = new("Behöver någon skydd?", "Does anybody need protection?"),
        Files = new("Filer", "Files"), FilesHint = new("Högst fem åt gången, 10 MB var: bilder, PDF, dokument, text och e-post.", "At most five at a time, 10 MB each: pictures, PDF, documents, text and mail."),
        FilesAgain = new("Filer följer inte med när något behöver rättas: välj dem igen.", "Files do not come along when something needs mending: choose them again."),
        RemoveMetadata = new("Dolda uppgifter i filerna", "Hidden details in the files"), RemoveMetadataHint = new("Bilder kan bära plats och telefon, dokument sin författare.", "Pictures may carry a place and a telephone, documents their author."),
        Share = new("Får de som handlägger veta vem du är?", "May those who handle it know who you are?"), Name = new("Ditt namn", "Your name"),
        Send = new("Skicka", "Send"), SignIn = new("Logga in och rapportera", "Sign in and report"),
        NotAnonymous = new("Här rapporterar man inloggad. Identiteten skyddas: den som handlägger ser inte vem som skrivit.", "Reports are made signed in here. Your identity is protected: those who handle the report do not see who wrote it."),
        HaveCode = new("Har du redan en kod? Öppna din tråd", "Do you have a code already? Open your thread"),
        Sent = new("Tack. Det har kommit fram.", "Thank you. It has arrived."), CodeIs = new("Din kod", "Your code"),
        KeepCode = new("Skriv av eller spara koden. Den visas bara nu, och är den enda vägen tillbaka: med den läser du svar och kan skriva mer, i åratal.", "Write the code down or save it. It is shown only now and is the only way back: with it you read answers and can write more, for years."),
        NextAcknowledge = new("Någon bekräftar senast {0}.", "Somebody confirms by {0}."), NextFeedback = new("Du får veta vad som gjorts senast {0}.", "You hear what was done by {0}."),
        Number = new("Ärendenummer", "Case number"), OpenThread = new("Öppna tråden", "Open the thread"), Another = new("Skriv en ny rapport", "Write another report"),
        ThreadTitle = new("Din tråd", "Your thread"), Code = new("Kod", "Code"), CodeHint = new("Sexton siffror.", "Sixteen digits."), Open = new("Öppna", "Open"),
        Messages = new("Meddelanden", "Messages"), NoMessages = new("Inget har skrivits än. Titta hit igen.", "Nothing has been written yet. Look here again."), You = new("Du", "You"), They = new("De som handlägger", "Those who handle it"),
        Write = new("Skriv", "Write"), SendMessage = new("Skicka meddelande", "Send message"), AddFile = new("Lägg till en fil", "Add a file"), YourReport = new("Det du skrev", "What you wrote"),
        Proof = new("Bevis på att rapporten finns", "Proof that the report exists"), ProofHint = new("En fil som visar att rapporten står i den öppna loggen, utan att säga något om den. Den kan kontrolleras av vem som helst.", "A file that shows that the report stands in the open log, without telling anything of it. Anybody can check it."), GetProof = new("Hämta beviset", "Get the proof"),
        ShareNow = new("Låt dem som handlägger veta vem du är", "Let those who handle it know who you are"), ShareNowHint = new("Det kan inte tas tillbaka.", "It cannot be taken back."), IsShared = new("Du har låtit dem som handlägger veta vem du är.", "You have let those who handle it know who you are."),
        IdentityAsked = new("Någon som handlägger har bett att få veta vem du är", "Somebody who handles it has asked to know who you are"),
        IdentityWaiting = new("En andra person har inte svarat än.", "A second person has not answered yet."), IdentityOpened = new("En andra person har godkänt det.", "A second person has approved it."), IdentityRefused = new("En andra person har sagt nej.", "A second person has said no."),
        StatusReceived = new("Mottagen", "Received"), StatusRead = new("Läst", "Read"), StatusHandled = new("Handläggs", "Being handled"), StatusClosed = new("Avslutad", "Closed"), StatusHandedOver = new("Överlämnad", "Handed over"),
        Removed = new("Borttaget ur filen: {0}", "Taken out of the file: {0}"), Done = new("Klar", "Done");

    public static LocalizedText Status(ReportStatus status) => status switch
    {
        ReportStatus.Received => StatusReceived, ReportStatus.Acknowledged => StatusRead, ReportStatus.Closed => StatusClosed, ReportStatus.HandedOver => StatusHandedOver, _ => StatusHandled,
    };
}
