using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>One word after the name of the executable. A command answers with its exit code: 0 done, 1 could not, 2 misused.</summary>
public interface ICommandLineCommand
{
    /// <summary>The word; empty for what happens without one.</summary>
    string Name { get; }

    /// <summary>How it is written, and what it does.</summary>
    (string Form, LocalizedText Does) Usage { get; }

    Task<int> RunAsync(Invocation invocation, CancellationToken ct);
}
