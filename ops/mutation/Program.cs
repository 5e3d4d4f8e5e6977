using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using IntegrityLedger.Mutation;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

// mutation <copy of the repository> <report> [--only a.cs,b.cs | --again <earlier report>]: writes faults into the pure files of the copy, and asks the pure tests whether they notice each of them.
var (root, report) = (Path.GetFullPath(args[0]), args[1]);
var room = Path.Combine(root, "src", "IntegrityLedger");
// Again: only the faults that an earlier run left alive, found by what they are, for lines move.
var again = args.Length > 3 && args[2] == "--again" ? File.ReadAllLines(args[3]).Select(l => Regex.Match(l, @"^(?:survived|not met): ([^:]+):\d+ (.*)$")).Where(m => m.Success).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}").ToHashSet() : null;
var only = again?.Select(one => one.Split(' ')[0]).Distinct().ToArray() ?? (args.Length > 3 && args[2] == "--only" ? args[3].Split(',') : []);
string[] wanted = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "files.txt")).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Where(l => only.Length == 0 || only.Contains(Path.GetFileName(l)) || only.Contains(l))];
var texts = wanted.ToDictionary(f => f, f => File.ReadAllText(Path.Combine(room, f)));
File.WriteAllText(Path.Combine(room, "Kernel", "MutantSwitch.cs"), """
    #pragma warning disable
    namespace IntegrityLedger.Kernel;
    /// <summary>Which fault is awake, and which were met.</summary>
    public static class MutantSwitch
    {
        private static readonly int Awake = int.TryParse(System.Environment.GetEnvironmentVariable("MUTANT"), out var n) ? n : -1;
        private static readonly string? Cover = System.Environment.GetEnvironmentVariable("MUTANT_COVER");
        private static readonly bool[] Met = new bool[100_000];
        static MutantSwitch() { if (Cover is not null) System.AppDomain.CurrentDomain.ProcessExit += (_, _) => { lock (Met) System.IO.File.WriteAllLines(Cover, System.Linq.Enumerable.Range(0, Met.Length).Where(i => Met[i]).Select(i => i.ToString())); }; }
        public static bool On(int number) { if (Cover is not null) Met[number] = true; return number == Awake; }
    }
    """);

var leftOut = new HashSet<string>();
List<Mutant> mutants;
var starts = new Dictionary<string, int>();
for (var round = 1; ; round++)
{
    mutants = [];
    var at = 0;
    foreach (var file in wanted)
    {
        starts[file] = at;
        var mutator = new Mutator(file, at, leftOut);
        var written = mutator.Visit(CSharpSyntaxTree.ParseText(texts[file]).GetRoot())!.ToFullString();
        File.WriteAllText(Path.Combine(room, file), "#pragma warning disable\n" + written);
        mutants.AddRange(mutator.Mutants);
        at += 3000;
    }
    var build = Run("dotnet", ["build", Path.Combine(root, "tests", "IntegrityLedger.Tests"), "-v", "q", "-nologo", "-p:TreatWarningsAsErrors=false", "-p:EnforceCodeStyleInBuild=false", "-p:RunAnalyzers=false"], [], 900);
    var errors = Regex.Matches(build.Output, @"([^\s(]+\.cs)\((\d+),(\d+)\): error (\w+): ([^\n\[]*)").Select(m => (File: m.Groups[1].Value, Line: int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture), Column: int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture), Unset: Regex.Match(m.Groups[5].Value, "unassigned local variable '(\\w+)'").Groups[1].Value)).Distinct().ToList();
    Console.WriteLine($"round {round}: {mutants.Count} mutants, {errors.Count} compile errors");
    if (build.Code == 0) break;
    var before = leftOut.Count;
    foreach (var error in errors)
    {
        var file = wanted.FirstOrDefault(f => error.File.EndsWith(f, StringComparison.Ordinal)) ?? throw new InvalidOperationException(build.Output);
        // The statement or member that does not compile loses the faults nearest to the error.
        var text = File.ReadAllText(Path.Combine(room, file));
        var tree = CSharpSyntaxTree.ParseText(text);
        var position = tree.GetText().Lines[error.Line - 1].Start + error.Column - 1;
        var node = tree.GetRoot().FindToken(position).Parent;
        // A name that a pattern may no longer give a value: what stands around the pattern is to blame, not where the name is used.
        if (error.Unset.Length > 0 && node?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault()?.DescendantNodes().OfType<SingleVariableDesignationSyntax>()
            .LastOrDefault(d => d.Identifier.Text == error.Unset && d.SpanStart < position) is { } named) node = named;
        while (node is not null)
        {
            var inside = Regex.Matches(node.ToString(), @"MutantSwitch\.On\((\d+)\)").Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
            var fresh = inside.Select(n => $"{file}#{n - starts[file]}").Where(key => !leftOut.Contains(key)).ToList();
            if (fresh.Count > 0 && (round > 2 || node is ExpressionSyntax or SwitchExpressionArmSyntax or StatementSyntax or MemberDeclarationSyntax)) { leftOut.UnionWith(fresh); break; }
            node = node.Parent;
        }
    }
    if (leftOut.Count == before || round > 12) throw new InvalidOperationException(build.Output);
}

