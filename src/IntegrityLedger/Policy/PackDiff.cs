using System.Text.Json;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>What changes from one version to another, in sentences that the person who signs can read.</summary>
public static class PackDiff
{
    /// <param name="Where">Id of the rule, code of the limit, or name of the definition.</param>
    public sealed record Change(string Where, LocalizedText Text);

    /// <summary>Whether two rules say the same; who wrote them, how they are explained and their examples aside.</summary>
    public static bool Same(PolicyRule one, PolicyRule other) => Bare(one) == Bare(other);

    public static IReadOnlyList<Change> Between(PolicyPack before, PolicyPack after) =>
        [.. Limits(before, after), .. Definitions(before, after), .. Rules(before, after), .. Elsewhere(before, after)];

    private static IEnumerable<Change> Limits(PolicyPack before, PolicyPack after)
    {
        foreach (var (code, old, now) in Paired(before.Parameters, after.Parameters, p => p.Code))
        {
            var name = (now ?? old)!.Name;
            if (old is null) yield return new(code, new($"Ny gräns: {name.Sv}, {string.Join("; ", now!.Values.Select(v => Dated(now, v).Sv))}.", $"New limit: {name.En}, {string.Join("; ", now.Values.Select(v => Dated(now, v).En))}."));
            else if (now is null) yield return new(code, new($"Gränsen {name.Sv} stryks.", $"The limit {name.En} is removed."));
            else if (!old.Values.SequenceEqual(now.Values))
            {
                var (gone, come) = (old.Values.Except(now.Values).ToList(), now.Values.Except(old.Values).ToList());
                yield return new(code, new(
                    $"{name.Sv}: {Were(gone, v => Dated(old, v).Sv)} blir {Were(come, v => Dated(now, v).Sv)}.",
                    $"{name.En}: {Were(gone, v => Dated(old, v).En)} becomes {Were(come, v => Dated(now, v).En)}."));
            }
            else if (Bare(old) != Bare(now)) yield return new(code, new($"{name.Sv}: uppgifterna om gränsen ändras (namn, enhet, moms eller räckvidd).", $"{name.En}: what is said of the limit changes (name, unit, VAT or scope)."));
        }
    }

    private static IEnumerable<Change> Definitions(PolicyPack before, PolicyPack after)
    {
        foreach (var (name, old, now) in Paired(before.Definitions, after.Definitions, d => d.Key))
        {
            if (old.Value is null) yield return new(name, new($"Nytt begrepp: {now.Value!.Meaning.Sv}.", $"New notion: {now.Value.Meaning.En}."));
            else if (now.Value is null) yield return new(name, new($"Begreppet {old.Value.Meaning.Sv} stryks.", $"The notion {old.Value.Meaning.En} is removed."));
            else if (Bare(old.Value) != Bare(now.Value))
            {
                var (was, ends) = (new ConditionText(before).Of(old.Value.When), new ConditionText(after).Of(now.Value.When));
                yield return new(name, new($"{now.Value.Meaning.Sv} betydde: {was.Sv}. Nu: {ends.Sv}.", $"{now.Value.Meaning.En} meant: {was.En}. Now: {ends.En}."));
            }
        }
    }

    private static IEnumerable<Change> Rules(PolicyPack before, PolicyPack after)
    {
        foreach (var (id, old, now) in Paired([.. before.Rules, .. before.Defaults], [.. after.Rules, .. after.Defaults], r => $"{r.Id} {r.ValidFrom:yyyy-MM-dd}"))
        {
            if (old is null) yield return new(now!.Id, new($"Ny regel: {now.Title.Sv}. {Said(after, now).Sv}", $"New rule: {now.Title.En}. {Said(after, now).En}"));
            else if (now is null) yield return new(old.Id, new($"Regeln stryks: {old.Title.Sv}.", $"The rule is removed: {old.Title.En}."));
            else if (!Same(old, now)) foreach (var text in Rule(before, old, after, now)) yield return new(now.Id, text);
        }
    }

