using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Influence.Intake;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Retention.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Http.Features;

namespace IntegrityLedger.Influence;

/// <summary>The room of improper influence: its events with their aliases (stored for decades: never rename), its keys, its views. Its threat model stands in README.md beside this file.</summary>
public static class InfluenceModule
{
    private const int MostInMemory = 64 * 1024 * 1024;

    public static void Configure(StoreOptions options)
    {
        MapEvents(options);
        options.Projections.Add(new InfluenceReportProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new InfluenceSummaryProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new WhistleblowingProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new WhistleblowingMarkerProjection(), ProjectionLifecycle.Live);
        options.Schema.For<InfluenceSummary>().Duplicate(x => x.CaseNumber, configure: index => index.IsUnique = true).Duplicate(x => x.Open).Duplicate(x => x.NextDueAt!, "timestamptz").Duplicate(x => x.ReceivedAt, "timestamptz").Duplicate(x => x.EndedOn!, "date");
        options.Schema.For<ReportKey>().DatabaseSchemaName(LedgerStore.Forgettable).Duplicate(x => x.ReportId);
        options.Schema.For<ReceiptDoor>().DatabaseSchemaName(LedgerStore.Forgettable);
        options.Schema.For<RepeatedIntake>().DatabaseSchemaName(LedgerStore.Forgettable);
        options.Schema.For<RepeatedStep>().DatabaseSchemaName(LedgerStore.Forgettable);
        options.Schema.For<SpentIntakeTicket>().DatabaseSchemaName(LedgerStore.Forgettable);
    }

    public static IServiceCollection AddInfluence(this IServiceCollection services) => services
        // Files of a form stay in memory: a temporary file would hold them in clear.
        .Configure<FormOptions>(options => options.MemoryBufferThreshold = MostInMemory)
        .AddSingleton(provider => InfluenceSettings.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<ReportKeys>().AddSingleton<ReceiptCodes>().AddSingleton(new CodeSpaces()).AddSingleton<IntakeAdmission>().AddSingleton<EvidenceStore>().AddSingleton<RepeatedIntakes>()
        .AddScoped<NamedPeople>().AddScoped<HandlerChoice>().AddScoped<ReportForm>().AddScoped<IntakeDesk>().AddScoped<ReporterDesk>()
        .AddScoped<ReportDoor>().AddScoped<ReportReader>().AddScoped<HandlingDesk>().AddScoped<HandlingSteps>().AddScoped<HandlerDesk>().AddScoped<IdentityDesk>().AddScoped<LinkDesk>()
        .AddScoped<WhistleblowingDesk>().AddScoped<CareOfReports>().AddScoped<IMatterMover>(provider => provider.GetRequiredService<CareOfReports>())
        .AddScoped<InfluenceOverview>().AddSingleton<PictureRows>().AddScoped<LocalPicture>().AddScoped<Pages.ReportPosting>().AddScoped<IWaitingSource, ReportsWaiting>().AddScoped<IReceiptSource, InfluenceReceipts>().AddSingleton<IErasable, InfluenceErasure>();

    public static void MapInfluence(this IEndpointRouteBuilder endpoints)
    {
        IntakeEndpoints.Map(endpoints);
        IntakeEndpoints.MapForms(endpoints);
        InfluenceOverview.Map(endpoints);
        PictureEndpoints.Map(endpoints);
        HandlingEndpoints.Map(endpoints);
        HandlingEndpoints.MapWhistleblowing(endpoints);
    }

    private static void MapEvents(StoreOptions options)
    {
        var events = options.Events;
        events.MapEventType<InfluenceReported>("influence_reported");
        events.MapEventType<HandlersAssigned>("influence_handlers_assigned");
        events.MapEventType<HandlerAdded>("influence_handler_added");
        events.MapEventType<HandlerRemoved>("influence_handler_removed");
        events.MapEventType<ReportAcknowledged>("influence_acknowledged");
        events.MapEventType<ReporterWrote>("influence_reporter_wrote");
        events.MapEventType<HandlerWrote>("influence_handler_wrote");
        events.MapEventType<EvidenceAdded>("influence_evidence_added");
        events.MapEventType<ReportTriaged>("influence_triaged");
        events.MapEventType<RiskAssessed>("influence_risk_assessed");
        events.MapEventType<ProtectionDecided>("influence_protection_decided");
        events.MapEventType<ProtectionDone>("influence_protection_done");
        events.MapEventType<PoliceReportDecided>("influence_police_report_decided");
        events.MapEventType<WorkEnvironmentReportDecided>("influence_work_environment_report_decided");
        events.MapEventType<SupportPlanned>("influence_support_planned");
        events.MapEventType<FeedbackGiven>("influence_feedback_given");
        events.MapEventType<LessonNoted>("influence_lesson_noted");
        events.MapEventType<ConcernedPersonsNoted>("influence_concerned_persons_noted");
        events.MapEventType<ReportLinked>("influence_report_linked");
        events.MapEventType<ReportUnlinked>("influence_report_unlinked");
        events.MapEventType<ReportShared>("influence_report_shared");
        events.MapEventType<IdentityAsked>("influence_identity_asked");
        events.MapEventType<IdentityOpened>("influence_identity_opened");
        events.MapEventType<IdentityRefused>("influence_identity_refused");
        events.MapEventType<IdentityShared>("influence_identity_shared");
        events.MapEventType<ReportClosed>("influence_report_closed");
        events.MapEventType<ReportReopened>("influence_report_reopened");
        events.MapEventType<DutyBecameLate>("influence_duty_became_late");
        events.MapEventType<ReportHandedOver>("influence_report_handed_over");
        events.MapEventType<WhistleblowingHandedOver>("whistleblowing_handed_over");
        events.MapEventType<WhistleblowingAcknowledged>("whistleblowing_acknowledged");
        events.MapEventType<WhistleblowingAcknowledgementWaived>("whistleblowing_acknowledgement_waived");
        events.MapEventType<WhistleblowingFeedbackGiven>("whistleblowing_feedback_given");
    }
}
