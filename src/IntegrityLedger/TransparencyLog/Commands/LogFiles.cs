using IntegrityLedger.Proofs.Tiles;
using IntegrityLedger.TransparencyLog.Views;

namespace IntegrityLedger.TransparencyLog.Commands;

/// <summary>Writes the published log as plain files in the layout of C2SP tlog-tiles, so that any static web server can serve it. Hashes only: entries stay here.</summary>
public sealed class LogFiles
{
    private readonly LogReader reader;

    internal LogFiles(LogReader reader) => this.reader = reader;

    /// <summary>Adds what is missing; the checkpoint is written last, so that whoever reads it finds its tiles.</summary>
    /// <param name="progress">Told how many tiles of how many are there.</param>
    /// <returns>Events under the checkpoint that was written, and how many tiles were new; null before the log was begun.</returns>
    public async Task<(long Size, int Added)?> Write(string directory, Action<long, long>? progress, CancellationToken ct)
    {
        if (await reader.Checkpoint(ct) is not { } note || await reader.Keys(ct) is not { } known) return null;
        var size = long.Parse(note.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture);
        var tiles = Tile.Of(size).ToList();
        var added = 0;
        for (var i = 0; i < tiles.Count; i++)
        {
            var file = Path.Combine(directory, tiles[i].Path);
            if (!File.Exists(file))
            {
                Put(file, await reader.Tile(tiles[i], ct) ?? throw new LogFaultException(LogFaults.TileMissing(tiles[i].Path, 0)));
                added++;
            }
            progress?.Invoke(i + 1, tiles.Count);
        }
        Put(Path.Combine(directory, "key"), System.Text.Encoding.UTF8.GetBytes(string.Concat(known.Keys.Known.Select(key => $"{key}\n"))));
        Put(Path.Combine(directory, "checkpoint"), System.Text.Encoding.UTF8.GetBytes(note));
        return (size, added);
    }

    /// <summary>Whole or not at all.</summary>
    private static void Put(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Path.GetRandomFileName()}";
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, file, overwrite: true);
    }
}
