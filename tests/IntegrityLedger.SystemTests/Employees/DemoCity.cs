using IntegrityLedger.SystemTests.Imports;

namespace IntegrityLedger.SystemTests.Employees;

/// <summary>The committed registers of the demo city, imported as an administrator would.</summary>
internal static class DemoCity
{
    public static readonly (string Kind, string Path)[] Files =
    [
        ("employees", "employees/1-units.csv"), ("employees", "employees/2-people.csv"), ("employees", "employees/3-offices.csv"),
        ("suppliers", "suppliers/1-suppliers.csv"), ("suppliers", "suppliers/2-groups.csv"), ("suppliers", "suppliers/3-agreements.csv"),
        ("procurements", "procurements/procurements.csv"),
    ];

    public static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", path));

    public static byte[] Csv(params string[] lines) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));

    /// <summary>Imports every file by its shipped mapping and expects that no row is refused.</summary>
    public static async Task<List<(int Rows, int Imported, int Skipped, int Rejected)>> ImportAll(ImportingLedger ledger)
    {
        var counts = new List<(int, int, int, int)>();
        foreach (var (kind, path) in Files)
        {
            var answer = await ledger.Import(Read(path), kind, kind);
            answer.GetProperty("rejected").ToString().ShouldBe("[]", path);
            counts.Add(answer.Counts());
        }
        return counts;
    }
}

/// <summary>A running ledger that holds the demo city; the tests that share it change nothing.</summary>
public sealed class ImportedCity : IAsyncLifetime
{
    public ImportingLedger Ledger { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Ledger = await ImportingLedger.StartAsync();
        await DemoCity.ImportAll(Ledger);
    }

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();
}
