using System.Collections.Concurrent;
using System.Text.Json;
using CsCheck;
using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Approvals;

/// <summary>Routing in any organisation: interests of own and of relatives, groups, rank, substitutes and delegations, leavers, authors of rules, every law and both wordings.</summary>
public sealed class DrawnOrganisationTests
{
    private const int Cities = 600;
    private static readonly CancellationToken Now = CancellationToken.None;
    private static Task<MatterRoutes> Ask(DrawnMatter drawn) => DrawnRegisters.RouterOf(drawn.City).Routes(drawn.Facts, Now);
    private static DrawnMatter With(DrawnMatter drawn, InterestOnDay interest) => drawn with { City = drawn.City with { Interests = [.. drawn.City.Interests, interest] } };

    [Fact]
    public Task Nobody_who_is_disqualified_is_chosen_nor_counted_among_those_who_may() => Drawing.Matter.SampleAsync(async drawn =>
    {
        var (routes, truth) = (await Ask(drawn), new DrawnTruth(drawn));
        foreach (var chosen in new[] { routes.Line.Approver, routes.SecondLook.Approver }.OfType<EmployeeId>()) truth.May(chosen).ShouldBeTrue(Drawing.Login(chosen));
        foreach (var eligible in routes.Eligible) truth.May(eligible).ShouldBeTrue(Drawing.Login(eligible));
    }, iter: Cities);

    [Fact]
    public Task Whoever_may_is_found_and_the_function_has_it_only_when_nobody_may() => Drawing.Matter.SampleAsync(async drawn =>
    {
        var (routes, truth) = (await Ask(drawn), new DrawnTruth(drawn));
        var may = Enumerable.Range(0, 12).Select(Drawing.Person).Where(truth.May).ToHashSet();
        routes.Eligible.ShouldBe(may, ignoreOrder: true);
        foreach (var choice in new[] { routes.Line, routes.SecondLook })
        {
            (choice.Approver is null).ShouldBe(may.Count == 0);
            choice.ToRole.ShouldBe(may.Count == 0 ? "compliance" : null);
            (choice.Reason.Sv.Length, choice.Reason.En.Length).ShouldBeGreaterThan((10, 10));
        }
    }, iter: Cities);

    [Fact]
    public Task Everybody_passed_over_is_passed_over_for_what_is_true_of_them() => Drawing.Matter.SampleAsync(async drawn =>
    {
        var (routes, truth) = (await Ask(drawn), new DrawnTruth(drawn));
        foreach (var skipped in routes.Line.Skipped.Concat(routes.SecondLook.Skipped))
        {
            (skipped.Reason.Sv.Length, skipped.Reason.En.Length).ShouldBeGreaterThan((5, 5));
            if (skipped.Person is not { } person) { skipped.Code.ShouldBe("no-manager"); continue; }
            var holds = skipped.Code switch
            {
                "declarant" => person == drawn.Facts.Declarant,
                "participant" => drawn.Facts.TookPart.Contains(person),
                "stepped-aside" => drawn.Facts.SteppedAside.Contains(person),
                "decided-before" => drawn.Facts.OutOfIt.Contains(person),
                "subordinate" => truth.BelowSomebodyInvolved(person),
                "stand-in" => truth.Offices.Any(head => truth.Involved(head) && drawn.City[head].StandIns.Any(s => s.Person == person)),
                "rule-author" => truth.Author(person),
                "left" => !truth.Employed(person),
                "away" => truth.Away(person),
                "no-mandate" or "mandate-exceeded" => drawn.Facts.MandateKind is not null,
                "party" or "interest" or "kin" or "rep" or "agent" or "delicacy" or "assign" or "proc" or "other-conflict" => truth.Tied(person),
                _ => false,
            };
            holds.ShouldBeTrue($"{Drawing.Login(person)} {skipped.Code}");
            if (truth.Tied(person) && skipped.Code is "interest" or "kin" or "rep" or "agent" or "delicacy" or "proc" or "other-conflict") Law(truth.Regime, drawn.Facts.Day, skipped.LegalBasis!);
        }
    }, iter: Cities);

    private static void Law(Regime regime, DateOnly day, string statute)
    {
        if (regime is Regime.Company or Regime.Foundation) statute.ShouldNotContain("KL ");
        else statute.Contains("lydelse före 2022-07-01", StringComparison.Ordinal).ShouldBe(day < Drawing.NewWording, $"{statute} on {day}");
    }

