using IntegrityLedger.Audit.Views;
using IntegrityLedger.Platform.Postgres;
using JasperFx.Events;
using Marten;
using Npgsql;
using Shouldly;
using Xunit;

namespace IntegrityLedger.SystemTests.Hardening;

/// <summary>Every operation of Marten that rewrites or removes events, as the application's own role and as the owner.</summary>
public sealed class AppendOnlyThroughMartenTests(RecordedLedger ledger) : IClassFixture<RecordedLedger>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Func<IDocumentStore, Guid, Task>> Operations = new()
    {
        ["ArchiveStream"] = (store, matter) => Save(store, session => session.Events.ArchiveStream(matter)),
        ["TombstoneStream"] = (store, matter) => Save(store, session => session.Events.TombstoneStream(matter)),
        ["OverwriteEvent"] = async (store, matter) =>
        {
            await using var session = store.LightweightSession();
            var recorded = (await session.Events.FetchStreamAsync(matter, token: Ct))[0];
            session.Events.OverwriteEvent(recorded);
            await session.SaveChangesAsync(Ct);
        },
        ["CompactStreamAsync"] = async (store, matter) =>
        {
            await using var session = store.LightweightSession();
            await session.Events.CompactStreamAsync<Matter>(matter);
            await session.SaveChangesAsync(Ct);
        },
        ["ApplyEventDataMasking"] = (store, matter) => store.Advanced.ApplyEventDataMasking(masking => masking.IncludeStream(matter), Ct),
        ["DeleteSingleEventStream"] = (store, matter) => store.Advanced.Clean.DeleteSingleEventStreamAsync(matter, ct: Ct),
        ["DeleteAllEventData"] = (store, _) => store.Advanced.Clean.DeleteAllEventDataAsync(Ct),
    };

    public static TheoryData<string> Names => [.. Operations.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task The_application_has_no_right_to(string operation)
    {
        using var store = RecordedLedger.Store(ledger.Database.AppConnectionString);
        (await RefusalOf(store, operation)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        await ledger.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_trigger_refuses_the_owner(string operation)
    {
        using var store = RecordedLedger.Store(ledger.Database.OwnerConnectionString);
        (await RefusalOf(store, operation)).ShouldBe(AppendOnly.SqlState);
        await ledger.ShouldBeWholeAsync();
    }

    [Fact]
    public async Task Ordinary_work_goes_on()
    {
        await using var own = await TestDatabase.CreateAsync(Ct);
        using var store = RecordedLedger.Store(own.AppConnectionString);
        var matter = Guid.NewGuid();
        await Save(store, session => session.Events.StartStream<Matter>(matter, new Noted("first")));
        await Save(store, session => session.Events.Append(matter, new Noted("second")));
        await Should.ThrowAsync<Exception>(() => Save(store, session => session.Events.StartStream<Matter>(matter, new Noted("again"))));
        await using var reader = store.QuerySession();
        (await reader.Events.AggregateStreamAsync<Matter>(matter, token: Ct))!.Text.ShouldBe("second");
        (await reader.Events.FetchStreamStateAsync(matter, Ct))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task The_application_rebuilds_its_views_and_its_schema_is_as_the_code_expects()
    {
        await using var own = await TestDatabase.CreateAsync(Ct);
        using var store = RecordedLedger.Store(own.AppConnectionString);
        await Save(store, session => session.Events.StartStream<Matter>(Guid.NewGuid(), new Noted("first")));
        await using (var app = await own.OpenAppAsync(Ct))
        {
            await DatabaseScript.ExecuteAsync(app, "insert into ledger.mt_doc_unityear (id, data, mt_dotnet_type) values ('stale', '{}', 'x')", Ct);
        }
        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<UnitYearProjection>(TimeSpan.FromMinutes(1), Ct);
        (await Count(own, "ledger.mt_doc_unityear")).ShouldBe(0L, "what no event says is gone after a rebuild");
        (await Count(own, "ledger_events.mt_events where type <> 'policy_pack_shipped'")).ShouldBe(1L);
        await store.Storage.Database.AssertDatabaseMatchesConfigurationAsync(Ct);
    }

    private static async Task<object?> Count(TestDatabase database, string table)
    {
        await using var app = await database.OpenAppAsync(Ct);
        await using var command = new NpgsqlCommand($"select count(*) from {table}", app);
        return await command.ExecuteScalarAsync(Ct);
    }

    private async Task<string?> RefusalOf(IDocumentStore store, string operation)
    {
        var thrown = await Should.ThrowAsync<Exception>(() => Operations[operation](store, ledger.Matter));
        for (var e = thrown; e is not null; e = e.InnerException)
        {
            if (e is PostgresException refusal)
            {
                return refusal.SqlState;
            }
        }
        return thrown.ToString();
    }

    private static async Task Save(IDocumentStore store, Action<IDocumentSession> work)
    {
        await using var session = store.LightweightSession();
        work(session);
        await session.SaveChangesAsync(Ct);
    }
}
