using System.Text.RegularExpressions;

namespace IntegrityLedger.Imports.Mapping;

/// <summary>Regular expressions of outsiders: matched in linear time, so that no pattern and no cell can stop an import.</summary>
internal static class Patterns
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The expression, or null when it is malformed or needs lookaround or back references.</summary>
    public static Regex? Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
