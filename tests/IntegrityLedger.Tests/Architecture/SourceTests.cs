using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Architecture;

/// <summary>The source as text: short files, nothing half done, nothing that only works on one machine.</summary>
public sealed class SourceTests
{
    private const int MostLines = 250, UsualLines = 60;
    private static readonly string[] NotOurs = ["bin", "obj", ".git", ".data", "node_modules", "TestResults", "artifacts"];
    private static readonly string[] Code = [".cs", ".razor", ".js", ".css", ".sql"];
    private static readonly string[] Text = [.. Code, ".md", ".json", ".props", ".csproj", ".config", ".yml", ".yaml", ".sh", ".sln", ".txt", ""];

    // Put together here, or this file would be the first to break its own rule.
    private static readonly Regex Hosts = new(string.Join('|', new[] { "nu" + "get\\.org", "npm" + "js\\.", "reg" + "istry\\.", "docker" + "\\.io", "gh" + "cr\\.io", "pypi" + "\\.org", "quay" + "\\.io" }), RegexOptions.IgnoreCase);
    private static readonly Regex Machine = new("(?<![A-Za-z0-9_.])/(wo" + "rk|ro" + "ot|ho" + "me)/[A-Za-z]");
    private static readonly Regex HalfDone = new("\\b(TO" + "DO|FIX" + "ME|XX" + "X|NotImpl" + "ementedException)\\b");

    private static readonly IReadOnlyList<(string Path, string[] Lines)> Files = [.. Walk(House.Root).Where(f => Text.Contains(f.Extension)).Select(f => (Path.GetRelativePath(House.Root.FullName, f.FullName), File.ReadAllLines(f.FullName)))];
    private static readonly IReadOnlyList<(string Path, string[] Lines)> Written = [.. Files.Where(f => Code.Contains(Path.GetExtension(f.Path)) && !f.Path.Contains(Path.Combine("Internal", "Generated"), StringComparison.Ordinal))];

    [Fact]
    public void No_file_is_longer_than_a_person_reads_in_one_go() => Written.Where(f => f.Lines.Length > MostLines).Select(f => $"{f.Path}: {f.Lines.Length} lines").ShouldBeEmpty($"At most {MostLines} lines: split it by what it does.");

    [Fact]
    public void Most_files_fit_on_a_screen()
    {
        var lengths = Written.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(f => f.Lines.Length).Order().ToList();
        lengths.Count.ShouldBeGreaterThan(150);
        lengths[lengths.Count / 2].ShouldBeLessThanOrEqualTo(UsualLines);
    }

    [Fact]
    public void Nothing_is_left_half_done() => Hits(Written, HalfDone).ShouldBeEmpty();

    [Fact]
    public void No_file_names_where_packages_come_from() => Hits(Files, Hosts).ShouldBeEmpty("Each machine has its own sources of packages; the ordinary clients know them.");

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine() => Hits(Files, Machine).ShouldBeEmpty();

    [Fact]
    public void The_system_clock_and_random_ids_are_banned_where_the_analyser_looks()
    {
        var banned = File.ReadAllText(Path.Combine(House.Root.FullName, "src", "IntegrityLedger", "BannedSymbols.txt"));
        foreach (var symbol in new[] { "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTimeOffset.UtcNow", "System.Guid.NewGuid", "Task`1.Result", "Task.Wait", "Thread.Sleep", "ArchiveStream", "TombstoneStream", "OverwriteEvent" })
            banned.ShouldContain(symbol);
    }

    private static IEnumerable<string> Hits(IEnumerable<(string Path, string[] Lines)> files, Regex pattern) =>
        files.SelectMany(f => f.Lines.Select((line, i) => (line, i)).Where(l => pattern.IsMatch(l.line)).Select(l => $"{f.Path}:{l.i + 1}: {l.line.Trim()}"));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo directory) =>
        directory.EnumerateFiles().Concat(directory.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name)).SelectMany(Walk));
}
