using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace IntegrityLedger.Benchmarks;

/// <summary>What was measured, on what, as lines of text that can be committed.</summary>
public sealed class Report(string database)
{
    private readonly StringBuilder text = new();

    /// <summary>Each section says how to make its figures again.</summary>
    public void Section(string name) => Line($"\n{name}\n  dotnet run -c Release --project tests/IntegrityLedger.Benchmarks -- {name}");

    public void Figure(string what, double value, string unit) => Line(string.Create(CultureInfo.InvariantCulture, $"  {what,-62} {value,12:0.###} {unit}"));

    /// <summary>The figure that counts; the two above it only explain.</summary>
    public void Ratio(string what, double value, string aim) => Line(string.Create(CultureInfo.InvariantCulture, $"  {what,-62} {value,12:0.##} x     aim: {aim}"));

    public void Note(string note) => Line($"  {note}");

    public void Write()
    {
        var machine = $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, .NET {Environment.Version}, {database}";
        Console.WriteLine($"\n{machine}\n{text}");
    }

    private void Line(string line)
    {
        text.AppendLine(line);
        Console.WriteLine(line);
    }
}

/// <summary>Times of single calls.</summary>
public static class Measure
{
    /// <summary>Calls <paramref name="work"/> <paramref name="count"/> times from <paramref name="writers"/> writers; gives calls per second and each call's milliseconds, sorted.</summary>
    public static async Task<(double PerSecond, double[] Milliseconds)> Calls(int count, int writers, Func<int, CancellationToken, Task> work, CancellationToken ct)
    {
        var times = new double[count];
        var next = -1;
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                await work(i, ct);
                times[i] = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }, ct)));
        var seconds = System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds;
        Array.Sort(times);
        return (count / seconds, times);
    }

    /// <summary>Calls per second of writers that do nothing else, counted from the end of <paramref name="leadIn"/> on for <paramref name="counted"/>.</summary>
    public static async Task<double> Rate(TimeSpan leadIn, TimeSpan counted, int writers, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        var (done, stop) = (0L, false);
        var calls = Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            while (!Volatile.Read(ref stop))
            {
                await work(ct);
                Interlocked.Increment(ref done);
            }
        }, ct)).ToArray();
        await Task.Delay(leadIn, ct);
        var (began, before) = (System.Diagnostics.Stopwatch.GetTimestamp(), Interlocked.Read(ref done));
        await Task.Delay(counted, ct);
        var (seconds, after) = (System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds, Interlocked.Read(ref done));
        Volatile.Write(ref stop, true);
        await Task.WhenAll(calls);
        return counted == TimeSpan.Zero ? 0 : (after - before) / seconds;
    }

    public static double Percentile(this double[] sorted, double p) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(sorted.Length * p) - 1)];

    public static async Task<double> Seconds(Func<Task> work)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await work();
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
