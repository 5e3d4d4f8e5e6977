using System.Net;
using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.Health;
using IntegrityLedger.SystemTests.Http;

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
        var byRole = Table.Roles.ToDictionary(role => role, role => role == Table.Anonymous ? ledger.Stranger() : clients[Town.With(role)]);
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

    [Fact]
    public async Task No_page_takes_a_form_from_a_stranger_unless_it_is_public()
    {
        await using var ledger = await RunningLedger.StartAsync();
        using var client = ledger.Client();
        var pages = Door.All(ledger.Services).Where(door => door.IsPage && door.Access!.Kind != AccessKind.Public && !door.Pattern.Contains('{')).ToArray();
        pages.ShouldNotBeEmpty();
        foreach (var page in pages)
        {
            var answer = await client.Send(HttpMethod.Post, page.Pattern, new FormUrlEncodedContent([new("_handler", "form")]), ("Accept", "text/html"));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, page.Pattern);
            answer.Headers.Location!.OriginalString.ShouldStartWith("/sign-in");
        }
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
