using System.Reflection;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.CommandLine;

internal sealed class VersionCommand : ICommandLineCommand
{
    public string Name => "version";
    public (string Form, LocalizedText Does) Usage => ("version", new("säger vilken version det är", "says which version this is"));

    /// <summary>The version without the commit.</summary>
    public static string Number => typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        await invocation.Output.WriteLineAsync($"IntegrityLedger {Number} (.NET {Environment.Version})");
        return 0;
    }
}
