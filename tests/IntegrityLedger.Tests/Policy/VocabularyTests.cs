using IntegrityLedger.Kernel;
using System.Text.Json;
using IntegrityLedger.Gifts;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Policy;

/// <summary>The other rooms speak in enums, the policy in words: a word that the policy does not know would count as not known.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void Every_answer_that_a_declaration_can_hold_is_a_word_of_the_policy()
    {
        Words<Direction>().ShouldBe(Known("direction"), ignoreOrder: true);
        Words<Response>().ShouldBe(Known("response"), ignoreOrder: true);
        Words<Category>().ShouldBe(Known("category"), ignoreOrder: true);
        Words<Alcohol>().ShouldBe(Known("alcohol"), ignoreOrder: true);
        Words<MealKind>().ShouldBe(Known("mealKind"), ignoreOrder: true);
        Words<CounterpartyKind>().ShouldBe(Known("counterpartyKind").Append("unknown"), ignoreOrder: true);
    }

    [Fact]
    public void Every_phase_of_a_procurement_is_a_word_of_the_policy() =>
        Enum.GetNames<ProcurementPhase>().Select(n => JsonNamingPolicy.SnakeCaseUpper.ConvertName(n)).ShouldBe(Known("counterpartyPhases"), ignoreOrder: true);

    [Fact]
    public void Every_fact_has_a_label_in_both_languages() =>
        FactCatalogue.All.Values.ShouldAllBe(f => f.Label.Sv.Length > 0 && f.Label.En.Length > 0 && f.Label.Sv != f.Label.En);

    private static IReadOnlyList<string> Known(string fact) => FactCatalogue.All[fact].Values;

    private static IEnumerable<string> Words<T>() where T : struct, Enum => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);
}
