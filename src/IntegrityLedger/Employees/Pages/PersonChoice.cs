using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using IntegrityLedger.Web.Texts;

namespace IntegrityLedger.Employees.Pages;

/// <summary>The search step for employees: what was found, who is chosen, and when to ask once more before the form goes on.</summary>
/// <remarks>A person is pointed out by a login, or by a name that one person has in full; a part of a name is only ever searched for, never guessed from.</remarks>
public sealed class PersonChoice(PeopleFinder finder)
{
    private const int Most = 8;

    /// <summary>Reads the picker <paramref name="name"/> of a form that was posted; the form holds the login of whoever was pointed out.</summary>
    public async Task<PersonPicked> Read(FormState form, string name, CancellationToken ct)
    {
        var query = $"{name}.name";
        var (verb, mine) = Verb(form, name);
        if (verb == "change" && mine)
        {
            form.Remove(name);
            return new(null, null, true);
        }
        if (verb == "search" && mine) form.Remove(name);
        // Chosen among those found, whatever still stands in the box.
        if (form.Has(name)) return await Shown(form, name, ct);
        if (!form.Has(query)) return PersonPicked.Nobody with { Asks = verb == "search" && mine };
        if ((verb is "search" or "change") && !mine) return PersonPicked.Nobody;
        if (await PointedOut(form[query], ct) is { } one)
        {
            (form[name], form[query]) = (one.Login, one.Name);
            return new(Line(one), null, verb == "search");
        }
        var found = await Found(form[query], ct);
        if (verb != "search") form.Refuse(name, found.Count switch { 0 => PickerTexts.NotFound, 1 => PickerTexts.ChooseOneFound, _ => PickerTexts.ChooseFound });
        return new(null, found, true);
    }

    /// <summary>Whoever is chosen already.</summary>
    public async Task<PersonPicked> Shown(FormState form, string name, CancellationToken ct) =>
        form.Has(name) && (await finder.ByLogins([form[name]], ct)).FirstOrDefault() is { } person ? new(Line(person), null, false) : PersonPicked.Nobody;

    /// <summary>The same for a list of people: reads what was added or taken away, and adds what stands in the boxes when the form goes on.</summary>
    public async Task<PeoplePicked> ReadMany(FormState form, string name, CancellationToken ct)
    {
        var (verb, mine) = Verb(form, name);
        var lines = Lines(form, name);
        var (query, guest, from, found) = ($"{name}.name", $"{name}.guest.name", $"{name}.guest.organisation", $"{name}.found");
        if (verb == "remove" && mine) lines.Remove(form["go"][$"remove:{name}:".Length..]);
        lines.AddRange(form.All(found).Select(PersonLines.Colleague));
        if (form.All(found).Count > 0) form.Remove(query);
        form.Remove(found);
        if (form.Has(guest))
        {
            lines.Add(PersonLines.Guest(form[guest], form[from]));
            // The organisation stays: the next guest is often from the same.
            form.Remove(guest);
        }
        IReadOnlyList<Choice>? matches = null;
        var asks = mine && verb is ("search" or "add" or "guest" or "remove");
        if (form.Has(query) && !(mine && verb is ("remove" or "guest")))
        {
            if (await PointedOut(form[query], ct) is { } one)
            {
                lines.Add(PersonLines.Colleague(one.Login));
                form.Remove(query);
            }
            else
            {
                matches = await Found(form[query], ct);
                if (!asks) form.Refuse(name, matches.Count switch { 0 => PickerTexts.NotFound, 1 => PickerTexts.ChooseOneFound, _ => PickerTexts.ChooseFound });
                asks = true;
            }
        }
        form.Set(name, lines.Distinct(StringComparer.OrdinalIgnoreCase));
        return (await ShownMany(form, name, ct)) with { Matches = matches, Asks = asks };
    }

    /// <summary>Everybody on the list, as people know them.</summary>
    public async Task<PeoplePicked> ShownMany(FormState form, string name, CancellationToken ct)
    {
        var lines = Lines(form, name);
        var read = lines.Where(line => line.Length > 0).Select(line => (Line: line, Person: PersonLines.Read(line, external: true))).ToList();
        var logins = read.Select(line => line.Person.Login).OfType<string>().Distinct().ToList();
        var known = logins.Count == 0 ? [] : (await finder.ByLogins(logins, ct)).ToDictionary(person => person.Login, StringComparer.OrdinalIgnoreCase);
        return new([.. read.Select(line => line.Person.Login is { } login
            ? known.TryGetValue(login, out var person) ? new PersonOnList(line.Line, person.Name, About(person)) : new(line.Line, login, null)
            : new PersonOnList(line.Line, line.Person.Name ?? "", line.Person.Organisation))], null, false);
    }

    /// <summary>What was pressed, and whether it belongs to the picker: "search:substitute".</summary>
    private static (string Verb, bool Mine) Verb(FormState form, string name) =>
        form["go"].Split(':', 3) is [var verb, var whose, ..] ? (verb, whose == name) : (form["go"], false);

    private static List<string> Lines(FormState form, string name) => [.. form.All(name).SelectMany(PersonLines.Split)];

    /// <summary>The one person with that login, or with exactly that name; å, ä and ö in either case.</summary>
    private async Task<PersonFound?> PointedOut(string text, CancellationToken ct)
    {
        if ((await finder.ByLogins([text.TrimStart('@')], ct)).FirstOrDefault() is { } byLogin) return byLogin;
        var named = (await finder.Find(text, alsoFormer: false, ct)).Where(person => SearchText.Of(person.Name) == SearchText.Of(text)).ToList();
        return named is [var only] ? only : null;
    }

    private async Task<IReadOnlyList<Choice>> Found(string text, CancellationToken ct) =>
        [.. (await finder.Find(text, alsoFormer: false, ct)).Take(Most).Select(person => new Choice(person.Login, new(person.Name, person.Name), new(About(person), About(person))))];

    private static string Line(PersonFound person) => $"{person.Name}, {About(person)}".TrimEnd(',', ' ');
    private static string About(PersonFound person) => string.Join(", ", new[] { person.Title, person.UnitName }.Where(part => part is { Length: > 0 }));
}
