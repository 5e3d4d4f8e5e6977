using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Postgres;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>The executable's command line: finds the command, runs it, and says plainly what went wrong.</summary>
public static class LedgerCommandLine
{
    private const int Failed = 1, Misused = 2;

    private static readonly IReadOnlyList<ICommandLineCommand> Commands =
    [
        new RunCommand(), new ImportCommand(), new MigrateCommand(), new RebuildCommand(), new RejudgeCommand(), new VerifyCommand(), new PublishLogCommand(), new WitnessCommand(), .. FrameworkCommand.All, new VersionCommand(), new HelpCommand(() => Commands!),
    ];

    public static async Task<int> RunAsync(string[] arguments, CancellationToken ct = default)
    {
        var invocation = Invocation.Of(arguments);
        var word = arguments is ["--help" or "-h" or "-?", ..] ? "help" : arguments is ["--version", ..] ? "version" : invocation.Word ?? "";
        if (Commands.FirstOrDefault(c => string.Equals(c.Name, word, StringComparison.OrdinalIgnoreCase)) is not { } command)
        {
            await invocation.Errors.WriteLineAsync(invocation.Say($"Okänt kommando: {word}. Kommandona är:", $"Unknown command: {word}. The commands are:"));
            await HelpCommand.ListAsync(invocation.Errors, Commands, invocation);
            return Misused;
        }
        try
        {
            return await command.RunAsync(invocation, ct);
        }
        catch (Exception) when (StopSignals.Code is not null)
        {
            // Somebody pressed Ctrl-C during the start: the database went from under the migration.
            return StopSignals.Code ?? Failed;
        }
        catch (Exception e) when (e is PostgresUnavailableException or StartRefusedException)
        {
            await invocation.Errors.WriteLineAsync(e.Message);
            return Failed;
        }
        catch (FormatException e) when (e.Message.Contains("switch", StringComparison.Ordinal))
        {
            await invocation.Errors.WriteLineAsync(invocation.Say($"En inställning på kommandoraden förstås inte. {e.Message}", $"A setting on the command line is not understood. {e.Message}"));
            return Misused;
        }
    }
}
