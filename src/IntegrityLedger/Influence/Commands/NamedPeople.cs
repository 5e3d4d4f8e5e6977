using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Commands;

/// <summary>Whom a report is about, as far as it says: employees pointed out by login or by their whole name.</summary>
public sealed class NamedPeople(IOrganisation organisation, PeopleFinder finder)
{
    /// <summary>Those named as the source: a login, or a name that employees have in full. A part of a name is nobody.</summary>
    public async Task<IReadOnlyList<EmployeeId>> Find(IEnumerable<string?> named, DateOnly on, CancellationToken ct)
    {
        var found = new List<EmployeeId>();
        foreach (var text in named.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => n!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (await organisation.ByLogin(text, on, ct) is { } one) { found.Add(one.Id); continue; }
            foreach (var person in await finder.Find(text, alsoFormer: true, ct))
                if (Says(text, person.Name) && await organisation.ByLogin(person.Login, on, ct) is { } same) found.Add(same.Id);
        }
        return [.. found.Distinct()];
    }

    /// <summary>Whether any of the words names the person, by login or whole name.</summary>
    public static bool Mentions(IEnumerable<string> words, PersonOnDay person) => words.Any(w => Says(w, person.Name) || (person.Login.Length > 0 && Says(w, person.Login)));

    /// <summary>The name stands there with no letter or digit on either side; case does not count.</summary>
    internal static bool Says(string text, string name)
    {
        if (name.Length == 0) return false;
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length >= text.Length || !IsPartOfWord(text, at + name.Length))) return true;
        return false;
    }

    /// <summary>"Hans Fors" is in "Hans Fors'" and in the genitive "Hans Forss" as little as people write it, but "Fors" is not in "Forsberg".</summary>
    private static bool IsPartOfWord(string text, int at) => char.IsLetterOrDigit(text[at]) && !(text[at] is 's' or 'S' && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])));
}