    private static IEnumerable<LocalizedText> Rule(PolicyPack before, PolicyRule old, PolicyPack after, PolicyRule now)
    {
        var (was, ends) = (new ConditionText(before), new ConditionText(after));
        var title = now.Title;
        if (old.Title != now.Title) yield return new($"{old.Title.Sv} heter nu {title.Sv}.", $"{old.Title.En} is now called {title.En}.");
        if (Json(old.Scope) != Json(now.Scope)) yield return new($"{title.Sv} gällde {was.Scope(old)?.Sv ?? "allt"}. Nu: {ends.Scope(now)?.Sv ?? "allt"}.", $"{title.En} applied to {was.Scope(old)?.En ?? "everything"}. Now: {ends.Scope(now)?.En ?? "everything"}.");
        if ((old.ValidFrom, old.ValidTo) != (now.ValidFrom, now.ValidTo)) yield return new($"{title.Sv} gäller {Period(now, "från", "till")}.", $"{title.En} is valid {Period(now, "from", "to")}.");
        if (old.Flag != now.Flag) yield return now.Flag ? new($"{title.Sv} bara antecknar nu.", $"{title.En} only notes now.") : new($"{title.Sv} avgör nu.", $"{title.En} settles now.");
        if (old.LegalBasis != now.LegalBasis) yield return new($"{title.Sv}: rättslig grund {old.LegalBasis} blir {now.LegalBasis}.", $"{title.En}: legal basis {old.LegalBasis} becomes {now.LegalBasis}.");
        for (var i = 0; i < Math.Max(old.Cases.Count, now.Cases.Count); i++)
        {
            var (a, b) = (old.Cases.ElementAtOrDefault(i), now.Cases.ElementAtOrDefault(i));
            if (a is null) yield return new($"{title.Sv}, nytt fall: {Case(ends, b!).Sv}", $"{title.En}, a new case: {Case(ends, b!).En}");
            else if (b is null) yield return new($"{title.Sv}, struket fall: {Case(was, a).Sv}", $"{title.En}, a case removed: {Case(was, a).En}");
            else if (Json(a.When) != Json(b.When) || Json(a.Unless) != Json(b.Unless) || a.Outcome != b.Outcome)
                yield return new($"{title.Sv}, fall {i + 1} sade: {Case(was, a).Sv} Nu: {Case(ends, b).Sv}", $"{title.En}, case {i + 1} said: {Case(was, a).En} Now: {Case(ends, b).En}");
            else if (Bare(a) != Bare(b)) yield return new($"{title.Sv}, fall {i + 1}: meddelandet eller vilka som meddelas ändras till: {b.Message.Sv}", $"{title.En}, case {i + 1}: the message or who is told changes to: {b.Message.En}");
        }
    }

    private static IEnumerable<Change> Elsewhere(PolicyPack before, PolicyPack after)
    {
        foreach (var (id, old, now) in Paired(before.Elsewhere ?? [], after.Elsewhere ?? [], r => r.Id))
        {
            if (old is null) yield return new(id, new($"Ny regel i ett annat rum: {now!.Title.Sv}. {now.Where.Sv}", $"New rule in another room: {now.Title.En}. {now.Where.En}"));
            else if (now is null) yield return new(id, new($"Regeln i ett annat rum stryks ur listan: {old.Title.Sv}.", $"The rule in another room leaves the list: {old.Title.En}."));
            else if (Json(old) != Json(now)) yield return new(id, new($"{now.Title.Sv}: det som sägs om regeln i ett annat rum ändras till: {now.Where.Sv}", $"{now.Title.En}: what is said of the rule in another room becomes: {now.Where.En}"));
        }
    }

    private static LocalizedText Said(PolicyPack pack, PolicyRule rule)
    {
        var text = new ConditionText(pack);
        var cases = rule.Cases.Select(c => Case(text, c)).ToList();
        return new(string.Join(" ", cases.Select(c => c.Sv)), string.Join(" ", cases.Select(c => c.En)));
    }

    private static LocalizedText Case(ConditionText text, RuleCase one)
    {
        var (when, unless, outcome) = (text.Of(one.When), one.Unless is null ? null : text.Of(one.Unless), OutcomeText.Of(one.Outcome));
        return new($"{outcome.Sv} när {when.Sv}{(unless is null ? "" : $", utom när {unless.Sv}")}.", $"{outcome.En} when {when.En}{(unless is null ? "" : $", except when {unless.En}")}.");
    }

    private static string Period(PolicyRule rule, string from, string to) => $"{from} {rule.ValidFrom:yyyy-MM-dd}" + (rule.ValidTo is { } end ? $" {to} {end:yyyy-MM-dd}" : "");

    private static LocalizedText Dated(PolicyParameter parameter, DatedValue value)
    {
        var amount = ConditionText.Value(parameter, value.Value);
        var (till, to) = value.ValidTo is { } end ? ($" till {end:yyyy-MM-dd}", $" to {end:yyyy-MM-dd}") : ("", "");
        return new($"{amount.Sv} från {value.ValidFrom:yyyy-MM-dd}{till}", $"{amount.En} from {value.ValidFrom:yyyy-MM-dd}{to}");
    }

    private static string Were(List<DatedValue> values, Func<DatedValue, string> say) => values.Count == 0 ? "–" : string.Join("; ", values.Select(say));

    private static IEnumerable<(string Key, T? Old, T? New)> Paired<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> key)
    {
        var (old, now) = (before.ToDictionary(key), after.ToDictionary(key));
        return old.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(k => (k, old.GetValueOrDefault(k), now.GetValueOrDefault(k)));
    }

    private static string Bare(object part) => part is PolicyRule rule ? Json(rule with { Version = 1, WrittenBy = null, Examples = null, Comment = null, Source = "", Confidence = "" }) : Json(part);

    private static string Json<T>(T part) => JsonSerializer.Serialize<object?>(part, PolicyPackReader.Json);
}
