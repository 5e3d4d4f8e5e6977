using IntegrityLedger.Imports.Commands;
using IntegrityLedger.Imports.Views;
using Marten;

namespace IntegrityLedger.Imports;

/// <summary>Registers kept elsewhere come in here: the engine, the runs, and the room's own kind, declarations. Other kinds are registered by the rooms that own them.</summary>
public static class ImportsModule
{
    public static void Configure(StoreOptions options) => options.Schema.For<ImportRun>().Index(run => run.StartedAt);

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ShippedMappings>().AddScoped<ImportBook>()
        .AddScoped<ImportOpener>().AddScoped<ImportDesk>().AddScoped<ImportRunner>().AddScoped<IRowConsumer, DeclarationConsumer>()
        .AddSingleton<BackgroundImports>().AddHostedService(provider => provider.GetRequiredService<BackgroundImports>());

    public static void MapImports(this IEndpointRouteBuilder endpoints)
    {
        RunImport.Map(endpoints);
        ImportRuns.Map(endpoints);
    }
}
