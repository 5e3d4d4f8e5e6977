using IntegrityLedger.Approvals;
using IntegrityLedger.Approvals.Reactions;
using IntegrityLedger.Audit;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Reactions;
using IntegrityLedger.Demo;
using IntegrityLedger.Employees;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Reactions;
using IntegrityLedger.Imports;
using IntegrityLedger.Influence;
using IntegrityLedger.Influence.Reactions;
using IntegrityLedger.Notifications;
using IntegrityLedger.Notifications.Reactions;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy;
using IntegrityLedger.Retention;
using IntegrityLedger.Suppliers;
using IntegrityLedger.TransparencyLog;
using IntegrityLedger.Web;
using Marten;
using Wolverine;

namespace IntegrityLedger.Platform.Bootstrap;

/// <summary>Every room of the house, once. A room that is not here does not exist.</summary>
public static class Modules
{
    public static void Configure(StoreOptions options)
    {
        options.Schema.For<SubjectKey>().DatabaseSchemaName(LedgerStore.Forgettable);
        options.Schema.For<IdempotentAnswer>().DatabaseSchemaName(LedgerStore.Forgettable).Identity(x => x.Id);
        RetentionModule.Configure(options);
        EmployeesModule.Configure(options);
        SuppliersModule.Configure(options);
        PolicyModule.Configure(options);
        ApprovalsModule.Configure(options);
        GiftsModule.Configure(options);
        ConflictsModule.Configure(options);
        InfluenceModule.Configure(options);
        DemoModule.Configure(options);
        ImportsModule.Configure(options);
        AuditModule.Configure(options);
        NotificationsModule.Configure(options);
    }

    /// <summary>What rooms do by themselves, on a schedule.</summary>
    public static void Configure(WolverineOptions options)
    {
        MarkOverdueDecisions.Schedule(options);
        RemindOfDecisions.Schedule(options);
        LookAfterCampaigns.Schedule(options);
        ReconsiderApprovers.Schedule(options);
        TendMail.Schedule(options);
        FollowUpSecondaryOccupations.Schedule(options);
        LookAfterReports.Schedule(options);
    }

    public static IServiceCollection AddRooms(this IServiceCollection services) =>
        services.AddEmployees().AddSuppliers().AddPolicy().AddGifts().AddConflicts().AddInfluence().AddApprovals().AddAudit().AddImports().AddNotifications().AddRetention().AddWeb();

    public static void MapRooms(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapEmployees();
        endpoints.MapSuppliers();
        endpoints.MapPolicy();
        endpoints.MapGifts();
        endpoints.MapConflicts();
        endpoints.MapInfluence();
        endpoints.MapApprovals();
        endpoints.MapAudit();
        endpoints.MapImports();
        endpoints.MapNotifications();
        endpoints.MapRetention();
        endpoints.MapTransparencyLog();
        endpoints.MapWeb();
    }
}
