using System.Diagnostics;
using IntegrityLedger.Employees;
using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Commands;
using IntegrityLedger.Platform.Demo;
using IntegrityLedger.Suppliers;
using IntegrityLedger.SystemTests.Imports;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Employees;

/// <summary>The registers of the demo city told day by day, as the city learnt of them.</summary>
public sealed class DemoStoryTests
{
    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    [Fact]
    public void Days_come_in_order_and_units_before_people_before_procurements()
    {
        var days = DemoRegisters.Read(Seeds);
        days.Select(day => day.Recorded).ShouldBeInOrder();
        days.Where(day => day.Recorded == new DateOnly(2023, 1, 2)).Select(day => day.File).ShouldBe(
            ["1-units.csv", "2-people.csv", "3-offices.csv", "1-suppliers.csv", "2-groups.csv", "3-agreements.csv"]);
        days.ShouldContain(day => day.File == "procurements.csv" && day.Recorded == new DateOnly(2026, 10, 1));
    }

    [Fact]
    public async Task Told_day_by_day_the_city_becomes_the_same_as_told_at_once()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var atOnce = await ImportingLedger.StartAsync();
        await DemoCity.ImportAll(atOnce);
        await using var byDay = await ImportingLedger.StartAsync();
        await using (var scope = byDay.Services.CreateAsyncScope())
        {
            var import = new DemoRegisterImport(scope.ServiceProvider.GetServices<IRowConsumer>(), new ShippedMappings(Path.Combine(Seeds, "mappings")));
            var watch = Stopwatch.StartNew();
            foreach (var day in DemoRegisters.Read(Seeds)) await import.Take(day, DateTimeOffset.UnixEpoch, ct);
            TestContext.Current.TestOutputHelper!.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s");
        }
        (await States(byDay, ct)).ShouldBe(await States(atOnce, ct));
    }

    private static async Task<List<string>> States(ImportingLedger ledger, CancellationToken ct)
    {
        await using var session = ledger.Services.GetRequiredService<IDocumentStore>().QuerySession();
        return
        [
            .. (await session.Query<Employee>().OrderBy(e => e.Id).ToListAsync(ct)).Select(e => session.Json(e with { Version = 0 })),
            .. (await session.Query<OrganisationUnit>().OrderBy(u => u.Id).ToListAsync(ct)).Select(u => session.Json(u with { Version = 0 })),
            // Keys and seals differ from one ledger to the next.
            .. (await session.Query<Supplier>().Where(s => s.Kind == SupplierKind.LegalPerson).OrderBy(s => s.Id).ToListAsync(ct)).Select(s => session.Json(s with { Version = 0 })),
            .. (await session.Query<Procurement>().OrderBy(p => p.Id).ToListAsync(ct)).Select(p => session.Json(p with { Version = 0 })),
            .. (await session.Query<PersonCard>().OrderBy(c => c.Id).ToListAsync(ct)).Select(c => session.Json(c)),
        ];
    }
}

file static class SessionJson
{
    public static string Json(this IQuerySession session, object document) => session.DocumentStore.Options.Serializer().ToJson(document);
}
