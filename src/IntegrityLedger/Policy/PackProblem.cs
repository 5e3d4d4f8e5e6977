using System.Text;
using System.Text.RegularExpressions;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Something wrong in a pack: where, what, and how to mend it.</summary>
/// <param name="Where">A JSON path ("$.rules[3].cases[0].when") or, for people, "R07 case 1" and the like.</param>
public sealed partial record PackProblem(string Where, LocalizedText What)
{
    private readonly string? pointer;

    /// <summary>The same place as a JSON Pointer (RFC 6901): "/rules/3/cases/0/when"; empty for the whole pack.</summary>
    public string Pointer { get => pointer ?? OfPath(Where); init => pointer = value; }

    /// <summary>The problem seen from further out.</summary>
    public PackProblem Within(string outer) => this with { Pointer = outer + (pointer ?? "") };

    /// <summary>A step of a pointer.</summary>
    public static string Step(string name) => "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string OfPath(string path)
    {
        if (path.Length == 0 || path[0] != '$') return "";
        var pointer = new StringBuilder();
        foreach (Match step in Steps().Matches(path)) pointer.Append(Step(step.Groups["name"].Success ? step.Groups["name"].Value : step.Groups["quoted"].Success ? step.Groups["quoted"].Value : step.Groups["at"].Value));
        return pointer.ToString();
    }

    [GeneratedRegex(@"\.(?<name>[^.\[\]\s]+)|\['(?<quoted>[^']*)'\]|\[(?<at>\d+)\]", RegexOptions.NonBacktracking)] private static partial Regex Steps();
}
