namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>One line of the table: an endpoint, whose matter it is about, and what each role meets.</summary>
/// <param name="Endpoint">Method (PAGE for a page) and route pattern.</param>
/// <param name="Scope">own, unit, other; a dash where the address is about nobody.</param>
internal sealed record Row(string Endpoint, string Scope, IReadOnlyList<string> Outcomes)
{
    public string Key => $"{Endpoint} {Scope}";
}

/// <summary>The expected answers, kept in access-matrix.txt: to be read, argued about and changed by hand.</summary>
internal static class Table
{
    public const string Anonymous = "anonymous";
    public static readonly string[] Roles = [Anonymous, .. IntegrityLedger.Identity.Role.OfPeople];

    public static IReadOnlyList<Row> Read() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "AccessMatrix", "access-matrix.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(cells => new Row($"{cells[0]} {cells[1]}", cells[2], cells[3..])),
    ];

    public static string Write(IEnumerable<Row> rows)
    {
        var all = rows.ToArray();
        var width = all.Max(row => row.Endpoint.Length);
        string Line(string endpoint, string scope, IEnumerable<string> cells) => $"{endpoint.PadRight(width)} {scope,-5} {string.Join(' ', cells.Zip(Roles, (cell, role) => cell.PadRight(role.Length)))}".TrimEnd();
        return string.Join('\n', [Line("# endpoint", "whose", Roles), .. all.Select(row => Line(row.Endpoint, row.Scope, row.Outcomes)), ""]);
    }
}
