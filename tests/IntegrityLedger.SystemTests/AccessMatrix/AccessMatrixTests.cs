using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.Health;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>Every endpoint and page × every role × own, own unit, other unit, tried over HTTP against access-matrix.txt.</summary>
public sealed class AccessMatrixTests
{
    private static readonly string[] Everybodys = ["-"], Somebodys = ["own", "unit", "other"];

    [Fact]
    public async Task Everybody_meets_at_every_door_what_the_table_says()
    {
        var log = new KeptLog();
        await using var ledger = await RunningLedger.StartAsync(log: log);
        await Town.SettleAsync(ledger.Services, TestContext.Current.CancellationToken);
        var clients = await Clients(ledger, [.. Role.OfPeople.Select(Town.With), Town.Colleague, Town.Neighbour, Town.SouthernHead, Town.Top]);
        var byRole = Table.Roles.ToDictionary(role => role, role => role == Table.Anonymous ? ledger.Client() : clients[Town.With(role)]);
        var visit = new Visit(byRole, new Matters(clients));

        var met = new List<Row>();
        foreach (var door in Door.All(ledger.Services))
            foreach (var scope in Visit.IsAboutSomebody(door) ? Somebodys : Everybodys)
            {
                var outcomes = new List<string>();
                foreach (var role in Table.Roles) outcomes.Add(await visit.Outcome(door, role, scope));
                met.Add(new(door.Name, scope, outcomes));
            }

        log.Text.Split('\n').Where(line => line.Contains("unexpected exception", StringComparison.Ordinal)).ToArray().ShouldBeEmpty();
        var actual = Path.Combine(AppContext.BaseDirectory, "AccessMatrix", "access-matrix.actual.txt");
        await File.WriteAllTextAsync(actual, Table.Write(met), TestContext.Current.CancellationToken);
        Differences(Table.Read().ToDictionary(row => row.Key), met).ToArray().ShouldBeEmpty($"What was met is in {Path.GetFileName(actual)} beside the tests; whoever changes the table says why.");
    }

    private static async Task<Dictionary<string, HttpClient>> Clients(RunningLedger ledger, string[] logins)
    {
        var clients = new Dictionary<string, HttpClient>();
        foreach (var login in logins) clients[login] = await ledger.SteadyClientOf(login);
        return clients;
    }

    private static IEnumerable<string> Differences(Dictionary<string, Row> expected, List<Row> met)
    {
        foreach (var row in met)
            if (!expected.Remove(row.Key, out var wanted)) yield return $"{row.Key}: new, has no row";
            else
                for (var i = 0; i < Table.Roles.Length; i++)
                    if (wanted.Outcomes.ElementAtOrDefault(i) != row.Outcomes[i]) yield return $"{row.Key}: {Table.Roles[i]} met {row.Outcomes[i]}, the table says {wanted.Outcomes.ElementAtOrDefault(i) ?? "nothing"}";
        foreach (var stale in expected.Keys) yield return $"{stale}: stale row, there is no such endpoint";
    }
}
