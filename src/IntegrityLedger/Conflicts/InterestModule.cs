using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Reactions;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Retention.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Conflicts;

/// <summary>Declared interests: their events with their aliases (stored for decades: never rename), their projections, their services.</summary>
public static class InterestModule
{
    public static void Configure(StoreOptions options)
    {
        MapEvents(options);
        options.Projections.Add(new InterestProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new InterestSummaryProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<InterestSummary>()
            .Duplicate(x => x.DeclarantId).Duplicate(x => x.CounterpartyKey!).Duplicate(x => x.ReviewerId!).Duplicate(x => x.ToRole!).Duplicate(x => x.DueOn!, "date")
            .Duplicate(x => x.CaseNumber, configure: index => index.IsUnique = true).IgnoreIndex("interest_parties").IgnoreIndex("interest_escalated");
        options.Schema.For<InterestText>().DatabaseSchemaName(LedgerStore.Forgettable).IgnoreIndex("interest_search");
    }

    public static IServiceCollection AddInterests(this IServiceCollection services) => services
        .AddSingleton<InterestLimitsOn>().AddScoped<IInterestRegister, InterestRegister>().AddScoped<IInterestOrigin, DeclaredInterests>()
        .AddScoped<InterestTouch>().AddScoped<NameableProcurements>().AddScoped<InterestAnswers>().AddScoped<InterestRouter>().AddScoped<InterestReading>().AddScoped<InterestMoves>().AddScoped<IInterestDeclarer, InterestDeclarer>().AddScoped<InterestPreview>()
        .AddScoped<InterestDesk>().AddScoped<InterestDeclaring>().AddScoped<InterestLife>().AddScoped<InterestReader>().AddScoped<IReceiptSource, InterestReceipts>().AddSingleton<IErasable, InterestErasure>().AddSingleton<IErasable, MeasureErasure>().AddSingleton<IErasable, RecordErasure>().AddScoped<InterestLines>().AddScoped<MyInterests>().AddScoped<InterestSearch>()
        .AddScoped<IMatterMover, InterestMover>().AddScoped<IWaitingRows, WaitingInterests>().AddScoped<IDeadlineSource, InterestDeadlines>();

    public static void MapInterests(this IEndpointRouteBuilder endpoints)
    {
        InterestEndpoints.Map(endpoints);
        InterestReader.Map(endpoints);
        MyInterests.Map(endpoints);
        InterestSearch.Map(endpoints);
        Pages.LiveTouchesEndpoint.Map(endpoints);
    }

    private static void MapEvents(StoreOptions options)
    {
        var events = options.Events;
        events.MapEventType<InterestDeclared>("interest_declared");
        events.MapEventType<InterestMatched>("interest_matched");
        events.MapEventType<InterestRouted>("interest_routed");
        events.MapEventType<InterestNeedsNoReview>("interest_needs_no_review");
        events.MapEventType<InterestCorrected>("interest_corrected");
        events.MapEventType<InterestEnded>("interest_ended");
        events.MapEventType<InterestWithdrawn>("interest_withdrawn");
        events.MapEventType<InterestReconfirmed>("interest_reconfirmed");
        events.MapEventType<InterestReviewed>("interest_reviewed");
        events.MapEventType<InterestReviewerRecused>("interest_reviewer_recused");
        events.MapEventType<InterestReviewerDisqualified>("interest_reviewer_disqualified");
    }
}
