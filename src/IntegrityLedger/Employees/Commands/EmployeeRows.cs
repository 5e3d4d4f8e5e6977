using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Employees.Commands;

/// <summary>Takes HR files: people in their units, units, heads, roles, mandates. Only what is new becomes an event, so a file may come every night.</summary>
public sealed class EmployeeRows(BatchDesk desk) : IRowConsumer
{
    public ImportSchema Schema => EmployeeRowSchema.Schema;

    public Task<IReadOnlyList<RowOutcome>> Consume(IReadOnlyList<MappedRow> rows, ImportContext context, CancellationToken ct) => desk.Run(context.By, async (session, token) =>
    {
        string?[] people = [.. rows.SelectMany(row => new[] { row.Text("key"), row.Text("login"), row.Text("manager") })];
        var draft = await OrganisationDraft.Load(session, [.. people.OfType<string>().Select(EmployeeId.FromSourceKey)], [.. people.OfType<string>().Select(EmployeeLogin.Normalise)], token);
        var outcomes = new RowOutcome[rows.Count];
        // Units first, and who reports to whom last: within a batch a line may name what a later one establishes.
        foreach (var i in UnitsFirst(rows))
            outcomes[i] = new EmployeeRow(rows[i], draft, context.By).Take();
        for (var i = 0; i < rows.Count; i++) outcomes[i] = new ManagerColumn(rows[i], draft, context).Take(outcomes[i]);
        await draft.Queue(session, token);
        return (IReadOnlyList<RowOutcome>)outcomes;
    }, ct);

    /// <summary>Places of the rows: units with those above before those below, then the others as they stand.</summary>
    private static IEnumerable<int> UnitsFirst(IReadOnlyList<MappedRow> rows)
    {
        var units = Enumerable.Range(0, rows.Count).Where(i => rows[i].Text("record") == EmployeeRowSchema.Unit).ToList();
        var above = units.Where(i => rows[i].Text("unit") is not null).GroupBy(i => rows[i].Text("unit")!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => rows[g.First()].Text("parent"), StringComparer.OrdinalIgnoreCase);
        return units.OrderBy(i => Depth(rows[i].Text("unit"))).Concat(Enumerable.Range(0, rows.Count).Except(units));

        // A ring in the file ends at the number of units in it.
        int Depth(string? code)
        {
            var steps = 0;
            while (code is not null && above.TryGetValue(code, out code) && steps <= above.Count) steps++;
            return steps;
        }
    }
}
