using System.Globalization;
using System.Text.RegularExpressions;
using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.Http;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>One person at one door: what is asked for, and what the answer was in one word.</summary>
internal sealed partial class Visit(Dictionary<string, HttpClient> byRole, Matters matters)
{
    private const string In = "in";

    public static bool IsAboutSomebody(Door door) => !door.Pattern.StartsWith("/imports", StringComparison.Ordinal) && !door.Pattern.Contains("attestation-campaigns", StringComparison.Ordinal)
        && !door.Pattern.Contains("influence-reports", StringComparison.Ordinal) && !door.Pattern.StartsWith("/reports/", StringComparison.Ordinal) && !door.Pattern.Contains("whistleblowing", StringComparison.Ordinal) && Matters.IsAboutSomebody(Places().Matches(door.Pattern).Select(place => place.Groups["name"].Value));

    /// <summary>in (let in: done, or refused or put off for another reason than who asks), sign-in (led to the sign-in page), else the status.</summary>
    public async Task<string> Outcome(Door door, string role, string whose)
    {
        // A stranger has no own matters: an employee's are tried instead.
        var about = whose switch { "unit" => Town.Colleague, "other" => Town.Neighbour, _ => Town.With(role == Table.Anonymous ? Role.Employee : role) };
        var places = await matters.Places(door, about);
        var path = Places().Replace(door.Pattern, place => places[place.Groups["name"].Value]);
        var method = door.IsPage ? HttpMethod.Get : new HttpMethod(door.Method);
        var outcome = Word(await byRole[role].Send(method, path, matters.Body(door), ("Accept", door.IsPage ? "text/html" : "application/json")));
        if (outcome == In) matters.Touched(door, about);
        return outcome;
    }

    private static string Word(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        302 when answer.Headers.Location!.OriginalString.StartsWith("/sign-in?returnUrl", StringComparison.Ordinal) => "sign-in",
        (>= 200 and < 400) or 409 or 422 or 503 => In,
        var status => status.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"\{\**(?<name>[A-Za-z]+)[^}]*\}")]
    private static partial Regex Places();
}
