namespace IntegrityLedger.Influence.Files;

/// <summary>Kinds of metadata met in one file, each once, in order.</summary>
internal sealed class Found
{
    private readonly List<string> _kinds = [];

    public IReadOnlyList<string> Kinds => _kinds;

    public void Note(string kind)
    {
        if (!_kinds.Contains(kind)) _kinds.Add(kind);
    }

    public void NoteAll(IEnumerable<string> kinds)
    {
        foreach (var kind in kinds) Note(kind);
    }
}
