using System.Collections.Concurrent;
using System.Diagnostics;
using IntegrityLedger.Platform.Postgres;
using Xunit;

namespace IntegrityLedger.SystemTests.Postgres;

/// <summary>The application as a process of its own, which can be killed or interrupted as an operator or the system would.</summary>
public sealed class ApplicationProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = new();

    public ApplicationProcess(string dataDirectory, params (string Name, string Value)[] environment) : this([], dataDirectory, environment)
    {
    }

    /// <param name="arguments">The command line after the name of the executable.</param>
    public ApplicationProcess(IEnumerable<string> arguments, string dataDirectory, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LedgerDatabase).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["Ledger__DataDirectory"] = dataDirectory;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        // What these tests kill and start again is the database; the demo city has its own.
        start.Environment["Ledger__Demo"] = "none";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything it has written so far.</summary>
    public string Output => string.Join('\n', said);

    /// <summary>Waits until it has written a line with this text; fails with what it wrote when it ends first, or takes two minutes.</summary>
    public async Task SaysAsync(string text)
    {
        var heard = awaited.GetOrAdd(text, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (said.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            return;
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        await Task.WhenAny(heard.Task, process.WaitForExitAsync(patience.Token));
        if (!heard.Task.IsCompleted)
        {
            throw new InvalidOperationException($"The application did not say '{text}'. It said: {Output}");
        }
    }

    /// <summary>Sends a signal, such as KILL or INT, and waits for the end; gives the exit code.</summary>
    public async Task<int> EndAsync(string signal)
    {
        await Command.RunAsync("kill", [$"-{signal}", $"{process.Id}"], TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        return await EndAsync();
    }

    /// <summary>Waits for it to end by itself.</summary>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }
        said.Enqueue(line);
        foreach (var (text, heard) in awaited)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                heard.TrySetResult();
            }
        }
    }
}