var exe = Path.Combine(root, "tests", "IntegrityLedger.Tests", "bin", "Debug", "net10.0", "IntegrityLedger.Tests");
var tests = Path.Combine(root, "tests", "IntegrityLedger.Tests");
var classes = new[] { "Policy", "Approvals" }.SelectMany(r => Directory.GetFiles(Path.Combine(tests, r), "*.cs")).Where(f => Regex.IsMatch(File.ReadAllText(f), @"\[(Fact|Theory)\]"))
    .Select(f => $"IntegrityLedger.Tests.{Path.GetFileName(Path.GetDirectoryName(f))}.{Path.GetFileNameWithoutExtension(f)}").Order(StringComparer.Ordinal).ToList();
var meets = new Dictionary<string, (HashSet<int> Met, double Seconds)>();
foreach (var name in classes)
{
    var cover = Path.GetTempFileName();
    var clock = Stopwatch.StartNew();
    if (Run(exe, ["-class", name], new() { ["MUTANT_COVER"] = cover }, 120) is { Code: not 0 } failed) throw new InvalidOperationException($"{name} fails without any fault:\n{string.Concat(failed.Output.Take(3000))}");
    meets[name] = ([.. File.ReadAllLines(cover).Select(int.Parse)], clock.Elapsed.TotalSeconds);
    File.Delete(cover);
}

var outcomes = new List<(Mutant Mutant, string Outcome)>();
foreach (var mutant in mutants.Where(m => again?.Contains($"{m.File} {m.What}") ?? true))
{
    var asked = meets.Where(m => m.Value.Met.Contains(mutant.Number)).OrderBy(m => m.Value.Seconds).Select(m => m.Key).ToList();
    var outcome = asked.Count == 0 ? "not met" : "survived";
    foreach (var some in asked.Chunk(6))
    {
        var said = Run(exe, [.. some.SelectMany(name => new[] { "-class", name }), "-stopOnFail"], new() { ["MUTANT"] = mutant.Number.ToString(CultureInfo.InvariantCulture) }, 40);
        if (said.Code != 0) { outcome = said.Code == int.MinValue ? "timeout" : "killed"; break; }
    }
    outcomes.Add((mutant, outcome));
    if (outcome is "survived" or "not met") Console.WriteLine($"{outcome}: {mutant.File}:{mutant.Line} {mutant.What}");
}

using var figures = new StreamWriter(report);
figures.WriteLine($"{"file",-44}{"faults",8}{"killed",8}{"lived",8}{"not met",9}{"share",8}");
foreach (var file in outcomes.GroupBy(o => o.Mutant.File).Select(g => (Key: g.Key, Rows: g.ToList())).Append((Key: "together", Rows: outcomes)))
{
    var killed = file.Rows.Count(o => o.Outcome is "killed" or "timeout");
    figures.WriteLine($"{file.Key,-44}{file.Rows.Count,8}{killed,8}{file.Rows.Count(o => o.Outcome == "survived"),8}{file.Rows.Count(o => o.Outcome == "not met"),9}{100.0 * killed / Math.Max(1, file.Rows.Count),7:0.0}%");
}
figures.WriteLine($"\n{leftOut.Count} more did not compile.\n");
foreach (var (mutant, outcome) in outcomes.Where(o => o.Outcome is "survived" or "not met")) figures.WriteLine($"{outcome}: {mutant.File}:{mutant.Line} {mutant.What}");
return 0;

static (int Code, string Output) Run(string program, IEnumerable<string> arguments, Dictionary<string, string> environment, int seconds)
{
    var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
    foreach (var argument in arguments) start.ArgumentList.Add(argument);
    foreach (var (name, value) in environment) start.Environment[name] = value;
    using var process = Process.Start(start)!;
    var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
    {
        process.Kill(entireProcessTree: true);
        return (int.MinValue, "timeout");
    }
    return (process.ExitCode, output.Result + error.Result);
}
