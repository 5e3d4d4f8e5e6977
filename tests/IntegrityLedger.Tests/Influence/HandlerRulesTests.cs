using CsCheck;
using IntegrityLedger.Influence;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Influence;

/// <summary>The choice of handlers in any city: twelve people, some named, some above the named, some written of, three functions.</summary>
public sealed class HandlerRulesTests
{
    private static EmployeeId Id(int n) => EmployeeId.FromSourceKey($"p{n}");
    private static readonly string[] Names = ["Anna Berg", "Bo Ek", "Cecilia Strand", "Dag Holm", "Eva Lund", "Filip Norr", "Greta Vik", "Hans Fors", "Ida Sand", "Jon Ask", "Karin Dahl", "Åsa Öst"];

    private static readonly Gen<List<int>> People = Gen.Int[0, 11].List[0, 4];

    private static readonly Gen<HandlerCandidate> Candidate = Gen.Select(Gen.Int[0, 11], People, Gen.Bool, (n, above, barred) =>
        new HandlerCandidate(Id(n), "U", Names[n], $"p{n}", above.Select(Id).ToHashSet(), barred ? new(Id(n), "U", "interest", new("i", "i")) : null));

    private static readonly Gen<(List<HandlingFunction> Functions, InvolvedPeople Involved)> City = Gen.Select(Candidate.List[0, 4].List[0, 3], People, People, People, (functions, named, kept, written) =>
        (functions.Select((holders, i) => new HandlingFunction(new($"f{i}", $"f{i}"), holders)).ToList(), new InvolvedPeople([.. named.Select(Id)], [.. kept.Select(Id)], [.. written.Select(n => $"Det var {Names[n]}, tror jag.")])));

    private static bool MayNot(HandlerCandidate c, InvolvedPeople involved) =>
        c.Barred is not null || involved.Named.Contains(c.Id) || involved.Kept.Contains(c.Id) || c.Above.Overlaps(involved.Named) || involved.Words.Any(w => w.Contains(c.Name, StringComparison.Ordinal));

    [Fact]
    public void Nobody_who_is_involved_is_ever_chosen_and_somebody_who_may_always_is() => City.Sample(city =>
    {
        var chosen = HandlerRules.Choose(city.Functions, city.Involved);
        var first = city.Functions.FirstOrDefault(f => f.Holders.Any(h => !MayNot(h, city.Involved)));
        chosen.Handlers.ShouldBe(first is null ? [] : [.. first.Holders.Where(h => !MayNot(h, city.Involved)).Select(h => h.Id)]);
        chosen.Skipped.Select(s => s.Person).ShouldBe(city.Functions.TakeWhile(f => f != first).Append(first).OfType<HandlingFunction>().SelectMany(f => f.Holders).Where(h => MayNot(h, city.Involved)).Select(h => (EmployeeId?)h.Id));
        chosen.Skipped.ShouldAllBe(s => s.Reason.Sv.Length > 0);
        if (first is not null) chosen.Reason.ShouldBe(first.Why);
    }, iter: 2_000);

    [Fact]
    public void One_more_who_is_named_never_lets_anybody_in() => Gen.Select(City, Gen.Int[0, 11]).Sample((city, more) =>
    {
        foreach (var person in city.Functions.SelectMany(f => f.Holders))
            if (HandlerRules.Hinder(person, city.Involved) is not null)
                HandlerRules.Hinder(person, city.Involved with { Named = [.. city.Involved.Named, Id(more)] }).ShouldNotBeNull();
    }, iter: 2_000);

    [Theory]
    [InlineData("Det var hans fors som ringde", true)]
    [InlineData("Hans Fors’ bil", true)]
    [InlineData("HANS FORS.", true)]
    [InlineData("Hans Forss idé", true)]
    [InlineData("Hans Forsberg", false)]
    [InlineData("Johans Fors", false)]
    [InlineData("Hans", false)]
    [InlineData("", false)]
    public void A_name_is_read_as_people_write_it(string text, bool named) => NameMentions.Says(text, "Hans Fors").ShouldBe(named);

    [Fact]
    public void Nobody_without_a_name_is_named_everywhere() => NameMentions.Any(["Vem som helst"], "", "").ShouldBeFalse();
}
