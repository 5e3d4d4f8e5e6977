using IntegrityLedger.Suppliers.Views;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Demo;

/// <summary>One thing that will happen: which kind, on which day it happened and when it is declared.</summary>
internal sealed record Happening(string Key, Archetype Kind, DateOnly On, DateTimeOffset DeclaredAt);

/// <summary>Spreads the everyday events over the years and fills each with people, givers, amounts and words.</summary>
internal sealed class EverydayStories(StoryBook book, Cast cast)
{
    private static readonly string[] TellsMore = ["anna.berg", "maria.blom", "eva.lund", "ulf.bolag"];

    public static IEnumerable<Happening> Spread(StoryBook book, DateOnly from, DateOnly to)
    {
        foreach (var kind in book.Archetypes)
        {
            for (var i = 1; i <= kind.Count; i++)
            {
                var key = $"{kind.Id}-{i:000}";
                var dice = StoryDice.For(key);
                var on = DayOf(kind, from, to, dice);
                var given = kind.Direction == Direction.Given;
                // Representation is planned ahead; what is received is told within days, and now and then far too late.
                var declared = given && dice.Chance(kind.Planned)
                    ? Before(on, dice.Next(4, 16), from, dice)
                    : StoryDays.Later(StoryDays.At(on, 15, 0), dice.Draw([(0, 30), (1, 25), (2, 14), (4, 12), (7, 8), (9, 4), (dice.Next(14, 45), 7)]), dice);
                yield return new(key, kind, on, declared);
            }
        }
    }

    /// <summary>The declaration as somebody in the city would write it; null when nobody fitting worked there that day.</summary>
    public Tale? Tell(Happening happening)
    {
        var (kind, dice, on) = (happening.Kind, StoryDice.For(happening.Key + "/form"), happening.On);
        var today = StockholmTime.DateOf(happening.DeclaredAt);
        var candidates = cast.Working(kind.Units, kind.Titles, today, on < today ? on : today);
        if (candidates.Count == 0) return null;
        var (login, unit) = dice.Draw([.. candidates.Select(c => (c, TellsMore.Contains(c.Login) ? 9 : 1 + StoryDice.For(c.Login).Next(4)))]);
        var given = kind.Direction == Direction.Given;
        var (counterparty, name) = Giver(kind, unit, login, dice);
        var people = given ? Participants(kind, unit, login, name, today, dice) : [];
        var persons = given ? people.Count + 1 : 1;
        var response = given ? (Response?)null : dice.Draw([(Response.Accepted, kind.Accepted), (Response.Undecided, kind.Undecided), (Response.Declined, 100 - kind.Accepted - kind.Undecided)]);
        var each = kind.Amount is [var low, var high] ? (int?)((low + dice.Next(0, Math.Max(1, (high - low) / 5 + 1)) * 5)) : null;
        // People skip questions; what is not known is left open.
        bool? Said(bool? answer) => dice.Chance(3) ? null : answer;
        var form = new DeclareGift
        {
            Direction = kind.Direction, Response = response, Category = kind.Category, Description = Fill(dice.Pick(kind.Descriptions), name, dice),
            Value = each is { } kronor ? new(kronor * persons, "SEK", kind.Basis, given ? false : true) : null, Persons = persons,
            OccurredOn = on, Place = kind.Places.Count > 0 ? dice.Pick(kind.Places) : null, Country = "SE", Occasion = kind.Occasion,
            Counterparty = counterparty, Purpose = kind.Purposes.Count > 0 ? Fill(dice.Pick(kind.Purposes), name, dice) : null, Participants = people.Count > 0 ? people : null,
            AuthorityExercise = Said(kind.AuthorityExercise), RelativeIncluded = Said(kind.Relative), DeliveredToHome = Said(kind.Home), RequestedByMe = false,
            LeisureDominates = Said(kind.LeisureDominates), Alcohol = kind.Alcohol ?? Alcohol.None, MealKind = kind.Meal,
            WhyThisResponse = response switch { Response.Declined when kind.Regrets.Count > 0 => dice.Pick(kind.Regrets), Response.Accepted when kind.Thanks.Count > 0 => dice.Pick(kind.Thanks), _ => null },
            LateReason = today.DayNumber - on.DayNumber > 14 && dice.Chance(85) ? dice.Pick(book.LateReasons) : null,
        };
        return new(happening.Key, login, form, TaleTemper.Of(dice), kind, dice);
    }

