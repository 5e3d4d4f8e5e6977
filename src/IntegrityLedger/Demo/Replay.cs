using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Imports.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Npgsql;

namespace IntegrityLedger.Demo;

/// <summary>How far the story has come.</summary>
public sealed record DemoProgress(DateOnly Day, double Part, int Declarations);

/// <summary>Tells the story in the order of its time: registers as the city learnt them, and people's steps through the application's desks.</summary>
/// <remarks>Every step carries an idempotency key of its own: a telling that was interrupted gets the kept answers again and goes on after them.</remarks>
internal sealed class Replay(Cast cast, Firms firms, StoryTime time, NpgsqlConnection owner, Desks desks, ProjectWord projects, ConflictTelling conflicts, AttestationYears attestations, ImportOpener imports, string seeds) : IStage
{
    public static readonly DateOnly FirstDay = new(2023, 11, 6), LastDay = new(2026, 11, 20);

    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, long Order)> queue = new();
    private readonly StoryBook book = StoryBook.Read(seeds);
    private DateTimeOffset end, current;
    private DateTimeOffset? told;
    private long order;
    private int moves;

    public int Declarations { get; private set; }
    public int Steps { get; private set; }

    /// <summary>Steps that the application refused: in a story that fits the rules there are none.</summary>
    public List<string> Refused { get; } = [];

    /// <param name="done">Keys of the steps that an earlier telling took.</param>
    /// <param name="toldBefore">How far the ledger's clock had come; null at the first telling.</param>
    /// <param name="now">The story never reaches beyond the real present.</param>
    public async Task Tell(IReadOnlySet<Guid> done, DateTimeOffset? toldBefore, DateTimeOffset now, Action<DemoProgress>? progress, CancellationToken ct)
    {
        (end, told) = (Earlier(StoryDays.At(LastDay, 17, 0), now.AddMinutes(-1)), toldBefore);
        foreach (var day in Registers.Read(seeds))
        {
            var word = StoryDays.At(day.On, 9, 5);
            foreach (var number in ProjectWord.Touched(day)) Plan(word, token => Word(number, word, done, token));
            var at = StoryDays.At(day.On, 6, 30);
            if (at < told) continue;
            Plan(at, token => Register(day, at, told is { } clock && at <= clock, token));
        }
        var everyday = new EverydayStories(book, cast);
        foreach (var happening in EverydayStories.Spread(book, FirstDay, LastDay))
            Plan(happening.DeclaredAt, async token => { if (everyday.Tell(happening) is { } tale) await Declare(tale, happening.DeclaredAt, null, done, token); });
        foreach (var story in PlantedStory.Read(seeds))
        {
            var dice = StoryDice.For(story.Id);
            var tale = new Tale(story.Id, story.By, story.Answered, TaleTemper.Of(dice), null, dice);
            Plan(story.DeclaredAt, token => Declare(tale, story.DeclaredAt, story, done, token));
        }
        conflicts.Plan(this, seeds, book, FirstDay, LastDay);
        foreach (var year in AttestationYears.All) Plan(StoryDays.At(year.AskedOn, 9, 0), token => Ask(year, token));
        await cast.Refresh(ct);
        await firms.Refresh(ct);
        var begun = StoryDays.At(FirstDay, 0, 0);
        while (queue.TryDequeue(out var step, out var when))
        {
            current = when.At;
            await step(ct);
            progress?.Invoke(new(StockholmTime.DateOf(current), Math.Clamp((current - begun) / (end - begun), 0, 1), Declarations));
        }
    }

    public DateTimeOffset Current => current;
    public bool WasHere => current < told;

    public void MattersMoved() => moves++;

    public void Plan(DateTimeOffset at, Func<CancellationToken, Task> step)
    {
        if (at <= end) queue.Enqueue(step, (at < current ? current : at, order++));
    }

    private async Task Register(RegisterDay day, DateTimeOffset at, bool begun, CancellationToken ct)
    {
        if (begun) time.Recall(at);
        else await time.MoveTo(at, owner, ct);
        await Registers.Take(day, imports, at, ct);
        await (day.Kind == "employees" ? cast.Refresh(ct) : firms.Refresh(ct));
    }

    /// <summary>A year's campaign, and the days on which people answer it.</summary>
    private async Task Ask(AttestationYear year, CancellationToken ct)
    {
        await Come(ct);
        foreach (var day in await attestations.Ask(year, cast.Caller(AttestationYears.Officer, time.Today), ct))
            Plan(StoryDays.At(day.On, 16, 0), async token => { await Come(token); Refused.AddRange(await attestations.Answer(year, day, token)); });
        Plan(StoryDays.At(year.ClosedOn, 12, 0), async token => { await Come(token); await attestations.Close(year, cast.Caller(AttestationYears.Officer, time.Today), token); });
    }

    public async Task Come(CancellationToken ct)
    {
        if (current < told) time.Recall(current);
        else await time.MoveTo(current, owner, ct);
    }

    private async Task Declare(Tale tale, DateTimeOffset at, PlantedStory? planted, IReadOnlySet<Guid> done, CancellationToken ct)
    {
        if (!await Take(tale, at, tale.Declarant, "declare", request => desks.Declarations.Declare(tale.Form, request, ct), done, ct)) return;
        Declarations++;
        foreach (var deed in planted?.Then ?? [])
            Plan(PlantedStory.Instant(deed.At), token => Act(tale, PlantedStory.Instant(deed.At), deed.Deed, done, follow: false, token));
        if (planted?.Ends != true) PlanNext(tale, done);
    }

    /// <summary>A step about a tie; what was told before is answered from memory, and then it does not matter where the clock is.</summary>
    public async Task<LedgerRequest> Enter(string key, string login, CancellationToken ct)
    {
        await Come(ct);
        Steps++;
        return new(cast.Caller(login, time.Today), "sv", new IdempotentRequest(StableId.From("story", key), "story"));
    }

    public void Refuse(string what, Refusal no) =>
        Refused.Add($"{what} on {time.Today:yyyy-MM-dd}: {no.Code} {no.Message.En} {string.Join(' ', (no as FormRefusal)?.Errors.Select(e => $"{e.Field}: {e.Message.En}") ?? [])}");

    private async Task Act(Tale tale, DateTimeOffset at, Deed deed, IReadOnlySet<Guid> done, bool follow, CancellationToken ct)
    {
        // A tie that was declared meanwhile may have moved the matter on.
        var approver = deed.By == Deed.Approver && tale.Moves != moves ? await desks.With(tale.Last!.Id, ct) : null;
        var taken = await Take(tale, at, approver is { } now && cast.LoginOf(now) is { } login ? login : tale.Actor(deed.By), deed.Do, request => desks.Perform(deed, tale.Last!.Id, request, ct), done, ct);
        if (taken && follow) PlanNext(tale, done);
    }

    /// <summary>Everybody in the project who has not declared for it, or not since the last bidder came.</summary>
    private async Task Word(string number, DateTimeOffset at, IReadOnlySet<Guid> done, CancellationToken ct)
    {
        time.Recall(at);
        await foreach (var (login, declare) in projects.Missing(number, new(cast.Caller("greta.vik", time.Today), "sv"), time.Today, ct))
        {
            var key = new IdempotentRequest(StableId.From("story", $"{number}/{login}/{time.Today:yyyy-MM-dd}"), "story");
            if (done.Contains(key.Id) || at < told) time.Recall(at);
            else await time.MoveTo(at, owner, ct);
            Steps++;
            if ((await declare(new(cast.Caller(login, time.Today), "sv", key))).Refusal is { } no) Refused.Add($"{number} declaration by {login} on {time.Today:yyyy-MM-dd}: {no.Code} {no.Message.En}");
        }
    }

    private void PlanNext(Tale tale, IReadOnlySet<Guid> done)
    {
        if (FollowUps.Next(tale, book, current) is { } next) Plan(next.At, token => Act(tale, next.At, next.Deed, done, follow: true, token));
    }

    private async Task<bool> Take(Tale tale, DateTimeOffset at, string login, string what, Func<LedgerRequest, Task<Outcome<GiftAnswer>>> step, IReadOnlySet<Guid> done, CancellationToken ct)
    {
        var key = new IdempotentRequest(StableId.From("story", $"{tale.Key}/{tale.Steps++}"), "story");
        // What was told before is not told again, and the ledger's clock does not go back.
        if (done.Contains(key.Id) || current < told) time.Recall(current);
        else await time.MoveTo(current, owner, ct);
        var outcome = await step(new(cast.Caller(login, time.Today), "sv", key));
        Steps++;
        if (outcome.Refusal is { } no)
        {
            Refuse($"{tale.Key} {what} by {login}", no);
            return false;
        }
        tale.Moves = moves;
        tale.Last = outcome.Value;
        tale.Outcome = outcome.Value.Assessment?.Outcome ?? tale.Outcome;
        return true;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
