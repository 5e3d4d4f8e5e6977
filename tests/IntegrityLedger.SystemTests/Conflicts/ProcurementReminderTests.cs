using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Approvals.Reactions;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>A declaration for a procurement that somebody owes: reminded of, told to those above and to the lead, and forgotten when it is given.</summary>
public sealed class ProcurementReminderTests : IAsyncLifetime
{
    private const string Project = "P-2026-041";
    private readonly CityClock clock = new();
    private readonly SmallCity city;
    private DateOnly start, due;

    public ProcurementReminderTests() => city = new SmallCity { Clock = clock };

    public async ValueTask InitializeAsync()
    {
        await city.InitializeAsync();
        (start, due) = (clock.Today, WorkingDays.After(clock.Today, 5));
        await using var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        session.Events.StartStream<Procurement>(Procurement.StreamId(Project),
            new ProcurementOpened(Project, "Skolmat", "INK", start, "import:1"), new PhaseEntered(Project, ProcurementPhase.Advertised, start, "import:1"),
            new MemberJoined(Project, SmallCity.Person("filip.norr"), "lead", new(start), "import:1"), new MemberJoined(Project, SmallCity.Person("anna.berg"), "expert", new(start), "import:1"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Before_the_first_word_she_is_reminded_twice_her_manager_is_told_and_the_lead_sees_it()
    {
        await Declare("filip.norr");
        await Mornings(WorkingDays.After(start, 1));
        (await Member("anna.berg")).ShouldSatisfyAllConditions(m => m["dueOn"].Word().ShouldBe(Iso(due)), m => m["reminded"]!.GetValue<bool>().ShouldBeFalse());
        await Mornings(due);
        (await Member("anna.berg"))["reminded"]!.GetValue<bool>().ShouldBeTrue();
        (await Tasks("anna.berg")).ShouldHaveSingleItem()["dueOn"].Word().ShouldBe(Iso(due));
        (await Notices("filip.norr")).ShouldBeEmpty("it is not late yet");

        await Mornings(WorkingDays.After(due, 2));
        (await Member("anna.berg"))["escalatedOn"].Word().ShouldBe(Iso(clock.Today));
        (await Notices("bo.ek")).ShouldHaveSingleItem()["person"].Word().ShouldBe("Anna Berg");
        (await Notices("filip.norr")).ShouldHaveSingleItem()["subject"].Word()!.ShouldContain(Project);
        (await city.Ask<long>("select count(*) from ledger_events.mt_events where type = 'decision_reminder_sent'")).ShouldBe(2, "before the day and on the day");
        (await city.Ask<long>("select count(*) from ledger_events.mt_events where type = 'procurement_declaration_awaited'")).ShouldBe(1);

        var given = await Declare("anna.berg");
        given["caseNumber"].Word().ShouldBe($"U-{clock.Today.Year}-00002", "no number is lost on what was only waited for");
        foreach (var login in (string[])["bo.ek", "filip.norr"]) (await Notices(login)).ShouldBeEmpty(login);
        (await Tasks("anna.berg")).ShouldBeEmpty();
        (await Member("anna.berg"))["dueOn"].ShouldBeNull();
    }

    [Fact]
    public async Task A_bidder_that_is_noted_begins_a_new_day_and_what_was_said_about_the_first_is_not_said_about_it()
    {
        foreach (var login in (string[])["filip.norr", "anna.berg"]) await Declare(login);
        await Mornings(WorkingDays.After(due, 5));
        (await city.Ask<long>("select count(*) from ledger_events.mt_events where type = 'decision_reminder_sent'")).ShouldBe(0);
        (await city.Post("filip.norr", $"/api/procurements/{Project}/bidders", new { counterparty = Interests.Firm("5599002028") })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Declare("filip.norr");
        var again = WorkingDays.After(clock.Today, 5);
        (await Tasks("anna.berg")).ShouldHaveSingleItem()["dueOn"].Word().ShouldBe(Iso(again));
        await Mornings(again);
        (await Member("anna.berg"))["reminded"]!.GetValue<bool>().ShouldBeTrue();
        (await city.Ask<long>("select count(*) from ledger_events.mt_events where type = 'decision_reminder_sent'")).ShouldBe(2);
    }

    /// <summary>The message of each morning, twice, from the day after the clock's up to this one.</summary>
    private async Task Mornings(DateOnly last)
    {
        city.SignOutEverybody();
        while (clock.Today < last)
        {
            clock.At(clock.Today.AddDays(1), 8);
            for (var i = 0; i < 2; i++)
            {
                await using var scope = city.Ledger.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(new RemindOfDecisions(), TestContext.Current.CancellationToken);
            }
        }
    }

    private async Task<JsonObject> Declare(string login)
    {
        var (response, body) = await city.Post(login, $"/api/procurements/{Project}/declarations", new { statement = "none", biddersKnown = true });
        response.StatusCode.ShouldBe(HttpStatusCode.Created, body.ToJsonString());
        return body;
    }

    private async Task<JsonNode> Member(string login) =>
        (await city.Get("filip.norr", $"/api/procurements/{Project}")).Body["members"]!.AsArray().Single(m => m!["login"].Word() == login)!;

    private Task<IReadOnlyList<JsonNode>> Tasks(string login) => Inbox(login, "tasks");
    private Task<IReadOnlyList<JsonNode>> Notices(string login) => Inbox(login, "forYourAttention");

    private async Task<IReadOnlyList<JsonNode>> Inbox(string login, string list) =>
        [.. (await city.Get(login, "/api/inbox")).Body[list]!.AsArray().Where(t => t!["kind"].Word() == "procurementDeclaration" && t["subject"].Word()!.Contains(Project, StringComparison.Ordinal)).Select(t => t!)];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
