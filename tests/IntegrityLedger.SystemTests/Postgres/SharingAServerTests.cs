using Npgsql;
using Shouldly;
using Xunit;

namespace IntegrityLedger.SystemTests.Postgres;

/// <summary>Several applications on one data directory, and stopping.</summary>
public sealed class SharingAServerTests
{
    [Fact]
    public async Task Two_applications_share_the_server_and_the_last_to_leave_stops_it()
    {
        await using var home = new ServerHome();
        var first = await home.OpenAsync();
        var server = (await home.ServerAsync()).ShouldNotBeNull();
        var second = await home.OpenAsync();
        (await home.ServerAsync()).ShouldBe(server);
        second.AppConnectionString.ShouldBe(first.AppConnectionString);

        await first.DisposeAsync();
        (await ServerHome.AskAsync(second.AppConnectionString, "select 1")).ShouldBe(1);
        await second.DisposeAsync();
        (await home.ServerAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Both_start_at_the_same_moment()
    {
        await using var home = new ServerHome();
        var both = await Task.WhenAll(home.OpenAsync(), home.OpenAsync());
        both[0].AppConnectionString.ShouldBe(both[1].AppConnectionString);
        await Task.WhenAll(both[0].DisposeAsync().AsTask(), both[1].DisposeAsync().AsTask());
        (await home.ServerAsync()).ShouldBeNull();
    }

    [Theory, InlineData("INT"), InlineData("TERM")]
    public async Task A_signal_stops_the_application_and_then_the_server(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs signals.");
        await using var home = new ServerHome();
        using var application = new ApplicationProcess(home.DataDirectory, ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"));
        await application.SaysAsync("Now listening on");
        (await home.ServerAsync()).ShouldNotBeNull();
        (await application.EndAsync(signal)).ShouldBe(0);
        (await home.ServerAsync()).ShouldBeNull();
        var log = await File.ReadAllTextAsync(Path.Combine((await home.PlaceAsync()).Cluster, "server.log"), TestContext.Current.CancellationToken);
        log.ShouldContain("received fast shutdown request");
        log.ShouldContain("database system is shut down");
    }

    [Fact]
    public async Task A_signal_during_the_first_migration_stops_the_server_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs signals.");
        await using var home = new ServerHome();
        using var application = new ApplicationProcess(home.DataDirectory);
        await application.SaysAsync("PostgreSQL: ");
        (await application.EndAsync("TERM")).ShouldBe(128 + 15);
        (await home.ServerAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task The_password_is_needed_and_only_its_owner_may_read_it()
    {
        await using var home = new ServerHome();
        await using var database = await home.OpenAsync();
        var guess = new NpgsqlConnectionStringBuilder(database.OwnerConnectionString) { Password = "guess" };
        (await Should.ThrowAsync<PostgresException>(() => ServerHome.AskAsync(guess.ConnectionString, "select 1"))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        (await ServerHome.AskAsync(database.OwnerConnectionString, "show password_encryption")).ShouldBe("scram-sha-256");
        (await ServerHome.AskAsync(database.OwnerConnectionString, "show listen_addresses")).ShouldBe(OperatingSystem.IsWindows() ? "127.0.0.1" : "");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Platform.Postgres.DatabasePasswords.FileIn(home.DataDirectory)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        database.ToString().ShouldNotContain(new NpgsqlConnectionStringBuilder(database.OwnerConnectionString).Password!);
    }

    [Fact]
    public async Task Names_with_Swedish_letters_are_found_in_either_case_and_sorted_as_in_Swedish()
    {
        await using var home = new ServerHome();
        await using var database = await home.OpenAsync();
        (await ServerHome.AskAsync(database.AppConnectionString, "select 'Åsa Öberg' ilike '%åsa ö%'")).ShouldBe(true);
        (await ServerHome.AskAsync(database.AppConnectionString, "select string_agg(n, ' ' order by n) from unnest(array['Östen','Åke','Ärla','Zara','Adam']) n"))
            .ShouldBe("Adam Zara Åke Ärla Östen");
    }
}
