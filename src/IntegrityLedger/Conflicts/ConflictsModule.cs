using IntegrityLedger.Conflicts.Views;
using Marten;

namespace IntegrityLedger.Conflicts;

/// <summary>The room of conflicts of interest (jäv): interests, recusals, secondary occupations, declarations per procurement, yearly attestation.</summary>
/// <remarks>Each part registers itself: InterestModule, SecondaryOccupationModule, ProcurementDeclarationModule, AttestationModule.</remarks>
public static class ConflictsModule
{
    public static void Configure(StoreOptions options)
    {
        SecondaryOccupationModule.Configure(options);
        MeasureModule.Configure(options);
        AttestationModule.Configure(options);
        ProcurementDeclarationModule.Configure(options);
    }

    public static IServiceCollection AddConflicts(this IServiceCollection services) => services.AddScoped<IInterestRegister, NoInterests>()
        .AddAttestations()
        .AddProcurementDeclarations();

    public static void MapConflicts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAttestations();
        endpoints.MapProcurementDeclarations();
    }
}
