using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>What a finished program said: its exit code and everything it wrote, both streams.</summary>
public sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>Exit code zero.</summary>
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs other programs (initdb, pg_ctl, npm, docker), always with a time limit.</summary>
public static class Command
{
    /// <summary>Exit code given when the program could not be started at all, as a shell would say it.</summary>
    public const int NotFound = 127;

    /// <summary>Runs <paramref name="program"/> to its end. A program that outlives <paramref name="limit"/> is killed and a <see cref="TimeoutException"/> thrown.</summary>
    /// <param name="capture">False lets the program keep our streams: on Windows a server started by pg_ctl would otherwise hold our pipes open for ever.</param>
    public static async Task<CommandResult> RunAsync(
        string program, IEnumerable<string> arguments, TimeSpan limit, CancellationToken ct,
        string? directory = null, IReadOnlyDictionary<string, string>? environment = null, bool capture = true)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = capture,
            RedirectStandardError = capture,
            WorkingDirectory = directory ?? "",
            CreateNoWindow = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new CommandResult(NotFound, $"{program}: {e.Message}");
        }
        process.StandardInput.Close();
        return await FinishAsync(process, limit, capture, ct);
    }

    /// <summary>The full path of <paramref name="program"/> on PATH, or null.</summary>
    public static string? Which(string program)
    {
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe", ".cmd" } : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }

    private static async Task<CommandResult> FinishAsync(Process process, TimeSpan limit, bool capture, CancellationToken ct)
    {
        var output = new StringBuilder();
        if (capture)
        {
            DataReceivedEventHandler gather = (_, line) =>
            {
                lock (output)
                {
                    output.AppendLine(line.Data);
                }
            };
            process.OutputDataReceived += gather;
            process.ErrorDataReceived += gather;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timer.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(timer.Token);
        }
        catch (OperationCanceledException) when (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            throw new TimeoutException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} did not finish within {limit.TotalSeconds:0} s.");
        }
        lock (output)
        {
            return new CommandResult(process.ExitCode, output.ToString().Trim());
        }
    }
}
