using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IntegrityLedger.Proofs.Receipts;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>Lays a bundle out as a zip file: the same choice of the same checkpoint gives the same bytes.</summary>
internal static class BundleFileWriter
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Versions of the policy that the payloads name, in order.</summary>
    public static IReadOnlyList<string> PolicyVersions(IEnumerable<ProvenEvent> events)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var one in events)
        {
            var reader = new Utf8JsonReader(one.Payload, new JsonReaderOptions { MaxDepth = 512 });
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("policyVersion"u8) && reader.Read() && reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } version) found.Add(version);
        }
        return [.. found];
    }

    /// <summary>A file that is gone when it is closed.</summary>
    public static async Task<Stream> Write(string kind, string about, ProvenSelection selection, IReadOnlyList<(string Version, byte[] Pack)> packs, CancellationToken ct)
    {
        var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        try
        {
            var files = new List<BundleFile>();
            await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, null, ct))
            {
                async Task Add(string path, IEnumerable<ReadOnlyMemory<byte>> parts)
                {
                    var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
                    entry.LastWriteTime = NoTime;
                    await using var stream = await entry.OpenAsync(ct);
                    using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                    var length = 0L;
                    foreach (var part in parts)
                    {
                        hash.AppendData(part.Span);
                        length += part.Length;
                        await stream.WriteAsync(part, ct);
                    }
                    files.Add(new(path, length, Convert.ToHexStringLower(hash.GetHashAndReset())));
                }
                Task Text(string path, string text) => Add(path, [Encoding.UTF8.GetBytes(text)]);

                await Text(BundleCheck.CheckpointFile, selection.Note);
                await Add(BundleCheck.EventsFile, selection.Events.Select(e => (ReadOnlyMemory<byte>)e.Line));
                foreach (var (version, pack) in packs) await Add($"policy/{version}.json", [pack]);
                foreach (var language in (string[])["sv", "en"]) await Add($"index.{language}.html", BundlePage.Of(kind, about, selection, [.. packs.Select(p => p.Version)], language).Select(part => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(part)));
                var manifest = JsonSerializer.SerializeToUtf8Bytes(new BundleManifest(BundleManifest.FormatName, 1, kind, about, selection.Origin, selection.Size, selection.Events.Count, [.. files]), Web);
                await Add(BundleCheck.ManifestFile, [manifest]);
                await Text(BundleCheck.DigestFile, Convert.ToHexStringLower(SHA256.HashData(manifest)) + "\n");
            }
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
