using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Audit.Views;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Audit;

/// <summary>The auditors' room: files as of any instant, the register, the log of who read what.</summary>
public static class AuditModule
{
    public static void Configure(StoreOptions options)
    {
        options.Events.MapEventType<RecordViewed>("record_viewed");
        options.Projections.Add(new AccessEntryProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new UnitYearProjection(), ProjectionLifecycle.Async);
        options.Projections.Add(new GiverYearProjection(), ProjectionLifecycle.Async);
        options.Projections.Add(new RuleYearProjection(), ProjectionLifecycle.Async);
        options.Projections.Add(new IntakeDayProjection(), ProjectionLifecycle.Async);
        options.Schema.For<AccessEntry>().Index(x => x.By).Index(x => x.Subject);
    }

    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<KnownAtResolver>().AddScoped<AccessLog>().AddScoped<IReadLog>(services => services.GetRequiredService<AccessLog>()).AddScoped<OrganisationAsOf>().AddScoped<SuppliersAsOf>().AddScoped<SecondaryOccupationsAsOf>()
        .AddScoped<EmployeeFile>().AddScoped<AttestationAudit>().AddScoped<SupplierFile>().AddScoped<Register>().AddScoped<ConflictRegister>().AddScoped<RegisterAccess>().AddScoped<Overview>().AddScoped<Bundles>();

    public static void MapAudit(this IEndpointRouteBuilder endpoints)
    {
        EmployeeFile.Map(endpoints);
        AttestationAudit.Map(endpoints);
        SupplierFile.Map(endpoints);
        RegisterEndpoints.Map(endpoints);
        ConflictRegister.Map(endpoints);
        Overview.Map(endpoints);
        AccessLog.Map(endpoints);
        Bundles.Map(endpoints);
    }
}
