using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>What would have made the answer milder, one change at a time: found by judging again, never by reading the rules.</summary>
public static class Explain
{
    private const int Most = 5;

    /// <summary>At most five short sentences, the mildest outcome first; none when the answer is already the mildest.</summary>
    public static IReadOnlyList<LocalizedText> WhatWouldChange(PolicyPack pack, GiftFacts facts, DateOnly date)
    {
        var now = PolicyEvaluator.Evaluate(pack, facts, date);
        if (now.Outcome == PolicyOutcome.Allow) return [];
        IEnumerable<Tried> tried = [.. Try(Answers(facts, now)), .. Try(Amounts(pack, facts, date)).DistinctBy(t => t.Outcome)];
        return
        [
            .. tried.OrderBy(t => t.Outcome).Take(Most)
                .Select(t => new LocalizedText($"{t.Text.Sv}: {Then(t.Outcome).Sv}.", $"{t.Text.En}: {Then(t.Outcome).En}.")),
        ];

        IEnumerable<Tried> Try(IEnumerable<(LocalizedText Text, GiftFacts Facts)> changes) => changes
            .Select(change => new Tried(change.Text, PolicyEvaluator.Outcome(pack, change.Facts, date)))
            .Where(t => t.Outcome < now.Outcome);
    }

    private sealed record Tried(LocalizedText Text, PolicyOutcome Outcome);

    private static IEnumerable<(LocalizedText Text, GiftFacts Facts)> Answers(GiftFacts facts, Assessment now)
    {
        var unknown = now.Rules.SelectMany(r => r.UnknownFacts).Distinct().ToList();
        foreach (var change in Flags)
        {
            if (change.Read(facts) == change.Better || (change.Read(facts) is not null && change.Given)) continue;
            yield return (change.Text, change.With(facts));
        }
        var unanswered = Flags.Where(f => unknown.Contains(f.Fact) && f.Read(facts) is null).ToList();
        if (unanswered.Count > 1)
            yield return (new("Besvara det som saknas, om svaren talar för", "Answer what is missing, if the answers speak for it"), unanswered.Aggregate(facts, (f, change) => change.With(f)));
        if (facts is { Direction: "received", Response: not "declined" })
            yield return (new("Om du tackar nej", "If you decline"), facts with { Response = "declined" });
        if (facts.Alcohol is not "none")
            yield return (new("Utan alkohol", "Without alcohol"), facts with { Alcohol = "none" });
    }

    /// <summary>Every limit per person below the value, highest first: the first with a given outcome is the one worth telling.</summary>
    private static IEnumerable<(LocalizedText Text, GiftFacts Facts)> Amounts(PolicyPack pack, GiftFacts facts, DateOnly date) =>
        from limit in pack.Parameters.Where(p => p is { Unit: "ore", Per: "person" }).Select(p => p.On(date)?.Value).OfType<decimal>().Distinct().OrderDescending()
        where facts.PerPersonOre is null || limit < facts.PerPersonOre
        let kronor = MessageTemplate.Kronor(limit)
        select (new LocalizedText($"Högst {kronor.Sv} per person", $"At most {kronor.En} per person"), facts with { TotalOre = (long)limit, Persons = 1, TotalExVatOre = null });

    private static LocalizedText Then(PolicyOutcome outcome) => outcome switch
    {
        PolicyOutcome.Allow => new("inget beslut krävs", "no decision is needed"),
        PolicyOutcome.Warn => new("inget beslut krävs, men något att notera", "no decision is needed, but there is something to note"),
        PolicyOutcome.Require => new("något behöver läggas till", "something has to be added"),
        PolicyOutcome.Review => new("en chef kan besluta", "a manager can decide"),
        _ => new("svaret blir nej, men mildare", "the answer is no, but milder"),
    };

    /// <param name="Given">A circumstance that nobody can change afterwards: spoken of only while it is not known.</param>
    private sealed record Change(string Fact, bool Better, bool Given, LocalizedText Text, Func<GiftFacts, bool?> Read, Func<GiftFacts, GiftFacts> With);

    private static readonly IReadOnlyList<Change> Flags =
    [
        new("authorityExercise", false, true, new("Om du inte utövar myndighet mot givaren", "If you exercise no authority toward the giver"), f => f.AuthorityExercise, f => f with { AuthorityExercise = false }),
        new("requestedByMe", false, true, new("Om du inte bad om förmånen", "If you did not ask for the benefit"), f => f.RequestedByMe, f => f with { RequestedByMe = false }),
        new("recipientInProject", false, true, new("Om du inte deltar i upphandlingen", "If you take no part in the procurement"), f => f.RecipientInProject, f => f with { RecipientInProject = false }),
        new("relativeIncluded", false, false, new("Utan närstående", "Without relatives"), f => f.RelativeIncluded, f => f with { RelativeIncluded = false }),
        new("deliveredToHome", false, false, new("Om den inte skickas hem till dig", "If it is not sent to your home"), f => f.DeliveredToHome, f => f with { DeliveredToHome = false }),
        new("leisureDominates", false, false, new("Om nöjet inte överväger", "If leisure does not dominate"), f => f.LeisureDominates, f => f with { LeisureDominates = false }),
        new("hasPurpose", true, false, new("Med ett syfte", "With a purpose"), f => f.HasPurpose, f => f with { HasPurpose = true }),
        new("hasParticipantNames", true, false, new("Med namn på alla deltagare", "With every participant named"), f => f.HasParticipantNames, f => f with { HasParticipantNames = true }),
        new("preApproved", true, false, new("Med godkännande i förväg", "With approval beforehand"), f => f.PreApproved, f => f with { PreApproved = true }),
        new("hasLateReason", true, false, new("Med ett skäl till att anmälan är sen", "With a reason for declaring late"), f => f.HasLateReason, f => f with { HasLateReason = true }),
        new("openToAllStaff", true, false, new("Om erbjudandet gäller all personal enligt avtal", "If an agreement opens the offer to all staff"), f => f.OpenToAllStaff, f => f with { OpenToAllStaff = true }),
        new("memoryGiftCeremony", true, false, new("Vid en ceremoni för minnesgåva", "At a memory gift ceremony"), f => f.MemoryGiftCeremony, f => f with { MemoryGiftCeremony = true }),
    ];
}
