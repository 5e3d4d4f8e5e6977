using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using IntegrityLedger.Platform.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace IntegrityLedger.SystemTests.Postgres;

/// <summary>Nothing that a killed application, a killed server or a stranger leaves behind stops the next start.</summary>
public sealed class AfterACrashTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_was_killed_and_its_pid_file_is_stale()
    {
        await using var home = new ServerHome();
        await using (var database = await home.OpenAsync(("Ledger:PostgresSettings:synchronous_commit", "on")))
        {
            await ServerHome.AskAsync(database.OwnerConnectionString, "create table kept as select 41 + 1 as answer");
            var server = (await home.ServerAsync()).ShouldNotBeNull();
            Process.GetProcessById(server).Kill();
            await Process.GetProcessById(server).WaitForExitAsync(Ct);
            ServerEndpoint.Read(await home.PlaceAsync()).ShouldNotBeNull("the pid file is what this test is about");
        }
        await using var again = await home.OpenAsync();
        (await ServerHome.AskAsync(again.OwnerConnectionString, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task The_application_was_killed_and_its_server_lives_on()
    {
        await using var home = new ServerHome();
        using (var application = new ApplicationProcess(home.DataDirectory))
        {
            await application.SaysAsync("PostgreSQL: ");
            await application.EndAsync("KILL");
        }
        var orphan = (await home.ServerAsync()).ShouldNotBeNull();
        await using (await home.OpenAsync())
        {
            (await home.ServerAsync()).ShouldBe(orphan);
        }
        (await home.ServerAsync()).ShouldBeNull("whoever leaves last stops it, also when somebody else started it");
    }

    [Fact]
    public async Task The_orphaned_server_no_longer_answers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Needs signals.");
        await using var home = new ServerHome();
        using (var application = new ApplicationProcess(home.DataDirectory))
        {
            await application.SaysAsync("PostgreSQL: ");
            await application.EndAsync("KILL");
        }
        var orphan = (await home.ServerAsync()).ShouldNotBeNull();
        await Command.RunAsync("kill", ["-STOP", $"{orphan}"], TimeSpan.FromSeconds(5), Ct);
        await using var database = await home.OpenAsync();
        (await home.ServerAsync()).ShouldNotBeNull().ShouldNotBe(orphan);
        ServerHome.Runs(orphan).ShouldBeFalse();
    }

    [Fact]
    public async Task The_number_in_the_pid_file_now_belongs_to_another_program_of_the_same_account()
    {
        await using var home = new ServerHome();
        await (await home.OpenAsync()).DisposeAsync();
        var place = await home.PlaceAsync();
        string[] sleep = ["sleep", "600"];
        var stranger = place.Account is { } account
            ? Process.Start("setpriv", [$"--reuid={account.Uid}", $"--regid={account.Gid}", "--clear-groups", .. sleep])
            : Process.Start(sleep[0], sleep[1..]);
        try
        {
            var pidFile = Path.Combine(place.Cluster, "postmaster.pid");
            await File.WriteAllTextAsync(pidFile, $"{stranger.Id}\n{place.Cluster}\n1700000000\n5432\n{place.Cluster}\n\n  5432001    0\nready   \n", Ct);
            if (place.Account is not null)
            {
                await place.Account.GiveAsync(pidFile, Ct);
            }
            await using var database = await home.OpenAsync();
            (await ServerHome.AskAsync(database.AppConnectionString, "select 1")).ShouldBe(1);
            stranger.HasExited.ShouldBeFalse("a stranger is left alone");
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact]
    public async Task Somebody_took_the_port_meanwhile()
    {
        await using var home = new ServerHome();
        var loopback = ("Ledger:PostgresListen", (string?)"loopback");
        int port;
        await using (var first = await home.OpenAsync(loopback))
        {
            port = new NpgsqlConnectionStringBuilder(first.AppConnectionString).Port;
            new NpgsqlConnectionStringBuilder(first.AppConnectionString).Host.ShouldBe("127.0.0.1");
        }
        using var taken = new TcpListener(IPAddress.Loopback, port);
        taken.Start();
        await using var second = await home.OpenAsync(loopback);
        (await ServerHome.AskAsync(second.AppConnectionString, "select 1")).ShouldBe(1);
        new NpgsqlConnectionStringBuilder(second.AppConnectionString).Port.ShouldNotBe(port);
    }

    [Fact]
    public async Task The_first_start_was_interrupted()
    {
        await using var home = new ServerHome();
        Directory.CreateDirectory(Path.Combine(home.DataDirectory, "postgres.new", "cluster"));
        await File.WriteAllTextAsync(Path.Combine(home.DataDirectory, "postgres.new", "cluster", "PG_VERSION"), "15\n", Ct);
        await using var database = await home.OpenAsync();
        (await ServerHome.AskAsync(database.AppConnectionString, "select 1")).ShouldBe(1);
    }
}
