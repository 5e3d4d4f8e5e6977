using System.Collections.Immutable;

namespace IntegrityLedger.Policy;

/// <summary>
/// Whether conditions can hold together on a day, for facts that are all known. Facts are taken to be independent of each other, so an answer
/// "no" is certain and an answer "yes" may be too generous. A tableau: what must hold at once first, alternatives last, a step counted for each.
/// </summary>
internal sealed class Possible(PolicyPack pack, DateOnly day, Effort effort)
{
    private const int MostSteps = 50_000;
    private int steps;

    /// <summary>False when no facts fulfil all the wishes; null when that could not be settled in 50 000 steps.</summary>
    public bool? Together(IEnumerable<Wish> wishes)
    {
        if (effort.IsSpent) return null;
        (steps, effort.Left) = (0, effort.Left - 1);
        return Search([.. wishes], [], ImmutableDictionary<string, Room>.Empty);
    }

    private bool? Search(ImmutableStack<Wish> open, ImmutableList<ImmutableArray<Wish>> choices, ImmutableDictionary<string, Room> rooms)
    {
        while (!open.IsEmpty)
        {
            if (++steps > MostSteps || effort.IsSpent) return null;
            effort.Left--;
            open = open.Pop(out var wish);
            switch (wish.That)
            {
                case Condition.Not not: open = open.Push(new(not.Part, !wish.Holds)); break;
                case Condition.Use use: open = open.Push(new(pack.Definitions[use.Definition].When, wish.Holds)); break;
                case Condition.All all when wish.Holds: foreach (var part in all.Parts) open = open.Push(new(part, true)); break;
                case Condition.Any any when !wish.Holds: foreach (var part in any.Parts) open = open.Push(new(part, false)); break;
                case Condition.All all: choices = choices.Add([.. all.Parts.Select(part => new Wish(part, false))]); break;
                case Condition.Any any: choices = choices.Add([.. any.Parts.Select(part => new Wish(part, true))]); break;
                case Condition.Compare compare:
                    if (Narrowed(rooms, compare, wish.Holds) is not { } narrower) return false;
                    rooms = narrower;
                    break;
            }
        }
        if (choices.IsEmpty) return true;
        // Fewest alternatives first.
        var at = Enumerable.Range(0, choices.Count).MinBy(i => choices[i].Length);
        var rest = choices.RemoveAt(at);
        bool? answer = false;
        foreach (var alternative in choices[at])
        {
            var found = Search([alternative], rest, rooms);
            if (found is true) return true;
            answer = found is null ? null : answer;
        }
        return answer;
    }

    /// <summary>The rooms when this comparison holds too, or null when nothing is left.</summary>
    private ImmutableDictionary<string, Room>? Narrowed(ImmutableDictionary<string, Room> rooms, Condition.Compare compare, bool holds)
    {
        var fact = FactCatalogue.All[compare.Fact];
        // A limit without a value on the day makes the comparison unknown: neither true nor false.
        if (compare.With is Operand.Parameter { Code: var code } && pack.Parameter(code)?.On(day) is null) return null;
        var (key, room) = compare.With switch
        {
            Operand.Flag flag => (fact.Name, Room.Word(["true", "false"]).Allow([(flag.Value == holds) ? "true" : "false"])),
            Operand.Words words when fact.Kind == FactKind.Words => (fact.Name, holds ? new Room { Needed = [[.. words.Values]] } : new Room { Barred = [.. words.Values] }),
            Operand.Words words => (fact.Name, Room.Word(holds ? words.Values : fact.Values.Except(words.Values))),
            Operand.Number number => (fact.Name, Room.Number(compare.By, number.Value, holds, fact)),
            // With another VAT basis the amount is converted first: only the very same comparison can be held against it.
            Operand.Parameter { Code: var limit } when pack.Parameter(limit)!.VatIncluded is null => (fact.Name, Room.Number(compare.By, pack.Parameter(limit)!.On(day)!.Value, holds, fact)),
            Operand.Parameter { Code: var limit } => Opaque(compare, limit, holds),
            Operand.OtherFact other => Opaque(compare, other.Name, holds),
            _ => throw new InvalidOperationException("The operands of conditions are closed."),
        };
        var both = rooms.TryGetValue(key, out var before) ? before.And(room) : room;
        return both.IsEmpty ? null : rooms.SetItem(key, both);
    }

    /// <summary>A comparison that is only known to be itself or its opposite: "more than" against "at most", "less than" against "at least".</summary>
    private static (string, Room) Opaque(Condition.Compare compare, string other, bool holds)
    {
        var (sign, same) = compare.By switch { Comparison.Lte => (">", false), Comparison.Gt => (">", true), Comparison.Gte => ("<", false), Comparison.Lt => ("<", true), _ => ("=", true) };
        return ($"{compare.Fact} {sign} {other}", Room.Word([holds == same ? "true" : "false"]));
    }
}

/// <summary>Steps that all questions about a pack may take together: whoever posts a pack made to be hard waits no longer than anybody else.</summary>
internal sealed class Effort(int most)
{
    public int Left { get; set; } = most;
    public bool IsSpent => Left <= 0;
}

/// <summary>A condition that is to be true, or to be false.</summary>
internal sealed record Wish(Condition That, bool Holds);
