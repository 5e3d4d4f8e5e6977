using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>
/// What a pack says without anybody having meant it, found before it is published: cases that can never speak, cases that contradict each other, limits that lack a
/// value on some day. Asked for every stretch of days on which no limit changes. What is reported is certain; a fault may stay unseen (<see cref="Possible"/>).
/// </summary>
public static class PackAnalysis
{
    /// <param name="since">First day of interest: the pack's own first day, or today for one that has judged for years.</param>
    public static IReadOnlyList<PackProblem> Of(PolicyPack pack, DateOnly since)
    {
        var days = new Dictionary<PolicyRule, List<DateOnly>>(ReferenceEqualityComparer.Instance);
        var cases = PolicyPackChecks.Places(pack).SelectMany(place => place.Rule.Cases.Select((one, i) => new Spoken(place.Rule, one, i + 1, $"{place.At}/cases/{i}", Days(pack, since, place.Rule, days)))).ToList();
        var effort = new Effort(MostEffort);
        List<PackProblem> problems = [.. Gaps(pack, since, cases), .. Silent(pack, cases, effort), .. Contradictions(pack, cases, effort)];
        if (effort.IsSpent) problems.Add(new("$.rules", new("Reglerna är för sammanvävda för att kunna kontrolleras mot varandra. Dela upp paketet, slå ihop fall eller förenkla villkoren.",
            "The rules are too interwoven to be checked against each other. Split the pack, join cases or simplify the conditions.")));
        return problems;
    }

    /// <summary>What came with the application takes a small part of it.</summary>
    private const int MostEffort = 500_000;

    private sealed record Spoken(PolicyRule Rule, RuleCase Case, int Number, string At, IReadOnlyList<DateOnly> Days)
    {
        public string Where => $"{Rule.Id} case {Number}";
        public IReadOnlyList<Wish> Speaks { get; } = [.. Scope(Rule), new(Case.When, true), .. Case.Unless is { } unless ? [new Wish(unless, false)] : Array.Empty<Wish>()];

        private static IEnumerable<Wish> Scope(PolicyRule rule) => rule.Scope.Select(s => new Wish(new Condition.Compare(s.Key, Comparison.In, new Operand.Words(s.Value)), true));

        /// <summary>The opposite of speaking, as one wish.</summary>
        public Wish IsSilent => new(new Condition.All([.. Speaks.Select(wish => wish.Holds ? wish.That : new Condition.Not(wish.That))]), false);
    }

    private static IEnumerable<PackProblem> Gaps(PolicyPack pack, DateOnly since, List<Spoken> cases)
    {
        var used = cases.SelectMany(c => ParameterUses.Codes(pack, [c.Case])).ToHashSet();
        foreach (var (i, parameter) in pack.Parameters.Index().Where(p => used.Contains(p.Item.Code)))
        {
            var last = pack.ValidTo ?? DateOnly.MaxValue;
            var day = since;
            while (day <= last)
            {
                var begins = parameter.Values.Where(v => v.ValidFrom > day).Select(v => (DateOnly?)v.ValidFrom).Min();
                if (parameter.On(day) is { } value)
                {
                    if (value.ValidTo is not { } end || end >= last) break;
                    day = end.AddDays(1);
                    continue;
                }
                yield return new(parameter.Code, begins is { } next
                    ? new($"Gränsen saknar värde från {day:yyyy-MM-dd} till {next.AddDays(-1):yyyy-MM-dd}. Ange vad som gäller de dagarna.", $"The limit has no value from {day:yyyy-MM-dd} to {next.AddDays(-1):yyyy-MM-dd}. Give one for those days.")
                    : new($"Gränsen saknar värde från {day:yyyy-MM-dd}. Förläng det sista värdet eller ange ett nytt.", $"The limit has no value from {day:yyyy-MM-dd}. Extend the last value or give a new one.")) { Pointer = $"/parameters/{i}/values" };
                if (begins is not { } after) break;
                day = after;
            }
        }
    }

    private static IEnumerable<PackProblem> Silent(PolicyPack pack, List<Spoken> cases, Effort effort) =>
        from spoken in cases
        where spoken.Days.All(day => new Possible(pack, day, effort).Together(spoken.Speaks) is false)
        select new PackProblem(spoken.Where, new(
            "Villkoren kan aldrig vara uppfyllda på en gång: fallet säger aldrig något. Ändra villkoren eller stryk fallet.",
            "The conditions can never hold together: the case never speaks. Change the conditions or strike the case.")) { Pointer = spoken.At };

    /// <summary>An allowance that something else always forbids is an answer nobody ever gets; the same conditions with two outcomes are two opinions.</summary>
    private static IEnumerable<PackProblem> Contradictions(PolicyPack pack, List<Spoken> cases, Effort effort)
    {
        var judging = cases.Where(c => !c.Rule.Flag && c.At.StartsWith("/rules", StringComparison.Ordinal)).ToList();
        foreach (var one in judging)
        {
            var days = one.Days.Where(day => new Possible(pack, day, effort).Together(one.Speaks) is not false).ToList();
            if (days.Count == 0) continue;
            foreach (var other in judging.Where(o => o.Rule.Id != one.Rule.Id && o.Case.Outcome > one.Case.Outcome))
            {
                var forbidden = one.Case.Outcome == PolicyOutcome.Allow && other.Case.Outcome >= PolicyOutcome.Reject;
                if (effort.IsSpent) yield break;
                if (!days.All(day => other.Rule.Validity.Contains(day) && Implies(pack, day, one, other, effort))) continue;
                if (!forbidden && !days.All(day => Implies(pack, day, other, one, effort))) continue;
                yield return new(one.Where, forbidden
                    ? new($"Fallet tillåter det som {other.Where} alltid nekar. Ett av dem måste ändras.", $"The case allows what {other.Where} always refuses. One of them must change.")
                    : new($"Samma villkor som {other.Where}, men ett annat svar. Ett av dem måste ändras.", $"The same conditions as {other.Where} with another answer. One of them must change.")) { Pointer = one.At };
            }
        }
    }

    private static bool Implies(PolicyPack pack, DateOnly day, Spoken one, Spoken other, Effort effort) => new Possible(pack, day, effort).Together([.. one.Speaks, other.IsSilent]) is false;

    /// <summary>One day for each stretch, within the rule's validity, on which every limit keeps its value.</summary>
    private static List<DateOnly> Days(PolicyPack pack, DateOnly since, PolicyRule rule, Dictionary<PolicyRule, List<DateOnly>> known)
    {
        if (known.TryGetValue(rule, out var found)) return found;
        var first = rule.ValidFrom > since ? rule.ValidFrom : since;
        return known[rule] = [.. pack.Parameters.SelectMany(p => p.Values).SelectMany(v => new[] { v.ValidFrom, v.ValidTo is { } end && end < DateOnly.MaxValue ? end.AddDays(1) : first })
            .Append(first).Where(day => day >= first && rule.Validity.Contains(day)).Distinct().Order()];
    }
}
