using IntegrityLedger.Kernel;
using Marten;
using Npgsql;

namespace IntegrityLedger.Platform.Pipeline;

/// <summary>Hands out case numbers without holes, and without making those who declare at the same moment wait for each other.</summary>
/// <remarks>A counter that stays locked until commit would let one declaration commit at a time. Instead numbers are drawn ahead into a table; each transaction takes the lowest
/// that no other is taking, and one that falls back leaves it for the next.</remarks>
public sealed class CaseNumbers(NpgsqlDataSource database)
{
    private const int DrawnAtOnce = 50;

    public async Task<CaseNumber> Next(IDocumentSession session, string series, int year, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        while (true)
        {
            // Materialized: joined in, the choice would be made once for each row looked at, and each would stay locked.
            await using var command = With("""
                with lowest as materialized (
                  select number from ledger.case_number_free where series = @series and year = @year order by number limit 1 for update skip locked)
                delete from ledger.case_number_free as taken using lowest
                where taken.series = @series and taken.year = @year and taken.number = lowest.number returning taken.number
                """, series, year);
            await using (var reader = await session.ExecuteReaderAsync(command, ct))
                if (await reader.ReadAsync(ct)) return new(series, year, reader.GetInt32(0));
            await Draw(series, year, ct);
        }
    }

    /// <summary>Reserves <paramref name="count"/> numbers in a row and gives the first; for a series that only batches use, one batch at a time.</summary>
    public async Task<CaseNumber> Next(IDocumentSession session, string series, int year, int count, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var command = With(Counted, series, year, count);
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        await reader.ReadAsync(ct);
        return new(series, year, reader.GetInt32(0) - count + 1);
    }

    private const string Counted = """
        insert into ledger.case_number (series, year, last) values (@series, @year, @count)
        on conflict (series, year) do update set last = case_number.last + @count returning last
        """;

    /// <summary>In a transaction of its own, so that others see the numbers at once.</summary>
    private async Task Draw(string series, int year, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = With($"""
            with counted as ({Counted})
            insert into ledger.case_number_free (series, year, number) select @series, @year, generate_series(last - @count + 1, last) from counted
            """, series, year, DrawnAtOnce);
        command.Connection = connection;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlCommand With(string sql, string series, int year, int? count = null)
    {
        var command = new NpgsqlCommand(sql);
        command.Parameters.AddWithValue("series", series);
        command.Parameters.AddWithValue("year", year);
        if (count is { } many) command.Parameters.AddWithValue("count", many);
        return command;
    }
}

/// <summary>New identities; time-ordered (RFC 9562 version 7), so that indexes grow at their end.</summary>
public static class CaseIds
{
    public static Guid New() => Guid.CreateVersion7();
}
