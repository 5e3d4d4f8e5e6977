using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace IntegrityLedger.SystemTests.Health;

/// <summary>Keeps everything that any part of the application logs, at every level that is switched on.</summary>
public sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    private readonly SemaphoreSlim more = new(0);

    /// <summary>Returns when <paramref name="text"/> has been logged: a line may come after the answer that it is about.</summary>
    public async Task Until(string text)
    {
        while (!Text.Contains(text, StringComparison.Ordinal)) (await more.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).ShouldBeTrue($"Nothing was logged that holds: {text}");
    }

    public string Text => string.Join('\n', lines);
    public ILogger CreateLogger(string categoryName) => new Keeper(categoryName, lines, more);
    public void Dispose() { }

    private sealed class Keeper(string category, ConcurrentQueue<string> lines, SemaphoreSlim more) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
            more.Release();
        }
    }
}
