using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Health;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Platform.Registers;
using IntegrityLedger.Retention;
using IntegrityLedger.TransparencyLog;
using JasperFx;
using JasperFx.CodeGeneration;
using Marten;
using Npgsql;
using Wolverine;
using Wolverine.Marten;

namespace IntegrityLedger.Platform.Bootstrap;

/// <summary>Puts the application together on a given database.</summary>
public static class LedgerHost
{
    /// <summary>Registers everything; <paramref name="connectionString"/> is the application's unless the schema is being migrated.</summary>
    public static WebApplicationBuilder AddLedger(this WebApplicationBuilder builder, string connectionString, string dataDirectory, bool migrating = false)
    {
        var services = builder.Services;
        var database = new NpgsqlDataSourceBuilder(connectionString) { Name = "ledger" }.Build();
        services.AddSingleton(database);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => MasterKey.InDirectory(dataDirectory));
        services.AddSingleton(new DestroyedList(dataDirectory));
        services.AddSingleton<Vault>();
        services.AddSingleton<RegisterClock>();
        services.AddSingleton(typeof(RegisterMemory<>));
        services.AddSingleton<CommandDesk>();
        services.AddSingleton<BatchDesk>();
        services.AddSingleton<CaseNumbers>();
        services.AddMarten(options =>
            {
                LedgerStore.Configure(options, database);
                options.AutoCreateSchemaObjects = migrating ? AutoCreate.CreateOrUpdate : AutoCreate.None;
            })
            .UseLightweightSessions()
            .IntegrateWithWolverine(marten =>
            {
                marten.UseWolverineManagedEventSubscriptionDistribution = true;
                marten.MessageStorageSchemaName = LedgerStore.Messages;
            });
        builder.Host.UseWolverine(wolverine => ConfigureWolverine(wolverine, migrating));
        services.AddRooms();
        if (!migrating) services.AddHttpPlatform().AddIdentity(builder.Configuration, dataDirectory).AddHealth().AddTransparencyLog(dataDirectory).AddKeepsDestroyed();
        return builder;
    }

    private static void ConfigureWolverine(WolverineOptions options, bool migrating)
    {
        options.ApplicationAssembly = typeof(LedgerHost).Assembly;
        // A reaction is what lies in a room's Reactions; nothing else is a handler because of its name.
        options.Discovery.CustomizeHandlerDiscovery(handlers => handlers.Excludes.WithCondition("outside Reactions", type => type.Namespace?.EndsWith(".Reactions", StringComparison.Ordinal) != true));
        options.Policies.AutoApplyTransactions();
        options.Policies.UseDurableLocalQueues();
        options.MultipleHandlerBehavior = MultipleHandlerBehavior.Separated;
        options.Durability.MessageIdentity = MessageIdentity.IdAndDestination;
        options.AutoBuildMessageStorageOnStartup = migrating ? AutoCreate.CreateOrUpdate : AutoCreate.None;
        // Measured with two nodes and kill -9: projections resume on the survivor in about 8 s instead of 66 s.
        options.Durability.StaleNodeTimeout = TimeSpan.FromSeconds(8);
        options.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(2);
        options.Durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(3);
        Modules.Configure(options);
#if STATIC_CODE
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
#else
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Dynamic;
#endif
    }
}
