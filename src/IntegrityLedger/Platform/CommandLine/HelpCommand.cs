using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>Lists the commands.</summary>
internal sealed class HelpCommand(Func<IReadOnlyList<ICommandLineCommand>> commands) : ICommandLineCommand
{
    public string Name => "help";
    public (string Form, LocalizedText Does) Usage => ("help", new("visar den här listan", "shows this list"));

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        await invocation.Output.WriteLineAsync(invocation.Say("IntegrityLedger – liggare för gåvor, representation och jäv", "IntegrityLedger – a ledger of gifts, hospitality and conflicts of interest"));
        await ListAsync(invocation.Output, commands(), invocation);
        await invocation.Output.WriteLineAsync(invocation.Say(
            "Inställningar kommer från appsettings.json, miljön och raden: --urls http://localhost:6080, ConnectionStrings__Ledger, Ledger__DataDirectory, Ledger__Demo=none.",
            "Settings come from appsettings.json, the environment and the line: --urls http://localhost:6080, ConnectionStrings__Ledger, Ledger__DataDirectory, Ledger__Demo=none."));
        return 0;
    }

    public static async Task ListAsync(TextWriter to, IReadOnlyList<ICommandLineCommand> commands, Invocation invocation)
    {
        var widest = commands.Max(c => c.Usage.Form.Length);
        foreach (var command in commands)
            await to.WriteLineAsync($"  {command.Usage.Form.PadRight(widest)}  {command.Usage.Does.In(invocation.Language)}");
    }
}
