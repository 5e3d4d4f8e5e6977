using IntegrityLedger.Employees;
using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications;
using IntegrityLedger.Notifications.Reactions;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wolverine;
using Wolverine.Runtime.Recurring;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Notifications;

/// <summary>The small city with a mail server, mail addresses, and a clock that stands on a working day.</summary>
public sealed class MailTown : IAsyncDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public CityClock Clock { get; } = new();
    public LoopbackSmtp Smtp { get; } = new();
    public SmallCity City { get; private set; } = null!;

    /// <summary>A working day after today, so that no other test's clock is this one's.</summary>
    public DateOnly Day { get; } = WorkingDays.After(SmallCity.Today, 1);

    public static string Address(string login) => $"{login}@staden.example";

    public static async Task<MailTown> Open(Dictionary<string, string?>? settings = null, ILoggerProvider? log = null)
    {
        var town = new MailTown();
        var mail = new Dictionary<string, string?>
        {
            ["Ledger:Mail:Host"] = "127.0.0.1", ["Ledger:Mail:Port"] = $"{town.Smtp.Port}", ["Ledger:Mail:From"] = "integritet@staden.example", ["Ledger:PublicUrl"] = "https://integritet.staden.example",
        };
        foreach (var (name, value) in settings ?? []) mail[name] = value;
        town.City = new SmallCity { Clock = town.Clock, Settings = mail, Log = log };
        await town.City.InitializeAsync();
        await Quiet(town.City.Ledger);
        await using var session = town.Store.LightweightSession();
        foreach (var login in new[] { "anna.berg", "bo.ek", "cecilia.strand", "dag.holm", "vera.hus", "nils.ros", "greta.vik" })
            session.Store(PersonCard.For(SmallCity.Person(login), login.Replace('.', ' '), Address(login)));
        await session.SaveChangesAsync(Ct);
        return town;
    }

    /// <summary>Stops the minute's own message: in these tests it comes when it is told to.</summary>
    public static Task Quiet(RunningLedger ledger) => ledger.Services.GetRequiredService<IRecurringScheduleControl>().PauseAsync(nameof(TendMail), Ct);

    public IDocumentStore Store => City.Ledger.Services.GetRequiredService<IDocumentStore>();

    /// <summary>Something that waits for the manager of whoever declares.</summary>
    public Task<System.Text.Json.Nodes.JsonObject> Declares(string login) => City.Declares(login, Book(form => form["occurredOn"] = Clock.Today.AddDays(-1).ToString("yyyy-MM-dd", null)));

    /// <summary>The minute's message comes, at that time of the day (or now).</summary>
    public async Task Tend(TimeOnly? at = null, DateOnly? on = null, IServiceProvider? node = null)
    {
        if (at is { } time) Clock.At(on ?? Day, time.Hour, time.Minute);
        await using var scope = (node ?? City.Ledger.Services).CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(new TendMail(), Ct);
    }

    public async Task<OutgoingMail?> Row(string login, DateOnly? day = null)
    {
        await using var session = Store.QuerySession();
        return await session.LoadAsync<OutgoingMail>(OutgoingMail.IdOf(SmallCity.Person(login).Value, day ?? Day), Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await City.DisposeAsync();
        await Smtp.DisposeAsync();
    }
}
