using System.Text.RegularExpressions;
using IntegrityLedger.SystemTests.Http;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>One person at one door: what is asked for, and what the answer was in one word.</summary>
internal sealed partial class Visit(Dictionary<string, HttpClient> clients, Matters matters)
{
    public static bool IsAboutSomebody(Door door) => Places().Matches(door.Pattern).Select(Place).Any(place => Matters.Owned.Contains(place));

    /// <summary>in (let in: done, or refused for another reason than who asks), sign-in (led to the sign-in page), else the status.</summary>
    public async Task<string> Outcome(Door door, string role, string scope)
    {
        var about = scope switch { "own" => role == "anonymous" ? Town.With(IntegrityLedger.Identity.Role.Employee) : Town.With(role), "unit" => Town.Colleague, _ => Town.Neighbour };
        var path = door.Pattern;
        foreach (Match place in Places().Matches(door.Pattern)) path = path.Replace(place.Value, await matters.In(door, Place(place), about), StringComparison.Ordinal);
        var method = door.IsPage ? HttpMethod.Get : new HttpMethod(door.Method);
        var answer = await clients[role].Send(method, path + matters.Query(door), matters.Body(door), ("Accept", door.IsPage ? "text/html" : "application/json"));
        return Word(answer);
    }

    private static string Word(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        302 when answer.Headers.Location!.OriginalString.StartsWith("/sign-in?returnUrl", StringComparison.Ordinal) => "sign-in",
        >= 200 and < 400 or 409 or 422 => "in",
        var status => status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Place(Match match) => match.Groups["name"].Value;

    [GeneratedRegex(@"\{\**(?<name>[A-Za-z]+)[^}]*\}")]
    private static partial Regex Places();
}
