using System.Collections.Concurrent;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Identity;

/// <summary>A person as sign-in needs them: employed today, with today's unit and roles.</summary>
public sealed record Person(EmployeeId Id, string Login, string Name, string? Title, string UnitCode, string UnitName, IReadOnlySet<string> Roles);

/// <summary>Where sign-in finds people; the answer is null for someone unknown or no longer employed.</summary>
public interface IPeople
{
    Task<Person?> ByLogin(string login, CancellationToken cancellation);
}

/// <summary>Remembers each answer for a minute, so that a session is checked against HR all the time without a query at every request.</summary>
internal sealed class RecentPeople(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (Person? Person, DateTimeOffset At)> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>At most a minute old.</summary>
    public async Task<Person?> ByLogin(string login, CancellationToken cancellation) =>
        known.TryGetValue(login, out var entry) && time.GetUtcNow() - entry.At < Fresh ? entry.Person : await Now(login, cancellation);

    /// <summary>Asked anew, as when somebody signs in.</summary>
    public async Task<Person?> Now(string login, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<IPeople>().ByLogin(login, cancellation);
        // Strangers are not remembered: guessing logins must not fill the memory.
        if (person is null) known.TryRemove(login, out _); else known[login] = (person, time.GetUtcNow());
        return person;
    }
}
