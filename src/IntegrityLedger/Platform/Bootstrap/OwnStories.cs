using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;

namespace IntegrityLedger.Platform.Bootstrap;

/// <summary>A room's views are asked about the room's own events, and about the Kernel's that any room may tell.</summary>
/// <remarks>A projection that folds by Evolve names no event types, and Marten reads that as "all": it then looks every such view up for every new stream of every room, a round trip each.
/// With more than a room's own vocabulary in the list nothing is lost but such a look-up; the events are taken from the namespace, so that none can be forgotten.</remarks>
internal static class OwnStories
{
    private const string House = "IntegrityLedger", Kernel = $"{House}.Kernel";

    /// <summary>After every room has registered its events and views.</summary>
    public static void Bind(StoreOptions options)
    {
        var events = ((IReadOnlyStoreOptions)options).Events.AllKnownEventTypes().Select(known => known.EventType).ToList();
        foreach (var view in options.Projections.All.OfType<EventFilterable>().Where(view => view.IncludedEventTypes.Count == 0 && FoldsOneStream(view.GetType())))
            foreach (var own in events.Where(type => type.Namespace == Kernel || RoomOf(type) == RoomOf(view.GetType())))
                view.IncludeType(own);
    }

    private static bool FoldsOneStream(Type view) => RoomOf(view) is not null && view.BaseType is { IsGenericType: true } its && its.GetGenericTypeDefinition() == typeof(SingleStreamProjection<,>);

    private static string? RoomOf(Type type) =>
        type.Namespace?.Split('.') is [House, var room, ..] ? room : null;
}
