using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Receipts;

/// <summary>What an audit bundle says it is.</summary>
/// <param name="Kind">case, employee, supplier or period.</param>
/// <param name="About">The number, key or days that were asked for.</param>
public sealed record BundleManifest(string Format, int Version, string Kind, string About, string Origin, long Size, long Events, IReadOnlyList<BundleFile> Files)
{
    public const string FormatName = "integrity-ledger-bundle";
}

/// <param name="Sha256">Hexadecimal.</param>
public sealed record BundleFile(string Path, long Bytes, string Sha256);

/// <summary>What came of checking a bundle.</summary>
/// <param name="Faults">Everything that is not as it should be, at most <see cref="BundleCheck.MostFaults"/>; empty when the bundle is valid.</param>
/// <param name="Proven">Events that are in the tree of the signed checkpoint, with payload and headers as they were recorded.</param>
public sealed record BundleOutcome(IReadOnlyList<Fault> Faults, BundleManifest? Manifest, Checkpoint? Checkpoint, IReadOnlyList<VerifierKey> SignedBy, long Proven);

/// <summary>Checks an audit bundle with nothing but the log's public key: every file against the manifest, every event against the signed checkpoint.</summary>
public sealed class BundleCheck
{
    public const string ManifestFile = "manifest.json", DigestFile = "manifest.sha256", CheckpointFile = "checkpoint.txt", EventsFile = "events.ndjson";
    public const int MostFaults = 20;
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly List<Fault> faults = [];
    private readonly ZipArchive zip;

    private BundleCheck(ZipArchive zip) => this.zip = zip;

