using Marten;
using Npgsql;

namespace IntegrityLedger.Employees.Views;

/// <summary>Keeps the unit directory of this node; every reader brings the revision it saw, so no node answers from yesterday's tree.</summary>
public sealed class UnitDirectoryCache
{
    private volatile UnitDirectory directory = new([]);

    /// <summary>The directory at <paramref name="seen"/> or later; reads the units only when something changed.</summary>
    public async ValueTask<UnitDirectory> At(UnitRevision seen, IQuerySession session, CancellationToken ct)
    {
        var current = directory;
        if (current.Revision == seen) return current;
        return directory = new(await session.Query<OrganisationUnit>().ToListAsync(ct));
    }

    /// <summary>The directory as it is now.</summary>
    public async Task<UnitDirectory> Now(IQuerySession session, CancellationToken ct) => await At(await Seen(session, ct), session, ct);

    /// <summary>In a method of its own, so that the reader is given back once: the driver hands the same reader to the next command on the connection, whoever sends it, and
    /// giving it back again closed that one.</summary>
    private static async Task<UnitRevision> Seen(IQuerySession session, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select count(*), coalesce(sum(mt_version), 0)::bigint from {session.TableOf<OrganisationUnit>()}");
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        await reader.ReadAsync(ct);
        return new((int)reader.GetInt64(0), reader.GetInt64(1));
    }
}

internal static class DocumentTables
{
    /// <summary>The qualified table of a document type, for the few questions that one statement answers better than several.</summary>
    public static string TableOf<T>(this IQuerySession session) => session.DocumentStore.Options.Schema.For<T>();
}
