using System.Text.Json.Nodes;
using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Reactions;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Demo;

/// <summary>Tells of ties: interests, secondary occupations, recusals and what is declared for procurements, and lets the clock of the application speak each week.</summary>
internal sealed class ConflictTelling(ConflictDesks desks, Cast cast, IDocumentStore store, CommandDesk desk, SecondaryOccupationAssessor assessor, IReconsideration reconsideration, TimeProvider clock)
{
    private const string Function = "greta.vik", InHerPlace = "helga.stam";

    private readonly Dictionary<string, Guid> ids = [];
    private TieBook book = null!;
    private IStage stage = null!;

    /// <summary>Puts everything on the stage that is known from the start.</summary>
    public void Plan(IStage on, string seeds, StoryBook stories, DateOnly first, DateOnly last)
    {
        (stage, book) = (on, TieBook.Read(seeds));
        var planted = ConflictStory.Read(seeds);
        foreach (var story in planted) stage.Plan(story.DeclaredAt, ct => Tell(story, ct));
        var everyday = new EverydayTies(book, stories, cast, Apart(planted, seeds));
        foreach (var coming in EverydayTies.Spread(book, first, last))
            stage.Plan(coming.DeclaredAt, async ct => { if (everyday.Tell(coming) is var (tale, form)) await Open(tale, form, ct); });
        for (var monday = first.AddDays((8 - (int)first.DayOfWeek) % 7); monday <= last; monday = monday.AddDays(7)) stage.Plan(StoryDays.At(monday, 7, 10), LookAtTheClock);
    }

    /// <summary>People whose stories are written out, and those whom visitors sign in as.</summary>
    private static HashSet<string> Apart(IReadOnlyList<ConflictStory> planted, string seeds) =>
    [
        .. planted.Select(s => s.By), .. planted.SelectMany(s => s.Then).Select(d => d.By), .. PlantedStory.Read(seeds).SelectMany(s => s.Then).Select(d => d.By),
        "anna.berg", "bo.ek", "cecilia.strand", "dag.holm", "eva.lund", "filip.norr", "maria.blom", "ulf.bolag", "greta.vik", "helga.stam", "hans.fors", "ida.sand", "jon.ask", "karin.dahl",
    ];

    private async Task Tell(ConflictStory story, CancellationToken ct)
    {
        var tale = new ConflictTale(story.Id, story.Matter, story.By, story.Procurement, null, StoryDice.For(story.Id));
        if (!await Begin(tale, Named(story.Form), ct)) return;
        ids[story.Id] = tale.Id;
        if (story.Matter == ConflictMatter.Substitute) await cast.Refresh(ct);
        foreach (var deed in story.Then) stage.Plan(PlantedStory.Instant(deed.At), token => Perform(tale, deed, token));
    }

    private async Task Open(ConflictTale tale, JsonObject form, CancellationToken ct)
    {
        if (!await Begin(tale, form, ct)) return;
        PlanNext(tale);
        foreach (var (at, deed) in TieFollowUps.Turns(tale, book, stage.Current))
            stage.Plan(at, async token => { if (!tale.IsOver && await Perform(tale, deed, token)) PlanNext(tale); });
    }

    private void PlanNext(ConflictTale tale)
    {
        var turn = ++tale.Turn;
        // What somebody meant to do is forgotten when something else happened first.
        if (TieFollowUps.Next(tale, book, stage.Current) is { } next)
            stage.Plan(next.At, async token => { if (tale.Turn == turn && await Perform(tale, next.Deed, token)) PlanNext(tale); });
    }

    private async Task<bool> Begin(ConflictTale tale, JsonObject form, CancellationToken ct) =>
        Heard(tale, "declare", tale.Declarant, await desks.Begin(tale, form, await stage.Enter($"{tale.Key}/{tale.Steps++}", tale.Declarant, ct), ct));

    private async Task<bool> Perform(ConflictTale tale, ConflictDeed deed, CancellationToken ct)
    {
        var login = await Actor(tale, deed.By, ct);
        return Heard(tale, deed.Do, login, await desks.Perform(tale, deed.Do, deed.Body, await stage.Enter($"{tale.Key}/{tale.Steps++}", login, ct), ct));
    }

    private bool Heard(ConflictTale tale, string what, string login, Outcome<object> outcome)
    {
        if (outcome.Refusal is { } no) stage.Refuse($"{tale.Key} {what} by {login}", no);
        else
        {
            tale.Hear(outcome.Value);
            if (ConflictTale.Moves(outcome.Value)) stage.MattersMoved();
        }
        return !outcome.IsRefused;
    }

    /// <summary>Whoever the matter lies with by now; somebody of the function where nobody in the line can.</summary>
    private async Task<string> Actor(ConflictTale tale, string by, CancellationToken ct)
    {
        if (by == TieFollowUps.Declarant) return tale.Declarant;
        if (by is not (TieFollowUps.Decider or TieFollowUps.Adviser)) return by;
        var person = await With(tale, by, ct);
        if (person is { Employed: false } && !stage.WasHere)
        {
            // The night hands on what waits for somebody who has left; here it does when somebody comes to it.
            await stage.Come(ct);
            if (await reconsideration.Of(person.Id, ct) > 0) stage.MattersMoved();
            person = await With(tale, by, ct);
        }
        return person is { Employed: true, Login: { } login } ? login : tale.Declarant == Function ? InHerPlace : Function;
    }

    private async Task<PersonOnDay?> With(ConflictTale tale, string by, CancellationToken ct) =>
        await desks.With(tale, by == TieFollowUps.Adviser, ct) is { } id ? await cast.ById(id, StockholmTime.DateOf(stage.Current), ct) : null;

    /// <summary>{id} stands for what another story began.</summary>
    private JsonObject Named(JsonObject form)
    {
        var text = form.ToJsonString();
        foreach (var (story, id) in ids) text = text.Replace($"{{{story}}}", id.ToString(), StringComparison.Ordinal);
        return (JsonObject)JsonNode.Parse(text)!;
    }

    /// <summary>The application's own morning round, each Monday.</summary>
    private async Task LookAtTheClock(CancellationToken ct)
    {
        if (stage.WasHere) return;
        await stage.Come(ct);
        await FollowUpSecondaryOccupationsHandler.Handle(new(), store, desk, assessor, clock, ct);
    }
}
