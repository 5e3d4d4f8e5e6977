using System.Text.Json;

namespace IntegrityLedger.Platform.Crypto;

/// <summary>What was destroyed, in a file beside the master key: <c>keys/destroyed.list</c>, one line of JSON each. It is in no database, so a restored one cannot undo it.</summary>
public sealed class DestroyedList(string dataDirectory)
{
    private readonly Lock writing = new();
    private string Place => Path.Combine(dataDirectory, "keys", "destroyed.list");

    /// <summary>A last line that was cut off by a crash is not one yet.</summary>
    public IReadOnlyList<DestroyedSubject> Read()
    {
        lock (writing)
        {
            if (!File.Exists(Place)) return [];
            var lines = File.ReadAllLines(Place).Where(line => line.Length > 0).ToList();
            return [.. lines.Select(Line).OfType<DestroyedSubject>().DistinctBy(subject => subject.Id)];
        }
    }

    public void Add(IEnumerable<DestroyedSubject> subjects)
    {
        lock (writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
            using var file = new FileStream(Place, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            // Whatever stood before ends its line first.
            foreach (var subject in subjects) file.Write([(byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(subject), (byte)'\n']);
            file.Flush(flushToDisk: true);
        }
    }

    private static DestroyedSubject? Line(string line)
    {
        try { return JsonSerializer.Deserialize<DestroyedSubject>(line); }
        catch (JsonException) { return null; }
    }
}
