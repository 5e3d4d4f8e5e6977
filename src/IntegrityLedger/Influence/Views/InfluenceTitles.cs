using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Views;

/// <summary>What each event of a report is called.</summary>
internal static class InfluenceTitles
{
    public static LocalizedText Of(object e) => e switch
    {
        InfluenceReported => new("Rapport inkommen", "Report received"),
        HandlersAssigned => new("Handläggare utsedda", "Handlers assigned"),
        HandlerAdded => new("Handläggare tillagd", "Handler added"),
        HandlerRemoved => new("Handläggare borttagen", "Handler removed"),
        ReportAcknowledged => new("Bekräftad", "Acknowledged"),
        ReporterWrote => new("Meddelande från den som rapporterat", "Message from the reporter"),
        HandlerWrote => new("Meddelande till den som rapporterat", "Message to the reporter"),
        EvidenceAdded => new("Bilaga", "Attachment"),
        ReportTriaged => new("Bedömd", "Triaged"),
        RiskAssessed => new("Risk bedömd", "Risk assessed"),
        ProtectionDecided => new("Skyddsåtgärd beslutad", "Protective measure decided"),
        ProtectionDone => new("Skyddsåtgärd genomförd", "Protective measure done"),
        PoliceReportDecided => new("Ställningstagande om polisanmälan", "Decision on reporting to the police"),
        WorkEnvironmentReportDecided => new("Ställningstagande om anmälan till Arbetsmiljöverket", "Decision on reporting to the work environment authority"),
        SupportPlanned => new("Stödplan", "Support planned"),
        FeedbackGiven => new("Återkoppling", "Feedback"),
        LessonNoted => new("Lärdom", "Lesson"),
        ConcernedPersonsNoted => new("Berörda antecknade", "Concerned persons noted"),
        ReportLinked => new("Koppling", "Link"),
        ReportUnlinked => new("Koppling borttagen", "Link removed"),
        ReportShared => new("Delad i samverkan", "Shared with another actor"),
        IdentityAsked => new("Begäran att få veta vem som rapporterat", "Request to know who reported"),
        IdentityOpened => new("Identiteten öppnad", "Identity opened"),
        IdentityRefused => new("Begäran om identitet avslagen", "Request for the identity refused"),
        IdentityShared => new("Identiteten delad av den som rapporterat", "Identity shared by the reporter"),
        ReportClosed => new("Avslutad", "Closed"),
        ReportReopened => new("Återupptagen", "Taken up again"),
        DutyBecameLate => new("Försenad", "Became late"),
        ReportHandedOver => new("Överlämnad till visselblåsarfunktionen", "Handed to the whistleblower function"),
        _ => new("Händelse", "Event"),
    };
}
