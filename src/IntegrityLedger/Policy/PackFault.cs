using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>What the reader of JSON could not read, for a writer of rules: it names .NET types and byte positions, and a writer wants to know what may stand there.</summary>
internal static partial class PackFault
{
    public static PackProblem Of(JsonException wrong)
    {
        var line = wrong.LineNumber is { } number ? $" (line {number + 1})" : "";
        return new((wrong.Path ?? "$") + line, Sentence(wrong)) { Pointer = new PackProblem(wrong.Path ?? "$", new("", "")).Pointer };
    }

    private static LocalizedText Sentence(JsonException wrong)
    {
        if (wrong.Data["sv"] is string sv) return new(sv, wrong.Message);
        var (said, names) = (wrong.Message, string.Join(", ", Quoted().Matches(wrong.Message).Select(m => m.Groups[1].Value).Where(name => !name.Contains("IntegrityLedger.", StringComparison.Ordinal))));
        if (said.Contains("missing required properties", StringComparison.Ordinal)) return new($"Här saknas {names}. Lägg till det.", $"Here {names} is missing. Add it.");
        if (said.Contains("could not be mapped", StringComparison.Ordinal)) return new($"Egenskapen {names} finns inte här. Ta bort den eller rätta stavningen.", $"There is no property {names} here. Remove it or mend its spelling.");
        if (said.Contains("uplicate property", StringComparison.Ordinal)) return new($"Egenskapen {names} står två gånger. Behåll en.", $"The property {names} stands twice. Keep one.");
        if (said.Contains("depth", StringComparison.OrdinalIgnoreCase)) return new("Paketet är nästlat för djupt; namnge delar av villkoren som definitioner.", "The pack is nested too deeply; name parts of the conditions as definitions.");
        if (!said.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)) return new($"Filen är inte läsbar JSON: {said}", $"The file is not readable JSON: {said}");
        return (wrong.Path ?? "")[((wrong.Path ?? "").LastIndexOf('.') + 1)..] switch
        {
            "outcome" => new($"Utfallet måste vara något av {Words<PolicyOutcome>()}.", $"The outcome must be one of {Words<PolicyOutcome>()}."),
            "secondLook" => new($"Den andra granskningen måste vara något av {Words<SecondLook>()}.", $"The second look must be one of {Words<SecondLook>()}."),
            "validFrom" or "validTo" or "on" => new("Dagen ska skrivas som \"2026-01-31\".", "The day must be written like \"2026-01-31\"."),
            "value" or "version" or "revision" => new("Här ska stå ett tal utan citattecken, inte större än platsen rymmer.", "Here must stand a number without quotation marks, no larger than the place holds."),
            _ => new("Värdet är av fel slag för den här platsen. Formatet beskrivs i /api/policy/schema.", "The value is of the wrong kind for this place. The format is described at /api/policy/schema."),
        };
    }

    private static string Words<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName));

    [GeneratedRegex("'([^']+)'", RegexOptions.NonBacktracking)] private static partial Regex Quoted();
}
