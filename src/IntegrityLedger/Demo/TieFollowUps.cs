using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Demo;

/// <summary>What people do next about an everyday tie, given how it stands after the last step. It asks the answer of the application, never a table of its own.</summary>
internal static class TieFollowUps
{
    public const string Decider = "decider", Adviser = "adviser", Declarant = "declarant";

    /// <summary>The next deed and when; null when nothing more happens.</summary>
    public static (DateTimeOffset At, ConflictDeed Deed)? Next(ConflictTale tale, TieBook book, DateTimeOffset now) =>
        tale.Interest is { } interest ? OfInterest(tale, interest.Status, interest.Route?.DueOn, book, now)
        : tale.Occupation is { } occupation ? OfOccupation(tale, occupation.Status, book, now) : null;

    /// <summary>What happens once, whatever else does: it is corrected, ends or was a mistake.</summary>
    public static IEnumerable<(DateTimeOffset At, ConflictDeed Deed)> Turns(ConflictTale tale, TieBook book, DateTimeOffset now)
    {
        var dice = tale.Dice;
        if (tale.Matter == ConflictMatter.Interest && dice.Chance(4))
        {
            yield return (StoryDays.Later(now, dice.Next(1, 4), dice), Deed("withdrawal", Declarant, new() { ["reason"] = dice.Pick(book.Withdrawals) }));
            yield break;
        }
        if (dice.Chance(12))
        {
            var words = tale.Matter == ConflictMatter.Interest ? "description" : "tasks";
            yield return (StoryDays.Later(now, dice.Next(2, 40), dice), Deed("correction", Declarant, new() { ["changes"] = new JsonObject { [words] = $"{dice.Pick(tale.Kind!.Descriptions)} (förtydligat)" }, ["reason"] = dice.Pick(book.Corrections) }));
        }
        if (!dice.Chance(tale.Kind!.Ends)) yield break;
        var end = StoryDays.Later(now, dice.Next(60, 380), dice);
        var day = Day(StockholmTime.DateOf(end));
        yield return (end, Deed("ending", Declarant, tale.Matter == ConflictMatter.Interest ? new() { ["to"] = day, ["reason"] = dice.Pick(book.Endings) } : new() { ["lastDay"] = day, ["note"] = dice.Pick(book.Endings) }));
    }

    private static (DateTimeOffset, ConflictDeed)? OfInterest(ConflictTale tale, InterestStatus status, DateOnly? due, TieBook book, DateTimeOffset now)
    {
        var (dice, kind) = (tale.Dice, tale.Kind!);
        switch (status)
        {
            case InterestStatus.AwaitingReview:
                var measures = kind.Measures.Count > 0 && dice.Chance(kind.MeasuresNeeded);
                return (StoryDays.Later(now, dice.Next(1, 13), dice), Deed("review", Decider, new() { ["assessment"] = measures ? "measuresNeeded" : "noMeasure", ["reason"] = measures ? null : dice.Pick(book.NoMeasure) }));
            case InterestStatus.MeasuresNeeded when tale.LastMeasure is null:
                var measure = dice.Pick(kind.Measures);
                return (StoryDays.Later(now, 0, dice), Deed("measures", Decider, new()
                {
                    ["kind"] = Word(measure.Kind), ["text"] = measure.Text, ["dueOn"] = Day(StockholmTime.DateOf(now).AddDays(dice.Next(25, 60))), ["evidenceRequired"] = true,
                    ["until"] = measure.Kind == MeasureKind.CoolingOff ? Day(StockholmTime.DateOf(now).AddMonths(12)) : null,
                }));
            // One in eight never shows it; the clock says so.
            case InterestStatus.MeasuresNeeded when tale.LastMeasure is { Status: MeasureStatus.Ordered, Overdue: false } && !dice.Chance(12):
                return (StoryDays.Later(now, dice.Next(4, 16), dice), Deed("evidence", Declarant, new() { ["text"] = kind.Measures.First(m => m.Kind == tale.LastMeasure.Kind).Evidence }));
            case InterestStatus.MeasuresNeeded when tale.LastMeasure is { Status: MeasureStatus.EvidenceGiven }:
                return (StoryDays.Later(now, dice.Next(1, 8), dice), Deed("follow-up", Decider, new() { ["result"] = "met", ["reason"] = dice.Pick(book.FollowedUp) }));
            case InterestStatus.NoMeasure or InterestStatus.MeasuresNeeded when due is { } again:
                return (StoryDays.Sometime(StoryDays.Working(again.AddDays(-dice.Next(2, 15))), dice), Deed("review", Decider, new() { ["assessment"] = "noMeasure", ["reason"] = dice.Pick(book.StillNoMeasure) }));
            // What ended before it was declared is not confirmed.
            case InterestStatus.NoReviewNeeded when tale.Interest!.To is null:
                return (StoryDays.Sometime(StoryDays.Working(StockholmTime.DateOf(now).AddDays(dice.Next(340, 372))), dice), Deed("reconfirmation", Declarant, new() { ["statementVersion"] = "1" }));
            default:
                return null;
        }
    }

