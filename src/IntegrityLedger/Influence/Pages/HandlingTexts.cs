using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Pages;

/// <summary>The words of the pages for those who handle reports, and for those who may only count them.</summary>
public static class HandlingTexts
{
    public static readonly LocalizedText
        Title = new("Rapporter om otillåten påverkan", "Reports of improper influence"), Mine = new("Du handlägger", "You handle"), NoneMine = new("Du handlägger inga rapporter.", "You handle no reports."),
        Report = new("Rapportera", "Report"), Counts = new("Antal och tider", "Counts and times"),
        CountsLead = new("Vad rapporterna säger ser bara de som handlägger dem. Fler rapporter betyder oftast att fler vågar berätta.", "Only those who handle them see what the reports say. More reports most often mean that more people dare to tell."),
        Received = new("Inkomna", "Received"), OpenNow = new("Öppna", "Open"), ClosedNow = new("Avslutade", "Closed"), HandedOver = new("Överlämnade", "Handed over"), Unassigned = new("Väntar på handläggare", "Wait for a handler"),
        KeptUntil = new("Får gallras från", "May be destroyed from"), Held = new("Gallringsstopp: får inte gallras", "Legal hold: may not be destroyed"),
        DutyColumn = new("Skyldighet", "Duty"), DoneInTime = new("I tid", "In time"), DoneAll = new("Gjorda", "Done"), Waiting = new("Väntar", "Waiting"), Late = new("Försenade", "Late"), Median = new("Median, timmar", "Median, hours"),
        Handovers = new("Överlämnat till visselblåsarfunktionen", "Handed to the whistleblower function"), AcknowledgeBy = new("Bekräftas senast", "Confirm by"), FeedbackBy = new("Återkoppling senast", "Feedback by"),
        HandoverNote = new("Bara nummer och tider: innehållet finns inte här (lag 2021:890).", "Numbers and times only: the content is not here (lag 2021:890)."), NoteAcknowledged = new("Bekräftat i dag", "Confirmed today"), NoteWaived = new("Ingen bekräftelse önskad", "No confirmation wanted"), NoteFeedback = new("Återkopplat i dag", "Feedback given today"),
        Questions = new("Någon vill veta vem som rapporterat", "Somebody wants to know who reported"), Approve = new("Godkänn", "Approve"), Refuse = new("Avslå", "Refuse"), AnswerWhy = new("Varför", "Why"),
        QuestionNote = new("Den som rapporterat får veta att någon frågat, varför, och vad du svarar.", "The reporter is told that somebody asked, why, and what you answer."),
        Due = new("Senast {0}", "By {0}"), LateSince = new("Försenad sedan {0}", "Late since {0}"), Done = new("Klart {0}", "Done {0}"), Unread = new("Nytt från den som rapporterat", "New from the reporter"),
        Reporter = new("Rapporterad av", "Reported by"), Anonymous = new("Utan namn", "Without a name"), Protected = new("Namngiven, skyddad", "Named, protected"), Handlers = new("Handläggare", "Handlers"), PassedOver = new("Passerade", "Passed over"),
        Duties = new("Tider", "Times"), Thread = new("Tråd", "Thread"), TheReporter = new("Den som rapporterat", "The reporter"), Us = new("Handläggare", "Handler"), Steps = new("Vad som hänt", "What has happened"), Do = new("Gör nu", "Do now"), More = new("Mer att göra", "More to do"),
        WhatIsDone = new("Bedömning och åtgärder", "Assessment and measures"), Concerned = new("Berörda", "Concerned"), Closed = new("Avslutad", "Closed"), Receipt = new("Kvitto", "Receipt"),
        Yes = new("Ja", "Yes"), No = new("Nej", "No"), Text = new("Det du vill säga", "What you want to say"), Reason = new("Varför", "Why"), Note = new("Anteckning", "Note"), Reference = new("Nummer", "Number"),
        Acute = new("Är någon i fara nu?", "Is somebody in danger now?"), FeedbackDue = new("Återkoppling senast", "Feedback by"), UnitField = new("Enhet", "Unit"),
        Level = new("Risknivå", "Level of risk"), LevelHint = new("Döm efter sammanhanget, inte efter orden: en grupp som är fruktad behöver inte säga mycket.", "Judge by the context, not by the words: a group that is feared need not say much."),
        ThreatToPerson = new("Hot mot person", "Threat to persons"), ThreatToOperations = new("Hot mot verksamheten", "Threat to the operations"), Context = new("Sammanhang och skäl", "Context and reasons"),
        Kind = new("Vad", "What"), Owner = new("Vem gör det", "Who does it"), DueOn = new("Senast", "By"), MeasureDone = new("Genomförd", "Done"),
        Reported = new("Anmäls det?", "Is it reported?"), Plan = new("Stödet", "The support"), Offered = new("Erbjudet?", "Offered?"), Accepted = new("Tackat ja?", "Accepted?"), FollowUp = new("Följs upp", "Followed up"),
        Person = new("Inloggning", "Login"), People = new("Inloggningar, en per rad", "Logins, one a line"), RecipientKind = new("Till", "To"), Recipient = new("Vem", "Who"), Scope = new("Hur mycket av rapporten", "How much of the report"), LegalGround = new("Laglig grund", "Legal ground"), What = new("Vad som lämnades", "What was given"), Expires = new("Gäller till", "Until"),
        Outcome = new("Utfall", "Outcome"), Target = new("Vad", "What"), HandOverWarn = new("Lämna först över innehållet till funktionen på annat sätt. Sedan förstörs det här och kan inte läsas mer, varken av dig eller av den som rapporterat.", "First give the content to the function by other means. Then it is destroyed here and can be read no more, neither by you nor by the reporter."),
        Lessons = new("Lärdomar", "Lessons"), Shares = new("Delat i samverkan", "Shared"), Links = new("Kopplingar", "Links"), Protections = new("Skyddsåtgärder", "Protective measures"), Identity = new("Begäran om identitet", "Identity request"), OpenUntil = new("Öppen till {0}", "Open until {0}"), Cancel = new("Avbryt", "Cancel");

