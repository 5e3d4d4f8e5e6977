using Marten;

namespace IntegrityLedger.Conflicts;

/// <summary>The room of conflicts of interest (jäv): interests, recusals, secondary occupations, declarations per procurement, yearly attestation.</summary>
/// <remarks>Each part registers itself: InterestModule, SecondaryOccupationModule, ProcurementDeclarationModule, AttestationModule.</remarks>
public static class ConflictsModule
{
    public static void Configure(StoreOptions options)
    {
        InterestModule.Configure(options);
        SecondaryOccupationModule.Configure(options);
        MeasureModule.Configure(options);
        AttestationModule.Configure(options);
        ProcurementDeclarationModule.Configure(options);
        RecusalModule.Configure(options);
    }

    public static IServiceCollection AddConflicts(this IServiceCollection services) => services
        .AddInterests()
        .AddSecondaryOccupations()
        .AddMeasures()
        .AddAttestations()
        .AddProcurementDeclarations()
        .AddRecusals();

    public static void MapConflicts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapInterests();
        endpoints.MapSecondaryOccupations();
        endpoints.MapMeasures();
        endpoints.MapAttestations();
        endpoints.MapProcurementDeclarations();
        endpoints.MapRecusals();
    }
}
