using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Postgres;
using JasperFx;
using Marten;
using Npgsql;
using Shouldly;
using Xunit;

namespace IntegrityLedger.SystemTests.Hardening;

/// <summary>A ledger in which two things were recorded about one matter, by the application's own role.</summary>
public sealed class RecordedLedger : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    /// <summary>The matter's stream.</summary>
    public Guid Matter { get; } = Guid.NewGuid();

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        using var store = Store(Database.AppConnectionString);
        await using var session = store.LightweightSession();
        session.Events.StartStream<Matter>(Matter, new Noted("first"));
        await session.SaveChangesAsync();
        await using var later = store.LightweightSession();
        (await later.Events.FetchForWriting<Matter>(Matter)).AppendOne(new Noted("second"));
        await later.SaveChangesAsync();
    }

    /// <summary>Marten as the application sets it up, on a role of choice and with a test's own events beside.</summary>
    public static DocumentStore Store(string connectionString) => DocumentStore.For(options =>
    {
        LedgerStore.Configure(options, new NpgsqlDataSourceBuilder(connectionString).Build());
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.Events.MapEventType<Noted>("test_noted");
        options.Events.AddMaskingRuleForProtectedInformation<Noted>(noted => noted with { Text = "" });
    });

    /// <summary>Both events are there, as they were written.</summary>
    public async Task ShouldBeWholeAsync()
    {
        await using var app = await Database.OpenAppAsync(TestContext.Current.CancellationToken);
        await using var count = new NpgsqlCommand("select string_agg(data ->> 'text', ',' order by version) from ledger_events.mt_events where not is_archived", app);
        (await count.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("first,second");
    }

    public async Task<NpgsqlConnection> OpenAdministratorAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        var passwords = await DatabasePasswords.KeptInAsync(Path.GetDirectoryName(Database.DataDirectory)!, ct);
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Database.OwnerConnectionString)
        {
            Username = Cluster.Administrator,
            Password = passwords.Administrator,
            Pooling = false,
        }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

/// <summary>Something that was written down.</summary>
public sealed record Noted(string Text);

/// <summary>What the notes are about.</summary>
public sealed record Matter(Guid Id, string Text)
{
    public static Matter Create(JasperFx.Events.IEvent<Noted> noted) => new(noted.StreamId, noted.Data.Text);

    public Matter Apply(Noted noted) => this with { Text = noted.Text };
}
