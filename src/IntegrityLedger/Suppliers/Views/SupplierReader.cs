using IntegrityLedger.Kernel;
using Marten;
using Npgsql;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>A supplier and, when it is protected and its card still exists, the card.</summary>
internal sealed record SupplierRead(Supplier Supplier, SupplierCard? Card)
{
    public SupplierOnDay On(DateOnly day) => new(
        Supplier.Key, Supplier.OrganisationNumber, Supplier.Name ?? Card?.Name ?? "–", Supplier.Kind, Supplier.Form,
        Card?.Aliases ?? Supplier.Aliases, Supplier.Key.IsProtected, [.. Supplier.Relations.AllOn(day).Select(r => new RelationOnDay(r.Kind, r.Reference, r.Period))]);

    public IEnumerable<string> SearchNames => Card?.SearchNames ?? Supplier.SearchNames;
}

/// <summary>The statements behind the register; each is one round trip.</summary>
internal static class SupplierReader
{
    public static Task<IReadOnlyList<SupplierRead>> ByKeys(IQuerySession session, IEnumerable<SupplierKey> keys, CancellationToken ct) =>
        Read(session, "s.id = any(:ids)", ct, new NpgsqlParameter<Guid[]>("ids", [.. keys.Select(key => key.StreamId())]));

    /// <summary>Suppliers with this number, or with a name that holds the text, shortest names first; protected ones by their cards.</summary>
    public static Task<IReadOnlyList<SupplierRead>> Matching(IQuerySession session, string text, IEnumerable<SupplierKind> kinds, CancellationToken ct) =>
        Read(session, """
            s.data ->> 'kind' = any(:kinds) and (
                (:digits <> '' and starts_with(s.data ->> 'organisationNumber', :digits))
                or (:name <> '' and exists (
                    select from jsonb_array_elements_text(coalesce(c.data -> 'searchNames', s.data -> 'searchNames')) as n where strpos(n, :name) > 0)))
            order by length(coalesce(s.data ->> 'name', c.data ->> 'name')), s.data ->> 'key' limit 200
            """, ct,
            new NpgsqlParameter<string[]>("kinds", [.. kinds.Select(kind => kind.ToString())]),
            new NpgsqlParameter<string>("digits", Digits(text)),
            new NpgsqlParameter<string>("name", Digits(text).Length > 0 ? "" : SupplierName.Normalise(text)));

    /// <summary>Suppliers one of whose names is exactly this one, normalised.</summary>
    public static Task<IReadOnlyList<SupplierRead>> Named(IQuerySession session, string name, CancellationToken ct) =>
        Read(session, "coalesce(c.data -> 'searchNames', s.data -> 'searchNames') ? :name", ct, new NpgsqlParameter<string>("name", SupplierName.Normalise(name)));

    private static async Task<IReadOnlyList<SupplierRead>> Read(IQuerySession session, string which, CancellationToken ct, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand($"""
            select s.data, c.data from {session.TableOf<Supplier>()} as s left join {session.TableOf<SupplierCard>()} as c on c.id = s.id
            where {which}
            """);
        command.Parameters.AddRange(parameters);
        var json = session.DocumentStore.Options.Serializer();
        var found = new List<SupplierRead>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct))
        {
            var card = await reader.IsDBNullAsync(1, ct) ? null : await json.FromJsonAsync<SupplierCard>(reader, 1, ct);
            found.Add(new(await json.FromJsonAsync<Supplier>(reader, 0, ct), card));
        }
        return found;
    }

    /// <summary>The digits of a number that is being written, such as "559900-10"; empty for anything else.</summary>
    private static string Digits(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        return digits.Length >= 3 && text.All(c => char.IsAsciiDigit(c) || c is '-' or ' ') ? digits : "";
    }

    private static string TableOf<T>(this IQuerySession session) => session.DocumentStore.Options.Schema.For<T>();
}