    private (CounterpartyInput, string Name) Giver(Archetype kind, string unit, string login, Random dice)
    {
        var contact = dice.Chance(70) ? $"{dice.Pick(book.Names["first"])} {dice.Pick(book.Names["last"])}" : null;
        if (kind.Giver == "supplier")
        {
            var known = book.Suppliers.Where(s => unit.StartsWith(s.Key, StringComparison.Ordinal)).OrderByDescending(s => s.Key.Length).Select(s => s.Value).FirstOrDefault() ?? book.Suppliers["*"];
            var (number, name) = dice.Pick(known).Split(' ', 2) is [var n, var rest] ? (n, rest) : throw new InvalidOperationException("A supplier in the story book is written as number and name.");
            return (new(kind.Kind, number, name, contact), name);
        }
        if (kind.Giver == "family")
        {
            // Each carer meets a handful of families, so that some come back.
            var own = StoryDice.For($"{login}/{dice.Next(7)}");
            var family = $"familjen {own.Pick(book.Names["last"])}";
            return (new(kind.Kind, null, $"{family}, {own.Pick(book.Names["streets"])} {own.Next(1, 88)}"), family);
        }
        var written = dice.Pick(book.Names[kind.Giver]);
        return (new(kind.Kind, null, written, contact), written);
    }

    private List<ParticipantInput> Participants(Archetype kind, string unit, string login, string organisation, DateOnly today, Random dice)
    {
        var guests = Enumerable.Range(0, kind.Guests is [var least, var most] ? dice.Next(least, most + 1) : 0)
            .Select(_ => new ParticipantInput($"{dice.Pick(book.Names["first"])} {dice.Pick(book.Names["last"])}", organisation, true));
        var colleagues = cast.Working([unit], [], today, today).Where(c => c.Login != login).ToList();
        var own = Enumerable.Range(0, dice.Next(kind.Colleagues[0], kind.Colleagues[1] + 1)).Select(_ => dice.Pick(colleagues).Login).Distinct().Select(colleague => new ParticipantInput(External: false, Login: colleague));
        return [.. guests, .. colleagues.Count > 0 ? own : []];
    }

    private string Fill(string text, string giver, Random dice) => text.Replace("{giver}", giver, StringComparison.Ordinal)
        .Replace("{first}", dice.Pick(book.Names["first"]), StringComparison.Ordinal).Replace("{topic}", dice.Pick(book.Names["topics"]), StringComparison.Ordinal);

    private static DateOnly DayOf(Archetype kind, DateOnly from, DateOnly to, Random dice)
    {
        while (true)
        {
            // The custom of declaring grows: the larger of two draws lies later.
            var span = to.DayNumber - from.DayNumber;
            var day = StoryDays.Working(from.AddDays(dice.Chance(45) ? Math.Max(dice.Next(span), dice.Next(span)) : dice.Next(span)));
            if (day <= to && (kind.Months.Count == 0 ? !(day.Month == 7 && dice.Chance(60)) : kind.Months.Contains(day.Month))) return day;
        }
    }

    private static DateTimeOffset Before(DateOnly on, int days, DateOnly from, Random dice)
    {
        var day = on.AddDays(-days);
        while (!WorkingDays.IsWorkingDay(day)) day = day.AddDays(-1);
        return StoryDays.Sometime(day < from ? StoryDays.Working(from) : day, dice);
    }
}
