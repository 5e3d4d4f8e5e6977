using System.Text;
using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Declarations;
using IntegrityLedger.Imports.Mapping;

namespace IntegrityLedger.Tests.Imports;

/// <summary>Where the shipped mappings and the real registers are, and short ways to read a register in a test.</summary>
internal static class Registers
{
    private static readonly string Root = Directories().First(d => File.Exists(Path.Combine(d, "IntegrityLedger.sln")));

    public static string Mapping(string name) => Path.Combine(Root, "seeds", "mappings", name);

    /// <summary>The real file, or null where this checkout stands alone.</summary>
    public static string? Real(string name) => Path.Combine(Root, "..", "shared", "data", name) is var path && File.Exists(path) ? path : null;

    public static MappingPlan Plan(string mappingJson) => MappingPlan.Create(DeclarationSchema.Schema, MappingJson.Parse(mappingJson).Value).Value;

    public static MappingPlan Shipped(string name) => Plan(File.ReadAllText(Mapping(name)));

    public static MappingPlan Guessed => MappingPlan.Create(DeclarationSchema.Schema, null).Value;

    public static List<RowResult> Read(string csv, MappingPlan plan, Encoding? encoding = null) => Read((encoding ?? new UTF8Encoding(false)).GetBytes(csv), plan);

    public static List<RowResult> Read(byte[] bytes, MappingPlan plan)
    {
        using var file = ImportFile.Open(new MemoryStream(bytes), plan).Value;
        return [.. file.Rows()];
    }

    private static IEnumerable<string> Directories()
    {
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d is not null; d = d.Parent) yield return d.FullName;
    }
}
