using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Reactions;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Conflicts;

/// <summary>Secondary occupations (bisysslor): their events with aliases (stored for decades: never rename), their projections, their services.</summary>
public static class SecondaryOccupationModule
{
    public static void Configure(StoreOptions options)
    {
        MapEvents(options);
        options.Projections.Add(new SecondaryOccupationProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new SecondaryOccupationSummaryProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<SecondaryOccupationSummary>()
            .Duplicate(x => x.DeclarantId).Duplicate(x => x.ApproverId!).Duplicate(x => x.OpinionFromId!).Duplicate(x => x.DueOn!, "date").Duplicate(x => x.NextReviewOn!, "date")
            .Duplicate(x => x.CaseNumber, configure: index => index.IsUnique = true).Index(x => x.EnteredBy).Index(x => x.ToRole!).Index(x => x.OpinionFromRole!)
            .IgnoreIndex("secondary_occupation_parties").IgnoreIndex("secondary_occupation_escalated");
    }

    public static IServiceCollection AddSecondaryOccupations(this IServiceCollection services) => services
        .AddScoped<SecondaryOccupationAssessor>().AddScoped<SecondaryOccupationAnswers>().AddScoped<SecondaryOccupationDesk>().AddScoped<SecondaryOccupationDeciding>().AddScoped<SecondaryOccupationLife>()
        .AddScoped<SecondaryOccupationReader>().AddScoped<IReceiptSource, SecondaryOccupationReceipts>().AddScoped<SecondaryOccupationLines>().AddScoped<MySecondaryOccupations>()
        .AddScoped<IInterestOrigin, SecondaryOccupationInterests>().AddScoped<IWaitingRows, WaitingSecondaryOccupations>().AddScoped<IMatterMover, SecondaryOccupationMover>()
        .AddScoped<IDeadlineSource, SecondaryOccupationDeadlines>();

    public static void MapSecondaryOccupations(this IEndpointRouteBuilder endpoints)
    {
        SecondaryOccupationEndpoints.Map(endpoints);
        SecondaryOccupationReader.Map(endpoints);
        MySecondaryOccupations.Map(endpoints);
    }

    private static void MapEvents(StoreOptions options)
    {
        var events = options.Events;
        events.MapEventType<SecondaryOccupationDeclared>("secondary_occupation_declared");
        events.MapEventType<SecondaryOccupationScreened>("secondary_occupation_screened");
        events.MapEventType<SecondaryOccupationRouted>("secondary_occupation_routed");
        events.MapEventType<SecondaryOccupationOpinionRequested>("secondary_occupation_opinion_requested");
        events.MapEventType<SecondaryOccupationOpinionGiven>("secondary_occupation_opinion_given");
        events.MapEventType<SecondaryOccupationInformationRequested>("secondary_occupation_information_requested");
        events.MapEventType<SecondaryOccupationInformationProvided>("secondary_occupation_information_provided");
        events.MapEventType<SecondaryOccupationCorrected>("secondary_occupation_corrected");
        events.MapEventType<SecondaryOccupationReopened>("secondary_occupation_reopened");
        events.MapEventType<SecondaryOccupationApproverRecused>("secondary_occupation_approver_recused");
        events.MapEventType<SecondaryOccupationDecided>("secondary_occupation_decided");
        events.MapEventType<SecondaryOccupationDecisionBecameOverdue>("secondary_occupation_decision_became_overdue");
        events.MapEventType<SecondaryOccupationReviewBecameDue>("secondary_occupation_review_became_due");
        events.MapEventType<SecondaryOccupationRenewed>("secondary_occupation_renewed");
        events.MapEventType<SecondaryOccupationRevoked>("secondary_occupation_revoked");
        events.MapEventType<SecondaryOccupationEnded>("secondary_occupation_ended");
    }
}
