using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Texts;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Web;

public sealed partial class TextsTests
{
    /// <summary>Words that are the same in both languages.</summary>
    private static readonly HashSet<string> Same = ["Start", "Register", "Lunch", "Period", "Registrator", "–"];

    [Fact]
    public void Every_text_of_the_pages_stands_in_both_languages()
    {
        All().Count.ShouldBeGreaterThan(60);
        foreach (var (name, text) in All())
        {
            text.Sv.ShouldNotBeNullOrWhiteSpace(name);
            text.En.ShouldNotBeNullOrWhiteSpace(name);
            if (!Same.Contains(text.Sv)) text.Sv.ShouldNotBe(text.En, name);
            SwedishLetters().IsMatch(text.En).ShouldBeFalse($"{name} has Swedish letters in its English: {text.En}");
        }
    }

    [Fact]
    public void Both_languages_of_a_text_hold_the_same_places_to_fill_in()
    {
        foreach (var (name, text) in All()) Places(text.Sv).ShouldBe(Places(text.En), name);
    }

    private static List<(string Name, LocalizedText Text)> All() =>
    [
        .. from type in typeof(WebTexts).Assembly.GetTypes()
           where type.Name.EndsWith("Texts", StringComparison.Ordinal)
           from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
           from text in Within(field.GetValue(null))
           select ($"{type.Name}.{field.Name}", text),
    ];

    private static IEnumerable<LocalizedText> Within(object? value) => value switch
    {
        LocalizedText text => [text],
        IDictionary map => map.Values.Cast<object?>().SelectMany(Within),
        string => [],
        IEnumerable several => several.Cast<object?>().SelectMany(Within),
        not null when value.GetType().Namespace?.StartsWith("IntegrityLedger", StringComparison.Ordinal) == true && !value.GetType().IsEnum =>
            value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType == typeof(LocalizedText)).SelectMany(property => Within(property.GetValue(value))),
        _ => [],
    };

    private static string[] Places(string text) => [.. PlacePattern().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+\}")] private static partial Regex PlacePattern();
    [GeneratedRegex("[åäöÅÄÖ]")] private static partial Regex SwedishLetters();
}
