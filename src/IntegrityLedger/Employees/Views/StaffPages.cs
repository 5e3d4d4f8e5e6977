using IntegrityLedger.Kernel;
using Marten;
using Npgsql;

namespace IntegrityLedger.Employees.Views;

/// <summary>Everybody there is, a page at a time, and where they are written to.</summary>
public sealed class StaffPages(IDocumentStore store, IOrganisation organisation)
{
    /// <summary>The next people after <paramref name="after"/>, also those who have left; none when that was the last.</summary>
    public async Task<IReadOnlyList<PersonOnDay>> After(Guid after, int most, DateOnly on, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var ids = new List<EmployeeId>();
        await using (var command = new NpgsqlCommand($"select id from {session.TableOf<Employee>()} where id > @after order by id limit @most"))
        {
            command.Parameters.AddWithValue("after", after);
            command.Parameters.AddWithValue("most", most);
            await using var reader = await session.ExecuteReaderAsync(command, ct);
            while (await reader.ReadAsync(ct)) ids.Add(new(reader.GetGuid(0)));
        }
        return await organisation.ByIds(ids, on, ct);
    }

    /// <summary>The mail address; null when there is none, or when it has been destroyed (gallrad).</summary>
    public async Task<string?> MailAddress(EmployeeId person, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<PersonCard>(person.Value, ct))?.Email is { Length: > 0 } address ? address : null;
    }
}
