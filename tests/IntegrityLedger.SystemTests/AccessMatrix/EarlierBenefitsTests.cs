using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.Http;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>What one giver gave to others in the unit is the decider's to weigh and not the declarant's to read.</summary>
public sealed class EarlierBenefitsTests
{
    [Fact]
    public async Task The_decision_page_shows_a_colleagues_benefits_to_the_manager_and_not_to_the_declarant()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await Town.SettleAsync(ledger.Services, TestContext.Current.CancellationToken);
        var (declarant, manager) = (Town.With(Role.Employee), Town.With(Role.Manager));
        var clients = new Dictionary<string, HttpClient>();
        foreach (var login in new[] { declarant, manager, Town.Colleague }) clients[login] = await ledger.ClientOf(login);
        var declared = new Declared(clients);
        var colleagues = await declared.Waiting(Town.Colleague);
        var own = await declared.Waiting(declarant);

        async Task<string> Page(string login) => await (await clients[login].Get($"/gifts/{own}/decide", ("Accept", "text/html"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        (await Page(manager)).ShouldContain($"/gifts/{colleagues}");
        var shown = await Page(declarant);
        shown.ShouldContain($"/gifts/{own}");
        shown.ShouldNotContain(colleagues);
    }
}
