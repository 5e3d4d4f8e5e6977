using IntegrityLedger.Kernel;
using Marten;
using Npgsql;

namespace IntegrityLedger.Platform.Pipeline;

/// <summary>Hands out case numbers without holes: the counter moves in the transaction that uses the number, and falls back with it.</summary>
/// <remarks>Ask last before committing: the year's counter is held until then.</remarks>
public sealed class CaseNumbers
{
    public Task<CaseNumber> Next(IDocumentSession session, string series, int year, CancellationToken ct) => Next(session, series, year, 1, ct);

    /// <summary>Reserves <paramref name="count"/> numbers in a row and gives the first.</summary>
    public async Task<CaseNumber> Next(IDocumentSession session, string series, int year, int count, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand("""
            insert into ledger.case_number (series, year, last) values (@series, @year, @count)
            on conflict (series, year) do update set last = case_number.last + @count returning last
            """);
        command.Parameters.AddWithValue("series", series);
        command.Parameters.AddWithValue("year", year);
        command.Parameters.AddWithValue("count", count);
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        await reader.ReadAsync(ct);
        return new(series, year, reader.GetInt32(0) - count + 1);
    }
}

/// <summary>New identities; time-ordered (RFC 9562 version 7), so that indexes grow at their end.</summary>
public static class CaseIds
{
    public static Guid New() => Guid.CreateVersion7();
}
