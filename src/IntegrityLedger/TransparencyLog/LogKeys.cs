using IntegrityLedger.Proofs.Notes;

namespace IntegrityLedger.TransparencyLog;

/// <summary>The log's keys, as they lie in a directory outside the database.</summary>
/// <remarks>
/// <c>*.key</c> is a private key, <c>*.signer</c> names an outside program that signs (<see cref="ProcessSigner"/>); all of them sign, so that two do while one replaces the
/// other. <c>retired.keys</c> lists public keys that no longer sign and that older checkpoints are checked with. A key whose file begins with "development" was made here.
/// </remarks>
public sealed class LogKeys : IDisposable
{
    public const string Development = "development", Retired = "retired.keys";

    private LogKeys(IReadOnlyList<INoteSigner> signers, IReadOnlyList<VerifierKey> retired, bool development) => (Signers, RetiredKeys, IsDevelopment) = (signers, retired, development);

    public static LogKeys None { get; } = new([], [], false);

    /// <summary>Those that sign now, in the order of their files' names.</summary>
    public IReadOnlyList<INoteSigner> Signers { get; }

    public IReadOnlyList<VerifierKey> RetiredKeys { get; }

    /// <summary>A key that was made on first run signs: good for trying things out, and nobody outside knows it.</summary>
    public bool IsDevelopment { get; }

    /// <summary>Every key that a checkpoint of this log may be signed with, those that sign now first.</summary>
    public IReadOnlyList<VerifierKey> Known => [.. Signers.Select(s => s.Key), .. RetiredKeys];

    /// <summary>The log's name, which all its keys carry; null without keys.</summary>
    public string? Origin => Signers.Count == 0 ? null : Signers[0].Key.Name;

    /// <exception cref="FormatException">A file is not what its name says; the message names it and never what is in it.</exception>
    public static LogKeys Read(string directory)
    {
        if (!Directory.Exists(directory)) return None;
        var signers = new List<INoteSigner>();
        var files = Directory.GetFiles(directory).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files.Where(f => Path.GetExtension(f) is ".key" or ".signer")) signers.Add(Signer(file));
        if (signers.Select(s => s.Key.Name).Distinct().Count() > 1) throw new FormatException($"The keys in {directory} have different names, and a log has one.");
        var retired = Path.Combine(directory, Retired);
        return new(signers, File.Exists(retired) ? [.. File.ReadLines(retired).Where(l => !string.IsNullOrWhiteSpace(l)).Select(line => Public(line, retired))] : [],
            files.Any(f => Path.GetFileName(f).StartsWith(Development, StringComparison.Ordinal) && Path.GetExtension(f) == ".key"));
    }

    /// <summary>Makes a key in a file that only its owner reads. Two nodes that start together agree: the first file in place wins.</summary>
    public static void Make(string directory, string file, string origin, NoteKeyKind kind = NoteKeyKind.Ed25519)
    {
        Directory.CreateDirectory(directory);
        var (target, draft) = (Path.Combine(directory, file), Path.Combine(directory, $".{Path.GetRandomFileName()}"));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options)) writer.WriteLine(NoteSigner.Create(origin, kind));
        try { File.Move(draft, target, overwrite: false); }
        catch (IOException) when (File.Exists(target)) { File.Delete(draft); }
    }

    public void Dispose()
    {
        foreach (var signer in Signers.OfType<IDisposable>()) signer.Dispose();
    }

    private static INoteSigner Signer(string file)
    {
        try { return Path.GetExtension(file) == ".key" ? NoteSigner.Parse(File.ReadAllText(file)) : ProcessSigner.Read(file); }
        catch (FormatException e) { throw new FormatException($"{file}: {e.Message}", e); }
    }

    private static VerifierKey Public(string line, string file) =>
        VerifierKey.TryParse(line, out var key, out var fault) ? key : throw new FormatException($"{file}: {fault.En}");
}
