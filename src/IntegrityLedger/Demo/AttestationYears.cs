using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Demo;

/// <summary>One year's campaign to everybody.</summary>
internal sealed record AttestationYear(int Year, DateOnly AskedOn, DateOnly DueOn, DateOnly ClosedOn)
{
    public Guid Id => StableId.From("story-campaign", $"{Year}");
}

/// <summary>Who answers on one day.</summary>
internal sealed record AnswerDay(DateOnly On, IReadOnlyList<PersonsAnswer> People);

/// <summary>The yearly attestation in the demo city: most people answer in the first weeks, some late, some never; the same ones in every telling.</summary>
internal sealed class AttestationYears(AttestationCampaignDesk campaigns, AttestationAsking asking, AttestationDesk answers, BatchDesk batch, IDocumentStore store, Cast cast)
{
    public const string Officer = "greta.vik";
    private const string By = "story";

    /// <summary>The last one still runs when the story ends.</summary>
    public static readonly IReadOnlyList<AttestationYear> All =
    [
        new(2023, new(2023, 11, 13), new(2023, 12, 15), new(2024, 1, 31)), new(2024, new(2024, 10, 7), new(2024, 11, 8), new(2024, 12, 20)),
        new(2025, new(2025, 10, 6), new(2025, 11, 7), new(2025, 12, 19)), new(2026, new(2026, 10, 19), new(2026, 12, 4), new(2026, 12, 31)),
    ];

    /// <summary>People whom visitors sign in as: this year's attestation still waits for them.</summary>
    private static readonly HashSet<string> Waiting = ["anna.berg", "maria.blom", "ulf.bolag", "bo.ek"];

    /// <summary>Working days from asking to answering: reminders are seen in the shape.</summary>
    private static readonly (int Days, int Weight)[] Pace = [(0, 9), (1, 13), (2, 10), (4, 9), (6, 6), (8, 5), (11, 5), (14, 12), (16, 6), (18, 4), (21, 5), (24, 11), (27, 3), (31, 2)];

    /// <summary>Asks everybody, and says who will answer when; asked already, it only says so again.</summary>
    public async Task<IReadOnlyList<AnswerDay>> Ask(AttestationYear year, Caller officer, CancellationToken ct)
    {
        var request = new LedgerRequest(officer, "sv");
        await using (var session = store.QuerySession())
            if (await session.LoadAsync<AttestationCampaignSummary>(year.Id, ct) is null) await campaigns.Plan(year.Id, Form(year), request, ct);
        await campaigns.Start(year.Id, request, null, ct);
        while (await asking.Next(year.Id, ct)) { }
        await using var after = store.QuerySession();
        var asked = await after.Query<AttestationRequest>().Where(r => r.CampaignId == year.Id).ToListAsync(ct);
        return [.. asked.Select(r => (Person: new EmployeeId(r.PersonId), r.UnitCode)).Select(p => Answers(year, p.Person, p.UnitCode)).OfType<(DateOnly On, PersonsAnswer Answer)>()
            .GroupBy(a => a.On, a => a.Answer).OrderBy(d => d.Key).Select(d => new AnswerDay(d.Key, [.. d.OrderBy(a => a.By, StringComparer.Ordinal)]))];
    }

    /// <returns>What the application refused: nothing, in a story that fits the rules.</returns>
    public Task<IReadOnlyList<string>> Answer(AttestationYear year, AnswerDay day, CancellationToken ct) => batch.Run<IReadOnlyList<string>>(By, async (session, token) =>
    {
        var outcomes = await answers.Answer(session, year.Id, day.People, token);
        return [.. outcomes.Zip(day.People).Where(pair => pair.First.IsRefused).Select(pair => $"attestation {year.Year} by {pair.Second.By} on {day.On:yyyy-MM-dd}: {pair.First.Refusal!.Code}")];
    }, ct);

    public Task Close(AttestationYear year, Caller officer, CancellationToken ct) => campaigns.Close(year.Id, new(officer, "sv"), ct);

    private (DateOnly, PersonsAnswer)? Answers(AttestationYear year, EmployeeId person, string unit)
    {
        if (cast.LoginOf(person) is not { } login || (year == All[^1] && Waiting.Contains(login))) return null;
        var dice = StoryDice.For($"attestation/{year.Year}/{login}");
        // Home care has few desks and many shifts: fewer answer there, and the coverage shows it.
        if (!dice.Chance(unit.StartsWith("HT", StringComparison.OrdinalIgnoreCase) || unit.Contains("HEMTJ", StringComparison.OrdinalIgnoreCase) ? 71 : 95)) return null;
        var on = WorkingDays.After(year.AskedOn, dice.Draw(Pace));
        return (on, new(person, login, new(dice.Chance(9) ? AttestationAnswer.Declared : AttestationAnswer.None, 1)));
    }

    private static PlanAttestationCampaign Form(AttestationYear year) => new(
        new($"Årlig försäkran {year.Year}", $"Yearly attestation {year.Year}"),
        new("Jag har anmält de intressen, bisysslor och förmåner som jag ska anmäla, och det som är registrerat om mig stämmer.",
            "I have declared the interests, secondary occupations and benefits that I am to declare, and what is on record about me is true."),
        new(Everybody: true), new(AttestationTermKind.Fixed, year.DueOn));
}