    public static BundleOutcome Check(Stream file, IReadOnlyList<VerifierKey> log, IReadOnlyList<VerifierKey> witnesses)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            return new BundleCheck(zip).Run(log, witnesses);
        }
        catch (InvalidDataException e)
        {
            return new([new("bundle-unreadable", $"Filen är inte ett helt zip-arkiv: {e.Message}", $"The file is not a whole zip archive: {e.Message}")], null, null, [], 0);
        }
    }

    private BundleOutcome Run(IReadOnlyList<VerifierKey> log, IReadOnlyList<VerifierKey> witnesses)
    {
        var manifest = Manifest();
        if (manifest is not null) Files(manifest);
        var (head, signed) = Head(log, witnesses);
        if (manifest is not null && head is not null && (manifest.Origin != head.Origin || manifest.Size != head.Size))
            Add("bundle-other-checkpoint", $"Förteckningen gäller en annan kontrollpunkt ({manifest.Origin}, {manifest.Size}) än den som ligger i paketet.", $"The manifest is about another checkpoint ({manifest.Origin}, {manifest.Size}) than the one in the bundle.");
        var proven = head is null ? 0 : Events(head, manifest?.Kind == "period");
        if (manifest is not null && head is not null && faults.Count == 0 && proven != manifest.Events)
            Add("bundle-events-missing", $"Paketet ska ha {manifest.Events} händelser men har {proven}.", $"The bundle should hold {manifest.Events} events but holds {proven}.");
        return new(faults, manifest, head, signed, proven);
    }

    private BundleManifest? Manifest()
    {
        if (Bytes(ManifestFile) is not { } bytes || Bytes(DigestFile) is not { } digest) return null;
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) + "\n" != Encoding.UTF8.GetString(digest)) Differs(ManifestFile);
        try
        {
            if (JsonSerializer.Deserialize<BundleManifest>(bytes, Web) is { Format: BundleManifest.FormatName, Version: 1, Files: not null } manifest) return manifest;
        }
        catch (JsonException)
        {
            // Said below.
        }
        Add("bundle-manifest-malformed", "Förteckningen går inte att läsa.", "The manifest cannot be read.");
        return null;
    }

    /// <summary>Each file is there once, as the manifest has it, and no other.</summary>
    private void Files(BundleManifest manifest)
    {
        foreach (var file in manifest.Files)
        {
            if (zip.GetEntry(file.Path) is not { } entry) Missing(file.Path);
            else
            {
                using var stream = entry.Open();
                string digest;
                try { digest = Convert.ToHexStringLower(SHA256.HashData(stream)); }
                catch (InvalidDataException) { digest = ""; }
                if (digest != file.Sha256) Differs(file.Path);
            }
        }
        var known = manifest.Files.Select(f => f.Path).Append(ManifestFile).Append(DigestFile).ToHashSet();
        foreach (var name in zip.Entries.Select(e => e.FullName).GroupBy(n => n).Where(g => g.Count() > 1 || !known.Contains(g.Key)).Select(g => g.Key))
            Add("bundle-file-unknown", $"{name} finns inte i förteckningen, eller finns två gånger.", $"{name} is not in the manifest, or is there twice.");
    }

    private (Checkpoint?, IReadOnlyList<VerifierKey>) Head(IReadOnlyList<VerifierKey> log, IReadOnlyList<VerifierKey> witnesses)
    {
        if (Bytes(CheckpointFile) is not { } bytes) return (null, []);
        if (!SignedNote.TryParse(bytes, out var note, out var fault) || !note.Check(log, out var signed, out fault) || !note.Check([.. log, .. witnesses], out var all, out fault) || !Checkpoint.TryParse(note.Text, out var head, out fault))
        {
            faults.Add(fault);
            return (null, []);
        }
        if (signed.All(s => s.Key.Name != head.Origin)) faults.Add(ReceiptCheck.WrongOrigin);
        foreach (var absent in witnesses.Except(all.Select(s => s.Key)))
            Add("witness-missing", $"Ett vittne som du angett har inte skrivit under: {absent.Name}.", $"A witness that you gave has not cosigned: {absent.Name}.");
        return (head, [.. signed.Select(s => s.Key)]);
    }

    /// <summary>How many lines are events of the log; of a matter, none may be left out between the first and the last.</summary>
    private long Events(Checkpoint head, bool period)
    {
        if (zip.GetEntry(EventsFile) is not { } file) return 0;
        var (number, proven, last) = (0L, 0L, -1L);
        var versions = new Dictionary<Guid, SortedSet<long>>();
        try
        {
            using var reader = new StreamReader(file.Open(), new UTF8Encoding(false, throwOnInvalidBytes: false));
            while (reader.ReadLine() is { } line && faults.Count < MostFaults)
            {
                number++;
                if (BundleEvent.Check(line, number, head, out var entry, out var index) is { } fault) { faults.Add(fault); continue; }
                if (index <= last) Add("bundle-events-order", $"Rad {number}: händelserna står inte i loggens ordning.", $"Line {number}: the events are not in the log's order.");
                last = index;
                proven++;
                if (!versions.TryGetValue(entry!.Stream, out var seen)) versions[entry.Stream] = seen = [];
                seen.Add(entry.StreamVersion);
            }
        }
        catch (InvalidDataException)
        {
            // The archive's own checksum; named with the files.
        }
        if (period) return proven;
        foreach (var (stream, seen) in versions.Where(v => v.Value.Min != 1 || v.Value.Max != v.Value.Count))
            Add("bundle-matter-incomplete", $"Ärende {stream}: händelserna går från {seen.Min} till {seen.Max}, men bara {seen.Count} finns med.", $"Matter {stream}: its events run from {seen.Min} to {seen.Max}, but only {seen.Count} are here.");
        return proven;
    }

    private byte[]? Bytes(string name)
    {
        if (zip.GetEntry(name) is not { } entry) { Missing(name); return null; }
        try
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (InvalidDataException) { Differs(name); return null; }
    }

    private void Differs(string path) => Add("bundle-file-differs", $"{path} är inte som förteckningen säger.", $"{path} is not as the manifest says.");
    private void Missing(string path) => Add("bundle-file-missing", $"{path} saknas.", $"{path} is missing.");

    private void Add(string code, string sv, string en)
    {
        if (faults.Count < MostFaults) faults.Add(new(code, sv, en));
    }
}