    /// <summary>What a step is called on its button.</summary>
    public static LocalizedText Step(string step) => step switch
    {
        "acknowledgement" => new("Bekräfta", "Acknowledge"), "triage" => new("Bedöm", "Triage"), "risk" => new("Bedöm risken", "Assess the risk"), "police-decision" => new("Ta ställning till polisanmälan", "Decide on the police"),
        "work-environment-decision" => new("Ta ställning till anmälan till Arbetsmiljöverket", "Decide on the work environment authority"), "protection" => new("Besluta om skydd", "Decide on protection"), "support" => new("Planera stöd", "Plan support"),
        "message" => new("Skriv till den som rapporterat", "Write to the reporter"), "feedback" => new("Återkoppla", "Give feedback"), "lesson" => new("Anteckna en lärdom", "Note a lesson"), "concerned" => new("Anteckna berörda medarbetare", "Note concerned employees"),
        "handlers" => new("Lägg till en handläggare", "Add a handler"), "handlers-removal" => new("Ta bort en handläggare", "Remove a handler"), "links" => new("Koppla till något", "Link to something"), "sharing" => new("Anteckna samverkan", "Note sharing with another actor"), "identity-request" => new("Begär att få veta vem som rapporterat", "Ask to know who reported"),
        "closing" => new("Avsluta", "Close"), "reopening" => new("Ta upp igen", "Take up again"), "whistleblowing-handover" => new("Lämna över till visselblåsarfunktionen", "Hand over to the whistleblower function"), _ => new(step, step),
    };

    public static string Tone(ReportStatus status) => status switch { ReportStatus.Received => "warn", ReportStatus.Closed => "allow", ReportStatus.HandedOver => "neutral", _ => "review" };

    public static LocalizedText Status(ReportStatus status) => status switch
    {
        ReportStatus.Received => new("Inkommen", "Received"), ReportStatus.Acknowledged => new("Bekräftad", "Acknowledged"), ReportStatus.Triaged => new("Bedömd", "Triaged"), ReportStatus.RiskAssessed => new("Risk bedömd", "Risk assessed"),
        ReportStatus.Closed => Closed, _ => new("Överlämnad", "Handed over"),
    };
}
