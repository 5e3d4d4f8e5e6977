using System.Collections.Concurrent;

namespace IntegrityLedger.Platform.Registers;

/// <summary>What was asked of a register, about whom, on which day.</summary>
public readonly record struct RegisterQuestion(string Asked, Guid Id, string? Text, DateOnly On);

/// <summary>What this node remembers of one register.</summary>
/// <remarks>Invariant: whoever has seen a revision is given only what was asked of the register at that revision or later. An answer that was under way while the
/// register changed is kept with the revision it was asked at, which nobody sees any more.</remarks>
public sealed class RegisterMemory<TRegister>
{
    private volatile Remembered current = new(-1);

    /// <param name="revision">As read from the database by whoever asks.</param>
    public Remembered At(long revision)
    {
        var remembered = current;
        return remembered.Revision == revision ? remembered : current = new(revision);
    }

    /// <summary>Answers at one revision; forgotten together.</summary>
    public sealed class Remembered(long revision)
    {
        /// <summary>More than a city asks about in a day; a few megabytes.</summary>
        private const int Most = 20_000;
        private readonly ConcurrentDictionary<RegisterQuestion, object?> answers = new();
        private int kept;

        public long Revision => revision;

        public async ValueTask<T> Recall<T>(RegisterQuestion question, Func<Task<T>> ask)
        {
            if (answers.TryGetValue(question, out var known)) return (T)known!;
            var answer = await ask();
            Keep(question, answer);
            return answer;
        }

        /// <summary>The answers about many, of which only those not remembered are asked, and in one question; null for what the register does not have.</summary>
        public async ValueTask<IReadOnlyList<T?>> RecallMany<TKey, T>(IReadOnlyList<TKey> keys, Func<TKey, RegisterQuestion> question, Func<IReadOnlyList<TKey>, Task<IReadOnlyList<T>>> ask, Func<T, TKey> keyOf)
            where TKey : notnull where T : class
        {
            var found = new Dictionary<TKey, T?>(keys.Count);
            var unknown = new List<TKey>();
            foreach (var key in keys)
            {
                if (answers.TryGetValue(question(key), out var known)) found[key] = (T?)known;
                else unknown.Add(key);
            }
            if (unknown.Count > 0)
            {
                var asked = (await ask(unknown)).ToDictionary(keyOf);
                foreach (var key in unknown) Keep(question(key), found[key] = asked.GetValueOrDefault(key));
            }
            return [.. keys.Select(key => found[key])];
        }

        private void Keep(RegisterQuestion question, object? answer)
        {
            if (!answers.TryAdd(question, answer) || Interlocked.Increment(ref kept) <= Most) return;
            answers.Clear();
            kept = 0;
        }
    }
}
