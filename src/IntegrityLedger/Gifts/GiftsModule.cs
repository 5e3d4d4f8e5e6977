using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Reactions;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Imports.Declarations;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Policy.Views;
using IntegrityLedger.Retention.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events.Projections;
using Marten;
using Marten.Schema;
using Weasel.Postgresql.Tables;

namespace IntegrityLedger.Gifts;

/// <summary>The room of gifts and representation: its events with their aliases (stored for decades: never rename), its projections, its services.</summary>
public static class GiftsModule
{
    public static void Configure(StoreOptions options)
    {
        MapEvents(options);
        options.Projections.Add(new GiftProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new GiftSummaryProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<GiftSummary>()
            .Duplicate(x => x.OccurredOn, "date").Duplicate(x => x.RecordedAt, "timestamptz").Duplicate(x => x.DeclarantId).Duplicate(x => x.CounterpartyKey!)
            .Duplicate(x => x.UnitCode).Duplicate(x => x.CaseNumber, configure: index => index.IsUnique = true).Duplicate(x => x.ApproverId!).Duplicate(x => x.DueOn!, "date")
            .Duplicate(x => x.Direction).Duplicate(x => x.Status).Duplicate(x => x.PerPersonOre!)
            .Index([x => x.DeclarantId, x => x.OccurredOn]).Index([x => x.CounterpartyKey!, x => x.OccurredOn])
            .IgnoreIndex("gift_parties").IgnoreIndex("gift_notified").IgnoreIndex("gift_escalated").IgnoreIndex("gift_of_function");
        options.Policies.ForAllDocuments(WithoutIndexesThatNoQueryUses);
        options.Schema.For<GiftDraft>().Index(x => x.OwnerId);
        options.Schema.For<GiftText>().DatabaseSchemaName(LedgerStore.Forgettable).IgnoreIndex("gift_search");
    }

    /// <summary>Marten gives each duplicated field an index; these are read from rows that another index has found, and every declaration would pay for them.</summary>
    private static void WithoutIndexesThatNoQueryUses(DocumentMapping mapping)
    {
        if (mapping.DocumentType != typeof(GiftSummary)) return;
        foreach (var column in (string[])["declarant_id", "counterparty_key", "direction", "status", "per_person_ore"])
            foreach (var index in mapping.Indexes.Where(index => index.Columns is [var only] && only == column).ToList()) mapping.Indexes.Remove(index);
    }

    public static IServiceCollection AddGifts(this IServiceCollection services) => services
        .AddScoped<GiftAnswers>().AddScoped<GiftRouter>().AddScoped<GiftAssessor>().AddScoped<GiftDoor>().AddScoped<IMatterMover, GiftMover>().AddScoped<GiftDesk>().AddScoped<DeclarationDesk>()
        .AddScoped<GiftConditions>().AddScoped<DecisionDesk>().AddScoped<AttachmentDesk>().AddScoped<GiftReader>().AddScoped<IReceiptSource, GiftReceipts>().AddSingleton<IErasable, GiftErasure>().AddScoped<Rejudging>()
        .AddScoped<DecisionPicture>().AddScoped<Pages.GiverChoice>()
        .AddScoped<GiftLines>().AddScoped<MyGifts>().AddScoped<GiftDrafts>().AddScoped<IDeclarationSink, ImportHistory>().AddScoped<IDeadlineSource, GiftDeadlines>().AddScoped<IWaitingRows, GiftsWaiting>().AddScoped<IBenefitHistory, JudgedHistory>();

    public static void MapGifts(this IEndpointRouteBuilder endpoints)
    {
        DeclareEndpoints.Map(endpoints);
        DecisionEndpoints.Map(endpoints);
        LifeEndpoints.Map(endpoints);
        RepresentationEndpoints.Map(endpoints);
        AttachmentEndpoints.Map(endpoints);
        GiftReader.Map(endpoints);
        Rejudging.Map(endpoints);
        MyGifts.Map(endpoints);
        GiftDrafts.Map(endpoints);
        Pages.LiveVerdictEndpoint.Map(endpoints);
        Pages.KeepDraftEndpoint.Map(endpoints);
    }

    private static void MapEvents(StoreOptions options)
    {
        var events = options.Events;
        events.MapEventType<GiftDeclared>("gift_declared");
        events.MapEventType<HistoricalDeclarationImported>("historical_declaration_imported");
        events.MapEventType<GiftScreened>("gift_screened");
        events.MapEventType<GiftRouted>("gift_routed");
        events.MapEventType<GiftNeedsNoDecision>("gift_needs_no_decision");
        events.MapEventType<NoticeGiven>("gift_notice_given");
        events.MapEventType<AttachmentAdded>("gift_attachment_added");
        events.MapEventType<InformationRequested>("gift_information_requested");
        events.MapEventType<InformationProvided>("gift_information_provided");
        events.MapEventType<DeclarationCorrected>("gift_declaration_corrected");
        events.MapEventType<DeclarationWithdrawn>("gift_declaration_withdrawn");
        events.MapEventType<GiftApproved>("gift_approved");
        events.MapEventType<GiftRefused>("gift_refused");
        events.MapEventType<ApproverRecused>("gift_approver_recused");
        events.MapEventType<ApproverDisqualified>("gift_approver_disqualified");
        events.MapEventType<GiftHandedOver>("gift_handed_over");
        events.MapEventType<RepresentationHeld>("representation_held");
        events.MapEventType<RepresentationDocumented>("representation_documented");
        events.MapEventType<DeviationAccepted>("representation_deviation_accepted");
        events.MapEventType<PersonalRepaymentOrdered>("representation_repayment_ordered");
        events.MapEventType<RepresentationAttested>("representation_attested");
        events.MapEventType<RepresentationPosted>("representation_posted");
        events.MapEventType<DecisionBecameOverdue>("gift_decision_became_overdue");
        events.MapEventType<CaseReopened>("gift_case_reopened");
        events.MapEventType<ReportedToPolice>("gift_reported_to_police");
        events.MapEventType<CaseClosed>("gift_case_closed");
    }
}
