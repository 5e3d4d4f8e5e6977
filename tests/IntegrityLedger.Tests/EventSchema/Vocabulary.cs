using IntegrityLedger.Platform.Bootstrap;
using Marten;
using Npgsql;

namespace IntegrityLedger.Tests.EventSchema;

/// <summary>Every event the ledger can hold, as the application itself registers them; no database is asked.</summary>
internal static class Vocabulary
{
    private static readonly DocumentStore Store = DocumentStore.For(options => LedgerStore.Configure(options, NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Database=nowhere")));

    public static ISerializer Serializer => Store.Options.Serializer();

    /// <summary>Type by alias, in alphabetical order.</summary>
    public static IReadOnlyDictionary<string, Type> Events { get; } = new SortedDictionary<string, Type>(
        ((IReadOnlyStoreOptions)Store.Options).Events.AllKnownEventTypes().Where(e => e.EventType.Namespace!.StartsWith("IntegrityLedger", StringComparison.Ordinal)).ToDictionary(e => e.EventTypeName, e => e.EventType),
        StringComparer.Ordinal);

    /// <summary>The types that events are made of, themselves included.</summary>
    public static IReadOnlySet<Type> Words { get; } = Reach();

    private static HashSet<Type> Reach()
    {
        var found = new HashSet<Type>();
        var open = new Queue<Type>(Events.Values);
        while (open.TryDequeue(out var type))
        {
            foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : []) open.Enqueue(argument);
            if (type.Namespace?.StartsWith("IntegrityLedger", StringComparison.Ordinal) != true || !found.Add(type)) continue;
            foreach (var property in type.GetProperties()) open.Enqueue(property.PropertyType);
        }
        return found;
    }
}
