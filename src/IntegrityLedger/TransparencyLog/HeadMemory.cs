using IntegrityLedger.Proofs.Notes;

namespace IntegrityLedger.TransparencyLog;

/// <summary>The last head this node saw signed, kept in a file outside the database: a database that was rolled back is noticed before anything is signed on it.</summary>
/// <remarks>Written after the commit. A node that dies between the two remembers a little less, never more than was published.</remarks>
internal sealed class HeadMemory(string directory)
{
    private string Place => Path.Combine(directory, "last-checkpoint");

    /// <summary>The head remembered; null when there is none, or when the file is not one.</summary>
    public Checkpoint? Recall()
    {
        if (!File.Exists(Place) || !SignedNote.TryParse(File.ReadAllBytes(Place), out var note, out _)) return null;
        return Checkpoint.TryParse(note.Text, out var head, out _) ? head : null;
    }

    public void Remember(string note)
    {
        Directory.CreateDirectory(directory);
        var draft = $"{Place}.{Path.GetRandomFileName()}";
        File.WriteAllText(draft, note);
        File.Move(draft, Place, overwrite: true);
    }
}
