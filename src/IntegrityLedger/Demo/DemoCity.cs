using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Imports.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Platform.Postgres;
using IntegrityLedger.Suppliers.Views;
using Marten;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace IntegrityLedger.Demo;

/// <summary>What was told.</summary>
public sealed record DemoResult(int People, int Units, int Declarations, int Steps, IReadOnlyList<string> Refused);

/// <summary>Gives an empty ledger the demo city's three years, before it opens; goes on where an interrupted telling stopped.</summary>
public sealed record DemoCity(string OwnerConnection, string AppConnection, string AppRole, string DataDirectory)
{
    private static readonly Guid Marker = StableId.From("demo", "city");

    public DemoCity(LedgerDatabase database, string dataDirectory) : this(database.OwnerConnectionString, database.AppConnectionString, database.AppRole, dataDirectory) { }

    /// <summary>True while a telling was begun and not finished: such a ledger must not be opened.</summary>
    public async Task<bool> IsUnfinished(CancellationToken ct)
    {
        await using var owner = await Open(ct);
        return await StoryClock.IsInstalledAsync(owner, ct);
    }

    /// <returns>What was told, or null when the ledger already holds something.</returns>
    public async Task<DemoResult?> Ensure(TimeProvider clock, Action<DemoProgress>? progress, CancellationToken ct)
    {
        await using var owner = await Open(ct);
        // One node tells; another that starts meanwhile waits and finds it told.
        await Run(owner, "select pg_advisory_lock(7120143)", ct);
        var begun = await StoryClock.IsInstalledAsync(owner, ct);
        if (!begun && await Scalar(owner, $"select exists (select from {LedgerStore.Events}.mt_events)", ct) is true) return null;
        if (!begun) await StoryClock.InstallAsync(owner, AppRole, ct);
        // Nothing is promised to anybody yet, and an interrupted telling goes on: commits need not wait for the disk.
        await Run(owner, "set synchronous_commit = off", ct);
        var result = await Tell(owner, begun, clock, progress, ct);
        await Run(owner, "set synchronous_commit = on", ct);
        await StoryClock.RemoveAsync(owner, ct);
        await Run(owner, "select pg_advisory_unlock(7120143)", ct);
        return result;
    }

    private async Task<DemoResult> Tell(NpgsqlConnection owner, bool begun, TimeProvider clock, Action<DemoProgress>? progress, CancellationToken ct)
    {
        var time = new StoryTime();
        await using var host = Host(time);
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (store, cast) = (services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<Cast>());
        var replay = new Replay(cast, services.GetRequiredService<Firms>(), time, owner, new(services.GetRequiredService<DeclarationDesk>(), services.GetRequiredService<DecisionDesk>(), services.GetRequiredService<GiftDesk>(), store),
            services.GetRequiredService<ProjectWord>(), services.GetRequiredService<ConflictTelling>(), services.GetRequiredService<AttestationYears>(), services.GetRequiredService<ImportOpener>(), Path.Combine(AppContext.BaseDirectory, "seeds"));
        var told = begun && await Scalar(owner, "select instant from ledger.story_clock where instant > '-infinity'", ct) is DateTime instant ? new DateTimeOffset(instant, TimeSpan.Zero) : (DateTimeOffset?)null;
        await replay.Tell(begun ? await Done(store, ct) : new HashSet<Guid>(), told, clock.GetUtcNow(), progress, ct);
        await Mark(store, owner, replay, time, clock.GetUtcNow(), ct);
        // The container was handed the data source and leaves it open.
        await services.GetRequiredService<NpgsqlDataSource>().DisposeAsync();
        return new(cast.Count, cast.UnitCount, replay.Declarations, replay.Steps, replay.Refused);
    }

    /// <summary>The application with the story's time and the city in memory; it serves nobody.</summary>
    private WebApplication Host(StoryTime time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = new NpgsqlConnectionStringBuilder(AppConnection);
        application.Options = $"{application.Options} -c synchronous_commit=off".Trim();
        // One teller, and nothing it does leaves anything behind in a connection: no need to tidy up between six loans a step.
        application.NoResetOnClose = true;
        builder.AddLedger(application.ConnectionString, DataDirectory);
        builder.Services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(time);
        builder.Services.RemoveAll<IOrganisation>().AddSingleton<Cast>().AddSingleton<IOrganisation>(provider => provider.GetRequiredService<Cast>()).AddScoped<ProjectWord>().AddScoped<AttestationYears>().AddScoped<ConflictDesks>().AddScoped<ConflictTelling>();
        builder.Services.RemoveAll<ISupplierRegister>().AddSingleton<Firms>().AddSingleton<ISupplierRegister>(provider => provider.GetRequiredService<Firms>());
        // Views kept in the same transaction read the time from the store before the database has stamped it.
        builder.Services.ConfigureMarten(options => options.Events.TimeProvider = time);
        return builder.Build();
    }

    private static async Task<IReadOnlySet<Guid>> Done(IDocumentStore store, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.Query<IdempotentAnswer>().Select(answer => answer.Id).ToListAsync(ct)).ToHashSet();
    }

    /// <summary>Says in the ledger what it is, at the real time: nothing recorded before was recorded when it says.</summary>
    private static async Task Mark(IDocumentStore store, NpgsqlConnection owner, Replay replay, StoryTime time, DateTimeOffset now, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        if (await session.Events.FetchStreamStateAsync(Marker, ct) is not null) return;
        var last = time.Now;
        await time.MoveTo(now > last ? now : last, owner, ct);
        session.LastModifiedBy = "system";
        session.Events.StartStream<DemoLedger>(Marker, new DemoCityReplayed(replay.Declarations, replay.Steps, StoryDays.At(Replay.FirstDay, 0, 0), last, "system"));
        await session.SaveChangesAsync(ct);
    }

    private async Task<NpgsqlConnection> Open(CancellationToken ct)
    {
        var owner = new NpgsqlConnection(OwnerConnection);
        await owner.OpenAsync(ct);
        return owner;
    }

    private static async Task Run(NpgsqlConnection owner, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<object?> Scalar(NpgsqlConnection owner, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        return await command.ExecuteScalarAsync(ct);
    }
}