    [Fact]
    public Task One_more_conflict_makes_nobody_eligible() => Gen.Select(Drawing.Matter, Drawing.OneInterest).SampleAsync(async (drawn, interest) =>
    {
        var (before, after) = (await Ask(drawn), await Ask(With(drawn, interest)));
        after.Eligible.Except(before.Eligible).ShouldBeEmpty();
    }, iter: Cities);

    [Fact]
    public Task Neither_does_one_more_at_the_table_nor_one_more_who_steps_aside() => Gen.Select(Drawing.Matter, Gen.Int[0, 11], Gen.Bool).SampleAsync(async (drawn, who, table) =>
    {
        var (person, facts) = (Drawing.Person(who), drawn.Facts);
        var after = await Ask(drawn with { Facts = table ? facts with { TookPart = facts.TookPart.Append(person).ToHashSet() } : facts with { SteppedAside = facts.SteppedAside.Append(person).ToHashSet() } });
        after.Eligible.Except((await Ask(drawn)).Eligible).ShouldBeEmpty();
        after.Eligible.ShouldNotContain(person);
    }, iter: Cities);

    [Fact]
    public Task The_answer_does_not_depend_on_the_order_in_which_things_were_written_down() => Gen.Select(Drawing.Matter, Gen.Int[1, 1000]).SampleAsync(async (drawn, seed) =>
    {
        var facts = drawn.Facts;
        var other = new DrawnMatter(drawn.City.Shuffled(seed), facts with { Parties = [.. facts.Parties.Reverse()], TookPart = facts.TookPart.Reverse().ToHashSet(), OutOfIt = facts.OutOfIt.Reverse().ToHashSet() });
        var (one, again, shuffled) = (await Ask(drawn), await Ask(drawn), await Ask(other));
        Text(again).ShouldBe(Text(one));
        Text(shuffled).ShouldBe(Text(one));
    }, iter: Cities);

    private static string Text(MatterRoutes routes) => JsonSerializer.Serialize(routes with { Eligible = routes.Eligible.OrderBy(p => p.Value).ToHashSet() });

    [Fact]
    public Task The_door_is_open_to_whoever_is_chosen_and_shut_to_whoever_was_passed_over_for_a_conflict() => Drawing.Matter.SampleAsync(async drawn =>
    {
        var (router, truth) = (DrawnRegisters.RouterOf(drawn.City), new DrawnTruth(drawn));
        var routes = await router.Routes(drawn.Facts, Now);
        foreach (var chosen in new[] { routes.Line.Approver, routes.SecondLook.Approver }.OfType<EmployeeId>()) (await router.Hinder(chosen, drawn.Facts, Now))?.Code.ShouldBeNull(Drawing.Login(chosen));
        foreach (var person in Enumerable.Range(0, 12).Select(Drawing.Person).Where(p => truth.Tied(p) || truth.Involved(p) || truth.Author(p))) (await router.Hinder(person, drawn.Facts, Now)).ShouldNotBeNull(Drawing.Login(person));
    }, iter: Cities);

    [Fact]
    public async Task What_is_drawn_holds_every_ground_every_kind_of_decider_every_law_and_both_wordings()
    {
        var seen = new ConcurrentDictionary<string, int>();
        await Drawing.Matter.SampleAsync(async drawn =>
        {
            var (routes, truth) = (await Ask(drawn), new DrawnTruth(drawn));
            foreach (var skipped in routes.Line.Skipped) seen.AddOrUpdate(skipped.Code, 1, (_, n) => n + 1);
            seen.AddOrUpdate(routes.Line.Reason.En.Split('(')[0].Trim(), 1, (_, n) => n + 1);
            seen.AddOrUpdate($"{truth.Regime} {drawn.Facts.Day >= Drawing.NewWording}", 1, (_, n) => n + 1);
        }, iter: 3000);
        foreach (var wanted in (string[])
                 [
                     "declarant", "participant", "stepped-aside", "subordinate", "stand-in", "rule-author", "decided-before", "left", "away", "no-mandate", "mandate-exceeded", "no-manager",
                     "interest", "kin", "rep", "agent", "delicacy", "assign", "proc", "other-conflict",
                     "Substitute for the manager on that day", "Decides by the manager's delegation", "Decides about the person at the top of the line", "The nearest manager on that day",
                     "The nearest manager who may decide", "Nobody in the line may decide; the compliance function takes over.", "No single person may decide; the matter is with the function.",
                     .. Enum.GetValues<Regime>().SelectMany(regime => (string[])[$"{regime} True", $"{regime} False"]),
                 ])
            seen.GetValueOrDefault(wanted).ShouldBeGreaterThan(0, wanted);
    }
}