    private static (DateTimeOffset, ConflictDeed)? OfOccupation(ConflictTale tale, SecondaryOccupationStatus status, TieBook book, DateTimeOffset now)
    {
        var (dice, answer) = (tale.Dice, tale.Occupation!);
        switch (status)
        {
            case SecondaryOccupationStatus.LegalOpinion:
                return (StoryDays.Later(now, dice.Next(1, 8), dice), Deed("opinion", Adviser, new() { ["opinion"] = dice.Pick(book.Opinions), ["kind"] = "legal", ["recommended"] = "forbidden" }));
            case SecondaryOccupationStatus.ManagerAssessment or SecondaryOccupationStatus.Submitted:
                return (StoryDays.Later(now, dice.Next(1, 12), dice), Deed("decision", Decider, Decision(tale, book)));
            case SecondaryOccupationStatus.AllowedWithConditions or SecondaryOccupationStatus.Forbidden or SecondaryOccupationStatus.Revoked when !tale.Told && !dice.Chance(10):
                tale.Told = true;
                var shown = StoryDays.Later(now, dice.Next(6, 19), dice);
                var ends = status != SecondaryOccupationStatus.AllowedWithConditions;
                return (shown, Deed("evidence", Declarant, new() { ["text"] = ends ? dice.Pick(book.Ended) : "Underlaget är lämnat till chefen.", ["lastDay"] = ends ? Day(StockholmTime.DateOf(shown)) : null }));
            case SecondaryOccupationStatus.AllowedWithConditions or SecondaryOccupationStatus.Ended when tale is { Told: true, LastMeasure: null }:
                return (StoryDays.Later(now, dice.Next(1, 9), dice), Deed("follow-up", Decider, new() { ["result"] = "met", ["reason"] = dice.Pick(book.FollowedUp) }));
            case SecondaryOccupationStatus.Allowed or SecondaryOccupationStatus.AllowedWithConditions or SecondaryOccupationStatus.Renewed when answer.ReviewOn is { } review:
                // By then the clock has said that it is due.
                return (StoryDays.Sometime(WorkingDays.After(review, dice.Next(6, 15)), dice), Deed("renewal", Decider, new() { ["tests"] = Nothing(), ["motivation"] = dice.Pick(book.Renewed) }));
            default:
                return null;
        }
    }

    private static JsonObject Decision(ConflictTale tale, TieBook book)
    {
        var (dice, kind) = (tale.Dice, tale.Kind!);
        if (tale.Outcome >= PolicyOutcome.Reject)
            return new() { ["decision"] = "forbidden", ["tests"] = new JsonObject { ["trust"] = Test("yes", dice.Pick(book.ForbiddenForTrust)) }, ["motivation"] = dice.Pick(book.ForbiddenForTrust) };
        if (kind.Hinders is { } hinders && dice.Chance(kind.Forbidden))
            return new() { ["decision"] = "forbidden", ["tests"] = new JsonObject { ["hindering"] = Test("yes", hinders) }, ["motivation"] = hinders };
        var conditional = kind.Conditions.Count > 0 && dice.Chance(45);
        return new()
        {
            ["decision"] = conditional ? "allowedWithConditions" : "allowed", ["tests"] = Nothing(), ["motivation"] = dice.Pick(book.Allowed),
            ["conditions"] = conditional ? new JsonArray(new JsonObject { ["text"] = dice.Pick(kind.Conditions) }) : null,
        };
    }

    private static JsonObject Nothing() => new()
    {
        ["trust"] = Test("no", "Inget i uppdraget rör enhetens beslut eller inköp."), ["hindering"] = Test("no", "Omfattningen ryms utanför arbetstiden."), ["competing"] = Test("no", "Verksamheten säljer inget som staden säljer."),
    };

    private static JsonObject Test(string finding, string reason) => new() { ["finding"] = finding, ["reason"] = reason };
    private static ConflictDeed Deed(string what, string by, JsonObject body) => new("", what, by, body);
    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
