using System.Text.RegularExpressions;
using IntegrityLedger.Gifts.Commands;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>
/// A list of people as it stands in a form, one line each: "@bo.ek" is a colleague who was pointed out, "+S. Ek&#9;Nordbro AB" a guest with name and organisation;
/// a line written by hand is a login alone, or "name, organisation".
/// </summary>
public static partial class PersonLines
{
    public static IReadOnlyList<string> Split(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public static string Colleague(string login) => $"@{login}";
    public static string Guest(string name, string organisation) => $"+{name}\t{organisation}".TrimEnd();

    public static string Of(ParticipantInput person) => person.Login is { Length: > 0 } login ? Colleague(login) : Guest(person.Name ?? "", person.Organisation ?? "");

    /// <param name="external">What a person without a login is, when nothing else says.</param>
    public static ParticipantInput Read(string line, bool external)
    {
        if (line[0] == '@') return new(Login: line[1..].ToLowerInvariant(), External: false);
        if (line[0] == '+') return line[1..].Split('\t', 2) is [var guest, var from] ? new(guest.Trim(), from.Trim(), external) : new(line[1..].Trim(), null, external);
        if (LoginShape().IsMatch(line)) return new(Login: line.ToLowerInvariant(), External: false);
        return line.Split([',', ';', '('], 2, StringSplitOptions.TrimEntries) is [var name, var organisation] ? new(name, organisation.TrimEnd(')'), external) : new(line, null, external);
    }

    [GeneratedRegex(@"^[a-zA-Z]+(\.[a-zA-Z0-9-]+)+$")] private static partial Regex LoginShape();
}
