using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using IntegrityLedger.Platform.CommandLine;

namespace IntegrityLedger.SystemTests.CommandLine;

/// <summary>The executable as somebody at a prompt meets it.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_lists_the_commands()
    {
        var (code, output, _) = await Run("help");
        code.ShouldBe(0);
        foreach (var command in new[] { "import", "migrate", "rebuild", "codegen", "version" }) output.ShouldContain(command);
    }

    [Fact]
    public async Task An_unknown_command_is_told_with_those_that_exist()
    {
        var (code, _, errors) = await Run("improt");
        code.ShouldBe(2);
        errors.ShouldContain("improt");
        errors.ShouldContain("import");
    }

    [Fact]
    public async Task An_import_without_a_file_says_how_it_is_written()
    {
        var (code, _, errors) = await Run("import", "declarations");
        code.ShouldBe(2);
        errors.ShouldContain("--map");
    }

    [Fact]
    public async Task A_taken_port_is_said_plainly_before_any_database_is_opened()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var (code, output, errors) = await Run("--urls", address);
        code.ShouldBe(1);
        errors.ShouldContain(address);
        errors.ShouldContain("--urls");
        errors.ShouldNotContain("   at ");
        output.ShouldBeEmpty();
    }

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LedgerCommandLine).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Ledger__Demo"] = "none";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
