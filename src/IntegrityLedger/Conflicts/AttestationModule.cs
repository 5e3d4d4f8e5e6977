using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Conflicts;

/// <summary>Registers the yearly attestation: campaigns, who is asked, what they answer.</summary>
public static class AttestationModule
{
    public static void Configure(StoreOptions options)
    {
        options.Events.MapEventType<AttestationCampaignPlanned>("attestation_campaign_planned");
        options.Events.MapEventType<AttestationStatementRevised>("attestation_statement_revised");
        options.Events.MapEventType<AttestationCampaignStarted>("attestation_campaign_started");
        options.Events.MapEventType<AttestationCampaignExtended>("attestation_campaign_extended");
        options.Events.MapEventType<AttestationCampaignClosed>("attestation_campaign_closed");
        options.Events.MapEventType<PeopleAskedToAttest>("people_asked_to_attest");
        options.Events.MapEventType<AttestationGiven>("attestation_given");
        options.Events.MapEventType<AttestationChanged>("attestation_changed");
        options.Events.MapEventType<AttestationLapsed>("attestation_lapsed");

        options.Projections.Add(new AttestationCampaignProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new AttestationProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new AttestationCampaignSummaryProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new AttestationRequestProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new AttestationSummaryProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<AttestationRequest>().Index(x => x.PersonId).Index([x => x.CampaignId, x => x.UnitCode]);
        options.Schema.For<AttestationSummary>().Index(x => x.PersonId);
        options.Schema.For<AttestationRun>();
    }

    public static IServiceCollection AddAttestations(this IServiceCollection services) => services
        .AddSingleton<AttestationAsking>().AddScoped<AttestationCampaignDesk>().AddScoped<AttestationDesk>()
        .AddScoped<AttestationCampaigns>().AddScoped<AttestationCoverage>().AddScoped<AttestationMissing>().AddScoped<MyAttestations>().AddScoped<IReceiptSource, AttestationReceipts>().AddScoped<OnRecord>().AddScoped<AttestationStarting>()
        .AddScoped<IAttestationReminders, AttestationRemindersDue>().AddScoped<IWaitingSource, AttestationsWaiting>();

    public static void MapAttestations(this IEndpointRouteBuilder endpoints)
    {
        AttestationCampaignEndpoints.Map(endpoints);
        AttestationEndpoints.Map(endpoints);
        AttestationCampaigns.Map(endpoints);
        AttestationMissing.Map(endpoints);
        MyAttestations.Map(endpoints);
    }
}
