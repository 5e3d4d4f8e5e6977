namespace IntegrityLedger.SystemTests.Imports;

/// <summary>The published registers beside the checkout, and the mappings within it.</summary>
internal static class RealFiles
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path(name));

    public static string Path(string name)
    {
        var path = System.IO.Path.Combine(Root(), "..", "shared", "data", name);
        Assert.SkipUnless(File.Exists(path), "The real registers are not beside this checkout (../shared/data).");
        return path;
    }

    public static string Mapping(string name) => System.IO.Path.Combine(Root(), "seeds", "mappings", name);

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(directory!.FullName, "IntegrityLedger.sln"))) directory = directory.Parent;
        return directory.FullName;
    }
}
