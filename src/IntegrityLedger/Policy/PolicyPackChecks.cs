using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>What must hold of a pack before it may judge anything. Every fault is reported, not only the first.</summary>
internal static class PolicyPackChecks
{
    /// <summary>Ten billion kronor in öre: far above any limit, far below what arithmetic can hold.</summary>
    public const decimal LargestValue = 1_000_000_000_000m;
    private const int MaxRules = 1000, MaxCases = 2000, MaxParameters = 500, LongestName = 60, MaxTried = 5_000_000;
    private static readonly string[] Units = ["ore", "count", "days", "months", "percent"];
    private static readonly string[] Rooms = ["approvals", "conflicts", "influence", "records"];
    private static readonly string[] Receivers = ["manager", "legal", "procurementLead", "payroll", "security", "finance"];

    public static IReadOnlyList<PackProblem> Check(PolicyPack pack)
    {
        List<PackProblem> problems = [];
        if (string.IsNullOrWhiteSpace(pack.Id)) problems.Add(new("$.id", new("Paketet behöver ett id.", "The pack needs an id.")));
        else if (pack.Id.Length > 60 || !pack.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            problems.Add(new("$.id", new("Id har högst 60 små bokstäver a–z, siffror och bindestreck.", "The id has at most 60 lower-case letters a–z, digits and hyphens.")));
        if (pack.Revision < 1) problems.Add(new("$.revision", new("Revisioner räknas från 1.", "Revisions count from 1.")));
        if (pack.ValidTo < pack.ValidFrom) problems.Add(new("$.validTo", new("Paketet slutar innan det börjar.", "The pack ends before it begins.")));
        if (pack.Rules.Count == 0) problems.Add(new("$.rules", new("Ett paket utan regler bedömer ingenting.", "A pack without rules judges nothing.")));
        if (pack.Rules.Count + pack.Defaults.Count > MaxRules) problems.Add(new("$.rules", new($"Det finns fler än {MaxRules} regler.", $"There are more than {MaxRules} rules.")));

        if (pack.Rules.Concat(pack.Defaults).Sum(r => r.Cases.Count) > MaxCases) problems.Add(new("$.rules", new($"Det finns fler än {MaxCases} fall. Slå ihop dem eller dela upp paketet.", $"There are more than {MaxCases} cases. Join some or split the pack.")));
        if (pack.Parameters.Count > MaxParameters) problems.Add(new("$.parameters", new($"Det finns fler än {MaxParameters} gränser.", $"There are more than {MaxParameters} parameters.")));
        if (problems.Count > 0) return problems;

        problems.AddRange(pack.Parameters.SelectMany((parameter, i) => Parameter(parameter).Select(p => p.Within($"/parameters/{i}"))));
        problems.AddRange(Twice(pack.Parameters.Select((p, i) => (p.Code, $"/parameters/{i}/code")), new("Två gränser har den koden.", "Two parameters have this code.")));
        if (pack.Parameters.Any(p => p.VatIncluded is not null) && pack.Parameter(VatBasis.HighestRate) is null)
            problems.Add(new("$.parameters", new($"Gränser som anger moms behöver parametern {VatBasis.HighestRate} (procent).", $"Limits with a VAT basis need the parameter {VatBasis.HighestRate} (percent).")));

        var conditions = new ConditionChecks(pack);
        problems.AddRange(conditions.Definitions());
        // A cycle among the definitions would never end; nothing below may follow them before that is mended.
        if (problems.Count > 0) return problems;

        List<(PolicyRule Rule, string At)> rules = [.. Places(pack)];
        if (rules.Sum(r => (long)conditions.WeightOf(r.Rule)) > ConditionChecks.MaxWeightOfPack)
            problems.Add(new("$.rules", new($"Reglerna vecklas tillsammans ut till fler än {ConditionChecks.MaxWeightOfPack} jämförelser. Förenkla dem eller definitionerna.", $"Together the rules unfold to more than {ConditionChecks.MaxWeightOfPack} comparisons. Simplify them or the definitions.")));
        if (rules.Sum(r => (long)conditions.WeightOf(r.Rule) * (r.Rule.Examples?.Count ?? 0)) > MaxTried)
            problems.Add(new("$.rules", new("Exemplen är för många för så stora regler. Ta bort några.", "The examples are too many for rules that large. Remove some.")));
        foreach (var (rule, at) in rules) problems.AddRange(Rule(rule, pack, conditions).Select(p => p.Within(at)));
        problems.AddRange((pack.Elsewhere ?? []).SelectMany((other, i) => Elsewhere(other, pack).Select(p => p.Within($"/elsewhere/{i}"))));
        problems.AddRange(Twice(rules.DistinctBy(r => r.Rule.Id).Select(r => (r.Rule.Id, r.At)).Concat((pack.Elsewhere ?? []).Select((e, i) => (e.Id, $"/elsewhere/{i}/id"))), new("Två regler har detta id, den ena i ett annat rum.", "Two rules have this id, one of them in another room.")));
        foreach (var same in rules.GroupBy(r => r.Rule.Id))
            problems.AddRange(Overlaps(same.Key, same.Select(r => (r.Rule.Validity, r.At)), new("Två regler med detta id gäller samtidigt", "Two rules with this id are valid at the same time")));
        return problems;
    }

    /// <summary>Every rule with its place in the file.</summary>
    internal static IEnumerable<(PolicyRule Rule, string At)> Places(PolicyPack pack) => pack.Rules.Select((r, i) => (r, $"/rules/{i}")).Concat(pack.Defaults.Select((r, i) => (r, $"/defaults/{i}")));

    private static IEnumerable<PackProblem> Twice(IEnumerable<(string Name, string At)> names, LocalizedText what) => names.GroupBy(n => n.Name).Where(g => g.Count() > 1).Select(g => new PackProblem(g.Key, what) { Pointer = g.ElementAt(1).At });

    /// <summary>Names are compared letter by letter, so that no letter may look like another: nothing outside ASCII.</summary>
    private static IEnumerable<PackProblem> Name(string name, string at)
    {
        if (name.Length > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            yield return new(name, new($"Ett id har högst {LongestName} bokstäver a–z, siffror, bindestreck och understreck.", $"An id has at most {LongestName} letters a–z, digits, hyphens and underscores.")) { Pointer = at };
    }

    private static IEnumerable<PackProblem> Parameter(PolicyParameter parameter)
    {
        var code = parameter.Code;
        if (string.IsNullOrWhiteSpace(code)) yield return new("$.parameters", new("En gräns saknar kod.", "A parameter has no code.")) { Pointer = "/code" };
        foreach (var problem in Name(code, "/code")) yield return problem;
        if (!Units.Contains(parameter.Unit)) yield return new(code, new($"Enheten \"{parameter.Unit}\" är inte någon av {string.Join(", ", Units)}.", $"The unit \"{parameter.Unit}\" is not one of {string.Join(", ", Units)}.")) { Pointer = "/unit" };
        if (parameter.Unit == "ore" != (parameter.Currency == "SEK")) yield return new(code, new("Ett belopp anges i öre med valutan SEK; annat har ingen valuta.", "An amount is in öre with currency SEK; anything else has no currency.")) { Pointer = "/currency" };
        if (parameter.VatIncluded is not null && parameter.Unit != "ore") yield return new(code, new("Bara belopp anger moms.", "Only amounts have a VAT basis.")) { Pointer = "/vatIncluded" };
        if (parameter.Semantics is not ("threshold" or "cliff" or "excess")) yield return new(code, new($"\"{parameter.Semantics}\" är inte threshold, cliff eller excess.", $"The semantics \"{parameter.Semantics}\" is not threshold, cliff or excess.")) { Pointer = "/semantics" };
        if (parameter.Values.Count == 0) yield return new(code, new("Gränsen saknar värde.", "The parameter has no value.")) { Pointer = "/values" };
        foreach (var (i, value) in parameter.Values.Index())
        {
            if (value.Value is < 0 or > LargestValue) yield return new(code, new($"Värdet från {value.ValidFrom:yyyy-MM-dd} ligger inte mellan 0 och {LargestValue}.", $"The value from {value.ValidFrom:yyyy-MM-dd} is not between 0 and {LargestValue}.")) { Pointer = $"/values/{i}/value" };
            if (value.ValidTo < value.ValidFrom) yield return new(code, new($"Värdet från {value.ValidFrom:yyyy-MM-dd} slutar innan det börjar.", $"The value from {value.ValidFrom:yyyy-MM-dd} ends before it begins.")) { Pointer = $"/values/{i}/validTo" };
            if (string.IsNullOrWhiteSpace(value.Source)) yield return new(code, new($"Värdet från {value.ValidFrom:yyyy-MM-dd} saknar källa; skriv † för ett eget.", $"The value from {value.ValidFrom:yyyy-MM-dd} has no source; write † for your own.")) { Pointer = $"/values/{i}/source" };
        }
        foreach (var overlap in Overlaps(code, parameter.Values.Select((v, i) => (v.Validity, $"/values/{i}")), new("Två värden gäller samtidigt", "Two values are valid at the same time"))) yield return overlap;
    }

    private static IEnumerable<PackProblem> Rule(PolicyRule rule, PolicyPack pack, ConditionChecks conditions)
    {
        if (string.IsNullOrWhiteSpace(rule.Id)) yield return new("$.rules", new("En regel saknar id.", "A rule has no id.")) { Pointer = "/id" };
        foreach (var problem in Name(rule.Id, "/id")) yield return problem;
        if (rule.Version < 1) yield return new(rule.Id, new("Versioner räknas från 1.", "Versions count from 1.")) { Pointer = "/version" };
        if (rule.ValidTo < rule.ValidFrom) yield return new(rule.Id, new("Regeln slutar innan den börjar.", "The rule ends before it begins.")) { Pointer = "/validTo" };
        if (string.IsNullOrWhiteSpace(rule.LegalBasis)) yield return new(rule.Id, new("Regeln saknar rättslig grund; skriv att den är er egen policy om den är det.", "The rule has no legal basis; write that it is your own policy if it is.")) { Pointer = "/legalBasis" };
        if (string.IsNullOrWhiteSpace(rule.Source)) yield return new(rule.Id, new("Regeln saknar källa.", "The rule has no source.")) { Pointer = "/source" };
        if (rule.Cases.Count == 0) yield return new(rule.Id, new("Regeln har inget fall och kan aldrig säga något.", "The rule has no case and can never speak.")) { Pointer = "/cases" };
        foreach (var problem in conditions.Scope(rule.Id, rule.Scope)) yield return problem;
        for (var i = 0; i < rule.Cases.Count; i++)
        {
            var (one, where) = (rule.Cases[i], $"{rule.Id} case {i + 1}");
            foreach (var problem in conditions.Of(where, one.When)) yield return problem.Within($"/cases/{i}/when");
            if (one.Unless is not null)
            {
                foreach (var problem in conditions.Of(where + " unless", one.Unless)) yield return problem.Within($"/cases/{i}/unless");
                if (one.Outcome == PolicyOutcome.Allow) yield return new(where, new("Ett tillåtande fall har inget \"unless\": ett okänt undantag skulle bli ett ja. Skriv det i \"when\".", "An allowing case has no \"unless\": an unknown exception would become an allowance. Write it in \"when\".")) { Pointer = $"/cases/{i}/unless" };
            }
            foreach (var name in MessageTemplate.Names(one.Message).Where(n => pack.Parameter(n) is null && !FactCatalogue.All.ContainsKey(n)))
                yield return new(where, new($"Meddelandet nämner {{{name}}}, som varken är en uppgift eller en gräns.", $"The message names {{{name}}}, which is neither a fact nor a parameter.")) { Pointer = $"/cases/{i}/message" };
            if (string.IsNullOrWhiteSpace(one.Message.Sv) || string.IsNullOrWhiteSpace(one.Message.En)) yield return new(where, new("Meddelandet behövs på båda språken.", "The message is needed in both languages.")) { Pointer = $"/cases/{i}/message" };
            foreach (var receiver in (one.Notify ?? []).Except(Receivers)) yield return new(where, new($"Ingen heter \"{receiver}\"; man kan meddela {string.Join(", ", Receivers)}.", $"Nobody is called \"{receiver}\"; one can notify {string.Join(", ", Receivers)}.")) { Pointer = $"/cases/{i}/notify" };
        }
    }

    private static IEnumerable<PackProblem> Elsewhere(RuleElsewhere rule, PolicyPack pack)
    {
        if (string.IsNullOrWhiteSpace(rule.Id)) yield return new("$.elsewhere", new("En regel saknar id.", "A rule has no id.")) { Pointer = "/id" };
        foreach (var problem in Name(rule.Id, "/id")) yield return problem;
        if (!Rooms.Contains(rule.Room)) yield return new(rule.Id, new($"Det finns inget rum \"{rule.Room}\"; rummen är {string.Join(", ", Rooms)}.", $"There is no room \"{rule.Room}\"; the rooms are {string.Join(", ", Rooms)}.")) { Pointer = "/room" };
        if (new[] { rule.Title, rule.Where }.Any(text => string.IsNullOrWhiteSpace(text.Sv) || string.IsNullOrWhiteSpace(text.En))) yield return new(rule.Id, new("Titel och beskrivning behövs på båda språken.", "Title and description are needed in both languages.")) { Pointer = "/title" };
        if (string.IsNullOrWhiteSpace(rule.LegalBasis) || string.IsNullOrWhiteSpace(rule.Source)) yield return new(rule.Id, new("Regeln saknar rättslig grund eller källa.", "The rule has no legal basis or no source.")) { Pointer = "/legalBasis" };
        foreach (var code in rule.Parameters.Where(code => pack.Parameter(code) is null)) yield return new(rule.Id, new($"Det finns ingen gräns \"{code}\".", $"There is no parameter \"{code}\".")) { Pointer = "/parameters" };
    }

    private static IEnumerable<PackProblem> Overlaps(string where, IEnumerable<(Period Days, string At)> periods, LocalizedText what)
    {
        var sorted = periods.OrderBy(p => p.Days.From).ToList();
        return sorted.Zip(sorted.Skip(1)).Where(pair => pair.First.Days.Overlaps(pair.Second.Days))
            .Select(pair => new PackProblem(where, new($"{what.Sv}, från {pair.Second.Days.From:yyyy-MM-dd}.", $"{what.En}, from {pair.Second.Days.From:yyyy-MM-dd}.")) { Pointer = pair.Second.At });
    }
}
