using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Demo;

/// <summary>One tie that will be declared.</summary>
internal sealed record ComingTie(string Key, TieKind Kind, DateTimeOffset DeclaredAt);

/// <summary>Spreads the everyday ties over the years and fills each with people, firms and words.</summary>
/// <param name="apart">Logins with stories of their own: nothing is drawn for them, so that what is planted stands alone.</param>
internal sealed class EverydayTies(TieBook ties, StoryBook book, Cast cast, IReadOnlySet<string> apart)
{
    public static IEnumerable<ComingTie> Spread(TieBook ties, DateOnly from, DateOnly to)
    {
        foreach (var kind in ties.Kinds)
            for (var i = 1; i <= kind.Count; i++)
            {
                var key = $"{kind.Id}-{i:00}";
                var dice = StoryDice.For(key);
                var span = to.DayNumber - from.DayNumber - 3;
                // Everybody was asked in the first autumn, and many declared then.
                var day = StoryDays.Working(from.AddDays(dice.Chance(22) ? dice.Next(10, 60) : dice.Next(span)));
                yield return new(key, kind, StoryDays.Sometime(day < to ? day : to, dice));
            }
    }

    /// <summary>The declaration as somebody would write it; null when nobody fitting worked there that day.</summary>
    public (ConflictTale Tale, JsonObject Form)? Tell(ComingTie coming)
    {
        var (kind, dice, today) = (coming.Kind, StoryDice.For(coming.Key + "/form"), StockholmTime.DateOf(coming.DeclaredAt));
        var candidates = cast.Working(kind.Units, kind.Titles, today, today).Where(c => !apart.Contains(c.Login)).ToList();
        if (candidates.Count == 0) return null;
        var (login, unit) = dice.Pick(candidates);
        var began = today.AddDays(-dice.Next(kind.YearsBack[0] * 365, Math.Max(1, kind.YearsBack[1] * 365)));
        var form = kind.Matter == ConflictMatter.Interest ? Interest(kind, login, unit, began, today, dice) : Occupation(kind, unit, began, dice);
        return form is null ? null : (new(coming.Key, kind.Matter, login, null, kind, dice), form);
    }

    private JsonObject? Interest(TieKind kind, string login, string unit, DateOnly began, DateOnly today, Random dice)
    {
        var form = new JsonObject { ["kind"] = Word(kind.Kind!.Value), ["from"] = Day(kind.Kind == InterestKind.FormerEmployer ? began.AddYears(-4) : began), ["trigger"] = dice.Chance(55) ? "annual" : "roleChange", ["statementVersion"] = "1" };
        if (kind.Kind == InterestKind.FormerEmployer) form["to"] = Day(began);
        if (kind.Relatives.Count > 0) form["relative"] = Word(dice.Pick(kind.Relatives));
        if (kind.Shares.Count > 0) form["share"] = dice.Pick(kind.Shares);
        if (Touches(kind, dice) is { } touches) form["overlapWithDuties"] = touches;
        if (kind.Other == "colleague")
        {
            var colleagues = cast.Working([unit, "*"], [], today, today).Where(c => c.Login != login && !apart.Contains(c.Login)).ToList();
            if (colleagues.Count == 0) return null;
            form["colleague"] = dice.Pick(colleagues).Login;
        }
        else form["counterparty"] = Other(kind, unit, dice);
        form["description"] = dice.Pick(kind.Descriptions);
        return form;
    }

    private JsonObject Occupation(TieKind kind, string unit, DateOnly began, Random dice)
    {
        var form = new JsonObject
        {
            ["type"] = Word(kind.Type!.Value), ["company"] = Other(kind, unit, dice), ["tasks"] = dice.Pick(kind.Descriptions), ["hoursPerWeek"] = dice.Next(kind.Hours[0], kind.Hours[1] + 1),
            ["remunerated"] = kind.Remunerated, ["from"] = Day(began), ["supplierRelation"] = Word(kind.Relation), ["usesEquipment"] = false,
        };
        if (Touches(kind, dice) is { } touches) form["touchesDuties"] = touches;
        return form;
    }

    /// <summary>What people skip is left open.</summary>
    private static bool? Touches(TieKind kind, Random dice) => dice.Next(100) is var n && n < kind.TouchesUnknown ? null : n < kind.TouchesUnknown + kind.Touches;

    private JsonObject Other(TieKind kind, string unit, Random dice)
    {
        if (kind.Other != "supplier") return new() { ["kind"] = Word(kind.OtherKind), ["name"] = dice.Pick(ties.Names[kind.Other]) };
        var known = book.Suppliers.Where(s => unit.StartsWith(s.Key, StringComparison.Ordinal)).OrderByDescending(s => s.Key.Length).Select(s => s.Value).FirstOrDefault() ?? book.Suppliers["*"];
        var written = dice.Pick(known);
        return new() { ["kind"] = "supplier", ["organisationNumber"] = written[..10], ["name"] = written[11..] };
    }

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
