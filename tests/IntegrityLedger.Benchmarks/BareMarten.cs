using IntegrityLedger.Gifts;
using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;
using Weasel.Core;

namespace IntegrityLedger.Benchmarks;

/// <summary>The yardstick: the same events into the same server with nothing but Marten; same append mode, no projection, no rule.</summary>
public static class BareMarten
{
    public static DocumentStore Store(BenchDatabase database) => DocumentStore.For(options =>
    {
        options.Connection(new NpgsqlDataSourceBuilder(database.Owner).Build());
        options.DatabaseSchemaName = "bare";
        options.Events.DatabaseSchemaName = "bare_events";
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        options.Events.AppendMode = EventAppendMode.Quick;
        options.Events.UseMandatoryStreamTypeDeclaration = true;
        options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        options.Projections.Add(new Gifts.Views.GiftProjection(), JasperFx.Events.Projections.ProjectionLifecycle.Live);
        options.Events.AddEventTypes([typeof(GiftDeclared), typeof(GiftScreened), typeof(GiftRouted), typeof(GiftNeedsNoDecision), typeof(GiftApproved)]);
    });

    /// <summary>The opening events of matters that the application just recorded, to append again.</summary>
    public static async Task<IReadOnlyList<object[]>> OpeningsAsync(IDocumentStore ledger, CancellationToken ct)
    {
        await using var session = ledger.QuerySession();
        var events = await session.Events.QueryAllRawEvents().Where(e => e.EventTypeName == "gift_declared" || e.EventTypeName == "gift_screened" || e.EventTypeName == "gift_routed" || e.EventTypeName == "gift_needs_no_decision").OrderBy(e => e.Sequence).ToListAsync(ct);
        return [.. events.GroupBy(e => e.StreamId).Select(stream => stream.Select(e => e.Data).ToArray())];
    }
}
